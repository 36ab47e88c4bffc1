import type { Scenario } from '../../data/budget-schemas.js'
import { call } from './call.js'
import { type HistoryItem, type Kept, keptOfKind } from './data.js'
import { type Asked, RefusedError } from './request.js'

/** A scenario that people keep, with what the server knows of it. */
export type KeptScenario = Kept<Scenario>

/** A change of a scenario as the audit has it; `after` is null where it was deleted. */
export type ScenarioVersion = Omit<HistoryItem, 'after'> & { readonly after: Scenario | null }

const ONE = 'GET /api/v1/documents/{kind}/{id}'
const placeOf = (id: string) => ({ kind: 'scenario', id }) as const

/** What became of a saving: stored, or somebody else was there first. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly kept: KeptScenario }
  | { readonly kind: 'conflict'; readonly current: KeptScenario }

export const scenarios = {
  kept: (asked: Asked) => keptOfKind<Scenario>('scenario', asked),
  versions: async (id: string, asked: Asked) => {
    const { items } = await call('GET /api/v1/documents/{kind}/{id}/history', asked, { params: placeOf(id) })
    return items as readonly ScenarioVersion[]
  },
  /** A scenario as the server has it; undefined where it has none. @throws RefusedError */
  current: async (id: string, asked: Asked): Promise<KeptScenario | undefined> => {
    try {
      return (await call(ONE, asked, { params: placeOf(id) })) as KeptScenario
    } catch (error) {
      if (error instanceof RefusedError && error.status === 404) return undefined
      throw error
    }
  },
  /**
   * Save a scenario on top of the version it began from; 0: it is new.
   * @throws RefusedError for anything but a version that is newer
   */
  save: async (body: Scenario, version: number, asked: Asked): Promise<SaveResult> => {
    try {
      const given = { params: placeOf(body.id), version, body }
      return { kind: 'saved', kept: (await call('PUT /api/v1/documents/{kind}/{id}', asked, given)) as KeptScenario }
    } catch (error) {
      const current = error instanceof RefusedError && error.status === 409 ? error.problem.current : undefined
      if (current === undefined) throw error
      return { kind: 'conflict', current: current as KeptScenario }
    }
  },
}
