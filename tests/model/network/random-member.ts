/** A network with seeded random weights, so that the tests need no trained file. */
import { OUTPUTS } from '../../../src/model/network/distribution.js'
import { FEATURES } from '../../../src/model/network/features.js'
import type { NetworkMember } from '../../../src/model/network/infer.js'
import { normalQuantile } from '../../../src/model/normal.js'
import { stream, uniform } from '../../../src/model/random.js'

export function randomMember(seed: number, hidden: readonly number[] = [24, 16]): NetworkMember {
  const source = stream(seed, 'tests/random-member')
  let step = 0
  const draws = (length: number, sd: number) =>
    Float32Array.from({ length }, () => sd * normalQuantile(uniform(source, step++)))
  const sizes = [FEATURES, ...hidden, OUTPUTS]
  return {
    shift: draws(FEATURES, 0.5),
    factor: Float32Array.from(draws(FEATURES, 0.3), (x) => Math.exp(x)),
    layers: sizes.slice(1).map((outputs, i) => {
      const inputs = sizes[i] ?? 1
      return { inputs, outputs, kernel: draws(inputs * outputs, 1 / Math.sqrt(inputs)), bias: draws(outputs, 0.3) }
    }),
  }
}
