import type { Scenario } from '../../data/budget-schemas.js'
import { checkScenario } from '../../data/check-scenario.js'
import type { Problem } from '../../data/problem.js'
import { keepRooms } from '../../model/rooms.js'
import { driverRows } from '../../scenarios/budget/drivers.js'
import type { Judgement } from '../../scenarios/judge-plan.js'
import { type Prepared, prepareRun } from '../../scenarios/prepare.js'
import { releaseJudgement } from '../../scenarios/release.js'
import { judgeScenario } from '../../scenarios/run-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { type Part, partOf } from './part.js'
import { type Asked, type Block, type Opened, SEED } from './protocol.js'
import { type Whole, wholeOf } from './whole.js'

/** A block of a plan's paths whose worlds are prepared: any number of scenarios are answered on them. */
export type Simulator = {
  readonly opened: Opened
  /** what is wrong with a scenario in itself, as the server would say it: it is not run */
  readonly problemsOf: (scenario: Scenario) => readonly Problem[]
  readonly run: (asked: Asked) => Run
}

/** A question worked out on a block. */
export type Run = {
  readonly part: Part
  /** what all paths say. @param others the parts of the blocks after this one, in their order */
  readonly whole: (others: readonly Part[]) => Whole
}

/** Prepare a plan; this thread is from now on used for such answers. @throws Error where the workspace does not have it */
export function openSimulator(workspace: Workspace, plan: string, { from, to, of }: Block): Simulator {
  keepRooms()
  const planData = workspace.plans.get(plan)
  if (planData === undefined) throw new Error(`no plan ${plan}`)
  const options = { paths: to - from, firstPath: from, of, seed: SEED, boundary: 'old' as const }
  const prepared = prepareRun(workspace, planData, options)
  let last: { readonly text: string; readonly judged: Judgement } | undefined
  /** of the question before, whose answer is given: its room is used again */
  let past: Judgement | undefined
  /** The scenario that others are measured against changes seldom. */
  const runAgainst = (scenario: Scenario): Judgement => {
    const text = JSON.stringify(scenario)
    if (last?.text !== text) last = { text, judged: judgeScenario(prepared, scenario) }
    return last.judged
  }
  return {
    opened: openedOf(prepared),
    problemsOf: (scenario) => problemsOf(workspace, scenario),
    run: (asked) => {
      const before = runAgainst(asked.against)
      const now = judgeScenario(prepared, asked.scenario)
      if (past !== undefined) releaseJudgement(prepared, past, [now, before])
      past = now
      const part = partOf(now, before, asked)
      const own = { workspace, planData, now, before }
      return { part, whole: (others) => wholeOf(own, asked, [part, ...others], of) }
    },
  }
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

function problemsOf(workspace: Workspace, scenario: Scenario): readonly Problem[] {
  const { budget, indicators, plans, asOf } = workspace
  const evidence = new Set(budget.evidence.map(({ id }) => id))
  const scenarios = new Map(budget.scenarios).set(scenario.id, scenario)
  const known = { programmes: budget.programmes, scenarios, indicators, plans, asOf, evidence }
  return checkScenario({ value: scenario, file: `scenario/${scenario.id}`, line: 1 }, known)
}
