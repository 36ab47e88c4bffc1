import { normalQuantile } from '../../normal'

/** Philox4x32-10: the words of src/model/random.ts, whose comments say what they are. */

const M0: u64 = 0xd2511f53
const M1: u64 = 0xcd9e8d57
const W0: u32 = 0x9e3779b9
const W1: u32 = 0xbb67ae85

/**
 * Store standard normal variates of `paths` paths from `first` on, path by path: Φ⁻¹ of steps start … end − 1 of a stream.
 * @param start even
 */
export function fillNormals(
  at: usize,
  first: u32,
  paths: u32,
  start: u32,
  end: u32,
  tag0: u32,
  tag1: u32,
  key0: u32,
  key1: u32,
): void {
  for (let p: u32 = 0; p < paths; p++) {
    for (let t = start; t < end; t += 2) {
      let c0: u32 = first + p
      let c1: u32 = t >>> 1
      let c2: u32 = tag0
      let c3: u32 = tag1
      let k0: u32 = key0
      let k1: u32 = key1
      for (let round = 0; round < 10; round++) {
        const a = M0 * c0
        const b = M1 * c2
        c0 = <u32>(b >> 32) ^ c1 ^ k0
        c1 = <u32>b
        c2 = <u32>(a >> 32) ^ c3 ^ k1
        c3 = <u32>a
        k0 += W0
        k1 += W1
      }
      store<f64>(at, normalQuantile(unit(c0, c1)))
      at += 8
      if (t + 1 < end) {
        store<f64>(at, normalQuantile(unit(c2, c3)))
        at += 8
      }
    }
  }
}

function unit(high: u32, low: u32): f64 {
  return (<f64>((<u64>high << 20) | (low >> 12)) + 0.5) / 4503599627370496
}
