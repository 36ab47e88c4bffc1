import type { Seat } from './crew.js'
import { type Answered, type Asked, type FromWorker, FULL_PATHS, QUICK_PATHS, type Refused } from './protocol.js'

export type Open = (plan: string, paths: number, hear: (message: FromWorker) => void) => Seat

export type Answering = {
  /**
   * Ask, and hear of it as soon as somebody knows: of few paths first where that takes long.
   * @param next what may well be asked next, likeliest first: worked out while nobody waits
   */
  readonly ask: (id: number, asked: Asked, next?: () => Iterable<Asked>) => void
  readonly close: () => void
}

/** Who asks anew so soon after an answer, ms, takes one step after the other. */
const HASTE_MS = 200
/** An answer that takes longer than this, ms, has a first look before it. */
const SLOW_MS = 200
/** Answers that are remembered: who drags a slider to and fro, undoes or does again comes back to the same questions. */
export const REMEMBERED = 100

/**
 * Answer questions about a plan: by what is remembered, else by a crew of all paths, with a first look at few. While nobody
 * waits the crew works out what may be asked next, one guess at a time: a question waits for one at most.
 */
export function answering(
  plan: string,
  open: Open,
  hear: (message: FromWorker) => void,
  whenIdle: (work: () => void) => void,
  now: () => number = () => performance.now(),
): Answering {
  const known = new Map<string, Answered | Refused>()
  /** what the crew was told and has not answered, by the number under which it was; a guess is nobody's question */
  const told = new Map<number, { readonly text: string; readonly question: number | undefined }>()
  let count = 0
  let newest: { readonly id: number; readonly text: string; isOpen: boolean } | undefined
  let guesses: Iterator<Asked> | undefined
  let isDue = false
  let heardAt = Number.NEGATIVE_INFINITY
  let isHasty = false
  let isClosed = false

  const tell = (asked: Asked, text: string, question?: number): void => {
    count += 1
    told.set(count, { text, question })
    full.tell({ kind: 'ask', id: count, ...asked })
  }
  /** @returns whether somebody waited for it */
  const learn = (text: string, answer: Answered | Refused): boolean => {
    remember(known, text, answer)
    if (newest?.text !== text || !newest.isOpen) return false
    newest.isOpen = false
    heardAt = now()
    hear({ ...answer, id: newest.id })
    return true
  }
  const full = open(plan, FULL_PATHS, (message) => {
    if (message.kind !== 'answered' && message.kind !== 'refused') {
      hear(message)
      return
    }
    const about = told.get(message.id)
    // What was told before has been passed over for this.
    for (const one of told.keys()) if (one <= message.id) told.delete(one)
    if (about === undefined) return
    if (message.kind === 'answered') sayHowSlow(message.took)
    const isWaitedFor = learn(about.text, message)
    // Not the newest any more, but better than what is on screen.
    if (!isWaitedFor && about.question !== undefined) hear({ ...message, id: about.question })
    goOn(isWaitedFor && isHasty)
  })
  let quick: Seat | undefined = open(plan, QUICK_PATHS, hear)
  /** Where all paths answer at once a look at few would only be in their way: on such a machine it is not needed again. */
  const sayHowSlow = (took: number): void => {
    if (took > SLOW_MS) return
    quick?.close()
    quick = undefined
  }

  /**
   * What has just been answered is drawn first: on a small machine a guess would be in its way. Where somebody in haste had to
   * wait there is no time to lose: who is faster than the guesses asks again at once.
   */
  const goOn = (isUrgent: boolean): void => {
    if (isUrgent) guess()
    else if (!isDue) {
      isDue = true
      whenIdle(() => {
        isDue = false
        guess()
      })
    }
  }
  const guess = (): void => {
    if (isClosed || told.size > 0 || newest?.isOpen !== false) return
    const next = nextUnknown(guesses, known)
    if (next !== undefined) tell(next, JSON.stringify(next))
  }

  return {
    ask: (id, asked, next) => {
      const text = JSON.stringify(asked)
      isHasty = now() - heardAt < HASTE_MS
      newest = { id, text, isOpen: true }
      guesses = next?.()[Symbol.iterator]()
      const found = known.get(text)
      if (found !== undefined) {
        learn(text, found)
        goOn(false)
        return
      }
      const isGuessed = [...told.values()].at(-1)?.text === text
      if (!isGuessed) tell(asked, text, id)
      quick?.tell({ kind: 'ask', id, ...asked })
    },
    close: () => {
      isClosed = true
      full.close()
      quick?.close()
    },
  }
}

/** Put an answer last; the first is the one that was asked for longest ago. */
function remember<T>(known: Map<string, T>, text: string, answer: T): void {
  known.delete(text)
  known.set(text, answer)
  if (known.size > REMEMBERED) known.delete(known.keys().next().value as string)
}

function nextUnknown(guesses: Iterator<Asked> | undefined, known: ReadonlyMap<string, unknown>): Asked | undefined {
  for (let one = guesses?.next(); one !== undefined && one.done !== true; one = guesses?.next())
    if (!known.has(JSON.stringify(one.value))) return one.value
  return undefined
}
