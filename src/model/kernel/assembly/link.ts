import { both, choose, exps } from './pairs'

/** Size of the squeeze (src/model/link.ts). */
export const SQUEEZE: f64 = 1000
export const LOG: i32 = 1
export const LOGIT: i32 = 2

/**
 * Move values on the link scale (`moveOnLink` in src/model/link.ts), two paths at a time: where `change` is 0 `out` is left as
 * it stands. Every place holds `n` numbers, an even count.
 * @param link 1 log with offset a, 2 logit between a and b
 */
export function moveOnLink(out: usize, z: usize, change: usize, n: u32, link: i32, a: f64, b: f64): void {
  for (let p: usize = 0; p < <usize>n << 3; p += 16) {
    const by = v128.load(change + p)
    const isMoved = f64x2.ne(by, both(0))
    if (!v128.any_true(isMoved)) continue
    const at = f64x2.add(v128.load(z + p), by)
    let y: v128
    if (link == LOG) y = f64x2.max(both(0), f64x2.sub(exps(at), both(a)))
    else {
      const squeezed = f64x2.div(both(1), f64x2.add(both(1), exps(f64x2.neg(at))))
      const share = f64x2.div(f64x2.sub(f64x2.mul(squeezed, both(SQUEEZE)), both(0.5)), both(SQUEEZE - 1))
      const held = f64x2.min(both(1), f64x2.max(both(0), share))
      y = f64x2.add(both(a), f64x2.mul(held, both(b - a)))
    }
    v128.store(out + p, choose(y, v128.load(out + p), isMoved))
  }
}
