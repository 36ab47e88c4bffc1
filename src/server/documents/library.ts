import { type Document, overlayOn } from '../../scenarios/overlay.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Territories } from '../accounts/person.js'
import { batched } from '../storage/batched.js'
import type { Database } from '../storage/open.js'
import { inOrder, type Live, NOTHING, standingNow } from './standing.js'

/** The shipped data with everything that somebody may see of what people keep beside it. */
export type Shelf = { readonly documents: readonly Document[]; readonly workspace: Workspace }

export type Library = {
  /** as it stands now, for whoever sees these territories and what is everybody's */
  readonly current: (territories: Territories) => Promise<Shelf>
  /** check all that stands in a transaction. @throws InputError with every problem */
  readonly check: (trx: Database) => Promise<void>
}

const NOW = 'now'
/** People of one department see the same few sets of territories. */
const MOST_SHELVES = 40

/** Read documents once, and those that change again when the audit has moved on: another process may have changed them. */
export function openLibrary(base: Workspace, db: Database): Library {
  const overlay = overlayOn(base)
  let standing = NOTHING
  const shelves = new Map<string, Shelf>()
  // Nearly every request looks: those that come while one look is under way share the next.
  const read = batched(async () => {
    const now = await standingNow(db, standing)
    if (now.seq > standing.seq) {
      standing = now
      shelves.clear()
    }
    return new Map([[NOW, standing]])
  })
  return {
    check: async (trx) => {
      overlay(documentsOf(inOrder(await standingNow(trx, standing))))
    },
    current: async (territories) => {
      await read(NOW)
      const key = territories === '*' ? '*' : [...territories].sort().join()
      const found = shelves.get(key)
      if (found !== undefined) return found
      const isSeen = ({ territory }: Live) =>
        territories === '*' || territory === null || territories.includes(territory)
      const documents = documentsOf(inOrder(standing).filter(isSeen))
      const shelf = { documents, workspace: overlay(documents) }
      if (shelves.size >= MOST_SHELVES) shelves.clear()
      shelves.set(key, shelf)
      return shelf
    },
  }
}

const documentsOf = (live: readonly Live[]): readonly Document[] => live.map(({ document }) => document)
