/**
 * Room for numbers that is used again. New memory costs more than most sums that are put there: whoever makes one run after
 * another, as the workbench does while a slider is dragged, gives back what the run before needed. Nobody else has to.
 */
const free = new Map<number, Float64Array[]>()
/** Rooms that are given out and may come back; none before the first does. */
let lent: WeakSet<Float64Array> | undefined

/** Return room for so many numbers, all 0. */
export function roomFor(length: number): Float64Array {
  const used = free.get(length)?.pop()
  const room = used?.fill(0) ?? new Float64Array(length)
  lent?.add(room)
  return room
}

/** Return a copy. */
export function copyOf(values: Float64Array): Float64Array {
  const used = free.get(values.length)?.pop()
  used?.set(values)
  const room = used ?? values.slice()
  lent?.add(room)
  return room
}

/** Give room back that nobody reads or writes any more. What was not given out here, or is back already, is left alone. */
export function giveBack(room: Float64Array): void {
  lent ??= new WeakSet()
  if (!lent.delete(room)) return
  const same = free.get(room.length)
  if (same === undefined) free.set(room.length, [room])
  else same.push(room)
}
