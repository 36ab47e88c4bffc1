import type { Language } from '../../text/language.js'
import { AnswerError } from './client.js'
import { tellSignedOut } from './signed-out.js'

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

type Sent = {
  readonly language: Language
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** a file goes as it is, anything else as JSON */
  readonly body?: object | Blob
  /** the version that is changed; 0: it is meant to be new */
  readonly version?: number
  readonly signal?: AbortSignal | undefined
}

const FILE = 'application/octet-stream'

/** Send a request. @returns the answer; undefined where it has none  @throws RefusedError */
export async function send<T>(path: string, { language, method = 'GET', body, version, signal }: Sent): Promise<T> {
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? FILE : 'application/json' }),
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

const MOST = 1000

/** Every item of a list, page after page. @param filter `&name=value` */
export async function everyItem<T>(path: string, sent: Sent, filter = ''): Promise<readonly T[]> {
  const items: T[] = []
  for (;;) {
    const page = await send<{ total: number; items: T[] }>(
      `${path}?limit=${MOST}&offset=${items.length}${filter}`,
      sent,
    )
    items.push(...page.items)
    if (items.length >= page.total || page.items.length === 0) return items
  }
}
