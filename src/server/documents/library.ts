import { sql } from 'kysely'
import { type Document, type DocumentKind, withDocuments } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Territories } from '../accounts/person.js'
import type { Database } from '../storage/open.js'

/** The shipped data with everything that somebody may see of what people keep beside it. */
export type Shelf = { readonly documents: readonly Document[]; readonly workspace: Workspace }

export type Library = {
  /** as it stands now, for whoever sees these territories and what is everybody's */
  readonly current: (territories: Territories) => Promise<Shelf>
}

type Kept = Document & { readonly territory: string | null }

/** People of one department see the same few sets of territories. */
const MOST_SHELVES = 40

/**
 * Read documents once, and again only when the audit has moved on: another process may have changed them.
 * A change is in the audit in the same transaction, so whoever sees its place there sees all of it.
 */
export function openLibrary(base: Workspace, db: Database): Library {
  let at = -1
  let kept: readonly Kept[] = []
  const shelves = new Map<string, Shelf>()
  return {
    current: async (territories) => {
      const seq = await lastChange(db)
      if (seq !== at) {
        const fresh = await liveDocuments(db)
        if (seq > at) {
          ;[at, kept] = [seq, fresh]
          shelves.clear()
        }
      }
      const key = territories === '*' ? '*' : [...territories].sort().join()
      const found = shelves.get(key)
      if (found !== undefined) return found
      const isSeen = ({ territory }: Kept) =>
        territories === '*' || territory === null || territories.includes(territory)
      const documents = kept.filter(isSeen).map(({ kind, id, body }) => ({ kind, id, body }))
      const shelf = { documents, workspace: withDocuments(base, documents) }
      if (shelves.size >= MOST_SHELVES) shelves.clear()
      shelves.set(key, shelf)
      return shelf
    },
  }
}

async function lastChange(db: Database): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
    .where('kind', 'like', 'document:%')
    .executeTakeFirstOrThrow()
  return Number(row.seq)
}

/** What counts, in the order of kind and id: the same documents give the same workspace. */
export async function liveDocuments(db: Database): Promise<readonly Kept[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['kind', 'id', 'body', 'territory'])
    .where('deleted', '=', false)
    .orderBy(sql`kind collate "C", id collate "C"`)
    .execute()
  return rows.map(({ kind, id, body, territory }) => ({ kind: kind as DocumentKind, id, body, territory }))
}
