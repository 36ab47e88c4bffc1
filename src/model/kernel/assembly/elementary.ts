/*! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */

/**
 * Exponential and logarithm of fdlibm (e_exp.c, e_log.c), as the engines of Node, Chromium and Firefox compute `Math.exp`
 * and `Math.log`: the same bytes, without the call.
 */

const LN2_HIGH: f64 = 6.93147180369123816490e-1
const LN2_LOW: f64 = 1.90821492927058770002e-10

function highWord(x: f64): i32 {
  return <i32>(reinterpret<u64>(x) >> 32)
}

/** e^x. */
export function exp(x: f64): f64 {
  let hx = highWord(x)
  const isNegative = hx >>> 31
  hx &= 0x7fffffff
  if (hx >= 0x40862e42) {
    if (x != x) return x
    if (x > 709.782712893383973096) return Infinity
    if (x < -745.13321910194110842) return 0
  }
  let k: i32 = 0
  let high: f64 = 0
  let low: f64 = 0
  if (hx > 0x3fd62e42) {
    if (hx < 0x3ff0a2b2) {
      if (x == 1) return 2.718281828459045
      high = isNegative ? x + LN2_HIGH : x - LN2_HIGH
      low = isNegative ? -LN2_LOW : LN2_LOW
      k = isNegative ? -1 : 1
    } else {
      k = <i32>(1.44269504088896338700 * x + (isNegative ? -0.5 : 0.5))
      const t = <f64>k
      high = x - t * LN2_HIGH
      low = t * LN2_LOW
    }
    x = high - low
  } else if (hx < 0x3e300000) return 1 + x
  const t = x * x
  const c =
    x -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.65339022054652515390e-6 + t * 4.13813679705723846039e-8))))
  if (k == 0) return 1 - ((x * c) / (c - 2) - x)
  const y = 1 - (low - (x * c) / (2 - c) - high)
  if (k == 1024) return y * 2 * 8.98846567431157953865e307
  if (k >= -1021) return y * reinterpret<f64>(<u64>(0x3ff + k) << 52)
  return y * reinterpret<f64>(<u64>(0x3ff + k + 1000) << 52) * 9.33263618503218878990e-302
}

/** ln x. */
export function log(x: f64): f64 {
  let hx = highWord(x)
  let k: i32 = 0
  if (hx < 0x00100000) {
    if ((reinterpret<u64>(x) << 1) == 0) return -Infinity
    if (hx < 0) return NaN
    k = -54
    x *= 18014398509481984
    hx = highWord(x)
  }
  if (hx >= 0x7ff00000) return x + x
  k += (hx >> 20) - 1023
  hx &= 0x000fffff
  const i = (hx + 0x95f64) & 0x100000
  x = reinterpret<f64>((<u64>(hx | (i ^ 0x3ff00000)) << 32) | (reinterpret<u64>(x) & 0xffffffff))
  k += i >> 20
  const f = x - 1
  const dk = <f64>k
  if ((0x000fffff & (2 + hx)) < 3) {
    if (f == 0) return k == 0 ? 0 : dk * LN2_HIGH + dk * LN2_LOW
    const r = f * f * (0.5 - 0.33333333333333333 * f)
    return k == 0 ? f - r : dk * LN2_HIGH - (r - dk * LN2_LOW - f)
  }
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const t1 = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const t2 =
    z *
    (6.666666666666735130e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const r = t2 + t1
  if (((hx - 0x6147a) | (0x6b851 - hx)) > 0) {
    const half = 0.5 * f * f
    return k == 0 ? f - (half - s * (half + r)) : dk * LN2_HIGH - (half - (s * (half + r) + dk * LN2_LOW) - f)
  }
  return k == 0 ? f - s * (f - r) : dk * LN2_HIGH - (s * (f - r) - dk * LN2_LOW - f)
}
