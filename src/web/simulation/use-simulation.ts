import { useCallback, useEffect, useRef, useState } from 'react'
import {
  type Answered,
  type Asking,
  type Broken,
  type FromWorker,
  FULL_PATHS,
  type Opened,
  QUICK_PATHS,
  type Refused,
  type ToWorker,
} from './protocol.js'

/** What is simulated, and what is wanted of it. */
export type Asked = Omit<Asking, 'kind' | 'id'>

export type Simulation = {
  /** ask anew: the workers hear of it at once, before anything is drawn */
  readonly ask: (asked: Asked) => void
  readonly opened: Opened | undefined
  /** the best answer to the newest question so far: of few paths at first, then of all */
  readonly answered: Answered | undefined
  /** the newest scenario is wrong in itself; numbers are those of the last one that was not */
  readonly refused: Refused | undefined
  readonly broken: Broken | undefined
  readonly isFull: boolean
  /** ms from the newest change to its first numbers and to all of them, for who measures */
  readonly latency: { readonly first: number; readonly full: number | undefined } | undefined
  readonly retry: () => void
}

/** An answer that takes longer than this, ms, has a first look before it. */
const SLOW_MS = 100
/** One that takes less was not worked out: it says nothing of the next. */
const REMEMBERED_MS = 5

type State = Omit<Simulation, 'ask' | 'retry' | 'isFull'> & {
  /** the newest question */
  readonly newest: number
}
const NOTHING: State = {
  newest: 0,
  opened: undefined,
  answered: undefined,
  refused: undefined,
  broken: undefined,
  latency: undefined,
}

/**
 * Simulate a plan in two workers, one of all paths and one of few for a first look where that takes long, and keep what is
 * best known.
 */
export function useSimulation(plan: string): Simulation {
  const [state, setState] = useState<State>(NOTHING)
  const [tries, setTries] = useState(0)
  const workers = useRef<readonly Worker[]>([])
  const newest = useRef({ id: 0, at: 0 })
  const slow = useRef(true)
  const asked = useRef<Asked>(undefined)

  const ask = useCallback((wanted: Asked): void => {
    asked.current = wanted
    const id = newest.current.id + 1
    newest.current = { id, at: performance.now() }
    const [quick, full] = workers.current
    if (quick === undefined || full === undefined) return
    tell(full, { kind: 'ask', id, ...wanted })
    // Where all paths answer at once a look at few would only be in their way.
    if (slow.current) tell(quick, { kind: 'ask', id, ...wanted })
    setState((now) => ({ ...now, newest: id }))
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try makes the workers anew
  useEffect(() => {
    setState(NOTHING)
    workers.current = [QUICK_PATHS, FULL_PATHS].map((paths) => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        const at = performance.now()
        if (data.kind === 'answered' && data.paths === FULL_PATHS && data.took > REMEMBERED_MS)
          slow.current = data.took > SLOW_MS
        setState((now) => next(now, data, newest.current, at))
      }
      worker.onerror = () => setState((now) => ({ ...now, broken: { kind: 'broken', message: '' } }))
      tell(worker, { kind: 'open', plan, paths })
      return worker
    })
    if (asked.current !== undefined) ask(asked.current)
    return () => {
      for (const worker of workers.current) worker.terminate()
      workers.current = []
    }
  }, [plan, tries, ask])

  return {
    ...state,
    ask,
    isFull: state.answered?.paths === FULL_PATHS && state.answered.id === state.newest,
    retry: () => setTries((n) => n + 1),
  }
}

const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message)

/** Take an answer in: never an older question's over a newer one's, never few paths over all of them. */
function next(
  now: State,
  message: FromWorker,
  newest: { readonly id: number; readonly at: number },
  at: number,
): State {
  if (message.kind === 'opened') return { ...now, opened: now.opened ?? message }
  if (message.kind === 'broken') return { ...now, broken: message }
  if (message.id < (now.refused?.id ?? 0)) return now
  if (message.kind === 'refused') return { ...now, refused: message }
  const shown = now.answered
  const isBetter =
    shown === undefined || message.id > shown.id || (message.id === shown.id && message.paths > shown.paths)
  if (!isBetter) return now
  const took = at - newest.at
  const latency =
    message.id !== newest.id
      ? now.latency
      : {
          first: shown?.id === message.id ? (now.latency?.first ?? took) : took,
          full: message.paths === FULL_PATHS ? took : undefined,
        }
  return { ...now, answered: message, refused: undefined, broken: undefined, latency }
}
