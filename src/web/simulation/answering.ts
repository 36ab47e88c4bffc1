import { lookingAhead, type Seat } from './ahead.js'
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

/** An answer that takes longer than this, ms, has a first look before it. */
const SLOW_MS = 200
/** Answers that are remembered: who drags a slider to and fro, undoes or does again comes back to the same questions. */
export const REMEMBERED = 100

/**
 * Answer questions about a plan: by what is remembered, else by a worker of all paths. A second one has a first look at few
 * paths, a third one works out ahead what may be asked next, so that nobody's question waits for a guess.
 */
export function answering(
  plan: string,
  open: Open,
  hear: (message: FromWorker) => void,
  whenIdle: (work: () => void) => void,
): Answering {
  const known = new Map<string, Answered | Refused>()
  /** what the worker of all paths has been asked and has not answered */
  const asked = new Map<number, string>()
  let newest: { readonly id: number; readonly asked: Asked; readonly text: string; isOpen: boolean } | undefined
  let guesses: Iterator<Asked> | undefined

  /** @returns whether somebody waited for it */
  const learn = (text: string, answer: Answered | Refused): boolean => {
    remember(known, text, answer)
    if (newest?.text !== text || !newest.isOpen) return false
    newest.isOpen = false
    hear({ ...answer, id: newest.id })
    return true
  }
  const full = open(plan, FULL_PATHS, (message) => {
    if (message.kind !== 'answered' && message.kind !== 'refused') {
      hear(message)
      return
    }
    const text = asked.get(message.id)
    for (const id of asked.keys()) if (id <= message.id) asked.delete(id)
    if (message.kind === 'answered') sayHowSlow(message.took)
    // Not the newest any more, but better than what is on screen.
    if (text !== newest?.text) hear(message)
    ahead.goOn(text !== undefined && learn(text, message))
  })
  let quick: Seat | undefined = open(plan, QUICK_PATHS, hear)
  /** Where all paths answer at once a look at few would only be in their way: on such a machine it is not needed again. */
  const sayHowSlow = (took: number): void => {
    if (took > SLOW_MS) return
    quick?.close()
    quick = undefined
  }
  const ahead = lookingAhead({
    open: (of) => open(plan, FULL_PATHS, of),
    isWanted: () => guesses !== undefined && newest?.isOpen === false,
    nextGuess: () => nextUnknown(guesses, known),
    whenIdle,
    learn,
    giveUp: (text) => {
      if (newest?.text === text && newest.isOpen) tellFull()
    },
  })
  const tellFull = (): void => {
    if (newest === undefined) return
    asked.set(newest.id, newest.text)
    full.tell({ kind: 'ask', id: newest.id, ...newest.asked })
  }
  return {
    ask: (id, question, next) => {
      const text = JSON.stringify(question)
      newest = { id, asked: question, text, isOpen: true }
      guesses = next?.()[Symbol.iterator]()
      const found = known.get(text)
      if (found !== undefined) {
        learn(text, found)
        ahead.goOn(false)
        return
      }
      if (ahead.worksOn() !== text) tellFull()
      quick?.tell({ kind: 'ask', id, ...question })
    },
    close: () => {
      for (const one of [full, quick, ahead]) one?.close()
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
