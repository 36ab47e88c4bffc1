import type { Kind } from '../../report/answers/index.js'
import { type Answer, type Computation, call } from './call.js'
import type { Asked } from './request.js'

/** Questions put to the engine. */

/** What can be asked, in the order in which the list is narrowed by it. */
export const KINDS = [
  ...(['projection', 'explanation', 'comparison', 'cost', 'marginal', 'frontier', 'optimisation'] as const),
  ...(['sensitivity', 'robustness', 'briefing', 'study-run'] as const),
] as const satisfies readonly (Kind | 'briefing' | 'study-run')[]

export type Run = Computation
export type State = Run['status']
export const STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const satisfies readonly State[]

/** Whether there is still something to wait for. */
export const isUnderway = ({ status }: Pick<Run, 'status'>): boolean => status === 'queued' || status === 'running'

export type RunsPage = Answer<'GET /api/v1/computations'>

/** What is done to a run. */
export type Deed = 'cancel' | 'freeze' | 'repeat'

export const runs = {
  list: (filter: { readonly kind: string; readonly state: string; readonly limit: number }, asked: Asked) => {
    const { kind, state, limit } = filter
    // An address may say anything: what is no state is refused by the server.
    const query = { limit, ...(kind === '' ? {} : { kind }), ...(state === '' ? {} : { status: state as State }) }
    return call('GET /api/v1/computations', asked, { query })
  },
  one: (id: string, asked: Asked) => call('GET /api/v1/computations/{id}', asked, { params: { id } }),
  do: (id: string, deed: Deed, asked: Asked) =>
    call(`POST /api/v1/computations/{id}/${deed}`, asked, { params: { id } }),
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
