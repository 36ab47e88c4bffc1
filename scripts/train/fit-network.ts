/** Fits one multilayer perceptron to the cases by Adam, in TensorFlow.js. Deterministic by seed (one thread). */
import type * as TF from '@tensorflow/tfjs-core'
import { COMPONENTS, OUTPUTS } from '../../src/model/network/distribution.js'
import { FEATURES } from '../../src/model/network/features.js'
import { CLIP, type NetworkMember } from '../../src/model/network/infer.js'
import { normalQuantile } from '../../src/model/normal.js'
import { stream, uniform } from '../../src/model/random.js'
import type { Cases } from './cases.js'
import { logScore, reachedProbability } from './mixture-loss.js'

export type FitOptions = {
  readonly steps: number
  readonly batch: number
  readonly hidden: readonly number[]
  readonly rate: number
  readonly decay: number
  /** weight of the log score beside the Brier score at the thresholds */
  readonly logWeight: number
  readonly brierWeight: number
  /** sd of the noise added to the standardised features */
  readonly noise: number
  readonly seed: number
}

/** Rows to draw from: cases and, for each sampling group, the indices of its rows. */
export type Pool = {
  readonly cases: Cases
  readonly groups: readonly Int32Array[]
  readonly weights: readonly number[]
}

/** Keep the rows that `keep` admits, gathered by group; a group's weight decides how often it is drawn. */
export function poolOf(
  cases: Cases,
  keep: (row: number) => boolean,
  weightOf: (group: string, rows: number) => number,
): Pool {
  const rows = new Map<string, number[]>()
  for (let i = 0; i < cases.n; i++) {
    if (!keep(i)) continue
    const name = cases.group[i] ?? ''
    const list = rows.get(name)
    if (list) list.push(i)
    else rows.set(name, [i])
  }
  const weights = [...rows].map(([name, list]) => weightOf(name, list.length))
  const total = weights.reduce((a, b) => a + b, 0)
  let sum = 0
  return {
    cases,
    groups: [...rows.values()].map((list) => Int32Array.from(list)),
    weights: weights.map((w) => {
      sum += w / total
      return sum
    }),
  }
}

function drawRow(pool: Pool, u: () => number): number {
  const x = u()
  let g = 0
  while (g < pool.weights.length - 1 && x >= (pool.weights[g] ?? 1)) g++
  const rows = pool.groups[g] ?? new Int32Array(1)
  return rows[Math.floor(u() * rows.length)] ?? 0
}

