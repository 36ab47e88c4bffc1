import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DATA_ROOT } from '../data-root.js'
import { run } from './run.js'

const broken = mkdtempSync(join(tmpdir(), 'lotrinh-data-'))
cpSync(DATA_ROOT, broken, { recursive: true })
const YAML = 'plans/ninh-thuan/targets.yaml'
const CSV = 'baselines/observations.csv'
const yamlLine = spoil(YAML, /^ {2}comparator: .*$/, '  comparator: roughly')
const csvLine = spoil(CSV, /^(?=.*,20\d\d,)/, 'no-such-measure-')
afterAll(() => rmSync(broken, { recursive: true }))

/** Change the first line that matches. @returns its number */
function spoil(file: string, found: RegExp, by: string): number {
  const lines = readFileSync(join(broken, file), 'utf8').split('\n')
  const at = lines.findIndex((line) => found.test(line))
  lines[at] = (lines[at] as string).replace(found, by)
  writeFileSync(join(broken, file), lines.join('\n'))
  return at + 1
}

const COMMANDS = [['targets'], ['project', 'binh-dinh', '--json'], ['explain', 'binh-dinh-2030-dti-score']]

describe.each(COMMANDS)('%s on a broken data folder', (...args) => {
  it('prints every problem with file, line, code and sentence in Vietnamese, and nothing on stdout', async () => {
    const { code, out, err } = await run(args, { dataRoot: broken })
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`^${CSV}:${csvLine}: INDICATOR_UNKNOWN: Chỉ tiêu "no-such-measure-.+" không có`),
      ),
      expect.stringMatching(
        new RegExp(`^${YAML}:${yamlLine}: VALUE_NOT_ALLOWED: Giá trị của "comparator" .*"roughly".*>=, >, =`),
      ),
      'Dữ liệu có 2 lỗi; không nạp gì.',
      '',
    ])
  })

  it('says the same in English', async () => {
    const { code, out, err } = await run([...args, '--lang', 'en'], { dataRoot: broken })
    expect([code, out]).toEqual([2, ''])
    expect(err.split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^${CSV}:${csvLine}: INDICATOR_UNKNOWN: Indicator "no-such-measure-.+" is not`)),
      expect.stringMatching(
        new RegExp(`^${YAML}:${yamlLine}: VALUE_NOT_ALLOWED: Value of "comparator" .*got "roughly"; allowed >=`),
      ),
      'The data have 2 problems; nothing was loaded.',
      '',
    ])
  })
})

describe('--data', () => {
  it('names the folder on the command line', async () => {
    const { code, out, err } = await run(['targets', '--data', broken])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`${CSV}:${csvLine}: INDICATOR_UNKNOWN: `)
    expect((await run(['targets', '--data', DATA_ROOT], { dataRoot: broken })).code).toBe(0)
  })
})

describe('a data folder that does not exist', () => {
  it('is the user’s fault: exit code 2 and the files that are missing', async () => {
    const { code, out, err } = await run(['targets'], { dataRoot: join(broken, 'nowhere') })
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('catalogue/indicators.yaml:1: FILE_MISSING: ')
  })
})
