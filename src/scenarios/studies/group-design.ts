import { type Points, sobolPoints } from '../../model/studies/sobol-points.js'

/**
 * Return the design of Saltelli et al. (2010) for groups of inputs (Sobol' 1993 defines the indices of sets of inputs):
 * n·(groups + 2) rows in blocks of n. Block 0 is A, block 1 is B, block 2 + i is A with every column of group i from B.
 * Columns j of A and B are columns 2·order(j) and 2·order(j) + 1 of one scrambled Sobol' set: the first groups get the
 * best columns.
 * @param groups column numbers of each group; together every column once  @param n base points, a power of two
 */
export function groupDesign(groups: readonly (readonly number[])[], n: number, seed: number, name: string): Points {
  const order = groups.flat()
  const dims = order.length
  const base = sobolPoints(n, 2 * dims, seed, name).values
  const values = new Float64Array(n * (groups.length + 2) * dims)
  for (let block = 0; block < groups.length + 2; block++) {
    const fromB = new Set(block === 1 ? order : block === 0 ? [] : groups[block - 2])
    order.forEach((j, at) => {
      const half = fromB.has(j) ? 1 : 0
      for (let k = 0; k < n; k++) values[(block * n + k) * dims + j] = base[2 * (k * dims + at) + half] as number
    })
  }
  return { n: n * (groups.length + 2), dims, values }
}
