import { sql, type Transaction } from 'kysely'
import type { Document, DocumentKind } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { RequestError } from '../problem-json.js'
import type { Database } from '../storage/open.js'
import type { Tables } from '../storage/tables.js'
import { openLibrary } from './library.js'

/** A document with what is known about it. */
export type Kept = Document & {
  readonly version: number
  readonly territory: string | null
  readonly deleted: boolean
  readonly changedAt: string
  readonly changedBy: string
}

/** What somebody wants of one document. `version`: the one they saw; 0 when they mean it to be new. */
export type Change = { readonly kind: DocumentKind; readonly id: string; readonly version: number } & (
  | { readonly action: 'put'; readonly body: unknown }
  | { readonly action: 'delete' | 'restore' }
)

/** Changes are made one after another in all processes: each is checked against all that stand. */
const CHANGE_LOCK = 7_057_001

/**
 * Make changes together: all are stored with their audit, or none.
 * @param mayChange throws when the person has no right in a territory
 * @param check of all that would stand: that of a library remembers what it has checked
 * @returns the documents as they stand then
 * @throws RequestError (unknown, deleted, stale), InputError with every problem of what would stand then
 */
export function makeChanges(
  db: Database,
  base: Workspace,
  changes: readonly Change[],
  actor: string,
  mayChange: (territory: string | null) => void,
  check: (trx: Database) => Promise<void> = openLibrary(base, db).check,
): Promise<readonly Kept[]> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${CHANGE_LOCK})`.execute(trx)
    const made: Kept[] = []
    for (const change of changes) made.push(await makeOne(trx, base, change, actor, mayChange))
    await check(trx)
    return made
  })
}

async function makeOne(
  trx: Transaction<Tables>,
  base: Workspace,
  change: Change,
  actor: string,
  mayChange: (territory: string | null) => void,
): Promise<Kept> {
  const { kind, id, version, action } = change
  const before = await keptOf(trx, kind, id)
  if (before !== undefined) mayChange(before.territory)
  checkState(before, change)
  if (before !== undefined && version !== before.version) throw staleOf(before, change)
  const body = action === 'put' ? change.body : before?.body
  const territory = territoryOf(base, kind, body)
  mayChange(territory)
  const row = {
    version: (before?.version ?? 0) + 1,
    territory,
    body: JSON.stringify(body),
    deleted: action === 'delete',
    changed_at: new Date(),
    changed_by: actor,
  }
  const live = before === undefined || before.deleted ? null : JSON.stringify(before.body)
  const after = row.deleted ? null : row.body
  const told = { actor, action, kind: `document:${kind}`, id, version: row.version, before: live, after }
  const kept = await trx
    .with('kept', (db) =>
      db
        .insertInto('documents')
        .values({ kind, id, ...row })
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(row))
        .returningAll(),
    )
    .with('told', (db) => db.insertInto('audit').values(told).returning('seq'))
    .selectFrom('kept')
    .selectAll()
    .executeTakeFirstOrThrow()
  return keptRow(kept)
}

function checkState(before: Kept | undefined, { kind, id, action, version }: Change): void {
  if (before === undefined) {
    if (action !== 'put' || version !== 0) throw new RequestError(404, 'DOCUMENT_UNKNOWN', { id, kind })
    return
  }
  if (action === 'restore' && !before.deleted) throw new RequestError(409, 'DOCUMENT_LIVE', { id })
  if (action === 'delete' && before.deleted) throw new RequestError(410, 'DOCUMENT_DELETED', { id })
  // A deleted document is put again by somebody who saw that it is deleted, or by restoring it.
  if (action === 'put' && version === 0) {
    throw new RequestError(
      409,
      before.deleted ? 'DOCUMENT_DELETED' : 'DOCUMENT_EXISTS',
      { id },
      versions(before, undefined),
    )
  }
}

function staleOf(before: Kept, change: Change): RequestError {
  const facts = { id: change.id, current: before.version, yours: change.version }
  return new RequestError(
    409,
    'VERSION_STALE',
    facts,
    versions(before, change.action === 'put' ? change.body : undefined),
  )
}

/** Both versions, so that neither is lost: what stands, and what was to take its place. */
const versions = (current: Kept, yours: unknown) => ({ current, ...(yours === undefined ? {} : { yours }) })

export async function keptOf(db: Database, kind: string, id: string): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : keptRow(row)
}

export function keptRow(row: {
  kind: string
  id: string
  version: number
  territory: string | null
  deleted: boolean
  body: unknown
  changed_at: Date
  changed_by: string
}): Kept {
  const { kind, id, version, territory, deleted, body, changed_at, changed_by } = row
  return {
    ...{ kind: kind as DocumentKind, id, version, territory, deleted },
    ...{ changedAt: changed_at.toISOString(), changedBy: changed_by, body },
  }
}

/** Whose a document is: a territory's, or everybody's. Its form may still be wrong: that is told by the check of the whole. */
function territoryOf(base: Workspace, kind: DocumentKind, body: unknown): string | null {
  const field = (name: string): string | undefined => {
    const value = (body as Readonly<Record<string, unknown>> | null)?.[name]
    return typeof value === 'string' ? value : undefined
  }
  if (kind === 'scenario') return base.plans.get(field('plan') ?? '')?.plan.territory ?? null
  const territory = field('territory')
  return territory === undefined || territory === 'any' ? null : territory
}
