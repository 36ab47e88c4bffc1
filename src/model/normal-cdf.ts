/**
 * Return the standard normal distribution function Φ(x) by Hart's rational approximation (Hart 1968; West 2005), and by
 * its continued fraction beyond 4.5 (Abramowitz & Stegun 26.2.14): relative error about 1e−12.
 */
export function normalCdf(x: number): number {
  const a = Math.abs(x)
  if (a > 37) return x > 0 ? 1 : 0
  const e = Math.exp((-a * a) / 2)
  let tail: number
  if (a < 4.5) {
    let top = 3.52624965998911e-2 * a + 0.700383064443688
    for (const c of [6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376])
      top = top * a + c
    let bottom = 8.83883476483184e-2 * a + 1.75566716318264
    for (const c of [
      16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752,
    ])
      bottom = bottom * a + c
    tail = (e * top) / bottom
  } else {
    let fraction = a
    for (let k = 80; k > 0; k--) fraction = a + k / fraction
    tail = e / (fraction * Math.sqrt(2 * Math.PI))
  }
  return x > 0 ? 1 - tail : tail
}
