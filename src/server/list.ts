import { z } from 'zod'
import { plainText } from '../text/plain.js'
import type { Collection, Item } from './collections.js'

const MOST = 1000

/** The query of a collection: a page, an order, words to look for, and its own filters. Anything else is refused. */
export function listQuery({ filters }: Collection) {
  return z.strictObject({
    limit: z.coerce.number().int().min(1).max(MOST).default(100).describe('items on a page'),
    offset: z.coerce.number().int().min(0).default(0).describe('items left out before the page'),
    sort: z
      .string()
      .regex(/^-?[a-zA-Z]+$/)
      .optional()
      .describe('a field of the items; with a minus in front the greatest first'),
    q: z.string().min(1).max(100).optional().describe('words, looked for without regard to case and accents'),
    ...Object.fromEntries(filters.map((name) => [name, z.string().min(1).optional()])),
  })
}

/** The schema of a page of items. */
export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ total: z.int().describe('items on all pages'), offset: z.int(), items: z.array(item) })

export type Page = { readonly total: number; readonly offset: number; readonly items: readonly Item[] }

type Query = Readonly<Record<string, unknown>> & {
  readonly limit: number
  readonly offset: number
  readonly sort?: string | undefined
  readonly q?: string | undefined
}

/** Narrow, order and cut a collection. Items that are equal in the order keep their place. */
export function pageOf({ filters }: Collection, items: readonly Item[], query: Query): Page {
  const words = query.q === undefined ? [] : plainText(query.q).split(/\s+/)
  const found = items.filter(
    (item) =>
      filters.every((name) => query[name] === undefined || String(item[name] ?? '') === query[name]) &&
      (words.length === 0 || holds(item, words)),
  )
  const ordered = query.sort === undefined ? found : sorted(found, query.sort)
  const { limit, offset } = query
  return { total: found.length, offset, items: ordered.slice(offset, offset + limit) }
}

function holds(item: Item, words: readonly string[]): boolean {
  const text = plainText(JSON.stringify(item))
  return words.every((word) => text.includes(word))
}

function sorted(items: readonly Item[], sort: string): Item[] {
  const sign = sort.startsWith('-') ? -1 : 1
  const field = sort.replace(/^-/, '')
  return [...items].sort((a, b) => sign * compare(a[field], b[field]))
}

/** Numbers by size, the rest as text by code point, which does not depend on the machine's language; nothing comes last. */
function compare(a: unknown, b: unknown): number {
  if (a == null || b == null) return a == null ? (b == null ? 0 : 1) : -1
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [x, y] = [a, b].map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
  return (x as string) < (y as string) ? -1 : x === y ? 0 : 1
}
