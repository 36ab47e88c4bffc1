import { type Kysely, sql } from 'kysely'

/** Everything the server keeps; `tables.ts` says what each column means. */
const UP = `
create table documents (
  kind text not null,
  id text not null,
  version integer not null check (version > 0),
  territory text,
  body jsonb not null,
  deleted boolean not null default false,
  changed_at timestamptz not null default now(),
  changed_by text not null,
  primary key (kind, id)
);
create table audit (
  seq integer generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  kind text not null,
  id text not null,
  version integer,
  before jsonb,
  after jsonb
);
create index audit_of on audit (kind, id, seq);
create index audit_of_documents on audit (seq) where kind like 'document:%';
create function audit_is_append_only() returns trigger language plpgsql as
  $$ begin raise exception 'audit is append-only'; end $$;
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();
create table computations (
  id text primary key,
  kind text not null,
  question jsonb not null,
  round integer not null default 1,
  territory text,
  status text not null check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress double precision not null default 0,
  answer bytea,
  answer_hash text,
  problem jsonb,
  asked_by text not null,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  frozen_at timestamptz,
  frozen_by text,
  basis jsonb,
  repeated jsonb,
  check ((status = 'done') = (answer is not null and answer_hash is not null)),
  check (frozen_at is null or status = 'done')
);
create function frozen_stays() returns trigger language plpgsql as
  $$ begin raise exception 'computation % is frozen', old.id; end $$;
create trigger computations_frozen_kept before delete on computations
  for each row when (old.frozen_at is not null) execute function frozen_stays();
create trigger computations_frozen_unchanged
  before update of id, kind, question, status, answer, answer_hash, basis, frozen_at, frozen_by on computations
  for each row when (old.frozen_at is not null) execute function frozen_stays();
create index computations_by_time on computations (asked_at desc, id);
create table shards (
  computation text not null references computations (id) on delete cascade,
  part integer not null,
  bytes bytea not null,
  made_at timestamptz not null default now(),
  primary key (computation, part)
);
create table events (
  seq integer generated always as identity primary key,
  computation text not null references computations (id) on delete cascade,
  at timestamptz not null default now(),
  body jsonb not null
);
create index events_of on events (computation, seq);
create table users (
  id text primary key,
  name text not null,
  sign_in text unique,
  password text,
  subject text unique,
  role text not null check (role in ('viewer', 'analyst', 'approver', 'admin')),
  territories jsonb not null,
  disabled boolean not null default false,
  version integer not null default 1,
  made_at timestamptz not null default now()
);
create table sessions (
  hash text primary key,
  user_id text not null references users (id) on delete cascade,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create table tokens (
  id text primary key,
  hash text not null unique,
  user_id text not null references users (id) on delete cascade,
  name text not null,
  role text not null check (role in ('viewer', 'analyst', 'approver', 'admin')),
  territories jsonb not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create table attempts (
  key text primary key,
  failures integer not null,
  until timestamptz not null
);
create table idempotency (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  answer text,
  made_at timestamptz not null default now(),
  primary key (actor, key)
);
`

const TABLES = 'idempotency, attempts, tokens, sessions, users, events, shards, computations, audit, documents'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(UP).execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`drop table ${TABLES}; drop function audit_is_append_only(); drop function frozen_stays()`).execute(db)
}
