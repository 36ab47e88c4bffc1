import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig, type Sources } from '../../../src/server/config/read.js'
import { SETTINGS } from '../../../src/server/config/settings.js'
import { shownSettings, unusedVariables } from '../../../src/server/config/show.js'
import { SetupError } from '../../../src/server/setup-error.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-config-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'a.yaml')
const DATA = '/the/data'

const read = (yaml: string | undefined, rest: Partial<Sources> = {}) => {
  if (yaml !== undefined) writeFileSync(file, yaml)
  return readConfig({ env: {}, dataRoot: DATA, file: yaml === undefined ? undefined : file, ...rest })
}
const problemsOf = (yaml: string | undefined, rest: Partial<Sources> = {}): readonly string[] => {
  try {
    read(yaml, rest)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return error.problems.map(({ place, code, facts }) =>
      `${place?.replace(`${file}:`, '')} ${code} ${facts.field ?? ''}`.trim(),
    )
  }
  return []
}

describe('settings', () => {
  it('are all by default when nothing says otherwise', () => {
    const { config, from } = read(undefined)
    expect(from.size).toBe(0)
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8057, data: DATA, store: { folder: join('var', 'store') } })
    expect(config.limits.bodyBytes).toBe(1024 * 1024)
    expect([config.oidc, config.publicUrl]).toEqual([undefined, undefined])
    expect(config.backup).toEqual({ folder: join('var', 'store-backups'), everyHours: 24, keep: 14 })
    expect(read('# nothing\n').config).toEqual(config)
  })

  it('come from the file, over it the environment, over that the command line, each with its place', () => {
    const yaml = 'host: 10.0.0.1\nport: 1\nlimits:\n  paths: 5\n  queueLength: 6\n'
    const { config, from } = read(yaml, {
      env: { LOTRINH_PORT: '2', LOTRINH_LIMITS_PATHS: '7', LOTRINH_HOST: '' },
      flags: { port: '3' },
    })
    expect([config.host, config.port, config.limits.paths, config.limits.queueLength]).toEqual(['10.0.0.1', 3, 7, 6])
    expect(Object.fromEntries(from)).toEqual({
      host: `${file}:1`,
      port: '--port',
      'limits.paths': 'LOTRINH_LIMITS_PATHS',
      'limits.queueLength': `${file}:5`,
    })
  })

  it('name one store: what is named later takes the place of the other kind', () => {
    const url = 'postgres://a:b@c/d'
    expect(read('store:\n  folder: kho\n', { env: { DATABASE_URL: url } }).config.store).toEqual({
      url,
      connections: 10,
    })
    expect(read(`store:\n  url: ${url}\n  connections: 3\n`).config.store).toEqual({ url, connections: 3 })
    expect(read(`store:\n  url: ${url}\n`, { flags: { 'store.folder': 'kho' } }).config.store).toEqual({
      folder: 'kho',
    })
    expect(problemsOf(`store:\n  url: ${url}\n  folder: kho\n`)).toEqual(['2 SETTINGS_EXCLUDE'])
    expect(problemsOf(undefined, { env: { DATABASE_URL: url, LOTRINH_STORE: 'kho' } })).toEqual([
      'LOTRINH_STORE SETTINGS_EXCLUDE',
    ])
  })

  it('are refused all at once, each where it stands', () => {
    const yaml = [
      'host: ""',
      'port: 70000',
      'colour: red',
      'limits:',
      '  paths: many',
      '  bodyBytes: 1',
      'log:',
      '  level: loud',
      'trustedProxies: [10.0.0.0/8, abc]',
      'publicUrl: ftp://x',
      'backup:',
      '  keep: 3',
      'store: kho',
      '',
    ].join('\n')
    expect(
      problemsOf(yaml, {
        env: { LOTRINH_LIMITS_QUEUE_LENGTH: 'x' },
        flags: { 'workers.concurrency': '99' },
      }).toSorted(),
    ).toEqual(
      [
        '1 VALUE_OUT_OF_RANGE host',
        '2 VALUE_OUT_OF_RANGE port',
        '3 FIELD_UNKNOWN colour',
        '5 FIELD_TYPE limits.paths',
        '6 VALUE_OUT_OF_RANGE limits.bodyBytes',
        '8 VALUE_NOT_ALLOWED log.level',
        '9 FIELD_TYPE trustedProxies.1',
        '10 FIELD_FORMAT publicUrl',
        '12 FIELD_MISSING backup.folder',
        '13 FIELD_TYPE store',
        'LOTRINH_LIMITS_QUEUE_LENGTH FIELD_TYPE limits.queueLength',
        '--concurrency VALUE_OUT_OF_RANGE workers.concurrency',
      ].toSorted(),
    )
  })

  it('are refused when the file is not there or cannot be read', () => {
    expect(problemsOf(undefined, { file: join(folder, 'none.yaml') })).toEqual([
      `${join(folder, 'none.yaml')}:1 FILE_MISSING`,
    ])
    expect(problemsOf('host: [\n')[0]).toMatch(/FILE_SYNTAX$/)
    expect(problemsOf('- host\n')).toEqual(['1 FIELD_TYPE'])
    expect(problemsOf('port: 1\nport: 2\n')[0]).toMatch(/^2 FILE_SYNTAX/)
  })
})

