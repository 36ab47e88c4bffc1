import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../src/server/storage/migrate.js'
import { openStore, type StorePlace } from '../../src/server/storage/open.js'
import { describeOnStores } from '../server/stores.js'
import { type Ran, run } from './run.js'

const root = mkdtempSync(join(tmpdir(), 'lotrinh-cli-stores-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const textOf = (place: StorePlace): string => ('url' in place ? place.url : place.folder)
const tablesOf = ({ code, out, err }: Ran): { table: string; rows: number; sha256: string }[] => {
  expect(code, err).toBe(0)
  return JSON.parse(out).tables
}

/** A store with a few entries, closed again. */
async function filled(place: StorePlace): Promise<void> {
  const store = await openStore(place)
  await migrate(store.db)
  for (let n = 0; n < 3; n++) {
    await store.db
      .insertInto('audit')
      .values({ actor: 'a', action: 'b', kind: 'c', id: String(n) })
      .execute()
  }
  await store.close()
}

const embedded = { folder: join(root, 'kho') }
const file = join(root, 'a.backup')

// Making an embedded store takes seconds: one for all tests.
beforeAll(() => filled(embedded))

await describeOnStores('move and restore on the command line', (_, newPlace) => {
  it('carry everything over, and print the same counts and hashes each time', async () => {
    const place = textOf(await newPlace())
    const saved = tablesOf(await run(['backup', '--out', file, '--store', embedded.folder, '--json']))
    expect(saved.find(({ table }) => table === 'audit')?.rows).toBe(3)
    const isPostgres = place.startsWith('postgres')
    const carry = isPostgres ? ['move', '--from', embedded.folder, '--to', place] : ['restore', file, '--store', place]
    const carried = await run([...carry, '--json', '--lang', 'en'])
    expect(tablesOf(carried)).toEqual(saved)
    expect(carried.err).toContain('agree')
    const again = await run(['restore', file, '--store', place])
    expect([again.code, again.out]).toEqual([2, ''])
    expect(again.err).toMatch(/^STORE_NOT_EMPTY: .*"audit"/)
    expect(tablesOf(await run(['backup', '--out', file, '--store', place, '--json']))).toEqual(saved)
  })
})

await describeOnStores('migrate on the command line', (_, newPlace) => {
  it('goes back only when told to lose what is there, and forward again', async () => {
    const place = await newPlace()
    await filled(place)
    const migrate = (...args: string[]) => run(['migrate', '--store', textOf(place), '--lang', 'en', ...args])
    const refused = await migrate('--to', '0')
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toMatch(/^MIGRATION_LOSES: "audit" would lose 3 rows; .*--force/)
    const down = await migrate('--to', '0', '--force', '--json')
    expect(JSON.parse(down.out)).toMatchObject({ from: 1, to: 0, lost: [{ table: 'audit', column: null, rows: 3 }] })
    expect(down.err).toContain('version 1 → 0')
    expect(down.err).not.toContain('postgres@')
    const up = await migrate()
    expect([up.code, up.out]).toEqual([0, '0001-first\n'])
    expect((await migrate()).out).toBe('')
  })
})

describe('a restoration', () => {
  it('from a damaged file makes not even a store', async () => {
    writeFileSync(join(root, 'bad.backup'), 'x'.repeat(100))
    const target = join(root, 'new')
    const { code, out, err } = await run(['restore', join(root, 'bad.backup'), '--store', target])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^BACKUP_DAMAGED: /)
    expect(existsSync(target)).toBe(false)
    truncateSync(join(root, 'bad.backup'), 0)
    expect((await run(['restore', join(root, 'bad.backup'), '--store', target])).err).toMatch(/^BACKUP_/)
    expect((await run(['restore', join(root, 'nothing'), '--store', target])).err).toMatch(/FILE_MISSING/)
  })
})

describe('a store that cannot be used', () => {
  const SECRET = 'geheim-4711'
  it.each([
    [['backup', '--out', join(root, 'x'), '--store', join(root, 'nowhere')], 'STORE_UNKNOWN', 'nowhere'],
    [
      ['backup', '--out', join(root, 'x'), '--store', `postgres://me:${SECRET}@127.0.0.1:1/x`],
      'STORE_UNREACHABLE',
      'ECONNREFUSED',
    ],
    [['move', '--from', join(root, 'nowhere'), '--to', join(root, 'y')], 'STORE_UNKNOWN', 'nowhere'],
    [['backup', '--out', join(root, 'no', 'x'), '--store', embedded.folder], join(root, 'no', 'x'), 'FILE_UNWRITABLE'],
    [['move', '--from', 'a', '--to', 'a'], 'OPTION_WRONG', '"--to"'],
    [['move', '--from', 'a'], 'ARGUMENT_MISSING', '"--to"'],
    [['backup'], 'ARGUMENT_MISSING', '"--out"'],
    [['restore'], 'ARGUMENT_MISSING', '"file"'],
    [['migrate', '--store', join(root, 'nowhere')], 'STORE_UNKNOWN', 'nowhere'],
    [['migrate', '--to', '999', '--store', embedded.folder], 'OPTION_WRONG', '0 … '],
    [['migrate', '--to', 'x', '--store', embedded.folder], 'OPTION_WRONG', '"--to"'],
  ])('is refused: %j', async (args, code, said) => {
    const ran = await run(args)
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.err.startsWith(`${code}: `)).toBe(true)
    expect(ran.err).toContain(said)
    expect(ran.err).not.toContain(SECRET)
    expect(readdirSync(root)).not.toContain('x')
  })

  it('is refused while another has it open, who is named', async () => {
    const store = await openStore(embedded)
    const { code, err } = await run(['backup', '--out', join(root, 'x'), '--store', embedded.folder])
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^STORE_IN_USE: .*${process.pid}`))
    const down = await run(['migrate', '--to', '0', '--force', '--store', embedded.folder])
    expect([down.code, down.err]).toEqual([2, err])
    await store.close()
  })
})

describe('config check', () => {
  it('prints what would be used and where it comes from, secrets hidden', async () => {
    const settings = join(root, 'settings.yaml')
    writeFileSync(settings, 'port: 99\nstore:\n  url: postgres://me:geheim@db/x\n')
    const { code, out } = await run(['config', 'check', '--config', settings, '--host', '::1'])
    expect(code).toBe(0)
    expect(out).toContain(`port = 99  (${settings}:1)`)
    expect(out).toContain('host = ::1  (--host)')
    expect(out).toContain('log.level = info  (mặc định)')
    expect(out).toContain(`store.url = postgres://***@db/x  (${settings}:3)`)
    expect(out).not.toContain('geheim')
    const shown = JSON.parse((await run(['config', 'check', '--config', settings, '--json'])).out)
    expect(shown.settings).toContainEqual({ path: 'port', value: '99', from: `${settings}:1` })
  })

  it('tells everything that is wrong, with exit code 2', async () => {
    const settings = join(root, 'wrong.yaml')
    writeFileSync(settings, 'port: many\ncolour: red\n')
    const { code, out, err } = await run(['config', 'check', '--config', settings, '--lang', 'en'])
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n').slice(0, 2).sort()).toEqual([
      `${settings}:1: FIELD_TYPE: Field "port" has the wrong type (got "many"; allowed number)`,
      `${settings}:2: FIELD_UNKNOWN: Unknown field "colour"`,
    ])
    expect((await run(['config'])).err).toMatch(/^ARGUMENT_MISSING: .*"check"/)
    expect((await run(['config', 'mend'])).err).toMatch(/^ARGUMENT_EXTRA: .*"mend"/)
  })
})
