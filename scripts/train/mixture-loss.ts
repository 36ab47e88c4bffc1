/** The loss of the network in TensorFlow.js: log score of the mixture, and Brier score at the thresholds. */
import type * as TF from '@tensorflow/tfjs-core'
import { COMPONENTS, LEAST_SCALE } from '../../src/model/network/distribution.js'

type Tensor2 = TF.Tensor2D

/** softplus by its stable form, from operations every backend has */
function softplus(tf: typeof TF, x: TF.Tensor): TF.Tensor {
  return tf.add(tf.relu(x), tf.log(tf.add(tf.exp(tf.neg(tf.abs(x))), 1)))
}

/** Raw outputs [b, 3K + 1] → log weights, centres, scales [b, K] and the logit of "no change" [b, 1]. */
export function split(tf: typeof TF, raw: Tensor2) {
  const part = (k: number, width: number): Tensor2 => tf.slice(raw, [0, k * COMPONENTS], [-1, width]) as Tensor2
  const logits = part(0, COMPONENTS)
  const logWeights = tf.sub(logits, tf.logSumExp(logits, 1, true)) as Tensor2
  const scales = tf.add(softplus(tf, part(2, COMPONENTS)), LEAST_SCALE) as Tensor2
  return { logWeights, centres: part(1, COMPONENTS), scales, stay: part(3, 1) }
}

/** @returns log score [b] (natural log, a density; a probability where flat) */
export function logScore(tf: typeof TF, raw: Tensor2, target: Tensor2, flat: Tensor2): TF.Tensor {
  const { logWeights, centres, scales, stay } = split(tf, raw)
  const u = tf.abs(tf.div(tf.sub(target, centres), scales))
  const each = tf.sub(tf.sub(tf.neg(u), tf.mul(softplus(tf, tf.neg(u)), 2)), tf.log(scales))
  const moved = tf.sub(tf.logSumExp(tf.add(logWeights, each), 1, true), softplus(tf, stay))
  const stayed = tf.neg(softplus(tf, tf.neg(stay)))
  return tf.neg(tf.add(tf.mul(flat, stayed), tf.mul(tf.sub(1, flat), moved)))
}

/** P(change ≥ edge) [b, 1], the point mass at 0 included where edge ≤ 0. @param edge [b, 1] */
export function reachedProbability(tf: typeof TF, raw: Tensor2, edge: Tensor2): TF.Tensor {
  const { logWeights, centres, scales, stay } = split(tf, raw)
  const above = tf.sum(tf.mul(tf.exp(logWeights), tf.sigmoid(tf.div(tf.sub(centres, edge), scales))), 1, true)
  const mass = tf.sigmoid(stay)
  return tf.add(tf.mul(tf.sub(1, mass), above), tf.mul(mass, tf.cast(tf.lessEqual(edge, 0), 'float32')))
}
