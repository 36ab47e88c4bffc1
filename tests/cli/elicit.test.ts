// First: what is imported after it reads the data once per folder.
import './run.js'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Response } from '../../src/data/budget-schemas.js'
import { elicitedResponse } from '../../src/scenarios/elicited.js'
import { DATA_ROOT, shippedData } from '../data-root.js'
import { ANSWERS, elicit } from './elicit-answers.js'
import type { Projected } from './projection.js'
import { run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-elicit-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

describe('elicit', () => {
  it('prints a row of responses.yaml, the same as the library makes', async () => {
    const { code, out, err } = await elicit()
    expect([code, err]).toEqual([0, ''])
    const rows = parse(out) as unknown[]
    expect(rows).toHaveLength(1)
    const wanted = elicitedResponse(
      shippedData(),
      { ...ANSWERS, years: 4, best: { low: 0.93, mode: 0.96, high: 0.99 }, half: { low: 20, mode: 40, high: 60 } },
      'x',
    )
    expect(Response.parse(rows[0])).toEqual(wanted)
    expect(JSON.parse((await elicit({}, '--json')).out)).toEqual(wanted)
    expect((await elicit()).out).toBe(out)
  })

  it('reads decimal commas between semicolons', async () => {
    const [comma, point] = [await elicit({ best: '0,93; 0,96; 0,99' }), await elicit()]
    expect(comma.out).toBe(point.out)
  })

  it('appends to a file, keeping every byte there, and says so in both languages', async () => {
    const before = '# our own\n'
    writeFileSync(at('own.yaml'), before)
    const vi = await elicit({}, '--write', at('own.yaml'), '--lang', 'vi')
    expect([vi.code, vi.err.includes('Đã ghi')]).toEqual([0, true])
    const text = readFileSync(at('own.yaml'), 'utf8')
    expect(text.startsWith(before)).toBe(true)
    const en = await elicit({ indicator: 'pii-score', best: '60,70,80' }, '--write', at('own.yaml'), '--lang', 'en')
    expect([en.code, en.err.includes('Wrote response')]).toEqual([0, true])
    const after = readFileSync(at('own.yaml'), 'utf8')
    expect(after.startsWith(text)).toBe(true)
    expect(parse(after)).toHaveLength(2)
    expect(readdirSync(folder)).toEqual(['own.yaml'])
  })

  it('refuses the same question twice, and leaves the file as it was', async () => {
    await elicit({}, '--write', at('twice.yaml'))
    const before = readFileSync(at('twice.yaml'), 'utf8')
    const { code, out, err } = await elicit({ best: '0.7,0.8,0.9' }, '--write', at('twice.yaml'), '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('ID_DUPLICATE')
    expect(readFileSync(at('twice.yaml'), 'utf8')).toBe(before)
  })

  it('writes nothing in a folder that is not there', async () => {
    const { code, err } = await elicit({}, '--write', at('none/own.yaml'))
    expect(code).toBe(2)
    expect(err).toMatch(/^OPTION_WRONG: .*"--write"/)
    expect(existsSync(at('none'))).toBe(false)
  })
})

describe('what was elicited', () => {
  it('loads again with the data and moves the indicator', async () => {
    cpSync(DATA_ROOT, at('data-before'), { recursive: true })
    const file = join(at('data-before'), 'priors/responses.yaml')
    const written = await elicit({}, '--write', file, '--data', at('data-before'))
    expect(written.code, written.err).toBe(0)
    renameSync(at('data-before'), at('data-after'))
    writeFileSync(
      at('more.yaml'),
      JSON.stringify({
        id: 'more',
        name: { vi: 'Thêm', en: 'More' },
        summary: { vi: 'Thêm', en: 'More' },
        extends: 'three-percent-from-2026',
        assumptions: [],
      }),
    )
    const project = async (scenario: string, root: string) => {
      const ran = await run([
        'project',
        'binh-dinh',
        '--paths',
        '300',
        '--json',
        '--scenario',
        scenario,
        '--data',
        root,
      ])
      expect(ran.code, ran.err).toBe(0)
      const { targets } = JSON.parse(ran.out) as Projected
      return targets.find(({ id }) => id === 'binh-dinh-2030-dti-score')
    }
    const [base, elicitedBase] = [await project('baseline', DATA_ROOT), await project('baseline', at('data-after'))]
    expect(elicitedBase?.quantiles).toEqual(base?.quantiles)
    const [borrowed, elicited] = [
      await project(at('more.yaml'), DATA_ROOT),
      await project(at('more.yaml'), at('data-after')),
    ]
    expect(elicited?.quantiles?.p50).toBeGreaterThan((borrowed?.quantiles?.p50 ?? Number.NaN) + 0.01)
  })

  it('once expired is refused with the data', async () => {
    cpSync(DATA_ROOT, at('data-old'), { recursive: true })
    const file = join(at('data-old'), 'priors/responses.yaml')
    const row = { ...elicitedRow(), basis: { ...elicitedRow().basis, on: '2025-11-01', expires: '2026-11-01' } }
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}${JSON.stringify([row]).replace(/^\[/, '- ').replace(/\]$/, '\n')}`,
    )
    const { code, out, err } = await run([
      'project',
      'binh-dinh',
      '--paths',
      '20',
      '--data',
      at('data-old'),
      '--lang',
      'en',
    ])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(
      /priors\/responses\.yaml:\d+: ESTIMATE_EXPIRED: .*Sở Khoa học và Công nghệ.*2026-11-01.*≥ 2026-11-21/,
    )
  })
})

function elicitedRow(): Response {
  const points = { best: { low: 0.93, mode: 0.96, high: 0.99 }, half: { low: 20, mode: 40, high: 60 } }
  return elicitedResponse(shippedData(), { ...ANSWERS, years: 4, ...points }, 'x')
}
