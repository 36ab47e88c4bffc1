/**
 * Gradient boosting of small trees for weighted quantiles (Friedman 2001 §4.3): split on the gradient of the pinball
 * loss, then set each leaf to the weighted quantile that minimises the loss itself. Deterministic.
 */
import type { Trees } from '../../src/model/boosted/trees.js'

/** Feature columns cut into at most 64 bins. */
export type Binned = { readonly columns: readonly Uint8Array[]; readonly edges: readonly Float64Array[] }

/** Cut every column at its quantiles. @param columns one array per feature, equal lengths */
export function binColumns(columns: readonly Float64Array[], bins = 64): Binned {
  const edges = columns.map((column) => {
    const stride = Math.max(1, Math.floor(column.length / 40_000))
    const sample = column.filter((_, i) => i % stride === 0).sort()
    const cuts: number[] = []
    for (let b = 1; b < bins; b++) {
      const cut = sample[Math.floor((b * sample.length) / bins)] as number
      if (cuts.length === 0 || cut > (cuts[cuts.length - 1] as number)) cuts.push(Number(cut.toPrecision(4)))
    }
    return Float64Array.from(new Set(cuts)).sort()
  })
  return {
    edges,
    columns: columns.map((column, f) => {
      const cuts = edges[f] as Float64Array
      return Uint8Array.from(column, (x) => {
        let low = 0
        let high = cuts.length
        while (low < high) {
          const middle = (low + high) >> 1
          if (x > (cuts[middle] as number)) low = middle + 1
          else high = middle
        }
        return low
      })
    }),
  }
}

/** What is grown: a quantile level, additive or by factors, and the sizes. */
export type GrowOptions = {
  readonly level: number
  /** additive: prediction F, target t; factor: prediction exp(F), F ≥ −8 */
  readonly kind: 'additive' | 'factor'
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly minLeaf: number
  readonly share: number
  readonly seed: number
  readonly start: number
}

/**
 * Grow trees for Σ w ρ_level(t − p(x)). `predicted` holds F of every row and is updated in place, also for rows not used.
 * @param use rows that may be learnt from
 */
export function growTrees(
  binned: Binned,
  target: Float64Array,
  weight: Float64Array,
  use: Uint32Array,
  predicted: Float64Array,
  options: GrowOptions,
): Trees {
  const { depth, rate, level, kind } = options
  const inner = 2 ** depth - 1
  const total = target.length
  const features: number[] = []
  const thresholds: number[] = []
  const leaves: number[] = []
  const gradient = new Float64Array(total)
  const mass = new Float64Array(total)
  const node = new Uint16Array(total)
  const random = mulberry(options.seed)
  predicted.fill(options.start)
  for (let tree = 0; tree < options.trees; tree++) {
    const rows = use.filter(() => random() < options.share)
    for (const i of rows) {
      const scale = kind === 'factor' ? Math.exp(predicted[i] as number) : 1
      const value = kind === 'factor' ? scale : (predicted[i] as number)
      const w = (weight[i] as number) * scale
      mass[i] = w
      gradient[i] = w * ((target[i] as number) > value ? level : level - 1)
    }
    const split = splitTree(binned, rows, gradient, mass, node, options)
    const groups: number[][] = Array.from({ length: inner + 1 }, () => [])
    for (const i of rows) (groups[(node[i] as number) - inner] as number[]).push(i)
    const values = groups.map((group) => {
      if (group.length === 0) return 0
      const value = leafQuantile(group, target, mass, predicted, options)
      const step = kind === 'factor' ? Math.log(Math.min(4, Math.max(0.25, value))) : value
      return Number((rate * step).toPrecision(4))
    })
    for (let n = 0; n < inner; n++) {
      const feature = split.features[n] as number
      features.push(feature)
      thresholds.push(feature < 0 ? 0 : ((binned.edges[feature] as Float64Array)[split.bins[n] as number] as number))
    }
    leaves.push(...values)
    for (let i = 0; i < total; i++) {
      let at = 0
      for (let l = 0; l < depth; l++) {
        const feature = split.features[at] as number
        const right =
          feature >= 0 && ((binned.columns[feature] as Uint8Array)[i] as number) > (split.bins[at] as number)
        at = right ? 2 * at + 2 : 2 * at + 1
      }
      predicted[i] = (predicted[i] as number) + (values[at - inner] as number)
    }
  }
  return { depth, features, thresholds, leaves }
}

