import type { Language } from '../../text/language.js'
import { tellSignedOut } from './session.js'

export type Asked = { readonly language: Language; readonly signal?: AbortSignal | undefined }

/** An answer that is not what was asked for: the server's own sentence, or none when nobody answered. */
export class AnswerError extends Error {
  constructor(
    readonly status: number | undefined,
    readonly sentence: string | undefined,
  ) {
    super(sentence ?? 'no answer')
    this.name = 'AnswerError'
  }
}

/** One thing that is wrong with what was sent: `in` names the document, `facts.field` the field. */
export type Wrong = {
  readonly in?: string
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
  readonly sentence: string
}

/** What the server says of a request it refuses (RFC 9457). `current`, `yours`: both versions of what two people changed. */
export type Refused = {
  readonly code?: string
  readonly title?: string
  readonly errors?: readonly Wrong[]
  readonly current?: unknown
  readonly yours?: unknown
}

/** A request that was refused, with every reason. */
export class RefusedError extends AnswerError {
  constructor(
    status: number | undefined,
    readonly problem: Refused,
  ) {
    super(status, problem.title)
  }
}

type Sent = Asked & {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** a file goes as it is, anything else as JSON */
  readonly body?: object | Blob
  /** the version that is changed; 0: it is meant to be new */
  readonly version?: number
  /** how long it may be kept open, s */
  readonly waitS?: number
}

const FILE = 'application/octet-stream'

/**
 * Send a request; `call` knows what each takes and answers.
 * @returns the answer; undefined where it has none
 * @throws RefusedError
 */
export async function send<T>(
  path: string,
  { language, method = 'GET', body, version, waitS, signal }: Sent,
): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? FILE : 'application/json' }),
        ...(waitS === undefined ? {} : { prefer: `wait=${waitS}` }),
        ...conditionOf(version),
      },
      body: body === undefined ? null : body instanceof Blob ? body : JSON.stringify(body),
      signal: signal ?? null,
    })
  } catch (error) {
    if (signal?.aborted === true) throw error
    throw new RefusedError(undefined, {})
  }
  if (answer.status === 204) return undefined as T
  if (answer.ok) return (await answer.json()) as T
  if (answer.status === 401) tellSignedOut()
  throw new RefusedError(answer.status, ((await answer.json().catch(() => ({}))) ?? {}) as Refused)
}

const conditionOf = (version: number | undefined): Readonly<Record<string, string>> => {
  if (version === undefined) return {}
  return version === 0 ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` }
}
