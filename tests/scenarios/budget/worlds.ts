import type { Driver, Programme, Scenario, SpendingRow } from '../../../src/data/budget-schemas.js'
import { BUDGET_YEARS, yearAt } from '../../../src/scenarios/budget/years.js'
import type { Span } from '../../../src/scenarios/changed-money.js'
import { type Prepared, prepareRun } from '../../../src/scenarios/prepare.js'
import { type Projection, runScenario } from '../../../src/scenarios/run-scenario.js'
import type { Workspace } from '../../../src/scenarios/workspace.js'
import { shippedData } from '../../data-root.js'

/** A scenario of a test: what it extends and what it changes. */
export function scenarioOf(id: string, parts: Partial<Scenario> = {}): Scenario {
  return { id, name: { vi: id, en: id }, summary: { vi: id, en: id }, extends: 'baseline', assumptions: [], ...parts }
}

/** A scenario that changes lines of spending only. */
export function spending(id: string, ...rows: readonly SpendingRow[]): Scenario {
  return scenarioOf(id, { policy: { spending: [...rows] } })
}

/** Return a shipped scenario. */
export function shipped(id: string): Scenario {
  const found = shippedData().budget.scenarios.get(id)
  if (found === undefined) throw new Error(`no scenario ${id}`)
  return found
}

type Asked = { readonly paths?: number; readonly seed?: number; readonly workspace?: Workspace }

/** Prepare a shipped plan, in the shipped workspace or one of a test. */
export function preparedPlan(plan: string, { paths = 300, seed = 1, workspace = shippedData() }: Asked = {}): Prepared {
  const planData = workspace.plans.get(plan)
  if (planData === undefined) throw new Error(`no plan ${plan}`)
  return prepareRun(workspace, planData, { paths, seed, boundary: 'old' })
}

const kept = new Map<string, Prepared>()
/** The same, prepared once per test file. */
export function worldsOf(plan: string, paths = 300): Prepared {
  const key = `${plan} ${paths}`
  const found = kept.get(key) ?? preparedPlan(plan, { paths })
  kept.set(key, found)
  return found
}

/** Return the shipped workspace with another budget. */
export function withBudget(change: Partial<Workspace['budget']>): Workspace {
  const data = shippedData()
  return { ...data, budget: { ...data.budget, ...change } }
}

/** Return programmes with one cut in two lines inside it, `<id>-a` and `<id>-b`. */
export function cutInTwo(id: string): ReadonlyMap<string, Programme> {
  const { programmes } = shippedData().budget
  const whole = programmes.get(id)
  if (whole === undefined) throw new Error(`no programme ${id}`)
  const half = (letter: string): [string, Programme] => [
    `${id}-${letter}`,
    { ...whole, id: `${id}-${letter}`, partOf: id },
  ]
  return new Map([...programmes, half('a'), half('b')])
}

/** Return the drivers with a price level that grows by so many per cent on every path. */
export function steadyPrices(percent: number): Driver[] {
  const growth = { low: percent, mode: percent, high: percent }
  return shippedData().budget.drivers.map((row) => (row.driver === 'price-level' ? { ...row, growth } : row))
}

export const YEARS_AHEAD: Span = { from: 2027, to: 2045 }

/** Run a scenario of a test. */
export const runOf = (prepared: Prepared, scenario: Scenario): Projection => runScenario(prepared, scenario)

/** Return the bytes of numbers, to be compared as bytes: −0 is not 0. */
export const bytesOf = (values: Float64Array): Buffer =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength)

/** Return how far two arrays of one length lie apart at most, relative to 1 + |b|. */
export function farthest(a: Float64Array, b: Float64Array): number {
  if (a.length !== b.length) throw new Error(`${a.length} against ${b.length}`)
  let most = 0
  for (let i = 0; i < a.length; i++) {
    const gap = Math.abs((a[i] as number) - (b[i] as number)) / (1 + Math.abs(b[i] as number))
    if (!(gap <= most)) most = gap
  }
  return most
}

/** Return the years × paths of a year of an effect or a line. */
export function ofYear(values: Float64Array, year: number): Float64Array {
  const nPaths = values.length / BUDGET_YEARS
  return values.subarray(yearAt(year) * nPaths, (yearAt(year) + 1) * nPaths)
}

/** Return the probability of every target that is judged on paths, by id. */
export function probabilities({ assessments }: Pick<Projection, 'assessments'>): ReadonlyMap<string, number> {
  return new Map(
    assessments.flatMap(({ target, raw }) => (raw === undefined ? [] : [[target.id, raw.probability] as const])),
  )
}
