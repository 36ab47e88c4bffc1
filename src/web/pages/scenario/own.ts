import type { z } from 'zod'
import type { Shelf } from './drafts.js'

/** What a reader has beside a scenario, on this machine only: it has no place for that, and its numbers do not depend on it. */
const KINDS = ['limits', 'locks'] as const
export type Kind = (typeof KINDS)[number]

const keyOf = (kind: Kind, id: string): string => `lotrinh.${kind}.${encodeURIComponent(id)}`

/** Return what this machine keeps beside a scenario; undefined where nothing can be read. */
export function ownOf<T>(shelf: Shelf, kind: Kind, id: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(shelf.getItem(keyOf(kind, id)) ?? 'null')).data
  } catch {
    return undefined
  }
}

/** Keep something beside a scenario on this machine; what is empty is taken away. @returns whether there was room */
export function keepOwn(shelf: Shelf, kind: Kind, id: string, value: object): boolean {
  try {
    if (Object.keys(value).length === 0) shelf.removeItem(keyOf(kind, id))
    else shelf.setItem(keyOf(kind, id), JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** A scenario that is saved as a new one takes along what is kept beside it. */
export function copyOwn(shelf: Shelf, from: string, to: string): void {
  for (const kind of KINDS) {
    const text = shelf.getItem(keyOf(kind, from))
    try {
      if (text !== null) shelf.setItem(keyOf(kind, to), text)
    } catch {
      // Without room the new one begins without it.
    }
  }
}

/** Forget everything that is kept beside a scenario that is no more. */
export function dropOwn(shelf: Shelf, id: string): void {
  for (const kind of KINDS) shelf.removeItem(keyOf(kind, id))
}
