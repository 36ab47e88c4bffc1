import type { Scenario } from '../../../data/budget-schemas.js'
import { accounts } from '../../api/accounts.js'
import type { Asked } from '../../api/request.js'
import { type KeptScenario, type SaveResult, scenarios } from '../../api/scenarios.js'
import { type Draft, draftOf, keepDraft } from './drafts.js'
import { inOrder } from './in-order.js'
import { shelf } from './shelf.js'

/** What became of a try. `scenario`: what was saved, which may be newer than the draft was. */
export type Delivered =
  | { readonly kind: 'saved'; readonly scenario: Scenario; readonly kept: KeptScenario }
  | Extract<SaveResult, { kind: 'conflict' }>
  | { readonly kind: 'given-up' }

/**
 * Bring a draft that waits to the server, once: what is there already, by a try whose answer got lost, is known as its own,
 * and what somebody else has changed meanwhile is not written over.
 * @throws RefusedError
 */
export async function deliver(tab: string, { scenario, version, waiting }: Draft, asked: Asked): Promise<Delivered> {
  const { id } = scenario
  // Somebody else has signed in on this machine since: it waits for who wanted it.
  const { id: person } = await accounts.me(asked)
  if (waiting?.by !== undefined && waiting.by !== person) return { kind: 'given-up' }
  let base = version
  const there = version > 0 || waiting?.sent !== undefined ? await scenarios.current(id, asked) : undefined
  if (there !== undefined && there.version !== version) {
    if (isSame(there.body, scenario)) return { kind: 'saved', scenario, kept: there }
    if (inOrder(there.body) !== waiting?.sent) return { kind: 'conflict', current: there }
    base = there.version
  }
  // What is newest is sent: somebody may have written on, or given up.
  const now = draftOf(shelf, tab, id)
  if (now?.waiting === undefined) return { kind: 'given-up' }
  keepDraft(shelf, tab, { ...now, version: base, waiting: { ...now.waiting, sent: inOrder(now.scenario) } })
  const result = await scenarios.save(now.scenario, base, asked)
  if (result.kind === 'saved') return { ...result, scenario: now.scenario }
  const { current } = result
  return isSame(current.body, now.scenario) ? { kind: 'saved', scenario: now.scenario, kept: current } : result
}

const isSame = (a: unknown, b: unknown): boolean => inOrder(a) === inOrder(b)
