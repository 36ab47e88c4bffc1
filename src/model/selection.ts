/** Fewer than this are ordered where they stand. */
const FEW = 500
/** Values are first thrown into so many buckets from the least to the greatest. */
const BUCKETS = 256

/** How many values stand in each bucket, then where the next of it goes. */
const next = new Int32Array(BUCKETS)
/** Used again by every call: the bucket of each value, and the values one bucket after the other. */
let bucket = new Uint8Array(0)
let thrown = new Float64Array(0)

/**
 * Order values in place so that each of some places holds what it holds when all are sorted: what lies between them is left as
 * it comes. NaN stands last, as in a sorted typed array. Values are thrown into buckets by a rising function of them, and only
 * the buckets with a place in them are ordered: to find one of thousands by halves is one guess after the other for a processor.
 * @param places ascending, in 0 … n − 1
 */
export function putInPlaces(values: Float64Array, places: readonly number[]): Float64Array {
  const n = values.length
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < n; i++) {
    const value = values[i] as number
    // What is not a number has no place among the others: leave it to the sort, which puts it last.
    if (Number.isNaN(value)) return values.sort()
    if (value < least) least = value
    if (value > most) most = value
  }
  const scale = (BUCKETS - 1) / (most - least)
  // Of all the same, of infinities and of what is too near each other or too far apart nothing can be said by buckets.
  if (n < FEW || !(scale > 0 && scale < Number.POSITIVE_INFINITY)) {
    find(values, 0, n - 1, places, 0, places.length)
    return values
  }
  throwInto(values, least, scale)
  let [from, start] = [0, 0]
  for (const end of next) {
    let to = from
    while (to < places.length && (places[to] as number) < end) to++
    find(values, start, end - 1, places, from, to)
    ;[from, start] = [to, end]
  }
  return values
}

/** Put values into their buckets, one after the other; `next` holds where each ends. */
function throwInto(values: Float64Array, least: number, scale: number): void {
  const n = values.length
  if (bucket.length !== n) {
    bucket = new Uint8Array(n)
    thrown = new Float64Array(n)
  }
  next.fill(0)
  for (let i = 0; i < n; i++) {
    const of = ((values[i] as number) - least) * scale
    bucket[i] = of
    next[of | 0] = (next[of | 0] as number) + 1
  }
  let before = 0
  for (let b = 0; b < BUCKETS; b++) {
    const own = next[b] as number
    next[b] = before
    before += own
  }
  for (let i = 0; i < n; i++) {
    const b = bucket[i] as number
    const at = next[b] as number
    thrown[at] = values[i] as number
    next[b] = at + 1
  }
  values.set(thrown)
}

/** Short runs are sorted outright. */
const SHORT = 12

/** Put places[from … to) of values[low … high] in order (Hoare 1961, "Algorithm 65: find"). */
function find(
  values: Float64Array,
  low: number,
  high: number,
  places: readonly number[],
  from: number,
  to: number,
): void {
  if (from >= to) return
  if (high - low < SHORT) {
    insertionSort(values, low, high)
    return
  }
  const pivot = medianOfThree(values[low] as number, values[(low + high) >> 1] as number, values[high] as number)
  let i = low
  let j = high
  while (i <= j) {
    while ((values[i] as number) < pivot) i++
    while ((values[j] as number) > pivot) j--
    if (i > j) break
    const swapped = values[i] as number
    values[i++] = values[j] as number
    values[j--] = swapped
  }
  // low … j hold at most the pivot, i … high at least; what lies between them is the pivot itself.
  let left = from
  while (left < to && (places[left] as number) <= j) left++
  let right = left
  while (right < to && (places[right] as number) < i) right++
  find(values, low, j, places, from, left)
  find(values, i, high, places, right, to)
}

const medianOfThree = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i] as number
    let j = i - 1
    for (; j >= low && (values[j] as number) > value; j--) values[j + 1] = values[j] as number
    values[j + 1] = value
  }
}
