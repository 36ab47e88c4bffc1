import type { Shape } from './predictive-score.js'

const STEPS: Shape = {
  drift: 0.02,
  driftByLevel: 0.02,
  logK0: 0.7,
  logA0: 0.5,
  logB0: 1,
  logitPhi: 0.8,
  logV0: 0.8,
  logV: 0.5,
}

/** Minimise by Nelder & Mead (1965), restarted twice. Without `drifting`, drift and driftByLevel stay 0 (random walk). */
export function minimise(start: Shape, drifting: boolean, loss: (shape: Shape) => number): Shape {
  const names = (Object.keys(STEPS) as (keyof Shape)[]).filter((name) => drifting || !name.startsWith('drift'))
  const toShape = (x: readonly number[]): Shape => ({
    ...start,
    ...Object.fromEntries(names.map((name, i) => [name, x[i]])),
  })
  const f = (x: readonly number[]): number => {
    const bounded = x.every((value, i) => Math.abs(value) < (names[i]?.startsWith('log') ? 9 : 50))
    const value = bounded ? loss(toShape(x)) : Number.POSITIVE_INFINITY
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
  }
  let best = names.map((name) => start[name])
  for (let restart = 0; restart < 3; restart++)
    best = descend(
      best,
      names.map((name) => STEPS[name] / (restart + 1)),
      f,
    )
  return toShape(best)
}

function descend(start: readonly number[], steps: readonly number[], f: (x: readonly number[]) => number): number[] {
  const n = start.length
  let simplex = [
    start.slice(),
    ...steps.map((step, i) => start.map((value, j) => (i === j ? value + step : value))),
  ].map((x) => ({ x, y: f(x) }))
  for (let round = 0; round < 220 * n; round++) {
    simplex.sort((a, b) => a.y - b.y)
    const best = simplex[0] as (typeof simplex)[number]
    const worst = simplex[n] as (typeof simplex)[number]
    if (worst.y - best.y < 1e-7) break
    const centre = start.map((_, j) => simplex.slice(0, n).reduce((sum, one) => sum + (one.x[j] as number), 0) / n)
    const along = (t: number): (typeof simplex)[number] => {
      const x = centre.map((c, j) => c + t * ((worst.x[j] as number) - c))
      return { x, y: f(x) }
    }
    const reflected = along(-1)
    if (reflected.y < best.y) {
      const expanded = along(-2)
      simplex[n] = expanded.y < reflected.y ? expanded : reflected
    } else if (reflected.y < (simplex[n - 1] as (typeof simplex)[number]).y) {
      simplex[n] = reflected
    } else {
      const contracted = along(reflected.y < worst.y ? -0.5 : 0.5)
      if (contracted.y < Math.min(worst.y, reflected.y)) simplex[n] = contracted
      else
        simplex = simplex.map((one, i) => {
          if (i === 0) return one
          const x = one.x.map((value, j) => (best.x[j] as number) + 0.5 * (value - (best.x[j] as number)))
          return { x, y: f(x) }
        })
    }
  }
  simplex.sort((a, b) => a.y - b.y)
  return (simplex[0] as (typeof simplex)[number]).x
}
