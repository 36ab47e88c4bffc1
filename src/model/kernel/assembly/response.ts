import { both, choose, exps, expsLess1, logs } from './pairs'

/**
 * Add to `effect` what stocks give more than `before` (`addImprovements` in src/model/response-columns.ts), two paths at a time:
 * every place holds `n` numbers, an even count. Where the stock is that of `same` nothing is added.
 * @param sign 1 or −1
 */
export function saturating(
  effect: usize,
  stock: usize,
  same: usize,
  before: usize,
  best: usize,
  half: usize,
  n: u32,
  sign: f64,
): void {
  for (let p: usize = 0; p < <usize>n << 3; p += 16) {
    const k = v128.load(stock + p)
    const isOther = f64x2.ne(k, v128.load(same + p))
    if (!v128.any_true(isOther)) continue
    const b = v128.load(best + p)
    const h = v128.load(half + p)
    const isPaid = f64x2.gt(h, both(0))
    const x = f64x2.div(f64x2.mul(both(-Math.LN2), k), choose(h, both(1), isPaid))
    const gain = choose(f64x2.mul(b, f64x2.neg(expsLess1(x))), b, isPaid)
    add(effect + p, gain, before + p, sign, isOther)
  }
}

// @ts-ignore: decorator
@inline
function add(effect: usize, gain: v128, before: usize, sign: f64, isOther: v128): void {
  const now = v128.load(effect)
  const more = f64x2.mul(both(sign), f64x2.sub(gain, v128.load(before)))
  v128.store(effect, choose(f64x2.add(now, more), now, isOther))
}

/** @param left (1 − start)^(1 − steepness)  @param logit of the start  @param edge the least share that the link knows */
export function unitCost(
  effect: usize,
  stock: usize,
  same: usize,
  before: usize,
  cost: usize,
  steepness: usize,
  start: usize,
  left: usize,
  logit: usize,
  n: u32,
  sign: f64,
  edge: f64,
): void {
  const one = both(1)
  for (let p: usize = 0; p < <usize>n << 3; p += 16) {
    const k = v128.load(stock + p)
    const isOther = f64x2.ne(k, v128.load(same + p))
    if (!v128.any_true(isOther)) continue
    const first = v128.load(start + p)
    const price = v128.load(cost + p)
    const rest = f64x2.sub(one, v128.load(steepness + p))
    const open = f64x2.sub(one, first)
    const isPaid = v128.and(f64x2.gt(price, both(0)), f64x2.gt(open, both(0)))
    const bought = f64x2.div(k, choose(price, one, isPaid))
    const isEven = f64x2.lt(f64x2.abs(rest), both(1e-9))
    const power = f64x2.sub(v128.load(left + p), f64x2.mul(rest, bought))
    const hasPower = f64x2.gt(power, both(0))
    const root = f64x2.div(logs(choose(power, one, hasPower)), choose(one, rest, isEven))
    const grown = exps(choose(f64x2.neg(bought), root, isEven))
    const even = f64x2.sub(one, f64x2.mul(open, grown))
    const spent = choose(one, first, f64x2.gt(rest, both(0)))
    const paid = choose(even, choose(f64x2.sub(one, grown), spent, hasPower), isEven)
    const share = choose(first, choose(paid, one, isPaid), f64x2.le(k, both(0)))
    const held = f64x2.min(both(1 - edge), f64x2.max(both(edge), share))
    const gain = f64x2.sub(logs(f64x2.div(held, f64x2.sub(one, held))), v128.load(logit + p))
    add(effect + p, gain, before + p, sign, isOther)
  }
}
