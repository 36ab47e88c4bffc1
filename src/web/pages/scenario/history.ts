/** What was done and can be undone. `group`: changes of one group, one after another, are undone together. */
export type History<T> = {
  readonly past: readonly T[]
  readonly now: T
  readonly future: readonly T[]
  readonly group: string | undefined
}

/** Steps that can be undone. */
const MOST = 500

export const begun = <T>(now: T): History<T> => ({ past: [], now, future: [], group: undefined })

/** Make a change. @param group a drag, or the letters of one word: one step for whoever undoes it */
export function done<T>(history: History<T>, next: T, group?: string): History<T> {
  if (Object.is(next, history.now)) return history
  const isSameStep = group !== undefined && group === history.group && history.past.length > 0
  const past = isSameStep ? history.past : [...history.past, history.now].slice(-MOST)
  return { past, now: next, future: [], group }
}

export function undone<T>({ past, now, future }: History<T>): History<T> {
  const before = past[past.length - 1]
  const history = { past, now, future, group: undefined }
  return before === undefined
    ? history
    : { past: past.slice(0, -1), now: before, future: [now, ...future], group: undefined }
}

export function redone<T>({ past, now, future }: History<T>): History<T> {
  const [after, ...rest] = future
  const history = { past, now, future, group: undefined }
  return after === undefined ? history : { past: [...past, now], now: after, future: rest, group: undefined }
}
