import { medianOf } from '../model/quantile.js'
import { bestSet } from '../model/studies/best-set.js'
import { type PairedComparison, pairedNumbers, pairedOutcomes } from '../model/studies/paired.js'
import type { Assessment } from './assess.js'
import { realSum, type Span, totalOf } from './changed-money.js'
import {
  commonTo,
  type Joint,
  type Judged,
  jointOf,
  judgedOf,
  noneLost,
  numberMet,
  sideBySide,
  type Together,
} from './joint.js'
import type { Prepared } from './prepare.js'
import type { Projection } from './run-scenario.js'

/** One target under every scenario. `against[i]`: scenario i minus the first, path by path (0/1 outcomes); [0] is with itself. */
export type ComparedTarget = {
  readonly assessments: readonly Assessment[]
  readonly against: readonly PairedComparison[]
}

/** Median money of one line over paths, tỷ đồng: total of the span, in prices of each year and of 2025; by year in 2025 prices. */
export type MoneyLine = {
  readonly programme: string
  readonly payer: string
  readonly nominal: number
  readonly real: number
  readonly realByYear: readonly number[]
}

/** A scenario beside the first one. */
export type ComparedScenario = {
  readonly id: string
  readonly joint: Joint
  /** number of targets met, minus the first scenario's */
  readonly number: PairedComparison
  /** no target that the first scenario reaches is missed */
  readonly noneLost: Together
  /** among those that may be the best by the number of targets met, at 95 % */
  readonly mayBeBest: boolean
  readonly money: readonly MoneyLine[]
}

export type ScenarioComparison = {
  readonly span: Span
  readonly scenarios: readonly ComparedScenario[]
  /** targets with a probability, in the plan's order */
  readonly targets: readonly ComparedTarget[]
}

/**
 * Compare scenarios on the same paths; the first is the one the others are measured against.
 * @param projections two or more, all made from `prepared`
 */
export function compareScenarios(prepared: Prepared, projections: readonly Projection[]): ScenarioComparison {
  const { planData, workspace, options } = prepared
  const nPaths = options.paths
  const first = projections[0]
  if (first === undefined || projections.length < 2) throw new RangeError('two scenarios are needed')
  const judged = commonTo(projections.map((one) => judgedOf(one)))
  const [base = []] = judged
  const numbers = judged.map((one) => numberMet(one, nPaths))
  const best = bestSet(sideBySide(numbers, nPaths), numbers.length, nPaths)
  const span = spanOf(workspace.asOf, first)
  const scenarios = projections.map(
    (projection, i): ComparedScenario => ({
      id: projection.settings.id,
      joint: jointOf(planData, projection),
      number: pairedNumbers(numbers[i] as Float64Array, numbers[0] as Float64Array),
      noneLost: noneLost(base, judged[i] as Judged[], nPaths),
      mayBeBest: best.members.includes(i),
      money: moneyLines(projection, span, nPaths),
    }),
  )
  const targets = base.flatMap((one, k): ComparedTarget[] => {
    const row = judged.map((of) => of[k] as Judged)
    if (row.every(({ assessment }) => assessment.status !== 'assessed')) return []
    return [
      {
        assessments: row.map(({ assessment }) => assessment),
        against: row.map(({ reached }) => pairedOutcomes(reached, one.reached)),
      },
    ]
  })
  return { span, scenarios, targets }
}

/** From the year of the data to the last year that a target asks about. */
export function spanOf(asOf: string, { assessments }: Projection): Span {
  const from = Number(asOf.slice(0, 4))
  return { from, to: Math.max(from, ...assessments.map(({ target }) => target.year ?? from)) }
}

/** Return what a projection spends on every line, the largest first. */
export function moneyLines({ money, drivers }: Projection, span: Span, nPaths: number): MoneyLine[] {
  const lines = [...money.lines].map(([key, nominal]): MoneyLine => {
    const [programme = '', payer = ''] = key.split('|')
    const real = realSum(money, [key], drivers, nPaths)
    const realByYear = Array.from({ length: span.to - span.from + 1 }, (_, i) => {
      const year = { from: span.from + i, to: span.from + i }
      return medianOf(totalOf(real, year, nPaths))
    })
    const total = (yearly: Float64Array): number => medianOf(totalOf(yearly, span, nPaths))
    return { programme, payer, nominal: total(nominal), real: total(real), realByYear }
  })
  return lines
    .filter(({ nominal }) => nominal > 0)
    .sort((a, b) => b.real - a.real || (a.programme < b.programme ? -1 : 1))
}