/** A fast seeded generator for batches (xorshift32); the key comes from the counter-based one. */
function batchDrawer(seed: number, name: string): () => number {
  let state = (uniform(stream(seed, name), 0) * 4294967295) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

/** Means and standard deviations of the features over a sample of the pool. */
function standards(pool: Pool, u: () => number): { shift: Float32Array; factor: Float32Array } {
  const m = 20000
  const sum = new Float64Array(FEATURES)
  const square = new Float64Array(FEATURES)
  for (let i = 0; i < m; i++) {
    const at = drawRow(pool, u) * FEATURES
    for (let f = 0; f < FEATURES; f++) {
      const x = pool.cases.features[at + f] ?? 0
      sum[f] = (sum[f] ?? 0) + x
      square[f] = (square[f] ?? 0) + x * x
    }
  }
  const shift = Float32Array.from(sum, (s) => s / m)
  const factor = Float32Array.from(square, (s, f) => {
    const mean = (sum[f] ?? 0) / m
    const sd = Math.sqrt(Math.max(0, s / m - mean * mean))
    return sd > 1e-6 ? 1 / Math.max(sd, 0.05) : 0
  })
  return { shift, factor }
}

type Batch = Record<'x' | 'target' | 'flat' | 'edges' | 'reached', Float32Array>

function newBatch(size: number): Batch {
  return {
    x: new Float32Array(size * FEATURES),
    target: new Float32Array(size),
    flat: new Float32Array(size),
    edges: new Float32Array(size * 2),
    reached: new Float32Array(size * 2),
  }
}

function copyRow(batch: Batch, at: number, cases: Cases, row: number, shift: Float32Array, factor: Float32Array) {
  for (let f = 0; f < FEATURES; f++) {
    const x = ((cases.features[row * FEATURES + f] ?? 0) - (shift[f] ?? 0)) * (factor[f] ?? 0)
    batch.x[at * FEATURES + f] = Math.max(-CLIP, Math.min(CLIP, x))
  }
  batch.target[at] = cases.target[row] ?? 0
  batch.flat[at] = cases.flat[row] ?? 0
  for (let k = 0; k < 2; k++) {
    batch.edges[2 * at + k] = cases.thresholds[2 * row + k] ?? 0
    batch.reached[2 * at + k] = cases.reached[2 * row + k] ?? 0
  }
}

/** x · sigmoid(x) between layers; a linear last layer. */
export function forward(
  tf: typeof TF,
  x: TF.Tensor2D,
  layers: readonly (readonly [TF.Tensor2D, TF.Tensor1D])[],
): TF.Tensor2D {
  let h = x
  layers.forEach(([kernel, bias], i) => {
    const a = tf.add(tf.matMul(h, kernel), bias) as TF.Tensor2D
    h = i < layers.length - 1 ? (tf.mul(a, tf.sigmoid(a)) as TF.Tensor2D) : a
  })
  return h
}

export type Progress = (step: number, loss: number) => void

export function fitNetwork(tf: typeof TF, windows: Pool, options: FitOptions, say: Progress): NetworkMember {
  const u = batchDrawer(options.seed, 'batches')
  const { shift, factor } = standards(windows, u)
  const sizes = [FEATURES, ...options.hidden, OUTPUTS]
  const layers = sizes.slice(1).map((width, i) => {
    const from = sizes[i] ?? 1
    const gain = i === sizes.length - 2 ? 0.3 : 1.4
    const kernel = Float32Array.from(
      { length: from * width },
      () => (normalQuantile(Math.min(1 - 1e-7, Math.max(1e-7, u()))) * gain) / Math.sqrt(from),
    )
    const bias = new Float32Array(width)
    if (i === sizes.length - 2) for (let k = 0; k < COMPONENTS; k++) bias[2 * COMPONENTS + k] = [0, 1, 3][k] ?? 1
    if (i === sizes.length - 2) bias[3 * COMPONENTS] = -3
    return [tf.variable(tf.tensor2d(kernel, [from, width])), tf.variable(tf.tensor1d(bias))] as const
  })
  const optimiser = tf.train.adam(options.rate)
  const batch = newBatch(options.batch)
  for (let step = 0; step < options.steps; step++) {
    for (let i = 0; i < options.batch; i++) {
      copyRow(batch, i, windows.cases, drawRow(windows, u), shift, factor)
    }
    if (options.noise > 0) {
      for (let k = 0; k < batch.x.length; k++)
        batch.x[k] = (batch.x[k] ?? 0) + options.noise * (u() + u() + u() - 1.5) * 2
    }
    const progress = step / options.steps
    const rate = options.rate * Math.min(1, (step + 1) / 100) * (0.5 + 0.5 * Math.cos(Math.PI * progress)) + 1e-6
    ;(optimiser as unknown as { learningRate: number }).learningRate = rate
    const cost = tf.tidy(() => {
      const x = tf.tensor2d(batch.x, [options.batch, FEATURES])
      const target = tf.tensor2d(batch.target, [options.batch, 1])
      const flat = tf.tensor2d(batch.flat, [options.batch, 1])
      const edges = tf.tensor2d(batch.edges, [options.batch, 2])
      const reached = tf.tensor2d(batch.reached, [options.batch, 2])
      const value = optimiser.minimize(
        () => {
          const raw = forward(tf, x, layers)
          let loss = tf.mul(tf.mean(logScore(tf, raw, target, flat)), options.logWeight)
          for (const k of [0, 1]) {
            const edge = tf.slice(edges, [0, k], [-1, 1]) as TF.Tensor2D
            const hit = tf.slice(reached, [0, k], [-1, 1])
            const miss = tf.sub(reachedProbability(tf, raw, edge), hit)
            loss = tf.add(loss, tf.mul(tf.mean(tf.mul(miss, miss)), options.brierWeight))
          }
          return loss as TF.Scalar
        },
        step % 100 === 99,
      )
      return value ?? tf.scalar(0)
    })
    tf.tidy(() => {
      for (const [kernel] of layers) kernel.assign(tf.mul(kernel, 1 - rate * options.decay))
    })
    if (step % 100 === 99) say(step + 1, cost.dataSync()[0] ?? 0)
    cost.dispose()
  }
  const member: NetworkMember = {
    shift,
    factor,
    layers: layers.map(([kernel, bias]) => ({
      inputs: kernel.shape[0] ?? 0,
      outputs: kernel.shape[1] ?? 0,
      kernel: Float32Array.from(kernel.dataSync()),
      bias: Float32Array.from(bias.dataSync()),
    })),
  }
  for (const [kernel, bias] of layers) {
    kernel.dispose()
    bias.dispose()
  }
  optimiser.dispose()
  return member
}
