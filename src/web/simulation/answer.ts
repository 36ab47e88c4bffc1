import type { Scenario } from '../../data/budget-schemas.js'
import { checkScenario } from '../../data/check-scenario.js'
import type { PlanData } from '../../data/load.js'
import type { Problem } from '../../data/problem.js'
import { inPlaces } from '../../model/quantile.js'
import { pairedOutcomes } from '../../model/studies/paired.js'
import { chanceRecord } from '../../report/attainment-view.js'
import { shownDifference } from '../../report/compare-view.js'
import { chartFacts } from '../../report/target-page.js'
import { driverRows } from '../../scenarios/budget/drivers.js'
import { provincialMoney } from '../../scenarios/budget/money.js'
import { BUDGET_YEARS } from '../../scenarios/budget/years.js'
import { type Prepared, prepareRun } from '../../scenarios/prepare.js'
import { type Projection, runScenario } from '../../scenarios/run-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Answered, Asking, Change, MoneyByYear, Opened } from './protocol.js'
import { SEED } from './protocol.js'

/** A plan whose worlds are prepared: any number of scenarios are answered on the same paths. */
export type Simulator = {
  readonly opened: Opened
  /** Problems when the scenario is wrong in itself. */
  readonly answer: (asking: Asking) => Omit<Answered, 'took'> | { readonly problems: readonly Problem[] }
}

const NONE = new Float64Array(0)

/** Prepare a plan. @throws Error where the workspace does not have it */
export function openSimulator(workspace: Workspace, plan: string, paths: number): Simulator {
  const planData = workspace.plans.get(plan)
  if (planData === undefined) throw new Error(`no plan ${plan}`)
  const prepared = prepareRun(workspace, planData, { paths, seed: SEED, boundary: 'old' })
  let last: { readonly text: string; readonly projection: Projection } | undefined
  /** The scenario that others are measured against changes seldom. */
  const runAgainst = (scenario: Scenario): Projection => {
    const text = JSON.stringify(scenario)
    if (last?.text !== text) last = { text, projection: runScenario(prepared, scenario) }
    return last.projection
  }
  const answer = ({ id, scenario, against, target, lines }: Asking) => {
    const problems = problemsOf(workspace, scenario)
    if (problems.length > 0) return { problems }
    const before = runAgainst(against)
    const now = runScenario(prepared, scenario)
    return {
      kind: 'answered' as const,
      id,
      paths,
      targets: now.assessments.map(chanceRecord),
      before: before.assessments.map(chanceRecord),
      changes: changesOf(now, before),
      mean: meanOf(now, before),
      chart: chartOf(workspace, planData, now, before, target),
      money: moneyByYear(now, paths, lines),
      problems: now.problems,
    }
  }
  return { opened: openedOf(prepared), answer }
}

function openedOf({ workspace, territory }: Prepared): Opened {
  const { budget, indicators, hash, asOf } = workspace
  return {
    kind: 'opened',
    hash,
    asOf,
    programmes: [...budget.programmes.values()],
    scenarios: [...budget.scenarios.values()],
    indicators: [...indicators.values()].map(({ id, name, unit, lower, upper }) => ({ id, name, unit, lower, upper })),
    drivers: [...driverRows(budget.drivers, territory.id)],
  }
}

/** What is wrong with a scenario before anything is run: as the server would say it. */
function problemsOf(workspace: Workspace, scenario: Scenario): readonly Problem[] {
  const { budget, indicators, plans, asOf } = workspace
  const evidence = new Set(budget.evidence.map(({ id }) => id))
  const scenarios = new Map(budget.scenarios).set(scenario.id, scenario)
  const known = { programmes: budget.programmes, scenarios, indicators, plans, asOf, evidence }
  return checkScenario({ value: scenario, file: `scenario/${scenario.id}`, line: 1 }, known)
}

/** Targets whose outcome is another on some path; those that stay on every path are left out. */
function changesOf(now: Projection, before: Projection): readonly Change[] {
  const old = new Map(before.assessments.map((one) => [one.target.id, one]))
  return now.assessments.flatMap((one): Change[] => {
    const { id } = one.target
    const other = old.get(id)
    const [reached, was] = [now.reached.get(id), before.reached.get(id)]
    if (other === undefined || reached === undefined || was === undefined || reached === was) return []
    const { difference, real, higher, lower } = pairedOutcomes(reached, was)
    if (higher === 0 && lower === 0) return []
    const shown = shownDifference(one, other)
    return [
      {
        id,
        real,
        isUp: difference > 0,
        shown: shown.kind,
        difference: shown.kind === 'whole' ? difference : shown.kind === 'least' ? shown.difference : 0,
      },
    ]
  })
}

/** The expected number of targets reached, and of how many: those that are met or missed already count. */
function meanOf(now: Projection, before: Projection): Answered['mean'] {
  const sum = ({ assessments }: Projection): number =>
    assessments.reduce((all, { status, raw }) => all + (status === 'met' ? 1 : (raw?.probability ?? 0)), 0)
  const judged = now.assessments.filter(({ status }) => status !== 'not-assessable').length
  return { now: sum(now), before: sum(before), judged }
}

function chartOf(workspace: Workspace, planData: PlanData, now: Projection, before: Projection, target: string) {
  const [one, other] = [now, before].map(({ assessments }) => assessments.find((of) => of.target.id === target))
  if (one === undefined || other === undefined) return undefined
  const facts = chartFacts(workspace, planData, now, one)
  const old = chartFacts(workspace, planData, before, other)
  return facts === null ? undefined : { facts, before: old?.fan ?? [] }
}

function moneyByYear({ money, drivers }: Projection, nPaths: number, lines: readonly string[]): MoneyByYear {
  const middle = nPaths >> 1
  const medians = (values: Float64Array | undefined): number[] =>
    Array.from(
      { length: BUDGET_YEARS },
      (_, t) => inPlaces(values?.subarray(t * nPaths, (t + 1) * nPaths) ?? NONE, [middle])[middle] ?? 0,
    )
  return {
    envelope: medians(money.envelope),
    spent: medians(provincialMoney(money, nPaths)),
    lines: Object.fromEntries(lines.map((line) => [line, medians(money.lines.get(line))])),
    total: medians(drivers.paths.get('total-expenditure')),
  }
}
