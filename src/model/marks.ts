import type { Interval } from './attain.js'
import { runMarks } from './kernel/kernel.js'
import type { Move } from './simulate.js'

/**
 * Marks: 1 on the paths on which something holds, else 0. Four of them are read as one number, in whose bytes they are counted;
 * of more than this many such numbers a byte could overflow.
 */
const MOST = 255

/** Mark the draws that lie in an interval. */
export function marksOf(sample: Float64Array, { low, high }: Interval): Uint8Array {
  const marks = new Uint8Array(sample.length)
  // Which way a path goes nobody can foretell: no branch.
  for (let p = 0; p < marks.length; p++) {
    const y = sample[p] as number
    marks[p] = Number(y >= low) & Number(y <= high)
  }
  return marks
}

/** Mark the moved draws that lie in an interval, by what they are made of. @param on the same on the link scale */
export const movedMarks = ({ z, change, before }: Move, { low, high }: Interval, on: Interval): Uint8Array =>
  runMarks([z, change, before], low, high, on.low, on.high)

/** Return how many paths are marked. */
export const countMarked = (marks: Uint8Array): number => countWhere(marks, marks, (one) => one)

/** Return on how many paths `marks` is 1 and `others` is not. @param others as long */
export const countAlone = (marks: Uint8Array, others: Uint8Array): number =>
  countWhere(marks, others, (one, other) => one & ~other)

function countWhere(marks: Uint8Array, others: Uint8Array, holds: (one: number, other: number) => number): number {
  const [a, b] = [inFours(marks), inFours(others)]
  let count = 0
  for (let from = 0; from < a.length; from += MOST) {
    const to = Math.min(from + MOST, a.length)
    let bytes = 0
    for (let i = from; i < to; i++) bytes = (bytes + holds(a[i] as number, b[i] as number)) | 0
    count += (bytes & 255) + ((bytes >>> 8) & 255) + ((bytes >>> 16) & 255) + (bytes >>> 24)
  }
  for (let p = 4 * a.length; p < marks.length; p++) count += holds(marks[p] as number, others[p] as number)
  return count
}

/** Marks begin where whole numbers do, or else are copied there. */
function inFours(marks: Uint8Array): Int32Array {
  const { buffer, byteOffset } = marks.byteOffset % 4 === 0 ? marks : marks.slice()
  return new Int32Array(buffer, byteOffset, marks.length >> 2)
}
