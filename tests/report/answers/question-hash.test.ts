// First: what is imported after it reads the data once per folder.
import '../../cli/run.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/data/budget-schemas.js'
import { InputError } from '../../../src/data/problem.js'
import { KINDS, type Kind, readQuestion } from '../../../src/report/answers/index.js'
import { QuestionError } from '../../../src/report/answers/question-error.js'
import { questionHash } from '../../../src/report/answers/question-hash.js'
import type { Workspace } from '../../../src/scenarios/workspace.js'
import { jsonOf } from '../../cli/run.js'
import { scratch } from '../../cli/stream-files.js'
import { shippedData } from '../../data-root.js'
import { OWN, OWN_FILE, QUICK, TARGET } from './questions.js'

const FILE = scratch('hash').file('own.yaml', OWN_FILE)

const hashOf = (kind: Kind, plain: object, workspace: Workspace = shippedData()): string =>
  questionHash(workspace, kind, readQuestion(kind, plain))

/** Every field of a kind with another value than the quick question has. */
const OTHERS: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  projection: { plan: 'ninh-thuan', scenario: 'squeeze-20', paths: 61, seed: 2, boundary: 'successor' },
  comparison: { plan: 'ninh-thuan', scenarios: ['baseline', 'rd-first', 'squeeze-20'], paths: 61, seed: 2 },
  explanation: { target: 'binh-dinh-2030-hdi', scenario: 'squeeze-20', paths: 61, seed: 2, boundary: 'successor' },
  cost: { target: 'binh-dinh-2030-hdi', scenario: 'squeeze-20', probability: 0.6, by: 'rd-tasks', force: true },
  marginal: { plan: 'ninh-thuan', scenario: 'squeeze-20', step: 11, boundary: 'successor', force: true },
  frontier: { plan: 'ninh-thuan', scenario: 'squeeze-20', target: TARGET, group: 'digital', points: 4 },
  optimisation: { plan: 'binh-dinh', scenario: 'squeeze-20', objective: 'cvar', constraints: { keep: 5 } },
  sensitivity: { target: 'binh-dinh-2030-hdi', scenario: 'squeeze-20', morris: 3, sobol: 64, seed: 9 },
  robustness: { policies: ['rd-first', 'baseline'], worlds: ['world-merger'], satisfice: 0.4, target: TARGET },
}

/** The same data with a shipped scenario changed. */
function withScenario(id: string, change: Partial<Scenario>): Workspace {
  const data = shippedData()
  const scenario = { ...(data.budget.scenarios.get(id) as Scenario), ...change }
  return { ...data, budget: { ...data.budget, scenarios: new Map(data.budget.scenarios).set(id, scenario) } }
}

