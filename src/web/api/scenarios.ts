import type { Scenario } from '../../data/budget-schemas.js'
import type { Language } from '../../text/language.js'
import { everyItem, RefusedError, send } from './request.js'

/** A scenario that people keep, with what the server knows of it. */
export type KeptScenario = {
  readonly id: string
  readonly version: number
  readonly deleted: boolean
  readonly changedAt: string
  readonly changedBy: string
  readonly body: Scenario
}

/** A change of a scenario as the audit has it; `after` is null where it was deleted. */
export type ScenarioVersion = {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly version: number | null
  readonly after: Scenario | null
}

type Asked = { readonly language: Language; readonly signal?: AbortSignal | undefined }

const placeOf = (id: string): string => `/api/v1/documents/scenario/${encodeURIComponent(id)}`

/** What became of a saving: stored, or somebody else was there first. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly current: KeptScenario }

export const scenarios = {
  kept: (asked: Asked) => everyItem<KeptScenario>('/api/v1/documents', asked, '&kind=scenario'),
  versions: async (id: string, asked: Asked) =>
    (await send<{ items: readonly ScenarioVersion[] }>(`${placeOf(id)}/history`, asked)).items,
  /**
   * Save a scenario on top of the version it began from; 0: it is new.
   * @throws RefusedError for anything but a version that is newer
   */
  save: async (body: Scenario, version: number, asked: Asked): Promise<SaveResult> => {
    try {
      if (version > 0) {
        const current = await send<KeptScenario>(placeOf(body.id), asked)
        if (current.version !== version) return { kind: 'conflict', current }
      }
      const kept = await send<KeptScenario>(placeOf(body.id), { ...asked, method: 'PUT', version, body })
      return { kind: 'saved', version: kept.version }
    } catch (error) {
      const current = error instanceof RefusedError && error.status === 409 ? error.problem.current : undefined
      if (current === undefined) throw error
      return { kind: 'conflict', current: current as KeptScenario }
    }
  },
}
