/*! Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunPro, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is
 * freely granted, provided that this notice is preserved.
 */

/**
 * The elementary functions of ./elementary for two numbers at once, to the byte: what is a branch there is a choice between
 * results here. Numbers that are rare in the model (not finite, below 2^−1022, exponents beyond ±700) go there one by one.
 */
import { exp, log } from './elementary'

/**
 * Constants lie in the memory: a processor reads one in a step, and builds it in four. Terms of polynomials from the lowest
 * power on.
 */
const LN2_HIGH = memory.data<f64>([6.93147180369123816490e-1])
const LN2_LOW = memory.data<f64>([1.90821492927058770002e-10])
const PER_LN2 = memory.data<f64>([1.44269504088896338700])
const EXP = memory.data<f64>([
  1.66666666666666019037e-1, -2.77777777770155933842e-3, 6.61375632143793436117e-5, -1.65339022054652515390e-6,
  4.13813679705723846039e-8,
])
const LOG_EVEN = memory.data<f64>([3.999999999940941908e-1, 2.222219843214978396e-1, 1.531383769920937332e-1])
const LOG_ODD = memory.data<f64>([
  6.666666666666735130e-1, 2.857142874366239149e-1, 1.818357216161805012e-1, 1.479819860511658591e-1,
])
const THIRD = memory.data<f64>([0.33333333333333333])
const EXP_LESS_1 = memory.data<f64>([
  -3.33333333333331316428e-2, 1.58730158725481460165e-3, -7.93650757867487942473e-5, 4.00821782732936239552e-6,
  -2.01099218183624371326e-7,
])
const HALF = memory.data<f64>([0.5])
const ONE = memory.data<f64>([1])
const TWO = memory.data<f64>([2])
/** What fdlibm compares of a number is its upper half: the least number with each of these. */
const HALF_LN2: u64 = 0x3fd62e43_00000000
const FAR: u64 = 0x4043687a_00000000
/** 1.5 · 2^52: a whole number added to it stands in the lower bits. */
const MAGIC = memory.data<f64>([6755399441055744])

export function both(x: f64): v128 {
  return f64x2.splat(x)
}

/** A constant, or the k-th term of a polynomial, for both. */
// @ts-ignore: decorator
@inline
function held(place: usize, k: usize = 0): v128 {
  return v128.load64_splat(place + (k << 3))
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
  return i64x2.shl(i64x2.add(f64x2.add(k, held(MAGIC)), i64x2.splat(1023)), 52)
}

/** The multiple k of ln 2 that is taken off x: below 3/2 ln 2, where fdlibm says ±1 outright, this comes to the same. */
function multipleOfLn2(x: v128, size: v128): v128 {
  const half = v128.or(held(HALF), v128.and(x, i64x2.splat(i64.MIN_VALUE)))
  const k = f64x2.trunc(f64x2.add(f64x2.mul(held(PER_LN2), x), half))
  return v128.and(k, f64x2.ge(size, both(reinterpret<f64>(HALF_LN2))))
}

/** e^x of both. */
export function exps(x: v128): v128 {
  const size = f64x2.abs(x)
  const usual = v128.and(f64x2.lt(size, both(700)), f64x2.ne(x, held(ONE)))
  if (i64x2.all_true(usual)) return usualExps(x, size)
  return f64x2.replace_lane(both(exp(first(x))), 1, exp(second(x)))
}

