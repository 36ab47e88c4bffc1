import { FIRST_BUDGET_YEAR, type Scenario } from '../data/budget-schemas.js'
import { medianOf } from '../model/quantile.js'
import { type PairedComparison, pairedNumbers } from '../model/studies/paired.js'
import type { Grade } from '../model/verdict.js'
import { affordableTimes } from './affordable.js'
import { weakerGrade } from './borrowed.js'
import { BUDGET_YEARS } from './budget/years.js'
import { firstFreeYear, linesIn, realSum, type Span, timesMoney, totalOf } from './changed-money.js'
import { judgedOf, numberMet, spreadOfNumber, weakest } from './joint.js'
import { narrowTo, worldsFor } from './narrow.js'
import { isSimulated } from './outcomes.js'
import type { Prepared } from './prepare.js'
import type { Resolved } from './resolve.js'
import { runMoney, runScenario } from './run-scenario.js'

/** What the frontier counts: one target, the targets of a group, or all. */
export type Aim = { readonly target: string } | { readonly group: string } | 'all'

/** One size of the envelope. Money: tỷ đồng of 2025 over the span, median over paths. */
export type FrontierPoint = {
  readonly factor: number
  readonly money: number
  /** mean number of the aim's targets met (of one target: its probability), with its Monte Carlo standard error */
  readonly mean: number
  readonly mcse: number
  /** change from the point before, path by path, and for each 100 tỷ đồng more; absent at the first point */
  readonly change: PairedComparison | undefined
  readonly per100: number | undefined
}

export type Frontier = {
  /** every target's year is past or has its budget decided: money moves none of them any more */
  readonly tooLate: boolean
  readonly scenario: string
  readonly aim: Aim
  readonly span: Span
  readonly judged: number
  /** times the scenario's money that the total expenditure allows; infinite where that is unknown */
  readonly affordable: number
  /** weakest evidence behind the targets counted */
  readonly grade: Grade
  readonly points: readonly FrontierPoint[]
}

/** The envelope goes from a quarter to four times the scenario's, in equal ratios; with an odd number it stands in the middle. */
const WIDEST = 4

/** Return how the number of targets met (or the probability of one) grows with the envelope, the split as the scenario has it. */
export function frontierOf(whole: Prepared, scenario: Scenario, aim: Aim, nPoints: number): Frontier {
  const all = worldsFor(whole, scenario)
  const nPaths = all.options.paths
  const prepared = narrowTo(
    all,
    all.resolved.filter((one) => isSimulated(one) && isAimed(one, aim)),
  )
  const { workspace } = prepared
  const lastYear = Math.max(...prepared.resolved.map(({ target }) => target.year ?? 0))
  const from = firstFreeYear(workspace)
  const span = { from, to: Math.max(from, Math.min(lastYear, FIRST_BUDGET_YEAR + BUDGET_YEARS - 1)) }
  const base = runScenario(prepared, scenario)
  const judged = judgedOf(base)
  const keys = linesIn('envelope', base.money, workspace.budget.programmes)
  const total = medianOf(totalOf(realSum(base.money, keys, base.drivers, nPaths), span, nPaths))
  const points: FrontierPoint[] = []
  let last: Float64Array | undefined
  let grade = weakest(judged)
  for (let i = 0; i < nPoints; i++) {
    const factor = WIDEST ** ((2 * i) / (nPoints - 1) - 1)
    const money = timesMoney(base.money, keys, factor, span, nPaths)
    const then = judgedOf(runMoney(prepared, base.settings, money, base.drivers))
    grade = weakerGrade(grade, weakest(then))
    const number = numberMet(then, nPaths)
    const { mean, mcse } = spreadOfNumber(number, judged.length)
    const change = last === undefined ? undefined : pairedNumbers(number, last)
    const more = factor * total - (points[i - 1]?.money ?? 0)
    const per100 = change === undefined || more <= 0 ? undefined : (100 * change.difference) / more
    points.push({ factor, money: factor * total, mean, mcse, change, per100 })
    last = number
  }
  return {
    scenario: base.settings.id,
    aim,
    span,
    judged: judged.length,
    tooLate: judged.length > 0 && lastYear < from,
    affordable: affordableTimes(base, keys, span, nPaths),
    grade,
    points,
  }
}

function isAimed({ target }: Resolved, aim: Aim): boolean {
  if (aim === 'all') return true
  return 'target' in aim ? target.id === aim.target : target.group === aim.group
}
