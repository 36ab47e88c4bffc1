/*! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */

/**
 * The elementary functions of ./elementary for two numbers at once, to the byte: what is a branch there is a choice between
 * results here. Numbers that are rare in the model (not finite, below 2^−1022, exponents beyond ±700) go there one by one.
 */
import { exp, log } from './elementary'

const LN2_HIGH: f64 = 6.93147180369123816490e-1
const LN2_LOW: f64 = 1.90821492927058770002e-10
const PER_LN2: f64 = 1.44269504088896338700
/** What fdlibm compares of a number is its upper half: the least number with each of these. */
const HALF_LN2: u64 = 0x3fd62e43_00000000
const THREE_HALVES_LN2: u64 = 0x3ff0a2b2_00000000
const FAR: u64 = 0x4043687a_00000000
/** 1.5 · 2^52: a whole number added to it stands in the lower bits. */
const MAGIC: f64 = 6755399441055744

export function both(x: f64): v128 {
  return f64x2.splat(x)
}

/** Choose a where the mask is set, else b. */
export function choose(a: v128, b: v128, mask: v128): v128 {
  return v128.bitselect(a, b, mask)
}

function first(x: v128): f64 {
  return f64x2.extract_lane(x, 0)
}

function second(x: v128): f64 {
  return f64x2.extract_lane(x, 1)
}

/** 2^k of whole numbers k from −1022 to 1023, given as numbers. */
function powerOfTwo(k: v128): v128 {
  return i64x2.shl(i64x2.add(f64x2.add(k, both(MAGIC)), i64x2.splat(1023)), 52)
}

/** The multiple k of ln 2 that is taken off x. */
function multipleOfLn2(x: v128, size: v128): v128 {
  const one = v128.or(both(1), v128.and(x, i64x2.splat(i64.MIN_VALUE)))
  const half = v128.or(both(0.5), v128.and(x, i64x2.splat(i64.MIN_VALUE)))
  const many = f64x2.trunc(f64x2.add(f64x2.mul(both(PER_LN2), x), half))
  const some = choose(one, many, f64x2.lt(size, both(reinterpret<f64>(THREE_HALVES_LN2))))
  return v128.and(some, f64x2.ge(size, both(reinterpret<f64>(HALF_LN2))))
}

/** e^x of both. */
export function exps(x: v128): v128 {
  const size = f64x2.abs(x)
  if (!v128.any_true(v128.not(f64x2.lt(size, both(700))))) return usualExps(x, size)
  return f64x2.replace_lane(both(exp(first(x))), 1, exp(second(x)))
}

function usualExps(x: v128, size: v128): v128 {
  const k = multipleOfLn2(x, size)
  const high = f64x2.sub(x, f64x2.mul(k, both(LN2_HIGH)))
  const low = f64x2.mul(k, both(LN2_LOW))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  let c = f64x2.add(both(-1.65339022054652515390e-6), f64x2.mul(t, both(4.13813679705723846039e-8)))
  c = f64x2.add(both(6.61375632143793436117e-5), f64x2.mul(t, c))
  c = f64x2.add(both(-2.77777777770155933842e-3), f64x2.mul(t, c))
  c = f64x2.add(both(1.66666666666666019037e-1), f64x2.mul(t, c))
  c = f64x2.sub(r, f64x2.mul(t, c))
  const q = f64x2.div(f64x2.mul(r, c), f64x2.sub(both(2), c))
  const y = f64x2.sub(both(1), f64x2.sub(f64x2.sub(low, q), high))
  const scaled = f64x2.mul(y, powerOfTwo(k))
  const tiny = f64x2.lt(size, both(2 ** -28))
  return choose(f64x2.add(both(1), x), choose(both(Math.E), scaled, f64x2.eq(x, both(1))), tiny)
}

/** ln x of both. */
export function logs(x: v128): v128 {
  const usual = v128.and(f64x2.ge(x, both(2.2250738585072014e-308)), f64x2.lt(x, both(Infinity)))
  if (i64x2.all_true(usual)) return usualLogs(x)
  return f64x2.replace_lane(both(log(first(x))), 1, log(second(x)))
}

