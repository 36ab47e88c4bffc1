import { hash, verify } from '@node-rs/argon2'
import { RequestError } from '../problem-json.js'
import { newSecret } from './secret.js'

/** argon2id (2) as the OWASP cheat sheet on password storage has it: 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const LEAST_LENGTH = 12

/** Threads that hash at once: Node has four for all its files, and each hash fills one for some tens of milliseconds. */
const AT_ONCE = 2
const MOST_WAITING = 50

let running = 0
const waiting: (() => void)[] = []

/** @throws RequestError 503 when too many wait already: memory and patience have an end */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING) throw new RequestError(503, 'SIGN_IN_BUSY', { seconds: 1 }, {}, 1)
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running--
    else next()
  }
}

/** Vietnamese is typed in composed and in taken-apart letters; the same password must be the same bytes. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8')

/** Return the argon2id text of a password, salt and parameters in it. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(bytesOf(password), PARAMETERS))

let nobodys: Promise<string> | undefined

/**
 * Say whether a password is the one that was hashed. Without a hash (nobody of that name, or somebody who signs in elsewhere)
 * the same work is done on one that nothing matches, so that the time taken does not tell names apart.
 */
export async function isPassword(password: string, hashed: string | null): Promise<boolean> {
  nobodys ??= hash(newSecret(), PARAMETERS)
  const none = await nobodys
  const matches = await inTurn(() => verify(hashed ?? none, bytesOf(password)))
  return matches && hashed !== null
}

/**
 * Refuse a password that is too short or is the name. No rules about kinds of characters: they make passwords worse.
 * @throws RequestError 422
 */
export function checkPassword(password: string, name: string): void {
  const length = [...password.normalize('NFKC')].length
  if (length < LEAST_LENGTH) {
    throw new RequestError(422, 'PASSWORD_TOO_SHORT', { got: length, allowed: `≥ ${LEAST_LENGTH}` })
  }
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
  if (plain(password) === plain(name)) throw new RequestError(422, 'PASSWORD_IS_NAME', {})
}
