import { both, choose, exps, logs } from './pairs'

/**
 * Effective stock of `n` paths (src/model/delivery.ts), two at a time: every place holds an even number of paths.
 * @param budget `[nYears × n]`, and so `stock`, which is filled  @param past n  @param rate n: what share of planned money is
 *   useful spending where the plan does not grow  @param congestion n  @param depreciation n  @param weights `[lags × n]`
 * @param room for 2 · (nYears + 2 · lags) numbers  @param growth of the past, a year
 */
export function effectiveStock(
  stock: usize,
  budget: usize,
  past: usize,
  rate: usize,
  congestion: usize,
  depreciation: usize,
  weights: usize,
  room: usize,
  n: u32,
  nYears: u32,
  lags: u32,
  growth: f64,
): void {
  const year = <usize>n << 3
  const shares = room
  const spent = room + (lags << 5)
  for (let p: usize = 0; p < year; p += 16) {
    const before = v128.load(past + p)
    const rates = v128.load(rate + p)
    const gamma = v128.load(congestion + p)
    const delta = v128.load(depreciation + p)
    const usual = f64x2.mul(before, rates)
    const isCongested = f64x2.gt(gamma, both(0))
    let last = before
    for (let t: u32 = 0; t < nYears; t++) {
      const now = v128.load(budget + t * year + p)
      const isFaster = v128.and(isCongested, v128.and(f64x2.gt(now, last), f64x2.gt(last, both(0))))
      let useful = f64x2.mul(now, rates)
      if (v128.any_true(isFaster)) {
        const times = choose(f64x2.div(now, last), both(1), isFaster)
        useful = f64x2.mul(useful, choose(exps(f64x2.mul(f64x2.neg(gamma), logs(times))), both(1), isFaster))
      }
      v128.store(spent + (t << 4), useful)
      last = now
    }
    // Years before the first are as the first: their spending stands before what is planned.
    for (let j: u32 = 1; j < lags; j++) v128.store(spent - (j << 4), usual)
    let served = both(0)
    for (let j: u32 = 0; j < lags; j++) {
      const share = v128.load(weights + j * year + p)
      served = f64x2.add(served, share)
      v128.store(shares + (j << 4), share)
    }
    const kept = f64x2.sub(both(1), delta)
    let k = f64x2.div(f64x2.mul(served, usual), f64x2.add(delta, both(growth)))
    for (let t: u32 = 0; t < nYears; t++) {
      let inflow = both(0)
      for (let j: u32 = 0; j < lags; j++) {
        const share = v128.load(shares + (j << 4))
        inflow = f64x2.add(inflow, f64x2.mul(share, v128.load(spent + ((t - j) << 4))))
      }
      k = f64x2.add(f64x2.mul(kept, k), inflow)
      v128.store(stock + t * year + p, k)
    }
  }
}
