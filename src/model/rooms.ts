/**
 * Room for numbers that is used again. New memory costs a browser more than most sums that are put there: whoever makes one run
 * after another, as the workbench does while a slider is dragged, asks for it and gives back what the run before needed. For
 * everybody else a room is a new array, and the collector's.
 */
const free = new Map<number, Float64Array[]>()
/** Rooms that are given out and may come back; none where nothing is used again. */
let lent: WeakSet<Float64Array> | undefined

/** From now on this thread uses again what is given back. */
export function keepRooms(): void {
  lent ??= new WeakSet()
}

/** Return room for so many numbers, all 0. */
export const roomFor = (length: number): Float64Array => lend(taken(length)?.fill(0) ?? new Float64Array(length))

/** Return room for so many numbers, whatever stands there: for who writes every one of them. */
export const roomToFill = (length: number): Float64Array => lend(taken(length) ?? new Float64Array(length))

/** Return a copy. */
export function copyOf(values: Float64Array): Float64Array {
  const used = taken(values.length)
  used?.set(values)
  return lend(used ?? values.slice())
}

const taken = (length: number): Float64Array | undefined => free.get(length)?.pop()

function lend(room: Float64Array): Float64Array {
  lent?.add(room)
  return room
}

/** Give room back that nobody reads or writes any more. What was not given out here, or is back already, is left alone. */
export function giveBack(room: Float64Array): void {
  if (lent?.delete(room) !== true) return
  const same = free.get(room.length)
  if (same === undefined) free.set(room.length, [room])
  else same.push(room)
}