/** The same value with the keys of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  )
}

describe('the id of a question', () => {
  it.each(KINDS)('of %s is another with each field, and with its kind', (kind) => {
    const first = hashOf(kind, QUICK[kind])
    const others = Object.entries(OTHERS[kind]).map(([field, value]) =>
      hashOf(kind, { ...QUICK[kind], [field]: value }),
    )
    expect(new Set([first, ...others]).size).toBe(others.length + 1)
    expect(first).toMatch(/^[0-9a-f]{32}$/)
  })

  it('is another for another kind of the same fields', () => {
    expect(hashOf('projection', { plan: 'binh-dinh' })).not.toBe(hashOf('marginal', { plan: 'binh-dinh' }))
  })

  it('is the same whatever the order of fields, and whether defaults are said', () => {
    for (const kind of KINDS) {
      const own = 'plan' in QUICK[kind] && !('scenarios' in QUICK[kind]) ? { scenario: OWN } : {}
      const plain = { ...QUICK[kind], ...(kind === 'robustness' ? { worlds: [OWN] } : own) }
      expect(hashOf(kind, reversed(plain) as object), kind).toBe(hashOf(kind, plain))
      expect(hashOf(kind, readQuestion(kind, plain)), kind).toBe(hashOf(kind, plain))
    }
  })

  it('is another when any scenario that is extended says something else', () => {
    const child = { plan: 'binh-dinh', scenario: { ...OWN, id: 'child', extends: 'three-percent-from-2026' } }
    const parent = withScenario('three-percent-from-2026', { policy: { envelope: [{ from: 2026, factor: 2 }] } })
    const root = withScenario('baseline', { policy: { envelope: [{ from: 2025, factor: 0.9 }] } })
    for (const kind of ['projection', 'marginal'] as const) {
      const ids = [shippedData(), parent, root].map((workspace) => hashOf(kind, child, workspace))
      expect(new Set(ids).size, kind).toBe(3)
    }
    const other = withScenario('world-merger', { world: { shocks: [] } })
    expect(hashOf('marginal', child, other)).toBe(hashOf('marginal', child))
  })

  it('is another for the same rows under another name: the answer gives the name', () => {
    const ids = [OWN, { ...OWN, id: 'twin' }, { ...OWN, name: { vi: 'a', en: 'b' } }].map((scenario) =>
      hashOf('marginal', { plan: 'binh-dinh', scenario }),
    )
    expect(new Set(ids).size).toBe(3)
  })

  it('of policies and worlds that are not named is another when there are others', () => {
    const all = { plan: 'binh-dinh' }
    const data = shippedData()
    const more = { ...OWN, policy: { envelope: [{ from: 2027, factor: 3 }] } } as Scenario
    const scenarios = new Map(data.budget.scenarios).set('own', more)
    const workspace = { ...data, budget: { ...data.budget, scenarios } }
    expect(hashOf('robustness', all, workspace)).not.toBe(hashOf('robustness', all))
    expect(hashOf('robustness', QUICK.robustness, workspace)).toBe(hashOf('robustness', QUICK.robustness))
  })

  it('of a projection is that of its run, on the command line too', async () => {
    const few = ['--paths', '60']
    const { run } = await jsonOf<{ run: string }>('project', 'binh-dinh', ...few)
    expect(hashOf('projection', QUICK.projection)).toBe(run)
    const own = await jsonOf<{ run: string }>('project', 'binh-dinh', '--scenario', FILE, '--seed', '3', ...few)
    expect(hashOf('projection', { plan: 'binh-dinh', scenario: OWN, seed: 3, paths: 60 })).toBe(own.run)
    const merger = await jsonOf<{ run: string }>('project', 'binh-dinh', '--scenario', 'world-merger', ...few)
    expect(hashOf('projection', { plan: 'binh-dinh', scenario: 'world-merger', paths: 60 })).toBe(merger.run)
  })

  it('is another with the data and their day', () => {
    const data = shippedData()
    for (const kind of KINDS) {
      const ids = [data, { ...data, hash: '0'.repeat(16) }, { ...data, asOf: '2027-01-01' }].map((workspace) =>
        hashOf(kind, QUICK[kind], workspace),
      )
      expect(new Set(ids).size, kind).toBe(3)
    }
  })

  it('differs for any two seeds and numbers of paths', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(), fc.integer({ min: 2, max: 10_000 })),
        fc.tuple(fc.nat(), fc.integer({ min: 2, max: 10_000 })),
        (a, b) => {
          const id = ([seed, paths]: readonly number[]) => hashOf('marginal', { plan: 'binh-dinh', seed, paths })
          expect(id(a) === id(b)).toBe(a[0] === b[0] && a[1] === b[1])
        },
      ),
      { numRuns: 50 },
    )
  })

  it('is not given of what nobody knows, or of what is no scenario', () => {
    expect(() => hashOf('projection', { plan: 'ha-noi' })).toThrow(QuestionError)
    expect(() => hashOf('marginal', { plan: 'binh-dinh', scenario: 'paradise' })).toThrow(QuestionError)
    expect(() => hashOf('marginal', { plan: 'binh-dinh', scenario: { id: 'x' } })).toThrow(InputError)
  })
})
