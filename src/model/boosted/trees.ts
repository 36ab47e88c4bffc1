/**
 * A sum of small decision trees (Friedman 2001), each complete of one depth and laid out as a heap: node i has children
 * 2i + 1 (feature ≤ threshold) and 2i + 2. A node that was never split has feature −1 and sends everything left.
 */
export type Trees = {
  readonly depth: number
  /** per tree 2^depth − 1 feature indices, tree after tree */
  readonly features: readonly number[]
  /** per tree 2^depth − 1 thresholds */
  readonly thresholds: readonly number[]
  /** per tree 2^depth leaf values */
  readonly leaves: readonly number[]
}

/** Return the sum over all trees at one feature vector. */
export function sumTrees(trees: Trees, x: Float64Array): number {
  const { depth, features, thresholds, leaves } = trees
  const inner = 2 ** depth - 1
  const outer = inner + 1
  let sum = 0
  for (let tree = 0, base = 0; base < features.length; tree++, base += inner) {
    let node = 0
    for (let level = 0; level < depth; level++) {
      const feature = features[base + node] as number
      node = feature >= 0 && (x[feature] as number) > (thresholds[base + node] as number) ? 2 * node + 2 : 2 * node + 1
    }
    sum += leaves[tree * outer + node - inner] as number
  }
  return sum
}
