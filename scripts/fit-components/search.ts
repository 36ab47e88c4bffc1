/** Minimise by coordinate steps that grow when they help and halve when they do not. Enough for eight smooth parameters. */
export function coordinateSearch(
  start: readonly number[],
  steps: readonly number[],
  f: (x: readonly number[]) => number,
  rounds = 40,
): number[] {
  const x = [...start]
  const step = [...steps]
  const loss = (at: readonly number[]): number => {
    const value = f(at)
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY
  }
  let best = loss(x)
  for (let round = 0; round < rounds; round++) {
    let moved = 0
    for (let i = 0; i < x.length; i++) {
      const here = x[i] as number
      for (const sign of [1, -1]) {
        x[i] = here + sign * (step[i] as number)
        const value = loss(x)
        if (value < best - 1e-9) {
          moved = Math.max(moved, best - value)
          best = value
          step[i] = sign * (step[i] as number) * 1.6
          break
        }
        x[i] = here
        if (sign === -1) step[i] = (step[i] as number) * 0.4
      }
    }
    if (step.every((one, i) => Math.abs(one) < 0.01 * Math.abs(steps[i] as number))) break
    if (round > 8 && moved < 1e-6) break
  }
  return x
}
