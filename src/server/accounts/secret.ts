import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** Return 256 bits nobody can guess, as text fit for a cookie or a header. */
export const newSecret = (): string => randomBytes(BYTES).toString('base64url')

/** What is kept of a secret: it is random as it is, so that one round of SHA-256 tells nothing about it. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
