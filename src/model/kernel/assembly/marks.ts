import { both, choose } from './pairs'

/**
 * Mark the paths whose moved draw lies where it is wanted (`movedMarks` in src/model/marks.ts), two at a time: every place holds
 * an even count of numbers, `marks` a byte for each.
 * @param low wanted at least, as before where `change` is 0; `onLow` the same on the link scale
 */
export function markMoved(
  marks: usize,
  z: usize,
  change: usize,
  before: usize,
  n: u32,
  low: f64,
  high: f64,
  onLow: f64,
  onHigh: f64,
): void {
  for (let p: usize = 0; p < n; p += 2) {
    const by = v128.load(change + (p << 3))
    const at = f64x2.add(v128.load(z + (p << 3)), by)
    let isIn = v128.and(f64x2.ge(at, both(onLow)), f64x2.le(at, both(onHigh)))
    const isMoved = f64x2.ne(by, both(0))
    if (!i64x2.all_true(isMoved)) {
      const y = v128.load(before + (p << 3))
      isIn = choose(isIn, v128.and(f64x2.ge(y, both(low)), f64x2.le(y, both(high))), isMoved)
    }
    const bits = i64x2.bitmask(isIn)
    store<u16>(marks + p, <u16>((bits & 1) | ((bits & 2) << 7)))
  }
}