function splitTree(
  { columns, edges }: Binned,
  rows: Uint32Array,
  gradient: Float64Array,
  mass: Float64Array,
  node: Uint16Array,
  { depth, minLeaf }: GrowOptions,
): { features: number[]; bins: number[] } {
  const features: number[] = []
  const bins: number[] = []
  for (const i of rows) node[i] = 0
  for (let level = 0; level < depth; level++) {
    const first = 2 ** level - 1
    const count = 2 ** level
    const bestGain = new Float64Array(count).fill(1e-9)
    const bestFeature = new Int16Array(count).fill(-1)
    const bestBin = new Int16Array(count)
    for (let f = 0; f < columns.length; f++) {
      const column = columns[f] as Uint8Array
      const cuts = (edges[f] as Float64Array).length
      const g = new Float64Array(count * 65)
      const w = new Float64Array(count * 65)
      const c = new Uint32Array(count * 65)
      for (const i of rows) {
        const at = ((node[i] as number) - first) * 65 + (column[i] as number)
        g[at] = (g[at] as number) + (gradient[i] as number)
        w[at] = (w[at] as number) + (mass[i] as number)
        c[at] = (c[at] as number) + 1
      }
      for (let k = 0; k < count; k++) {
        let [gAll, wAll, cAll] = [0, 0, 0]
        for (let b = 0; b <= cuts; b++) {
          gAll += g[k * 65 + b] as number
          wAll += w[k * 65 + b] as number
          cAll += c[k * 65 + b] as number
        }
        let [gLeft, wLeft, cLeft] = [0, 0, 0]
        for (let b = 0; b < cuts; b++) {
          gLeft += g[k * 65 + b] as number
          wLeft += w[k * 65 + b] as number
          cLeft += c[k * 65 + b] as number
          if (cLeft < minLeaf || cAll - cLeft < minLeaf) continue
          const gRight = gAll - gLeft
          const gain = (gLeft * gLeft) / wLeft + (gRight * gRight) / (wAll - wLeft) - (gAll * gAll) / wAll
          if (gain > (bestGain[k] as number)) {
            bestGain[k] = gain
            bestFeature[k] = f
            bestBin[k] = b
          }
        }
      }
    }
    features.push(...bestFeature)
    bins.push(...bestBin)
    for (const i of rows) {
      const at = node[i] as number
      const feature = bestFeature[at - first] as number
      const right = feature >= 0 && ((columns[feature] as Uint8Array)[i] as number) > (bestBin[at - first] as number)
      node[i] = right ? 2 * at + 2 : 2 * at + 1
    }
  }
  return { features, bins }
}

/** Weighted quantile of what is left (additive) or of the ratio target / prediction (factor) in one leaf. */
function leafQuantile(
  group: readonly number[],
  target: Float64Array,
  mass: Float64Array,
  predicted: Float64Array,
  { level, kind }: GrowOptions,
): number {
  const stride = Math.max(1, Math.floor(group.length / 6000))
  const pairs: [number, number][] = []
  let total = 0
  for (let k = 0; k < group.length; k += stride) {
    const i = group[k] as number
    const t = target[i] as number
    const f = predicted[i] as number
    const w = mass[i] as number
    pairs.push([kind === 'factor' ? t / Math.exp(f) : t - f, w])
    total += w
  }
  pairs.sort((a, b) => a[0] - b[0])
  let sum = 0
  for (const [value, w] of pairs) {
    sum += w
    if (sum >= level * total) return value
  }
  return (pairs[pairs.length - 1] as [number, number])[0]
}

/** Small generator for row samples (mulberry32); scripts only. */
export function mulberry(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
