import type * as TF from '@tensorflow/tfjs-core'
import { describe, expect, it } from 'vitest'
import { loadTensorFlow } from '../../../scripts/train/backend.js'
import { forward } from '../../../scripts/train/fit-network.js'
import { logScore, reachedProbability } from '../../../scripts/train/mixture-loss.js'
import { mixtureCdf, mixtureOf, OUTPUTS } from '../../../src/model/network/distribution.js'
import { FEATURES } from '../../../src/model/network/features.js'
import { CLIP, infer } from '../../../src/model/network/infer.js'
import { normalQuantile } from '../../../src/model/normal.js'
import { stream, uniform } from '../../../src/model/random.js'
import { randomMember } from './random-member.js'

const ROWS = 64
const source = stream(3, 'tests/infer')
const inputs = Array.from({ length: ROWS }, (_, r) =>
  Float64Array.from({ length: FEATURES }, (_, f) => 2 * normalQuantile(uniform(source, r * FEATURES + f))),
)

describe('inference in typed arrays', () => {
  it('gives the numbers of TensorFlow.js (WASM) to 1e-5, and its probabilities', async () => {
    const tf = await loadTensorFlow()
    expect(tf.getBackend()).toBe('wasm')
    const member = randomMember(1)
    const standard = inputs.flatMap((row) =>
      Array.from(row, (x, f) =>
        Math.max(-CLIP, Math.min(CLIP, (x - (member.shift[f] ?? 0)) * (member.factor[f] ?? 0))),
      ),
    )
    const layers = member.layers.map(
      (layer) =>
        [tf.tensor2d(layer.kernel, [layer.inputs, layer.outputs]), tf.tensor1d(layer.bias)] as [
          TF.Tensor2D,
          TF.Tensor1D,
        ],
    )
    const raw = forward(tf, tf.tensor2d(Float32Array.from(standard), [ROWS, FEATURES]), layers)
    const theirs = raw.dataSync()
    const edges = Float32Array.from({ length: ROWS }, (_, r) => (r % 5) - 2)
    const reached = reachedProbability(tf, raw, tf.tensor2d(edges, [ROWS, 1])).dataSync()
    const score = logScore(tf, raw, tf.tensor2d(edges, [ROWS, 1]), tf.zeros([ROWS, 1])).dataSync()
    inputs.forEach((row, r) => {
      const own = infer(member, row)
      for (let o = 0; o < OUTPUTS; o++)
        expect(Math.abs((own[o] ?? 0) - (theirs[r * OUTPUTS + o] ?? 0))).toBeLessThan(1e-5)
      const mixture = mixtureOf([own])
      const edge = edges[r] ?? 0
      expect(Math.abs(1 - mixtureCdf(mixture, edge, true) - (reached[r] ?? 0))).toBeLessThan(1e-5)
      // The log score is a density: compare with a central difference away from the point mass.
      if (edge === 0) return
      const slope = (mixtureCdf(mixture, edge + 1e-4) - mixtureCdf(mixture, edge - 1e-4)) / 2e-4
      expect(Math.abs(Math.log(slope) + (score[r] ?? 0))).toBeLessThan(1e-2)
    })
  })
})
