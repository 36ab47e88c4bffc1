import type { ColumnType, Generated } from 'kysely'

/** A time the database sets by itself. */
type Stamp = ColumnType<Date, Date | undefined, Date>
/** JSON: written as text, read as a value. */
type Json<T = unknown> = ColumnType<T, string, string>
/** Bytes: `pg` reads a Buffer, the embedded store a plain array. */
type Bytes = ColumnType<Uint8Array, Uint8Array, Uint8Array>

/** What a person keeps beside the shipped data: scenarios, observations, responses, drivers. */
export type Documents = {
  kind: string
  id: string
  /** 1 when made; one more with every change, deletion and restoration */
  version: number
  /** whose it is: a territory's id, or nobody's */
  territory: string | null
  body: Json
  deleted: boolean
  changed_at: Stamp
  changed_by: string
}

/** Who changed what, when, from what to what. Rows are added, never altered (a trigger refuses it). */
export type Audit = {
  seq: Generated<number>
  at: Stamp
  actor: string
  action: string
  kind: string
  id: string
  version: number | null
  before: Json | null
  after: Json | null
}

/** A question put to the engine and its answer; the id is the hash of the question's content. */
export type Computations = {
  id: string
  kind: string
  question: Json
  /** 1 when first asked; one more with every asking after a failure or a cancellation */
  round: Generated<number>
  /** the territory of the plan it asks about, for the asker's rights */
  territory: string | null
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  /** share done, 0 to 1 */
  progress: Generated<number>
  /** the bytes of the answer's JSON, as the command line prints them, compressed */
  answer: Bytes | null
  /** first 32 hexadecimal digits of the SHA-256 of the answer's bytes */
  answer_hash: string | null
  /** a problem of the catalogue, when failed */
  problem: Json | null
  asked_by: string
  asked_at: Stamp
  finished_at: Date | null
  /** published: kept with all that is needed to repeat it */
  frozen_at: Date | null
  frozen_by: string | null
  /** what else it rests on: documents by kind, id, version and content */
  basis: Json | null
  /** what came of computing it once more */
  repeated: Json | null
}

/** Part of a computation that is done: a block of its paths. */
export type Shards = {
  computation: string
  part: number
  bytes: Bytes
  made_at: Stamp
}

/** What happened to a computation, in order, for whoever follows it. */
export type Events = {
  seq: Generated<number>
  computation: string
  at: Stamp
  body: Json
}

export type Users = {
  id: string
  name: string
  /** what they type as their name, in lower case; none for people who sign in elsewhere */
  sign_in: string | null
  /** argon2id in its own text form; none for people who sign in elsewhere */
  password: string | null
  /** issuer and subject of OpenID Connect */
  subject: string | null
  role: 'viewer' | 'analyst' | 'approver' | 'admin'
  /** ids of territories; '*' is all */
  territories: Json<readonly string[]>
  disabled: Generated<boolean>
  version: Generated<number>
  made_at: Stamp
}

export type Sessions = { hash: string; user_id: string; made_at: Stamp; expires_at: Date }

export type Tokens = {
  id: string
  hash: string
  user_id: string
  name: string
  role: 'viewer' | 'analyst' | 'approver' | 'admin'
  territories: Json<readonly string[]>
  made_at: Stamp
  expires_at: Date
  revoked_at: Date | null
}

/** Failed sign-ins by what they were aimed at, so that guessing becomes slow. */
export type Attempts = { key: string; failures: number; until: Date }

/** What a POST with an idempotency key was answered, so that it can be answered again. */
export type Idempotency = {
  actor: string
  key: string
  request_hash: string
  status: number | null
  answer: string | null
  made_at: Stamp
}

export type Tables = {
  documents: Documents
  audit: Audit
  computations: Computations
  shards: Shards
  events: Events
  users: Users
  sessions: Sessions
  tokens: Tokens
  attempts: Attempts
  idempotency: Idempotency
}