describe('secrets', () => {
  const SECRET = 'geheim-4711'
  const env = { DATABASE_URL: `postgres://me:${SECRET}@db.example:5432/plans?password=${SECRET}` }
  const oidc = `oidc:\n  issuer: https://id.example\n  clientId: me\n  clientSecret: ${SECRET}\n  redirectUri: https://x.example/cb\n`

  it('are never shown, yet used', () => {
    const settings = read(oidc, { env })
    expect(settings.config.oidc?.clientSecret).toBe(SECRET)
    const shown = shownSettings(settings)
    expect(JSON.stringify(shown)).not.toContain(SECRET)
    expect(shown).toContainEqual({ path: 'oidc.clientSecret', value: '***', from: `${file}:4` })
    expect(shown).toContainEqual({
      path: 'store.url',
      value: 'postgres://***@db.example:5432/plans',
      from: 'DATABASE_URL',
    })
  })

  it.each([
    `oidc: ${SECRET}`,
    `oidc: [${SECRET}]`,
    `oidc:\n  clientSecret: [${SECRET}]`,
    `store: postgres://me:${SECRET}@x/y`,
    `store:\n  url: "me:${SECRET}@x"`,
    `store:\n  url: { a: ${SECRET} }`,
    `- ${SECRET}`,
    SECRET,
  ])('are not told in an error either: %s', (yaml) => {
    writeFileSync(file, yaml)
    try {
      read(yaml)
      throw new Error('was not refused')
    } catch (error) {
      expect(error).toBeInstanceOf(SetupError)
      expect(String(error)).not.toContain(SECRET)
    }
  })
})

describe('what can be set', () => {
  it('has a name in the environment of its own, and words that say what it is', () => {
    expect(new Set(SETTINGS.map(({ env }) => env)).size).toBe(SETTINGS.length)
    for (const { description, path } of SETTINGS) expect(description, path).not.toBe('')
    expect(SETTINGS.filter(({ secret }) => secret).map(({ path }) => path)).toEqual(['store.url', 'oidc.clientSecret'])
  })

  it('is told from what only looks like it', () => {
    expect(unusedVariables({ LOTRINH_PROT: '1', LOTRINH_PORT: '1', HOME: '/' })).toEqual(['LOTRINH_PROT'])
  })

  it('is given or refused with problems, whatever the environment says', () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom('0', '-1', '1e9', '5', 'https://a.b', 'postgres://a', 'viewer', '::1,x'),
    )
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...SETTINGS.map(({ env }) => env)), value), (env) => {
        try {
          const { config } = readConfig({ env, dataRoot: DATA, file: undefined })
          expect(Number.isInteger(config.port)).toBe(true)
        } catch (error) {
          if (!(error instanceof SetupError)) throw error
          for (const { place } of error.problems) expect(Object.keys(env)).toContain(place)
        }
      }),
    )
  })
})
