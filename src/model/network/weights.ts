/** Trained weights as JSON: plain arrays of numbers that are exact in float32. */
import type { Calibration } from './calibration.js'
import { COMPONENTS } from './distribution.js'
import { FEATURES } from './features.js'
import type { NetworkWeights } from './forecaster.js'
import type { NetworkMember } from './infer.js'

type PlainLayer = { inputs: number; outputs: number; kernel: number[]; bias: number[] }
type PlainMember = { shift: number[]; factor: number[]; layers: PlainLayer[] }

/** The file data/priors/network.json. */
export type NetworkFile = {
  readonly features: number
  readonly components: number
  readonly members: readonly PlainMember[]
  readonly calibration: Calibration
}

/** Seven significant digits carry most of float32, nine all of it: as few as give the same number back. */
function plain(values: Float32Array): number[] {
  return Array.from(values, (x) => {
    const short = Number(x.toPrecision(7))
    return Math.fround(short) === x ? short : Number(x.toPrecision(9))
  })
}

export function packNetwork(weights: NetworkWeights): NetworkFile {
  const members = weights.members.map((member) => ({
    shift: plain(member.shift),
    factor: plain(member.factor),
    layers: member.layers.map((layer) => ({ ...layer, kernel: plain(layer.kernel), bias: plain(layer.bias) })),
  }))
  return { features: FEATURES, components: COMPONENTS, members, calibration: weights.calibration }
}

/** Read a weights file; refuse one made for other features or another mixture. */
export function unpackNetwork(file: NetworkFile): NetworkWeights {
  if (file.features !== FEATURES || file.components !== COMPONENTS) {
    throw new RangeError(`weights for ${file.features} features and ${file.components} components do not fit this code`)
  }
  return { members: file.members.map(unpackMember), calibration: file.calibration }
}

function unpackMember(member: PlainMember): NetworkMember {
  return {
    shift: Float32Array.from(member.shift),
    factor: Float32Array.from(member.factor),
    layers: member.layers.map((layer) => ({
      ...layer,
      kernel: Float32Array.from(layer.kernel),
      bias: Float32Array.from(layer.bias),
    })),
  }
}
