import type { Role, Territories } from '../../server/accounts/person.js'
import type { UserItem } from '../../server/accounts/user.js'
import type { Doing } from '../../server/accounts/users.js'
import type { Database } from '../../server/storage/open.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { printUsers } from '../user-table.js'
import { settingsOf } from './config.js'

const DEEDS = ['add', 'list', 'disable', 'password'] as const
type Deed = (typeof DEEDS)[number]

/** `lotrinh account …`: accounts of a server, made at its machine; the first admin cannot be made anywhere else. */
export const account: Command = {
  usage: 'cli.command.account',
  takes: ['deed', 'name'],
  options: {
    role: { type: 'string' },
    territories: { type: 'string' },
    store: { type: 'string' },
    config: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const deed = deedOf(call)
    if (deed === 'list') return withStore(call, async (db) => printUsers(call, await (await users()).allUsers(db)))
    const work = await DO[deed](call, await nameOf(call))
    await withStore(call, async (db, doing) => {
      const user = await work(db, doing)
      if (call.options.json === true) call.streams.out(`${JSON.stringify(user, null, 2)}\n`)
      else call.streams.err(`${say(SAID[deed], call.language, { name: user.name })}\n`)
    })
  },
}

const SAID = {
  add: 'account.added',
  disable: 'account.disabled',
  password: 'account.password',
} as const

type Work = (db: Database, doing: Doing) => Promise<UserItem>

/** Everything is asked for before the store is opened, which nobody else can use meanwhile. */
const DO: Readonly<Record<Exclude<Deed, 'list'>, (call: Call, name: string) => Promise<Work>>> = {
  add: async (call, name) => {
    const [role, territories] = [await roleOf(call), await territoriesOf(call)]
    const password = await passwordOf(call)
    return async (db, doing) => (await users()).addUser(db, { name, password, role, territories }, doing)
  },
  disable: async (_call, name) => async (db, doing) =>
    (await users()).changeUser(db, await idOf(db, name), { disabled: true }, doing),
  password: async (call, name) => {
    const password = await passwordOf(call)
    return async (db, doing) => (await users()).changeUser(db, await idOf(db, name), { password }, doing)
  },
}

/** Loaded only when asked for: no other command needs a server. */
const users = () => import('../../server/accounts/users.js')

async function withStore(call: Call, run: (db: Database, doing: Doing) => Promise<void>): Promise<void> {
  const [{ openReachable }, { migrate }, { RequestError }, { COMMAND_LINE }] = await Promise.all([
    import('../../server/storage/place.js'),
    import('../../server/storage/migrate.js'),
    import('../../server/problem-json.js'),
    import('../../server/accounts/record.js'),
  ])
  const { config } = await settingsOf(call)
  const store = await openReachable(config.store, call.positionals[0] !== 'add')
  try {
    await migrate(store.db)
    await run(store.db, { actor: COMMAND_LINE, now: new Date() })
  } catch (error) {
    throw error instanceof RequestError ? new UsageError(error.code, error.facts) : error
  } finally {
    await store.close()
  }
}

function deedOf({ positionals: [deed] }: Call): Deed {
  const allowed = DEEDS.join(', ')
  if (deed === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'account', allowed })
  if (!DEEDS.includes(deed as Deed)) throw new UsageError('OPTION_WRONG', { id: 'account', got: deed, allowed })
  return deed as Deed
}

async function nameOf({ positionals: [, name] }: Call): Promise<string> {
  if (name === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'name' })
  const { Name } = await import('../../server/accounts/user.js')
  const parsed = Name.safeParse(name)
  if (!parsed.success) throw new UsageError('OPTION_WRONG', { id: 'name', got: name, allowed: "a–z, 0–9, . _ @ ' -" })
  return parsed.data
}

async function roleOf({ options: { role } }: Call): Promise<Role> {
  const { ROLES } = await import('../../server/accounts/person.js')
  const allowed = ROLES.join(', ')
  if (role === undefined) throw new UsageError('ARGUMENT_MISSING', { id: '--role', allowed })
  if (!ROLES.includes(role as Role)) throw new UsageError('OPTION_WRONG', { id: '--role', got: String(role), allowed })
  return role as Role
}

async function territoriesOf({ options: { territories }, dataRoot }: Call): Promise<Territories> {
  if (territories === undefined || territories === '*') return '*'
  const ids = String(territories)
    .split(',')
    .map((id) => id.trim())
  const { loadData } = await import('../../data/load.js')
  const known = loadData(dataRoot).territories
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) throw new UsageError('TERRITORY_UNKNOWN', { id: unknown })
  return ids
}

/** Typed twice by a person at a terminal; read once from a file or a pipe. */
async function passwordOf({ streams: { secret, ask }, language }: Call): Promise<string> {
  if (secret === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'password' })
  const password = await secret(say('account.ask', language))
  if (ask !== undefined && (await secret(say('account.ask.again', language))) !== password) {
    throw new UsageError('PASSWORDS_DIFFER', {})
  }
  return password
}

/** By name; by id as well, for people who sign in elsewhere and have no name of their own here. */
async function idOf(db: Database, name: string): Promise<string> {
  const { userNamed, allUsers } = await users()
  const found = (await userNamed(db, name)) ?? (await allUsers(db)).find(({ id }) => id === name)
  if (found === undefined) throw new UsageError('ACCOUNT_UNKNOWN', { id: name })
  return found.id
}
