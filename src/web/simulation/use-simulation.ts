import { replaceEqualDeep } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Answering, answering } from './answering.js'
import { openCrew } from './crew.js'
import {
  type Answered,
  type Asked,
  type Broken,
  type FromWorker,
  FULL_PATHS,
  type Opened,
  type Refused,
} from './protocol.js'

/** What is simulated, and what is wanted of it. */
export type Simulation = {
  /** ask anew: the workers hear of it at once, before anything is drawn; `next`: see `Answering` */
  readonly ask: Ask
  readonly opened: Opened | undefined
  /** the best answer to the newest question so far: of few paths at first, then of all */
  readonly answered: Answered | undefined
  /** the newest scenario is wrong in itself; numbers are those of the last one that was not */
  readonly refused: Refused | undefined
  readonly broken: Broken | undefined
  /** the number of the newest question */
  readonly newest: Count
  readonly retry: () => void
}
type Ask = (asked: Asked, next?: () => Iterable<Asked>) => void

type State = Omit<Simulation, 'ask' | 'retry' | 'newest'>
const NOTHING: State = { opened: undefined, answered: undefined, refused: undefined, broken: undefined }

/** Simulate a plan in workers, and keep what is best known. */
export function useSimulation(plan: string): Simulation {
  const [state, setState] = useState<State>(NOTHING)
  const [tries, setTries] = useState(0)
  const answers = useRef<Answering>(undefined)
  const [newest] = useState(count)
  const last = useRef<Parameters<Ask>>(undefined)

  const ask = useCallback<Ask>(
    (...question) => {
      last.current = question
      newest.goOn()
      answers.current?.ask(newest.get(), ...question)
    },
    [newest],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try makes the workers anew
  useEffect(() => {
    setState(NOTHING)
    const own = answering(plan, openCrew, (message) => setState((now) => next(now, message)), whenIdle)
    answers.current = own
    if (last.current !== undefined) ask(...last.current)
    return () => {
      own.close()
      answers.current = undefined
    }
  }, [plan, tries, ask])

  return { ...state, ask, newest, retry: () => setTries((n) => n + 1) }
}

/** Whether what is shown answers the newest question by all paths. */
export function useIsFull({ answered, newest }: Pick<Simulation, 'answered' | 'newest'>): boolean {
  const id = useSyncExternalStore(newest.subscribe, newest.get)
  return answered?.paths === FULL_PATHS && answered.id === id
}

/** A number that grows. Beside the state: that a question is open is drawn where it is said, not on the whole page. */
type Count = ReturnType<typeof count>
function count() {
  let value = 0
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    goOn: () => {
      value += 1
      for (const tell of listeners) tell()
    },
    subscribe: (tell: () => void) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
}

/** Not every browser says when it is idle: those that do not have drawn after a frame or two. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 1000 })
  else setTimeout(work, 50)
}

/**
 * Take an answer in: never an older question's over a newer one's, never few paths over all of them. Answers come in any order:
 * one that is remembered overtakes those that are still worked out.
 */
export function next(now: State, message: FromWorker): State {
  if (message.kind === 'opened') return { ...now, opened: now.opened ?? message }
  if (message.kind === 'broken') return { ...now, broken: message }
  const shown = now.answered
  if (message.id < Math.max(now.refused?.id ?? 0, shown?.id ?? 0)) return now
  if (message.kind === 'refused') return { ...now, refused: message }
  const isBetter =
    shown === undefined || message.id > shown.id || (message.id === shown.id && message.paths > shown.paths)
  if (!isBetter) return now
  // What says the same stays the same object: nobody has to draw it again.
  return { ...now, answered: replaceEqualDeep(shown, message), refused: undefined, broken: undefined }
}
