import { quantileSorted } from '../quantile.js'
import { philox, type Stream } from '../random.js'

/** An estimate with its interval. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number }

const words = new Uint32Array(4)

/**
 * Fill `counts` with how often each item is drawn in one bootstrap replicate: n draws with replacement (Efron 1979).
 * One 32-bit word a draw: an item's chance is 1/n to within 2⁻³².
 * @param counts length n < 2²⁴, overwritten
 */
export function resampleCounts(counts: Float64Array, source: Stream, replicate: number): void {
  const n = counts.length
  counts.fill(0)
  for (let i = 0; i < n; i++) {
    if (i % 4 === 0) philox(words, replicate, i / 4, source.tag0, source.tag1, source.key0, source.key1)
    const drawn = Math.floor(((words[i % 4] as number) / 4294967296) * n)
    counts[drawn] = (counts[drawn] as number) + 1
  }
}

/** Return an estimate with the percentile interval of its replicates (sorted in place). @param level as 0.95 */
export function percentileInterval(value: number, replicates: Float64Array, level: number): Estimate {
  const sorted = replicates.sort()
  const tail = (1 - level) / 2
  return { value, low: quantileSorted(sorted, tail), high: quantileSorted(sorted, 1 - tail) }
}

/** Throw unless there is one finite output per design row. */
export function checkOutputs(outputs: Float64Array, rows: number): void {
  if (outputs.length !== rows) throw new RangeError(`${outputs.length} outputs for ${rows} rows`)
  const bad = outputs.findIndex((y) => !Number.isFinite(y))
  if (bad >= 0) throw new RangeError(`output of row ${bad} is ${outputs[bad]}`)
}
