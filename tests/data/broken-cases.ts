import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Problem, problemLine } from '../../src/data/problem.js'
import type { ErrorCode } from '../../src/text/errors.js'
import { BrokenData, fixtureChanges, fixtureNames, lineInData } from './broken-data.js'

/** Where (`file:line`, the line counted in the fixture), what, and the facts that must be told. */
export type Wanted = readonly [at: string, code: ErrorCode, facts?: Readonly<Record<string, unknown>>]

/** The fixtures of one folder under tests/fixtures/broken, and every problem each must raise. */
export function describeBroken(group: string, cases: Readonly<Record<string, readonly Wanted[]>>): void {
  describe(`broken data, ${group}`, () => {
    const data = brokenData()

    it('has an expectation for every fixture', () => {
      expect(Object.keys(cases).sort()).toEqual(fixtureNames(group))
    })

    it.each(Object.entries(cases))('%s is reported with file, line and code, and nothing else is', (name, wanted) => {
      const problems = data().problemsWith(fixtureChanges(`${group}/${name}`))
      expectProblems(problems, wanted)
    })
  })
}

/** Make one breakable copy of the data for the tests of a file. */
export function brokenData(): () => BrokenData {
  let data: BrokenData
  beforeAll(() => {
    data = new BrokenData()
  })
  afterAll(() => data.remove())
  return () => data
}

export function expectProblems(problems: readonly Problem[], wanted: readonly Wanted[]): void {
  const made = wanted.map(([at, code, facts = {}]) => {
    const [file = '', line] = at.split(':')
    return { file, line: lineInData(file, Number(line)), code, facts }
  })
  expect(problems).toEqual(made)
  for (const problem of problems) expectReadable(problem)
}

/** Both languages name the same place and code, tell the facts, and say it in words of their own. */
function expectReadable(problem: Problem): void {
  const { file, line, code, facts } = problem
  const start = `${file}:${line}: ${code}: `
  const [vi, en] = [problemLine(problem, 'vi'), problemLine(problem, 'en')]
  for (const said of [vi, en]) {
    expect(said.startsWith(start), said).toBe(true)
    expect(said, 'a place was left unfilled').not.toMatch(/\{\w+\}/)
    for (const fact of Object.values(facts)) expect(said).toContain(String(fact))
  }
  expect(vi.slice(start.length)).not.toBe(en.slice(start.length))
  if ('got' in facts) expect([vi, en]).toEqual([expect.stringContaining('nhận được'), expect.stringContaining('got')])
  if ('allowed' in facts)
    expect([vi, en]).toEqual([expect.stringContaining('cho phép'), expect.stringContaining('allowed')])
}
