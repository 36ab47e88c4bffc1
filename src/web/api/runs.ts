import type { Kind } from '../../report/answers/index.js'
import type { Asked } from './client.js'
import { type Refused, send } from './request.js'

/** Questions put to the engine. */

/** What can be asked, in the order in which the list is narrowed by it. */
export const KINDS = [
  ...(['projection', 'comparison', 'cost', 'marginal', 'frontier', 'optimisation'] as const),
  ...(['sensitivity', 'robustness'] as const),
] as const satisfies readonly Kind[]

export const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const
export type State = (typeof STATES)[number]

export type Run = {
  readonly id: string
  readonly kind: string
  readonly question: Readonly<Record<string, unknown>>
  readonly territory: string | null
  readonly status: State
  /** share done, 0 to 1 */
  readonly progress: number
  readonly answerHash: string | null
  readonly problem: Refused | null
  readonly askedBy: string
  readonly askedAt: string
  readonly finishedAt: string | null
  readonly frozenAt: string | null
  readonly frozenBy: string | null
  readonly repeated: {
    readonly at: string
    readonly same: boolean
    readonly answerHash?: string
    readonly problem: Refused | null
  } | null
  readonly links: { readonly self: string; readonly events: string; readonly answer?: string }
}

export type RunsPage = { readonly total: number; readonly offset: number; readonly items: readonly Run[] }

/** What is done to a run. */
export type Deed = 'cancel' | 'freeze' | 'repeat'

export const runs = {
  list: (filter: { readonly kind: string; readonly state: string; readonly limit: number }, asked: Asked) => {
    const query = new URLSearchParams({ limit: String(filter.limit) })
    if (filter.kind !== '') query.set('kind', filter.kind)
    if (filter.state !== '') query.set('status', filter.state)
    return send<RunsPage>(`/api/v1/computations?${query}`, asked)
  },
  one: (id: string, asked: Asked) => send<Run>(`/api/v1/computations/${encodeURIComponent(id)}`, asked),
  do: (id: string, deed: Deed, asked: Asked) =>
    send<Run>(`/api/v1/computations/${encodeURIComponent(id)}/${deed}`, { ...asked, method: 'POST', body: {} }),
}

/**
 * Follow a run until it has ended; the browser comes again by itself after a break, from where it was.
 * @param tell called with how far it is; `hasEnded` the last time
 * @returns how to stop
 */
export function followRun(
  { links }: Pick<Run, 'links'>,
  tell: (progress: number, hasEnded: boolean) => void,
): () => void {
  const source = new EventSource(links.events)
  for (const state of STATES) {
    source.addEventListener(state, (event) => {
      const { progress } = JSON.parse((event as MessageEvent<string>).data) as { readonly progress?: number }
      const hasEnded = state !== 'queued' && state !== 'running'
      if (hasEnded) source.close()
      tell(hasEnded ? 1 : (progress ?? 0), hasEnded)
    })
  }
  return () => source.close()
}
