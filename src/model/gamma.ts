import { normalQuantile } from './normal.js'

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
]

/** Return ln Γ(x) for x > 0 (Lanczos 1964, g = 7, n = 9; relative error about 1e−14). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = LANCZOS[0] as number
  for (let i = 1; i < 9; i++) sum += (LANCZOS[i] as number) / (x - 1 + i)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}

/** Return the regularised lower incomplete gamma P(a, x) by series (x < a + 1) or continued fraction (Lentz). */
export function gammaCdf(a: number, x: number): number {
  if (x <= 0) return 0
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; n < 1000 && term > sum * 1e-17; n++) {
      term *= x / (a + n)
      sum += term
    }
    return sum * front
  }
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; i < 1000; i++) {
    const an = -i * (i - a)
    b += 2
    d = (1 / Math.max(tiny, Math.abs(an * d + b))) * Math.sign(an * d + b || 1)
    c = b + an / c
    if (Math.abs(c) < tiny) c = tiny
    const step = d * c
    h *= step
    if (Math.abs(step - 1) < 1e-16) break
  }
  return 1 - front * h
}

/**
 * Return the quantile of Gamma(shape a, rate 1): Wilson–Hilferty (1931) start, then Halley steps on P(a, x) = p.
 * @param a > 0  @param p in (0, 1)
 */
export function gammaQuantile(a: number, p: number): number {
  const g = logGamma(a)
  const w = normalQuantile(p)
  const cube = 1 - 1 / (9 * a) + w / (3 * Math.sqrt(a))
  let x = cube > 0.05 ? a * cube ** 3 : Math.exp((Math.log(p) + g + Math.log(a)) / a)
  for (let step = 0; step < 40; step++) {
    if (x <= 0) x = Number.MIN_VALUE
    const error = gammaCdf(a, x) - p
    const density = Math.exp((a - 1) * Math.log(x) - x - g)
    if (density === 0) break
    const newton = error / density
    const halley = newton / (1 - 0.5 * Math.min(1, newton * ((a - 1) / x - 1)))
    const next = x - halley
    const moved = next > 0 ? next : x / 2
    if (Math.abs(moved - x) <= 1e-14 * x) return moved
    x = moved
  }
  return x
}
