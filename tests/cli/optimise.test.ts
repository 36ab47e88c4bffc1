import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { outOf, run } from './run.js'

const FEW = ['--paths', '60']
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-optimise-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

type Line = {
  readonly programme: string
  readonly held: boolean
  readonly start: number[]
  readonly recommended: number[]
}
type Answer = {
  readonly recipe: { readonly plan: string; readonly seed: number; readonly paths: number }
  readonly recommended: string
  readonly envelope: readonly { readonly payer: string; readonly byYear: number[] }[]
  readonly allocation: readonly Line[]
  readonly targetsMet: { readonly change: { readonly difference: number; readonly standardError: number } }
  readonly plans: readonly { readonly plan: string; readonly score: number }[]
  readonly score: { readonly after: number }
  readonly shadowPrices: readonly { readonly year: number; readonly value: number }[] | null
  readonly binding: readonly { readonly constraint: string; readonly years: number[] }[]
  readonly targets: readonly { readonly before: { probability: number }; readonly after: { probability: number } }[]
}

describe('lotrinh optimise', () => {
  it('answers in JSON: what to spend, to the tenth, and what that brings', async () => {
    const text = await outOf('optimise', 'binh-dinh', ...FEW, '--json')
    const answer = JSON.parse(text) as Answer
    expect(answer.recipe).toMatchObject({ plan: 'binh-dinh', seed: 1, paths: 60 })
    const [pot] = answer.envelope
    for (const [t, money] of (pot?.byYear ?? []).entries()) {
      const units = (of: (line: Line) => number[]): number =>
        answer.allocation.reduce((sum, line) => sum + Math.round((of(line)[t] as number) * 10), 0)
      expect(units((line) => line.recommended)).toBe(units((line) => line.start))
      expect(units((line) => line.recommended)).toBeLessThanOrEqual(Math.round(money * 10))
    }
    for (const { held, start, recommended } of answer.allocation) if (held) expect(recommended).toEqual(start)
    for (const { score } of answer.plans) expect(answer.score.after).toBeGreaterThanOrEqual(score - 1e-6)
    const { difference, standardError } = answer.targetsMet.change
    expect(difference).toBeGreaterThan(5 * standardError)
    expect(answer.shadowPrices?.length).toBe(pot?.byYear.length)
    // Borrowed evidence is never printed above 95 % or below 5 %.
    expect(answer.targets.length).toBeGreaterThan(3)
    for (const { before, after } of answer.targets)
      for (const { probability } of [before, after]) {
        expect(probability).toBeGreaterThanOrEqual(0.05)
        expect(probability).toBeLessThanOrEqual(0.95)
      }
    expect(await outOf('optimise', 'binh-dinh', ...FEW, '--json')).toBe(text)
  })

  it.each(LANGUAGES)('fits a page in %s, with what it rests on', async (language) => {
    const text = await outOf('optimise', 'binh-thuan', ...FEW, '--keep', '40', '--lang', language)
    for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
    expect(text).toContain(language === 'vi' ? 'bằng chứng vay mượn' : 'borrowed evidence')
    expect(text).toContain(language === 'vi' ? 'Giá bóng' : 'Shadow prices')
    expect(text).toMatch(language === 'vi' ? /Ràng buộc đang chặn: .*keep/ : /Binding constraints: .*keep/)
    expect(text).toMatch(language === 'vi' ? /\(khuyến nghị\)/ : /\(proposed\)/)
  })

  it('reads a file of constraints, and flags beside it', async () => {
    const file = written('limits.yaml', 'programmes:\n  - {programme: digital-skills, cap: 8}\nkeep: 30\n')
    const args = ['--constraints', file, '--floor', 'cyber-security=4', '--objective', 'shortfall']
    const answer = JSON.parse(await outOf('optimise', 'binh-dinh', ...FEW, ...args, '--json')) as Answer
    const of = (id: string) => answer.allocation.find(({ programme }) => programme === id)?.recommended as number[]
    for (const [t, money] of (answer.envelope[0]?.byYear ?? []).entries()) {
      expect(of('digital-skills')[t]).toBeLessThanOrEqual(0.08 * money + 1e-9)
      expect(of('cyber-security')[t]).toBeGreaterThanOrEqual(0.04 * money - 1e-9)
    }
  })

  it('lists everything wrong with a file at once, with places', async () => {
    const text =
      'programmes:\n  - {programme: no-such, floor: 5}\n  - {programme: cyber-security, payer: operators, cap: 7}\nweights:\n  - {group: nowhere, weight: 2}\n'
    const { code, err } = await run(['optimise', 'binh-dinh', ...FEW, '--constraints', written('wrong.yaml', text)])
    expect(code).toBe(2)
    for (const [line, wrong] of [
      [2, 'PROGRAMME_UNKNOWN'],
      [3, 'VALUE_NOT_ALLOWED'],
      [5, 'GROUP_UNKNOWN'],
    ] as const)
      expect(err).toMatch(new RegExp(`wrong\\.yaml:${line}: ${wrong}`))
    const far = await run([
      'optimise',
      'binh-dinh',
      ...FEW,
      '--constraints',
      written('far.yaml', 'keep: 120\nhold: 3\n'),
    ])
    expect(far.code).toBe(2)
    expect(far.err).toMatch(/far\.yaml:1: VALUE_OUT_OF_RANGE/)
    expect(far.err).toMatch(/far\.yaml:2: FIELD_TYPE/)
  })

  it('says which constraints conflict', async () => {
    const args = ['--floor', 'cyber-security=60,sme-digital=55', '--cap', 'digital-skills=50', '--lang', 'en']
    const { code, err, out } = await run(['optimise', 'binh-dinh', ...FEW, ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/CONSTRAINTS_CONFLICT: .*programmes\.0\.floor \(cyber-security\)/)
    expect(err).toMatch(/programmes\.1\.floor \(sme-digital\)/)
    expect(err).not.toMatch(/digital-skills/)
  })

  it.each([
    [['--objective', 'most'], 'OPTION_WRONG'],
    [['--floor', 'cyber-security'], 'OPTION_WRONG'],
    [['--capital', '60-40'], 'OPTION_WRONG'],
    [['--keep', '-5'], 'OPTION_WRONG'],
    [['--floor', 'nothing=5'], 'PROGRAMME_UNKNOWN'],
  ])('refuses %s', async (args, code) => {
    const ran = await run(['optimise', 'binh-dinh', ...FEW, ...args])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(code)
  })
})
