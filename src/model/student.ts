import { logGamma } from './gamma.js'
import { normalQuantile } from './normal.js'

/** More degrees of freedom than this are read as this many: the normal distribution, to 1e−5. */
const NEARLY_NORMAL = 1e5

/**
 * Return P(T ≤ t) of Student's t, by the regularised incomplete beta function (Abramowitz & Stegun 26.7.1; continued
 * fraction by Lentz's method). Absolute error below 1e−12. @param degrees > 0
 */
export function studentCdf(t: number, degrees: number): number {
  if (Number.isNaN(t)) return Number.NaN
  const squared = t * t
  if (squared === 0) return 0.5
  if (squared === Number.POSITIVE_INFINITY) return t < 0 ? 0 : 1
  const nu = Math.min(degrees, NEARLY_NORMAL)
  const tail = 0.5 * betaCdf(nu / (nu + squared), squared / (nu + squared), nu / 2, 0.5)
  return t < 0 ? tail : 1 - tail
}

/**
 * Return the quantile of Student's t: Hill (1970, algorithm 396) for the start, then Newton steps on the cdf, or
 * the tail's own power law where that start is poor (fewer than one degree of freedom). Relative error below 1e−9.
 * @param p in (0, 1); at 0 and 1 ∓∞  @param freedom degrees of freedom > 0
 */
export function studentQuantile(p: number, freedom: number): number {
  const degrees = Math.min(freedom, NEARLY_NORMAL)
  if (!(p > 0 && p < 1)) return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN
  if (p === 0.5) return 0
  const tail = Math.min(p, 1 - p)
  const sign = p < 0.5 ? -1 : 1
  const constant = Math.exp(logGamma((degrees + 1) / 2) - logGamma(degrees / 2)) / Math.sqrt(degrees * Math.PI)
  // Solve for x = ln t: the upper tail is near a straight line in x, so that Newton's steps do not overshoot.
  let x = Math.log(Math.max(1e-300, hill(2 * tail, degrees)))
  for (let step = 0; step < 60; step++) {
    const t = Math.exp(x)
    const q = studentCdf(-t, degrees)
    const density = constant * (1 + (t * t) / degrees) ** (-(degrees + 1) / 2)
    const slope = (-density * t) / q
    const move = (Math.log(q) - Math.log(tail)) / slope
    if (!Number.isFinite(move)) break
    x -= Math.max(-3, Math.min(3, move))
    if (Math.abs(move) < 1e-12) break
  }
  return sign * Math.exp(x)
}

/** Hill's approximation to |t| with two-sided tail probability p. */
function hill(p: number, degrees: number): number {
  if (degrees < 1.5) {
    // Cauchy where degrees = 1; the tail law elsewhere.
    const cauchy = 1 / Math.tan((Math.PI * p) / 2)
    return Math.min(1e280, cauchy ** (1 / degrees))
  }
  const a = 1 / (degrees - 0.5)
  const b = 48 / (a * a)
  const c = (((20700 * a) / b - 98) * a - 16) * a + 96.36
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * degrees
  let y = (d * p) ** (2 / degrees)
  if (y > 0.05 + a) {
    const x = normalQuantile(p / 2)
    y = x * x
    const e = degrees < 5 ? c + 0.3 * (degrees - 4.5) * (x + 0.6) : c
    const f = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + e
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / f - y - 3) / b + 1) * x
    y = Math.expm1(a * y * y)
  } else {
    y =
      ((1 / (((degrees + 6) / (degrees * y) - 0.089 * d - 0.822) * (degrees + 2) * 3) + 0.5 / (degrees + 4)) * y - 1) *
        ((degrees + 1) / (degrees + 2)) +
      1 / y
  }
  const t = Math.sqrt(degrees * y)
  return Number.isFinite(t) && t > 0 ? t : Math.max(1e-3, -normalQuantile(p / 2))
}

/** Regularised incomplete beta I_x(a, b), with 1 − x given too so that neither end loses digits. */
function betaCdf(x: number, complement: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (complement <= 0) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(complement))
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(complement, b, a)) / b
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / away(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m < 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / away(1 + even * d)
    c = away(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / away(1 + odd * d)
    c = away(1 + odd / c)
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return h
}
