import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readScenario } from '../../src/data/budget.js'
import { InputError, type Problem } from '../../src/data/problem.js'
import { compileIdentity, readableUnits } from '../../src/scenarios/budget/identities.js'
import { shippedData } from '../data-root.js'

const data = shippedData()
const { budget, indicators, plans } = data

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lotrinh-scenario-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Read a scenario as a user's file. @returns its problems; none when it loads */
function problemsOf(scenario: unknown): readonly Problem[] {
  writeFileSync(join(folder, 'mine.yaml'), JSON.stringify(scenario, null, 2))
  try {
    readScenario(folder, 'mine.yaml', data)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
}

type Node = Record<string, unknown> | unknown[]

/** Return the place of every id in a scenario that refers to something outside it, as a path. */
function references(node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node as Node).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(node) ? Number(key) : key]
    const isReference = ['programme', 'payer', 'indicator', 'driver', 'extends', 'kind'].includes(key)
    const isEvidence = path.at(-1) === 'evidence'
    return isReference || isEvidence ? [at] : references(value, at)
  })
}

function withValue(node: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value
  const copy: Record<string | number, unknown> = Array.isArray(node) ? ([...node] as never) : { ...(node as object) }
  copy[key] = withValue(copy[key], rest, value)
  return copy
}

const known = new Set([
  ...budget.programmes.keys(),
  ...budget.scenarios.keys(),
  ...budget.evidence.map(({ id }) => id),
  ...indicators.keys(),
  ...plans.keys(),
  ...['province', 'centre', 'operators', 'society', 'total-expenditure', 'grdp', 'population', 'price-level'],
  ...['achieved', 'shift', 'revenue', 'merger'],
])
const word = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/).filter((id) => !known.has(id))
const slot = fc.constantFrom(
  ...[...budget.scenarios.values()].flatMap((scenario) => references(scenario).map((path) => ({ scenario, path }))),
)

describe('a scenario given by a user', () => {
  it('loads as the shipped ones do', () => {
    for (const scenario of budget.scenarios.values()) expect(problemsOf(scenario), scenario.id).toEqual([])
  })

  it('never loads with a reference to something that does not exist', () => {
    fc.assert(
      fc.property(slot, word, ({ scenario, path }, id) => {
        const problems = problemsOf(withValue(scenario, path, id))
        const field = path.join('.')
        const named = problems.filter(({ facts }) => String(facts.field).startsWith(path.slice(0, -1).join('.')))
        expect(problems.length, `${scenario.id} ${field} ${id}`).toBeGreaterThan(0)
        expect(named.length, `${field}: ${JSON.stringify(problems)}`).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })

  it('never loads with a negative amount, backward years or two ways to say the money', () => {
    const year = fc.integer({ min: 2025, max: 2045 })
    fc.assert(
      fc.property(
        year,
        year,
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.boolean(),
        (from, to, amount, twice) => {
          const row = { programme: 'rd-tasks', from, to, amount, ...(twice && { share: 1 }) }
          const scenario = { ...budget.scenarios.get('squeeze-20'), policy: { spending: [row] } }
          const codes = problemsOf(scenario).map(({ code }) => code)
          expect(codes.includes('VALUE_OUT_OF_RANGE')).toBe(amount < 0)
          expect(codes.includes('RANGE_EMPTY')).toBe(to < from)
          expect(codes.includes('FIELD_ONE_OF')).toBe(twice)
        },
      ),
    )
  })

  it('has every problem named with its line', () => {
    const problems = problemsOf({
      ...budget.scenarios.get('squeeze-20'),
      plan: 'atlantis',
      policy: { spending: [{ programme: 'roads', payer: 'province', from: 2030, to: 2027, amount: -5 }] },
    })
    expect(problems.map(({ code }) => code)).toEqual([
      'PLAN_UNKNOWN',
      'PROGRAMME_UNKNOWN',
      'RANGE_EMPTY',
      'VALUE_OUT_OF_RANGE',
    ])
    expect(new Set(problems.map(({ line }) => line)).size).toBe(problems.length)
  })
})

describe('the shipped identities', () => {
  const units = readableUnits(indicators, budget.identities)

  it.each(budget.identities.map((identity) => [identity.indicator, identity] as const))(
    '%s compiles in the unit of its indicator',
    (id, identity) => {
      const indicator = indicators.get(id)
      if (indicator === undefined) throw new Error(id)
      expect(compileIdentity(identity, indicator, budget.programmes.keys(), units)).toHaveProperty('ok')
    },
  )

  it('would not compile in another unit', () => {
    const [identity] = budget.identities
    const persons = indicators.get('st-researchers')
    if (identity === undefined || persons === undefined) throw new Error('no identity')
    expect(compileIdentity(identity, persons, budget.programmes.keys(), units)).toHaveProperty('problems')
  })
})
