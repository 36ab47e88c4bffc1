/**
 * Make the slopes of consecutive segments fall: pool neighbours that rise into their mean (pool adjacent violators), which
 * is the least concave function above the broken line with the same ends. An S-shaped response is read as this.
 */
export function concaveSlopes(slopes: readonly number[], lengths: readonly number[]): number[] {
  const pools: { sum: number; length: number; count: number }[] = []
  slopes.forEach((slope, i) => {
    const length = lengths[i] as number
    pools.push({ sum: slope * length, length, count: 1 })
    for (;;) {
      const last = pools[pools.length - 1]
      const before = pools[pools.length - 2]
      if (last === undefined || before === undefined || meanOf(before) >= meanOf(last)) break
      pools.pop()
      before.sum += last.sum
      before.length += last.length
      before.count += last.count
    }
  })
  return pools.flatMap((pool) => Array.from({ length: pool.count }, () => meanOf(pool)))
}

const meanOf = ({ sum, length }: { sum: number; length: number }): number => (length > 0 ? sum / length : 0)
