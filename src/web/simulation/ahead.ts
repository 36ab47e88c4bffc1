import type { Answered, Asked, FromWorker, Refused, ToWorker } from './protocol.js'

/** A worker that answers one question after another. */
export type Seat = { readonly tell: (message: ToWorker) => void; readonly close: () => void }

type Ahead = {
  readonly open: (hear: (message: FromWorker) => void) => Seat
  /** whether there may be something to guess, and nobody waits */
  readonly isWanted: () => boolean
  /** what to work out next; it is asked for once */
  readonly nextGuess: () => Asked | undefined
  readonly whenIdle: (work: () => void) => void
  /** @returns whether somebody waited for it */
  readonly learn: (text: string, answer: Answered | Refused) => boolean
  /** this question will not be answered here */
  readonly giveUp: (text: string) => void
}

/** A worker that is opened when there is first something to guess, and answers one guess at a time. */
export function lookingAhead({ open, isWanted, nextGuess, whenIdle, learn, giveUp }: Ahead) {
  let state: 'opening' | 'ready' | 'broken' | 'closed' = 'opening'
  let seat: Seat | undefined
  let working: string | undefined
  let isDue = false
  const hear = (message: FromWorker): void => {
    const text = working
    if (message.kind !== 'opened') working = undefined
    if (message.kind === 'broken') {
      state = 'broken'
      if (text !== undefined) giveUp(text)
      return
    }
    if (message.kind === 'opened') state = 'ready'
    goOn(message.kind !== 'opened' && text !== undefined && learn(text, message))
  }
  /**
   * What has just been answered is drawn first: on a small machine a guess would be in its way. Where somebody had to wait there
   * is no time to lose: who is faster than the guesses asks again at once.
   */
  const goOn = (isUrgent: boolean): void => {
    if (isUrgent) begin()
    else if (!isDue) {
      isDue = true
      whenIdle(() => {
        isDue = false
        begin()
      })
    }
  }
  const begin = (): void => {
    if (working !== undefined || state === 'broken' || state === 'closed' || !isWanted()) return
    seat ??= open(hear)
    const guess = state === 'ready' ? nextGuess() : undefined
    if (guess === undefined) return
    working = JSON.stringify(guess)
    seat.tell({ kind: 'ask', id: 0, ...guess })
  }
  return {
    goOn,
    /** the question it is at, as text */
    worksOn: () => working,
    close: () => {
      state = 'closed'
      seat?.close()
    },
  }
}
