/**
 * The innermost loops of the simulation, compiled to WebAssembly (scripts/make-kernel.js): the arithmetic of the files of
 * src/model they are named after, to the byte (tests/model/kernel). Places are bytes of the memory; numbers are f64.
 */
import { exp } from './elementary'
import { LOG, LOGIT, SQUEEZE } from './link'

export { normalQuantile } from '../../normal'
export { exp, log } from './elementary'
export { moveOnLink } from './link'
export { markMoved } from './marks'
export { mapPairs } from './pairs'
export { fillNormals } from './random'
export { saturating, unitCost } from './response'
export { effectiveStock } from './stock'

/** Numbers per horizon of a fan's table, and how its normal scores are laid out (src/model/fan-table.ts). */
const NODES: u32 = 321
const WIDEST: f64 = 5
const PER_UNIT: f64 = 32

/**
 * Simulate `n` paths of a series over the years of the horizons `from` … `to` (src/model/simulate.ts).
 * @param out `[(to − from + 1) × n]`  @param table quantiles of the horizons from 1 on  @param spreads by horizon from 0 on
 * @param lift n  @param drift n  @param shocks `[n × to]`, standard normal
 * @param news `[(to − newsFrom + 1) × n]` of the horizons from newsFrom ≥ 1 on, already signed
 * @param own what is left of a shock where there is news
 * @param link 0 identity, 1 log with offset a, 2 logit between a and b
 */
export function simulate(
  out: usize,
  table: usize,
  spreads: usize,
  lift: usize,
  drift: usize,
  shocks: usize,
  news: usize,
  n: u32,
  first: i32,
  from: i32,
  to: i32,
  newsFrom: i32,
  own: f64,
  level: f64,
  link: i32,
  a: f64,
  b: f64,
): void {
  const byPath = <u32>max(to, 0)
  for (let p: u32 = 0; p < n; p++) {
    const lifted = load<f64>(lift + (p << 3))
    const pace = load<f64>(drift + (p << 3))
    let walk: f64 = 0
    for (let h = first; h <= to; h++) {
      if (h > 0) {
        const shock = load<f64>(shocks + ((p * byPath + h - 1) << 3))
        walk += h < newsFrom ? shock : own * shock + load<f64>(news + (((h - newsFrom) * n + p) << 3))
      }
      if (h < from) continue
      let z = level
      if (h > 0) {
        const g = (pace * <f64>h + walk) / load<f64>(spreads + (h << 3))
        const at = min(<f64>(NODES - 1), max(0, (g + WIDEST) * PER_UNIT))
        const k = min(<f64>(NODES - 2), floor(at))
        const node = table + (((h - 1) * NODES + <u32>k) << 3)
        const low = load<f64>(node)
        z = low + (load<f64>(node, 8) - low) * (at - k)
      }
      z = lifted + z
      let y = z
      if (link == LOG) y = max(0, exp(z) - a)
      else if (link == LOGIT) {
        const squeezed = 1 / (1 + exp(-z))
        y = a + min(1, max(0, (squeezed * SQUEEZE - 0.5) / (SQUEEZE - 1))) * (b - a)
      }
      store<f64>(out + (((h - from) * n + p) << 3), y)
    }
  }
}