function usualLogs(x: v128): v128 {
  const high = i64x2.shr_u(x, 32)
  const hx = v128.and(high, i64x2.splat(0x000fffff))
  const i = v128.and(i64x2.add(hx, i64x2.splat(0x95f64)), i64x2.splat(0x100000))
  const upper = i64x2.shl(v128.or(hx, v128.xor(i, i64x2.splat(0x3ff00000))), 32)
  const f = f64x2.sub(v128.or(upper, v128.and(x, i64x2.splat(0xffffffff))), both(1))
  const whole = i64x2.add(i64x2.sub(i64x2.shr_u(high, 20), i64x2.splat(1023)), i64x2.shr_u(i, 20))
  const k = f64x2.sub(i64x2.add(whole, both(MAGIC)), both(MAGIC))
  const kHigh = f64x2.mul(k, both(LN2_HIGH))
  const kLow = f64x2.mul(k, both(LN2_LOW))
  // Near 1.
  const third = f64x2.sub(both(0.5), f64x2.mul(both(0.33333333333333333), f))
  const near = f64x2.sub(f64x2.mul(f64x2.mul(f, f), third), kLow)
  const s = f64x2.div(f, f64x2.add(both(2), f))
  const z = f64x2.mul(s, s)
  const w = f64x2.mul(z, z)
  let t1 = f64x2.add(both(2.222219843214978396e-1), f64x2.mul(w, both(1.531383769920937332e-1)))
  t1 = f64x2.mul(w, f64x2.add(both(3.999999999940941908e-1), f64x2.mul(w, t1)))
  let t2 = f64x2.add(both(1.818357216161805012e-1), f64x2.mul(w, both(1.479819860511658591e-1)))
  t2 = f64x2.add(both(2.857142874366239149e-1), f64x2.mul(w, t2))
  t2 = f64x2.mul(z, f64x2.add(both(6.666666666666735130e-1), f64x2.mul(w, t2)))
  const r = f64x2.add(t2, t1)
  const half = f64x2.mul(f64x2.mul(both(0.5), f), f)
  const far = f64x2.sub(half, f64x2.add(f64x2.mul(s, f64x2.add(half, r)), kLow))
  const middle = f64x2.sub(f64x2.mul(s, f64x2.sub(f, r)), kLow)
  // Where hx lies between the two marks, both differences are positive.
  const between = v128.or(
    i64x2.sub(hx, i64x2.splat(0x6147a)),
    i64x2.sub(i64x2.splat(0x6b851), hx),
  )
  const isFar = i64x2.gt_s(between, i64x2.splat(0))
  const isNear = i64x2.lt_s(v128.and(i64x2.add(hx, i64x2.splat(2)), i64x2.splat(0x000fffff)), i64x2.splat(3))
  const rest = choose(near, choose(far, middle, isFar), isNear)
  return f64x2.sub(kHigh, f64x2.sub(rest, f))
}

/** e^x − 1 of both, for x ≤ 0 alone (fdlibm, s_expm1.c). */
export function expsLess1(x: v128): v128 {
  const size = f64x2.abs(x)
  const k = multipleOfLn2(x, size)
  const high = f64x2.sub(x, f64x2.mul(k, both(LN2_HIGH)))
  const low = f64x2.mul(k, both(LN2_LOW))
  const r = f64x2.sub(high, low)
  const c = f64x2.sub(f64x2.sub(high, r), low)
  const half = f64x2.mul(both(0.5), r)
  const square = f64x2.mul(r, half)
  let q = f64x2.add(both(4.00821782732936239552e-6), f64x2.mul(square, both(-2.01099218183624371326e-7)))
  q = f64x2.add(both(-7.93650757867487942473e-5), f64x2.mul(square, q))
  q = f64x2.add(both(1.58730158725481460165e-3), f64x2.mul(square, q))
  q = f64x2.add(both(-3.33333333333331316428e-2), f64x2.mul(square, q))
  q = f64x2.add(both(1), f64x2.mul(square, q))
  const t = f64x2.sub(both(3), f64x2.mul(q, half))
  const e = f64x2.mul(square, f64x2.div(f64x2.sub(q, t), f64x2.sub(both(6), f64x2.mul(r, t))))
  const whole = f64x2.sub(r, f64x2.sub(f64x2.mul(r, e), square))
  const f = f64x2.sub(f64x2.sub(f64x2.mul(r, f64x2.sub(e, c)), c), square)
  const once = f64x2.sub(f64x2.mul(both(0.5), f64x2.sub(r, f)), both(0.5))
  const scaled = f64x2.mul(f64x2.sub(both(1), f64x2.sub(f, r)), powerOfTwo(k))
  const many = f64x2.sub(scaled, both(1))
  const some = choose(whole, choose(once, many, f64x2.eq(k, both(-1))), f64x2.eq(k, both(0)))
  // Beyond 56 ln 2 nothing is left of e^x; below 2^−54 nothing of what comes after x.
  const far = choose(both(-1), some, f64x2.ge(size, both(reinterpret<f64>(FAR))))
  return choose(x, far, f64x2.lt(size, both(2 ** -54)))
}

/** Replace `n` numbers, an even count, by e^x (0), ln x (1) or e^x − 1 (2): what the tests compare. */
export function mapPairs(which: i32, at: usize, n: u32): void {
  for (let i: u32 = 0; i < n; i += 2) {
    const place = at + (i << 3)
    const x = v128.load(place)
    v128.store(place, which == 0 ? exps(x) : which == 1 ? logs(x) : expsLess1(x))
  }
}
