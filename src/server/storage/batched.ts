import { setImmediate as immediate } from 'node:timers/promises'

/**
 * Read single items by many at once: what is asked for while one reading is under way is gathered for the next. A reading
 * begins only after it was asked for, so nobody sees anything older than from a reading of their own.
 * @param read items by id; those it does not give are unknown
 * @returns the reader; every one who waits gets the error of their reading
 */
export function batched<Item>(
  read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Item>>,
): (id: string) => Promise<Item | undefined> {
  let last: Promise<unknown> = Promise.resolve()
  let next: { readonly ids: Set<string>; readonly items: Promise<ReadonlyMap<string, Item>> } | undefined
  return async (id) => {
    if (next === undefined) {
      const ids = new Set<string>()
      const items = last.then(async () => {
        // The embedded store answers without letting go of the thread: requests that have arrived are taken in first.
        await immediate()
        next = undefined
        return read([...ids])
      })
      last = items.catch(() => undefined)
      next = { ids, items }
    }
    next.ids.add(id)
    return (await next.items).get(id)
  }
}
