/** Add some numbers up, place by place. @param sum as long as each of them, overwritten */
export function addUp(all: readonly Float64Array[], sum: Float64Array): Float64Array {
  const [first, ...others] = all
  if (first === undefined) return sum.fill(0)
  sum.set(first)
  for (const one of others) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (one[i] as number)
  return sum
}
