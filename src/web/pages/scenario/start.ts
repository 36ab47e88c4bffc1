import type { Scenario } from '../../../data/budget-schemas.js'
import { sayBoth } from '../../../text/say.js'
import type { KeptScenario } from '../../api/scenarios.js'
import { type Draft, draftOf, draftsIn, freeId, keepDraft, takeOver } from './drafts.js'
import { shelf } from './shelf.js'
import type { Tab } from './tab.js'
import type { Start } from './use-draft.js'

/** What an address of the editor leads to. */
export type Found =
  | { readonly kind: 'shipped'; readonly start: Start }
  | {
      readonly kind: 'own'
      readonly start: Start
      /** when a draft of another tab of this scenario was last changed, ms */
      readonly elsewhere: number | undefined
    }
  | { readonly kind: 'missing' }

/**
 * Find a scenario: as the server keeps it, as a draft of this tab, or of a tab that is gone (it crashed, or was closed),
 * whose newest draft this tab takes over.
 */
export function findScenario(
  id: string,
  kept: readonly KeptScenario[],
  known: ReadonlyMap<string, Scenario>,
  { own, others }: Tab,
): Found {
  const document = kept.find((one) => one.id === id)
  const shipped = document === undefined ? known.get(id) : undefined
  if (shipped !== undefined) return { kind: 'shipped', start: { saved: shipped, version: 0, draft: undefined } }
  const draft = draftOf(shelf, own, id) ?? takenOver(id, own, others)
  if (document === undefined && draft === undefined) return { kind: 'missing' }
  const saved = document?.body ?? (draft as Draft).scenario
  const elsewhere = draftsIn(shelf, id).find(({ tab }) => tab !== own)?.draft.at
  return { kind: 'own', start: { saved, version: document?.version ?? 0, draft }, elsewhere }
}

function takenOver(id: string, own: string, others: ReadonlySet<string>): Draft | undefined {
  const left = draftsIn(shelf, id).find(({ tab }) => tab !== own && !others.has(tab))
  return left === undefined ? undefined : takeOver(shelf, own, left)
}

/**
 * Begin a new scenario from another one, as a draft: a shipped one is extended, one of people's own is copied, so that it may
 * be deleted. @returns its id
 */
export function beginFrom(
  from: Scenario,
  isShipped: boolean,
  plan: string,
  isTaken: (id: string) => boolean,
  tab: string,
): string {
  const name = sayBoth('web.scenario.copy-of', (language) => ({ name: from.name[language] }))
  const id = freeId(from.name.vi, (one) => isTaken(one) || draftsIn(shelf, one).length > 0)
  const summary = sayBoth('web.scenario.copy-summary', (language) => ({ name: from.name[language] }))
  const scenario: Scenario = isShipped
    ? { id, name, extends: from.id, plan, summary, assumptions: [] }
    : { ...from, id, name, plan, summary }
  keepDraft(shelf, tab, { scenario, version: 0, at: Date.now() })
  return id
}
