import type { ErrorCode, Facts } from '../text/errors.js'
import type { Language } from '../text/language.js'
import type { MessageKey } from '../text/messages.js'

/** Where a command writes: data to `out`, words to `err`. Tests hand in their own. */
export type Streams = {
  readonly out: (data: string | Uint8Array) => void
  readonly err: (text: string) => void
  readonly colour: boolean
  /** a person watches stderr: a progress bar may be drawn there */
  readonly watched?: boolean | undefined
  /** ask a person at a terminal; absent where nobody sits there */
  readonly ask?: ((question: string) => Promise<string>) | undefined
  /** ask for what must not be seen: at a terminal unseen, otherwise the standard input's first line */
  readonly secret?: ((question: string) => Promise<string>) | undefined
}

/** What a command is given. */
export type Call = {
  readonly dataRoot: string
  readonly language: Language
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
  readonly streams: Streams
}

export type Command = {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>
  readonly usage: MessageKey
  /** names of the arguments it takes, in order; more than these are refused */
  readonly takes: readonly string[]
  /** @returns the exit code where it is not 0 */
  readonly run: (call: Call) => void | Promise<number | undefined> | Promise<void>
}

/** The user's fault: a code and the facts; exit code 2. */
export class UsageError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: Facts,
  ) {
    super(code)
    this.name = 'UsageError'
  }
}
