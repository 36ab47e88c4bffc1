import { sql } from 'kysely'
import type { Database } from '../storage/open.js'

/** Something that happened to a computation. `seq` rises from event to event of one computation. */
export type Event = { readonly seq: number; readonly body: EventBody }

export type EventBody = {
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly progress?: number
  readonly answerHash?: string
  readonly problem?: unknown
}

/** Follows any number of computations by one look at the store at a time, whichever process works on them. */
export type Follower = {
  /**
   * Hear of every event of a computation behind `after`, in order, each once.
   * @returns stops it
   */
  readonly follow: (computation: string, after: number, hear: (event: Event) => void) => () => void
  /** something may have happened here: look now */
  readonly nudge: () => void
  readonly stop: () => void
}

const LOOK_EVERY_MS = 250

type Listener = { readonly computation: string; heard: number; readonly hear: (event: Event) => void }

/** Whether nothing more can come but a new asking. */
export const isFinal = ({ status }: EventBody): boolean => status !== 'queued' && status !== 'running'

export function openFollower(
  db: Database,
  lookEvery = LOOK_EVERY_MS,
  onFault: (error: unknown) => void = () => {},
): Follower {
  const listeners = new Set<Listener>()
  let timer: NodeJS.Timeout | undefined
  let isLooking = false
  let isCalled = false

  const nudge = (): void => {
    isCalled = true
    if (isLooking || listeners.size === 0) return
    isLooking = true
    look()
      .catch(onFault)
      .finally(() => {
        isLooking = false
        if (isCalled) nudge()
      })
  }
  const look = async (): Promise<void> => {
    isCalled = false
    const from = new Map<string, number>()
    for (const { computation, heard } of listeners) {
      from.set(computation, Math.min(heard, from.get(computation) ?? heard))
    }
    const { rows } = await sql<Event & { computation: string }>`
      select seq, computation, body from events
      join unnest(${[...from.keys()]}::text[], ${[...from.values()]}::int[]) as wanted (id, heard)
        on computation = id and seq > heard
      order by seq`.execute(db)
    for (const { computation, seq, body } of rows) {
      for (const one of listeners) {
        if (one.computation !== computation || one.heard >= seq) continue
        one.heard = seq
        one.hear({ seq, body })
      }
    }
  }
  return {
    nudge,
    follow: (computation, after, hear) => {
      const listener: Listener = { computation, heard: after, hear }
      listeners.add(listener)
      timer ??= setInterval(nudge, lookEvery)
      nudge()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(timer)
        timer = undefined
      }
    },
    stop: () => {
      clearInterval(timer)
      listeners.clear()
    },
  }
}
