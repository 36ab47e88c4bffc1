// First: what is imported after it reads the data once per folder.
import './run.js'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import { DATA_ROOT, shippedData } from '../data-root.js'
import { scenarioOf, worldsOf } from '../scenarios/budget/worlds.js'
import { tooLong } from './lines.js'
import type { Projected } from './projection.js'
import { outOf, run } from './run.js'
import { FEW, OVERSPENT, project, scenarioFiles } from './scenario-files.js'

const { disk, scenarioFile } = scenarioFiles('scenario')
const OVER = scenarioFile('over', OVERSPENT)
const EXPIRED = scenarioFile(
  'expired',
  `extends: three-percent-from-2026
assumptions:
  - what: {vi: "Theo ý kiến sở", en: "As the office says"}
    basis: {status: elicited, who: "Sở Tài chính", why: "Họp ngày 01/7/2024", "on": "2024-07-01"}
`,
)
const RICH = scenarioFile('rich', 'extends: baseline\npolicy:\n  envelope:\n    - {from: 2027, shareOfBudget: 4}\n')

/** Return the text of every file under a folder. */
function stored(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${readFileSync(path, 'utf8')}`)
    .sort()
}

describe('a scenario of one’s own', () => {
  it('is run as the library runs it', async () => {
    const { code, out } = await project(RICH, '--json')
    expect(code).toBe(0)
    const answer = JSON.parse(out) as Projected & {
      readonly budget: unknown
      readonly scenario: { readonly id: string; readonly settings: unknown }
    }
    expect(answer.budget).toEqual({ valid: true })
    expect(answer.scenario.id).toBe('rich')
    expect(answer.scenario.settings).toMatchObject({
      extends: 'baseline',
      policy: { envelope: [{ from: 2027, shareOfBudget: 4 }] },
    })
    const same = runScenario(
      worldsOf('binh-dinh', 200),
      scenarioOf('rich', { policy: { envelope: [{ from: 2027, shareOfBudget: 4 }] } }),
    )
    for (const { target, headline } of same.assessments) {
      const got = answer.targets.find(({ id }) => id === target.id)
      expect(got?.probability ?? undefined, target.id).toBe(
        headline === undefined ? undefined : Number(headline.probability.toFixed(6)),
      )
    }
  })

  it('changes what is said of a target that money moves, and leaves the others', async () => {
    const [base, rich] = await Promise.all(
      ['baseline', RICH].map(async (name) => (JSON.parse((await project(name, '--json')).out) as Projected).targets),
    )
    const changed =
      base?.filter(({ probability }, i) => probability !== rich?.[i]?.probability).map(({ id }) => id) ?? []
    expect(changed).toContain('binh-dinh-2030-dti-score')
    expect(changed).not.toContain('binh-dinh-2030-hdi')
  })

  it('says under which scenario it stands: table, JSON, CSV and the line to repeat it', async () => {
    const [table, json, csv] = [await project(RICH), await project(RICH, '--json'), await project(RICH, '--csv')]
    expect(table.err).toContain(`--scenario ${RICH}`)
    expect((JSON.parse(json.out) as Projected).recipe).toMatchObject({ scenario: 'rich' })
    expect(csv.out).toContain(',rich,valid,')
  })

  it('gives the same bytes again', async () => {
    for (const kind of [['--json'], ['--csv'], []])
      expect((await project(RICH, ...kind)).out).toBe((await project(RICH, ...kind)).out)
  })

  it('that names nothing gives what no scenario gives', async () => {
    const file = scenarioFile('same', 'extends: baseline\n')
    const targets = (text: string) => (JSON.parse(text) as Projected).targets
    expect(targets((await project(file, '--json')).out)).toEqual(
      targets(await outOf('project', 'binh-dinh', ...FEW, '--json')),
    )
  })
})

describe('a budget that is not valid', () => {
  it.each(['vi', 'en'])('is refused with exit code 2, every year named with what is allowed (%s)', async (language) => {
    const { code, out, err } = await project(OVER, '--lang', language)
    expect([code, out]).toEqual([2, ''])
    for (const year of [2027, 2028])
      expect(err).toMatch(new RegExp(`over\\.yaml:\\d+: ENVELOPE_EXCEEDED: .*${year}.*≤ [\\d.,]+ tỷ đồng`))
    expect(err).not.toContain('2029')
    expect(err).not.toMatch(/\{\w+\}/)
  })

  it('and an expired elicitation are refused likewise', async () => {
    const { code, out, err } = await project(EXPIRED, '--lang', 'en')
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/expired\.yaml:7: ESTIMATE_EXPIRED: .*Sở Tài chính.*2025-07-01.*≥ 2026-11-21/)
  })

  it.each([
    ['vi', 'KHÔNG PHẢI PHƯƠNG ÁN NGÂN SÁCH HỢP LỆ'],
    ['en', 'NOT A VALID BUDGET'],
  ])('is marked at the head of the table with --force (%s)', async (language, mark) => {
    for (const file of [OVER, EXPIRED]) {
      const { code, out, err } = await project(file, '--force', '--lang', language)
      expect(code).toBe(0)
      expect(out.startsWith(mark)).toBe(true)
      expect(err).toMatch(/ENVELOPE_EXCEEDED|ESTIMATE_EXPIRED/)
      expect(tooLong(out)).toEqual([])
    }
  })

  it('is marked in JSON with every problem in both languages, and in every row of the CSV', async () => {
    const json = JSON.parse((await project(OVER, '--force', '--json')).out) as {
      readonly budget: {
        readonly valid: boolean
        readonly mark: { readonly vi: string; readonly en: string }
        readonly problems: Record<'vi' | 'en', string[]>
      }
    }
    expect(json.budget.valid).toBe(false)
    expect(json.budget.mark.vi).toContain('KHÔNG PHẢI')
    expect(json.budget.mark.en).toContain('NOT A VALID BUDGET')
    for (const language of ['vi', 'en'] as const) {
      expect(json.budget.problems[language]).toHaveLength(2)
      for (const line of json.budget.problems[language]) expect(line).toContain('ENVELOPE_EXCEEDED')
    }
    expect(json.budget.problems.vi).not.toEqual(json.budget.problems.en)
    const rows = (await project(OVER, '--force', '--csv')).out.trimEnd().split('\n').slice(1)
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) expect(row).toContain(',over,not a valid budget,')
  })

  it.each([
    ['compare', ['compare', 'binh-dinh', 'baseline', OVER]],
    ['cost', ['cost', 'binh-dinh-2030-dti-score', '--probability', '0.55', '--scenario', OVER]],
    ['marginal', ['marginal', 'binh-dinh', '--scenario', OVER]],
    [
      'frontier',
      ['frontier', 'binh-dinh', '--target', 'binh-dinh-2030-dti-score', '--points', '2', '--scenario', OVER],
    ],
  ] as const)('%s refuses it, and marks it with --force in table and JSON', async (_, args) => {
    const refused = await run([...args, '--paths', '60'])
    expect([refused.code, refused.out]).toEqual([2, ''])
    expect(refused.err).toContain('ENVELOPE_EXCEEDED')
    for (const [language, mark] of [
      ['vi', 'KHÔNG PHẢI PHƯƠNG ÁN NGÂN SÁCH HỢP LỆ'],
      ['en', 'NOT A VALID BUDGET'],
    ] as const) {
      const { code, out } = await run([...args, '--paths', '60', '--force', '--lang', language])
      expect(code).toBe(0)
      expect(out.startsWith(mark)).toBe(true)
    }
    const { out } = await run([...args, '--paths', '60', '--force', '--json'])
    expect((JSON.parse(out) as { budget: { valid: boolean } }).budget.valid).toBe(false)
  })

  it('without faults carries no mark, --force or not', async () => {
    const { out } = await project(RICH, '--force', '--lang', 'en')
    expect(out).not.toContain('NOT A VALID BUDGET')
    expect(out).toBe((await project(RICH, '--lang', 'en')).out)
  })
})

describe('whatever is asked', () => {
  it('nothing stored is touched', async () => {
    const root = disk.file('data')
    cpSync(DATA_ROOT, root, { recursive: true })
    const before = stored(root)
    await project(RICH, '--data', root)
    await project(OVER, '--force', '--json', '--data', root)
    await run(['marginal', 'binh-dinh', '--scenario', OVER, '--force', '--paths', '50', '--data', root])
    expect(stored(root)).toEqual(before)
    expect(shippedData().budget.scenarios.has('rich')).toBe(false)
    expect((await run(['project', 'binh-dinh', ...FEW, '--scenario', 'rich'])).err).toContain('SCENARIO_UNKNOWN')
  })
})