function usualExps(x: v128, size: v128): v128 {
  const k = multipleOfLn2(x, size)
  const high = f64x2.sub(x, f64x2.mul(k, held(LN2_HIGH)))
  const low = f64x2.mul(k, held(LN2_LOW))
  const r = f64x2.sub(high, low)
  const t = f64x2.mul(r, r)
  let c = f64x2.add(held(EXP, 3), f64x2.mul(t, held(EXP, 4)))
  c = f64x2.add(held(EXP, 2), f64x2.mul(t, c))
  c = f64x2.add(held(EXP, 1), f64x2.mul(t, c))
  c = f64x2.add(held(EXP, 0), f64x2.mul(t, c))
  c = f64x2.sub(r, f64x2.mul(t, c))
  const q = f64x2.div(f64x2.mul(r, c), f64x2.sub(held(TWO), c))
  const y = f64x2.sub(held(ONE), f64x2.sub(f64x2.sub(low, q), high))
  const scaled = f64x2.mul(y, powerOfTwo(k))
  const tiny = f64x2.lt(size, both(2 ** -28))
  return choose(f64x2.add(held(ONE), x), scaled, tiny)
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
  const f = f64x2.sub(v128.or(upper, v128.and(x, i64x2.splat(0xffffffff))), held(ONE))
  const whole = i64x2.add(i64x2.sub(i64x2.shr_u(high, 20), i64x2.splat(1023)), i64x2.shr_u(i, 20))
  const k = f64x2.sub(i64x2.add(whole, held(MAGIC)), held(MAGIC))
  const kHigh = f64x2.mul(k, held(LN2_HIGH))
  const kLow = f64x2.mul(k, held(LN2_LOW))
  const s = f64x2.div(f, f64x2.add(held(TWO), f))
  const z = f64x2.mul(s, s)
  const w = f64x2.mul(z, z)
  let t1 = f64x2.add(held(LOG_EVEN, 1), f64x2.mul(w, held(LOG_EVEN, 2)))
  t1 = f64x2.mul(w, f64x2.add(held(LOG_EVEN, 0), f64x2.mul(w, t1)))
  let t2 = f64x2.add(held(LOG_ODD, 2), f64x2.mul(w, held(LOG_ODD, 3)))
  t2 = f64x2.add(held(LOG_ODD, 1), f64x2.mul(w, t2))
  t2 = f64x2.mul(z, f64x2.add(held(LOG_ODD, 0), f64x2.mul(w, t2)))
  const r = f64x2.add(t2, t1)
  const half = f64x2.mul(f64x2.mul(held(HALF), f), f)
  const far = f64x2.sub(half, f64x2.add(f64x2.mul(s, f64x2.add(half, r)), kLow))
  const middle = f64x2.sub(f64x2.mul(s, f64x2.sub(f, r)), kLow)
  // Where hx lies between the two marks, both differences are positive.
  const between = v128.or(
    i64x2.sub(hx, i64x2.splat(0x6147a)),
    i64x2.sub(i64x2.splat(0x6b851), hx),
  )
  let rest = choose(far, middle, i64x2.gt_s(between, i64x2.splat(0)))
  const isNear1 = i64x2.lt_s(v128.and(i64x2.add(hx, i64x2.splat(2)), i64x2.splat(0x000fffff)), i64x2.splat(3))
  if (v128.any_true(isNear1)) {
    const third = f64x2.sub(held(HALF), f64x2.mul(held(THIRD), f))
    rest = choose(f64x2.sub(f64x2.mul(f64x2.mul(f, f), third), kLow), rest, isNear1)
  }
  return f64x2.sub(kHigh, f64x2.sub(rest, f))
}

/** e^x − 1 of both, for x ≤ 0 alone (fdlibm, s_expm1.c). */
export function expsLess1(x: v128): v128 {
  const size = f64x2.abs(x)
  const k = multipleOfLn2(x, size)
  const high = f64x2.sub(x, f64x2.mul(k, held(LN2_HIGH)))
  const low = f64x2.mul(k, held(LN2_LOW))
  const r = f64x2.sub(high, low)
  const c = f64x2.sub(f64x2.sub(high, r), low)
  const half = f64x2.mul(held(HALF), r)
  const square = f64x2.mul(r, half)
  let q = f64x2.add(held(EXP_LESS_1, 3), f64x2.mul(square, held(EXP_LESS_1, 4)))
  q = f64x2.add(held(EXP_LESS_1, 2), f64x2.mul(square, q))
  q = f64x2.add(held(EXP_LESS_1, 1), f64x2.mul(square, q))
  q = f64x2.add(held(EXP_LESS_1, 0), f64x2.mul(square, q))
  q = f64x2.add(held(ONE), f64x2.mul(square, q))
  const t = f64x2.sub(both(3), f64x2.mul(q, half))
  const e = f64x2.mul(square, f64x2.div(f64x2.sub(q, t), f64x2.sub(both(6), f64x2.mul(r, t))))
  const whole = f64x2.sub(r, f64x2.sub(f64x2.mul(r, e), square))
  const f = f64x2.sub(f64x2.sub(f64x2.mul(r, f64x2.sub(e, c)), c), square)
  const once = f64x2.sub(f64x2.mul(held(HALF), f64x2.sub(r, f)), held(HALF))
  const scaled = f64x2.mul(f64x2.sub(held(ONE), f64x2.sub(f, r)), powerOfTwo(k))
  const many = f64x2.sub(scaled, held(ONE))
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
