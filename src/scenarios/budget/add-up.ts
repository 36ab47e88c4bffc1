/** Add some numbers up, place by place. @param sum as long as each of them, overwritten */
export function addUp(all: readonly Float64Array[], sum: Float64Array): Float64Array {
  const [first, ...others] = all
  if (first === undefined) return sum.fill(0)
  sum.set(first)
  // Three at a time, in their order: the sum is read and written less often.
  let k = 0
  for (; k + 3 <= others.length; k += 3) addThree(sum, ...(others.slice(k, k + 3) as Three))
  for (const one of others.slice(k))
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (one[i] as number)
  return sum
}

type Three = [Float64Array, Float64Array, Float64Array]

function addThree(sum: Float64Array, ...[a, b, c]: Three): void {
  for (let i = 0; i < sum.length; i++)
    sum[i] = (sum[i] as number) + (a[i] as number) + (b[i] as number) + (c[i] as number)
}
