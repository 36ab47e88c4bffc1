import { sql } from 'kysely'
import type { Document, DocumentKind } from '../../scenarios/overlay.js'
import type { Database } from '../storage/open.js'

/** A document that counts. Of one version it is the same object at every reading: who knows it need not look again. */
export type Live = { readonly document: Document; readonly territory: string | null; readonly version: number }

/** All that counted at one moment, by `kind/id`; `seq`: the last change of a document in the audit then. */
export type Standing = { readonly seq: number; readonly live: ReadonlyMap<string, Live> }

/** Nothing has been read yet. */
export const NOTHING: Standing = { seq: -1, live: new Map() }

/** Where the audit of documents stands. A change is in it in the same transaction: who sees its place sees all of it. */
export async function lastChange(db: Database): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select(sql<number>`coalesce(max(seq), 0)`.as('seq'))
    .where('kind', 'like', 'document:%')
    .executeTakeFirstOrThrow()
  return Number(row.seq)
}

/**
 * Return what counts now: of what stood before, with all that the audit says has changed since read anew. Everything else is
 * as it was, for nothing changes without a line there.
 */
export async function standingNow(db: Database, before: Standing = NOTHING): Promise<Standing> {
  const seq = await lastChange(db)
  if (seq <= before.seq) return before
  const { rows } = await sql<Row>`
    select kind, id, version, territory, deleted, body from documents where ${before === NOTHING} or (kind, id) in (
      select substr(kind, ${PREFIX.length + 1}), id from audit where kind like 'document:%' and seq > ${before.seq})`.execute(
    db,
  )
  const live = new Map(before.live)
  for (const { kind, id, version, territory, deleted, body } of rows) {
    const key = `${kind}/${id}`
    if (deleted) live.delete(key)
    else if (live.get(key)?.version !== version) live.set(key, { document: { kind, id, body }, territory, version })
  }
  return { seq, live }
}

const PREFIX = 'document:'

type Row = {
  readonly kind: DocumentKind
  readonly id: string
  readonly version: number
  readonly territory: string | null
  readonly deleted: boolean
  readonly body: unknown
}

/** What counts, in the order of kind and id: the same documents give the same workspace. */
export const inOrder = ({ live }: Standing): readonly Live[] =>
  [...live.values()].sort(({ document: a }, { document: b }) => byText(a.kind, b.kind) || byText(a.id, b.id))

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
