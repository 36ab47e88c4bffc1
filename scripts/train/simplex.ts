/** Minimise a smooth function of a few numbers by the simplex method (Nelder & Mead 1965). Deterministic. */
export function simplex(
  start: readonly number[],
  step: number,
  loss: (x: readonly number[]) => number,
  iterations: number,
): number[] {
  const n = start.length
  const points = [...Array(n + 1).keys()].map((k) => start.map((x, i) => (i === k - 1 ? x + step : x)))
  const tries = points.map((x) => ({ x, f: loss(x) }))
  for (let it = 0; it < iterations; it++) {
    tries.sort((a, b) => a.f - b.f)
    const worst = tries[n] ?? { x: [...start], f: Infinity }
    const centre = start.map((_, i) => tries.slice(0, n).reduce((sum, t) => sum + (t.x[i] ?? 0), 0) / n)
    const along = (factor: number) => {
      const x = centre.map((c, i) => c + factor * (c - (worst.x[i] ?? 0)))
      return { x, f: loss(x) }
    }
    const mirrored = along(1)
    if (mirrored.f < (tries[0]?.f ?? Infinity)) {
      const farther = along(2)
      tries[n] = farther.f < mirrored.f ? farther : mirrored
    } else if (mirrored.f < (tries[n - 1]?.f ?? Infinity)) tries[n] = mirrored
    else {
      const inside = along(mirrored.f < worst.f ? 0.5 : -0.5)
      if (inside.f < Math.min(worst.f, mirrored.f)) tries[n] = inside
      else {
        const best = tries[0]?.x ?? [...start]
        for (let k = 1; k <= n; k++) {
          const x = (tries[k]?.x ?? best).map((value, i) => ((best[i] ?? 0) + value) / 2)
          tries[k] = { x, f: loss(x) }
        }
      }
    }
  }
  return [...(tries.sort((a, b) => a.f - b.f)[0]?.x ?? start)]
}
