import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.js'
import { signIn } from '../../src/server/accounts/sign-in.js'
import { openStore } from '../../src/server/storage/open.js'
import { DATA_ROOT } from '../data-root.js'
import { copyEmptyStore } from '../server/stores.js'

const PASSWORD = 'một mật khẩu đủ dài'
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-account-'))
beforeAll(() => copyEmptyStore(folder))
afterAll(() => rmSync(folder, { recursive: true }))

type Typed = { readonly typed?: readonly string[]; readonly atTerminal?: boolean; readonly lang?: string }

/** Run `lotrinh account …` with what is typed when it asks. */
async function account(args: readonly string[], { typed = [PASSWORD], atTerminal = false, lang = 'vi' }: Typed = {}) {
  const [left, asked]: [string[], string[]] = [[...typed], []]
  let [out, err] = ['', '']
  const code = await runProgram(['account', ...args, '--store', folder, '--lang', lang], DATA_ROOT, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    colour: false,
    ask: atTerminal ? async () => '' : undefined,
    secret: async (question) => {
      asked.push(question)
      return left.shift() ?? ''
    },
  })
  return { code, out, err, asked }
}

/** Whether somebody could sign in with a password, and what the audit tells. */
async function inStore(name: string, password: string) {
  const store = await openStore({ folder })
  try {
    const attempt = { name, password, address: '127.0.0.1' }
    const signedIn = await signIn(store.db, attempt, new Date()).then(
      ({ person }) => person,
      (error: { code: string }) => error.code,
    )
    return { signedIn, audit: await store.db.selectFrom('audit').selectAll().orderBy('seq').execute() }
  } finally {
    await store.close()
  }
}

describe('lotrinh account', () => {
  it('tells that there are none, and makes nobody but an admin first', async () => {
    expect(await account(['list'])).toMatchObject({ code: 0, out: '', err: 'Chưa có tài khoản nào.\n' })
    expect((await account(['list', '--json'])).out).toBe('[]\n')
    expect(await account(['add', 'an', '--role', 'viewer'])).toMatchObject({ code: 2, out: '' })
    expect((await account(['add', 'an', '--role', 'admin', '--territories', 'binh-dinh'])).err).toMatch(/^LAST_ADMIN: /)
    expect((await account(['list', '--json'])).out).toBe('[]\n')
  })

  it('asks a person at a terminal twice, and for nothing that is in the arguments', async () => {
    const differ = await account(['add', 'an', '--role', 'admin'], { typed: [PASSWORD, 'khác'], atTerminal: true })
    expect([differ.code, differ.err]).toEqual([2, 'PASSWORDS_DIFFER: Hai lần nhập mật khẩu không giống nhau\n'])
    expect(differ.asked).toEqual(['Mật khẩu (từ 12 ký tự): ', 'Nhập lại mật khẩu: '])
    const short = await account(['add', 'an', '--role', 'admin'], { typed: ['ngắn'], lang: 'en' })
    expect(short.err).toBe('PASSWORD_TOO_SHORT: The password is too short (characters) (got 4; allowed ≥ 12)\n')
    expect((await account(['add', 'an', '--role', 'admin', '--password', PASSWORD])).err).toMatch(
      /^OPTION_WRONG: .*--password/,
    )
  })

  it('makes the first admin, who can then sign in', async () => {
    const made = await account(['add', 'Nguyễn Văn An', '--role', 'admin'])
    expect(made).toMatchObject({ code: 0, out: '', err: 'Đã tạo tài khoản "Nguyễn Văn An"\n' })
    const { signedIn, audit } = await inStore('nguyễn văn an', PASSWORD)
    expect(signedIn).toMatchObject({ name: 'Nguyễn Văn An', role: 'admin', territories: '*' })
    expect(audit[0]).toMatchObject({ actor: 'command-line', action: 'add', kind: 'user' })
    expect((await account(['add', 'NGUYỄN VĂN AN', '--role', 'viewer'])).err).toMatch(/^NAME_TAKEN: /)
  })

  it('makes and lists people of territories', async () => {
    const args = ['add', 'binh', '--role', 'analyst', '--territories', 'gia-lai, binh-dinh', '--json']
    const made = JSON.parse((await account(args)).out)
    expect(made).toMatchObject({
      name: 'binh',
      role: 'analyst',
      territories: ['binh-dinh', 'gia-lai'],
      disabled: false,
    })
    const { out } = await account(['list'], { lang: 'en' })
    expect(out.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['name', 'role', 'territories', 'state'],
      [expect.stringMatching(/^─/)],
      ['Nguyễn Văn An', 'admin', 'all', 'enabled'],
      ['binh', 'analyst', 'binh-dinh, gia-lai', 'enabled'],
      [''],
    ])
    const wrong = await account(['add', 'x y', '--role', 'analyst', '--territories', 'atlantis'])
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringMatching(/^TERRITORY_UNKNOWN: .*atlantis/)])
  })

  it('changes a password and disables, by name or id', async () => {
    const changed = await account(['password', 'Binh'], { typed: ['một mật khẩu hoàn toàn mới'] })
    expect(changed).toMatchObject({ code: 0, err: expect.stringContaining('Đã đổi mật khẩu') })
    expect((await inStore('binh', PASSWORD)).signedIn).toBe('SIGN_IN_WRONG')
    expect((await inStore('binh', 'một mật khẩu hoàn toàn mới')).signedIn).toMatchObject({ name: 'binh' })
    const [chief, binh] = JSON.parse((await account(['list', '--json'])).out)
    expect((await account(['disable', binh.id], { lang: 'en' })).err).toMatch(/^Disabled account "binh"/)
    expect((await inStore('binh', 'một mật khẩu hoàn toàn mới')).signedIn).toBe('SIGN_IN_WRONG')
    expect((await account(['disable', chief.name])).err).toMatch(/^LAST_ADMIN: /)
    expect((await account(['disable', 'nobody'])).err).toMatch(/^ACCOUNT_UNKNOWN: .*"nobody"/)
  })

  it.each([
    [[], 'ARGUMENT_MISSING', 'add, list, disable, password'],
    [['remove', 'an'], 'OPTION_WRONG', 'add, list, disable, password'],
    [['add'], 'ARGUMENT_MISSING', '"name"'],
    [['add', 'an2'], 'ARGUMENT_MISSING', '"--role"'],
    [['add', 'an2', '--role', 'king'], 'OPTION_WRONG', 'viewer, analyst, approver, admin'],
    [['add', 'a/b', '--role', 'admin'], 'OPTION_WRONG', 'a/b'],
  ])('%j is refused before anything is asked', async (args, code, said) => {
    const refused = await account(args)
    expect([refused.code, refused.out, refused.asked]).toEqual([2, '', []])
    expect(refused.err).toMatch(new RegExp(`^${code}: `))
    expect(refused.err).toContain(said)
  })

  it('reads the password from the standard input of a process, and writes it nowhere', async () => {
    const program = join(DATA_ROOT, '../src/cli/index.ts')
    const args = ['--import', 'tsx', program, 'account', 'password', 'Nguyễn Văn An', '--store', folder]
    const child = spawn(process.execPath, args)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk
      })
    }
    child.stdin.end('mật khẩu từ một tệp\nand more\n')
    expect(await new Promise((resolve) => child.once('close', resolve)), said).toBe(0)
    expect(said).toContain('Đã đổi mật khẩu')
    expect(said).not.toContain('từ một tệp')
    expect((await inStore('Nguyễn Văn An', 'mật khẩu từ một tệp')).signedIn).toMatchObject({ role: 'admin' })
  })
})
