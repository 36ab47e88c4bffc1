import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Problem, problemLine } from '../../src/data/problem.js'
import { BudgetFolder, shippedText } from './budget-folder.js'

/** See the head of tests/fixtures/broken-budget.yaml. */
type Case = {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly at?: string
  readonly code: string
  readonly facts?: Problem['facts']
}

const FIXTURE = fileURLToPath(new URL('../fixtures/broken-budget.yaml', import.meta.url))
const CASES: readonly Case[] = parse(readFileSync(FIXTURE, 'utf8'))

let folder: BudgetFolder
beforeAll(() => {
  folder = new BudgetFolder()
})
afterAll(() => folder.remove())

describe('broken budget data', () => {
  it('is nothing that is shipped', () => {
    expect(folder.problemsWith({})).toEqual([])
  })

  it.each(CASES)('$name is reported with file, line, code and facts in both languages', (one) => {
    const { file, at, code, facts = {} } = one
    const text = replaced(one)
    const found = folder.problemsWith({ [file]: text })
    const wanted = found.find((problem) => problem.code === code && holds(problem.facts, facts))
    if (wanted === undefined) throw new Error(`not reported: ${JSON.stringify(found)}`)
    expect(wanted.file).toBe(file)
    if (at === undefined) expect(wanted.line).toBeGreaterThan(1)
    else expect(text.split('\n')[wanted.line - 1]).toContain(at)
    const [vi, en] = [problemLine(wanted, 'vi'), problemLine(wanted, 'en')]
    for (const said of [vi, en]) {
      expect(said.startsWith(`${file}:${wanted.line}: ${code}: `)).toBe(true)
      expect(said).not.toMatch(/\{\w+\}/)
    }
    expect(vi).not.toBe(en)
  })

  it('is reported all at once', () => {
    const firstOfFile = CASES.filter(({ file }, i) => CASES.findIndex((other) => other.file === file) === i)
    const found = folder.problemsWith(Object.fromEntries(firstOfFile.map((one) => [one.file, replaced(one)])))
    const said = found.map(({ file, code }) => `${file} ${code}`)
    expect(said).toEqual(expect.arrayContaining(firstOfFile.map(({ file, code }) => `${file} ${code}`)))
    expect(firstOfFile.length).toBeGreaterThan(8)
  })

  it('names an unread file, not the hundred references that hang on it', () => {
    const file = 'programmes/programmes.yaml'
    expect(folder.problemsWith({ [file]: null })).toEqual([{ file, line: 1, code: 'FILE_MISSING', facts: {} }])
  })

  it('finds a cycle of two scenarios at both', () => {
    const [rd, squeeze] = ['scenarios/rd-first.yaml', 'scenarios/squeeze-20.yaml']
    const found = folder.problemsWith({
      [rd]: replaced({ file: rd, from: 'extends: three-percent-from-2026', to: 'extends: squeeze-20' }),
      [squeeze]: replaced({ file: squeeze, from: 'extends: baseline', to: 'extends: rd-first' }),
    })
    expect(found.map(({ file, code, facts }) => [file, code, facts.got])).toEqual([
      [rd, 'SCENARIO_CYCLE', 'rd-first → squeeze-20 → rd-first'],
      [squeeze, 'SCENARIO_CYCLE', 'squeeze-20 → rd-first → squeeze-20'],
    ])
  })

  it('refuses a scenario of any plan that extends one of a single plan', () => {
    const file = 'scenarios/baseline.yaml'
    const found = folder.problemsWith({
      [file]: replaced({ file, from: 'summary:', to: 'plan: ninh-thuan\nsummary:' }),
    })
    expect(found.length).toBeGreaterThan(3)
    expect(new Set(found.map(({ code, facts }) => `${code} ${facts.got}`))).toEqual(
      new Set(['VALUE_NOT_ALLOWED baseline, ninh-thuan']),
    )
  })
})

/** Return the shipped text of a file with one place changed. */
function replaced({ file, from, to }: Pick<Case, 'file' | 'from' | 'to'>): string {
  const text = shippedText(file)
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`)
  return text.replace(from, to)
}

function holds(facts: Problem['facts'], wanted: Problem['facts']): boolean {
  return Object.entries(wanted).every(([name, value]) => facts[name] === value)
}
