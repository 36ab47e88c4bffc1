import { FIRST_BUDGET_YEAR, type Programme, type Scenario } from '../data/budget-schemas.js'
import { bestSet } from '../model/studies/best-set.js'
import { type PairedComparison, pairedNumbers, pairedOutcomes } from '../model/studies/paired.js'
import { linesOfIdentity } from './budget/identities.js'
import { lineKey } from './budget/money.js'
import { BUDGET_YEARS } from './budget/years.js'
import { firstFreeYear, plusMoney, type Span } from './changed-money.js'
import { type Judged, judgedOf, numberMet, sideBySide } from './joint.js'
import { narrowTo, worldsFor } from './narrow.js'
import { isSimulated } from './outcomes.js'
import type { Prepared } from './prepare.js'
import { runMoney, runScenario } from './run-scenario.js'

/** What a little more money for one programme changes, path by path. */
export type MarginalValue = {
  readonly programme: string
  /** change of the number of targets met */
  readonly number: PairedComparison
  /** the same by group of targets; groups that it does not move are absent */
  readonly groups: ReadonlyMap<string, PairedComparison>
  /** targets whose probability it changes, by id */
  readonly targets: ReadonlyMap<string, PairedComparison>
  /** among those that may be the best, at 95 % */
  readonly mayBeBest: boolean
}

export type Marginal = {
  readonly scenario: string
  /** tỷ đồng a year, prices of 2025, more in every year of the span */
  readonly step: number
  readonly span: Span
  /** ranked by the change of the number of targets met */
  readonly values: readonly MarginalValue[]
  /** programmes of the province that nothing says move a target of this plan */
  readonly unmoving: readonly string[]
}

/**
 * Return the value of the next tỷ đồng in every programme that the province pays for: `step` more a year from the first
 * free year on, in prices of 2025, the rest as the scenario has it. A line inside another programme is that programme's.
 */
export function marginalValues(whole: Prepared, scenario: Scenario, step: number): Marginal {
  const all = worldsFor(whole, scenario)
  const nPaths = all.options.paths
  const prepared = narrowTo(all, all.resolved.filter(isSimulated))
  const { workspace, policy } = prepared
  const span = { from: firstFreeYear(workspace), to: FIRST_BUDGET_YEAR + BUDGET_YEARS - 1 }
  const base = runScenario(prepared, scenario)
  const before = judgedOf(base)
  const programmes = [...workspace.budget.programmes.values()].filter(isPaidByProvince)
  const added = new Set(policy.moved.flatMap(({ ready }) => linesOfIdentity(ready)))
  const moving = new Set([
    ...policy.responses
      .filter(({ response }) => response.payers.includes('province'))
      .map(({ response }) => response.programme),
    ...programmes.filter(({ id }) => added.has(lineKey(id, 'province'))).map(({ id }) => id),
  ])
  const tried = programmes.filter(({ id }) => moving.has(id))
  const runs = tried.map(({ id }) => {
    const money = plusMoney(base.money, lineKey(id, 'province'), step, span, base.drivers, nPaths)
    return judgedOf(runMoney(prepared, base.settings, money, base.drivers))
  })
  const numbers = runs.map((after) => numberMet(after, nPaths))
  const best = numbers.length === 0 ? [] : bestSet(sideBySide(numbers, nPaths), numbers.length, nPaths).members
  const values = runs.map(
    (after, i): MarginalValue => ({
      programme: (tried[i] as Programme).id,
      number: pairedNumbers(numbers[i] as Float64Array, numberMet(before, nPaths)),
      groups: changedGroups(before, after, nPaths),
      targets: changedTargets(before, after),
      mayBeBest: best.includes(i),
    }),
  )
  values.sort((a, b) => b.number.difference - a.number.difference || (a.programme < b.programme ? -1 : 1))
  const unmoving = programmes.filter(({ id }) => !moving.has(id)).map(({ id }) => id)
  return { scenario: base.settings.id, step, span, values, unmoving }
}

const isPaidByProvince = ({ payers, partOf }: Programme): boolean => payers.includes('province') && partOf === undefined

type Compared = Map<string, PairedComparison>

function changedTargets(before: readonly Judged[], after: readonly Judged[]): Compared {
  const rows = after.map(({ assessment, reached }, i): [string, PairedComparison] => [
    assessment.target.id,
    pairedOutcomes(reached, (before[i] as Judged).reached),
  ])
  return new Map(rows.filter(([, { higher, lower }]) => higher > 0 || lower > 0))
}

function changedGroups(before: readonly Judged[], after: readonly Judged[], nPaths: number): Compared {
  const groups = [...new Set(before.map(({ assessment }) => assessment.target.group))]
  const rows = groups.map((group): [string, PairedComparison] => {
    const own = (judged: readonly Judged[]): Float64Array =>
      numberMet(
        judged.filter(({ assessment }) => assessment.target.group === group),
        nPaths,
      )
    return [group, pairedNumbers(own(after), own(before))]
  })
  return new Map(rows.filter(([, { higher, lower }]) => higher > 0 || lower > 0))
}
