import type { Scenario } from '../data/budget-schemas.js'
import type { Data, PlanData } from '../data/load.js'
import type { Observation, Territory } from '../data/schemas.js'
import { fanOf } from '../model/quantile.js'
import { ranksOfYear } from '../model/rank-field.js'
import { drawsOfYear } from '../model/simulate.js'
import type { Assessment } from '../scenarios/assess.js'
import type { MoneyActing } from '../scenarios/money-acting.js'
import type { Projection } from '../scenarios/project.js'
import type { Language, Text } from '../text/language.js'
import { say } from '../text/say.js'
import { askedAgency, attainmentRecord } from './attainment-view.js'
import { budgetRecord, scenarioRecord } from './budget-mark.js'
import { explanationRecord } from './explanation.js'
import type { FanChart } from './fan-chart.js'
import { mustBe } from './targets-view.js'

/** A chart's facts as they travel: everything of `FanChart` that is not words of the reader's language. */
export type TargetChart = {
  readonly title: Text
  readonly unit: Text
  readonly bestOnTop: boolean
  readonly isStandIn: boolean
  readonly history: readonly { readonly year: number; readonly value: number; readonly source: string }[]
  readonly fan: FanChart['fan']
  readonly targets: readonly {
    readonly id: string
    readonly year: number
    readonly value: number
    readonly must: Text
  }[]
}

/**
 * Everything that the page of one target shows: what `lotrinh explain --json` gives, the chart's facts, and the same
 * promise in other years. @param acting as for an explanation
 */
export function targetPageRecord(
  data: Data,
  planData: PlanData,
  projection: Projection,
  scenario: Scenario,
  assessment: Assessment,
  acting: MoneyActing | undefined,
) {
  const { target } = assessment
  const { budget } = data
  return {
    ...explanationRecord(data, planData, projection, assessment, acting),
    scenario: scenarioRecord(scenario, budget.scenarios.has(scenario.id)),
    budget: budgetRecord(projection.problems),
    must: both((language) => mustBe(data, target, language)),
    group: planData.plan.groups.find(({ id }) => id === target.group) ?? null,
    agency: both((language) => askedAgency(data, assessment, language)),
    chart: chartFacts(data, planData, projection, assessment),
    others: othersOf(data, planData, projection, assessment),
    names: {
      programmes: Object.fromEntries([...budget.programmes.values()].map(({ id, name }) => [id, name])),
      indicators: Object.fromEntries(
        (acting?.spillovers ?? []).flatMap(({ of }) => {
          const from = data.indicators.get(of.from)
          return from === undefined ? [] : [[from.id, from.name]]
        }),
      ),
      territories: Object.fromEntries(
        [...new Set(assessment.resolved.evidence.found.map(({ territory }) => territory))].map((id) => [
          id,
          data.territories.get(id)?.name ?? { vi: id, en: id },
        ]),
      ),
    },
  }
}

export type TargetPageRecord = ReturnType<typeof targetPageRecord>

/** Targets of the same measure in other years, with their verdicts. */
function othersOf(data: Data, planData: PlanData, projection: Projection, { target }: Assessment) {
  return projection.assessments
    .filter((one) => one.target.indicator === target.indicator && one.target.id !== target.id)
    .map((one) => ({
      ...attainmentRecord(data, planData, one),
      must: both((language) => mustBe(data, one.target, language)),
    }))
}

/** The chart of the measure by which a target is judged; null for what has no series. */
export function chartFacts(
  data: Data,
  planData: PlanData,
  projection: Projection,
  { resolved }: Assessment,
): TargetChart | null {
  const { indicator, evidence } = resolved
  const history = resolved.kind === 'rank' ? resolved.choice.ownRanks : evidence.series
  const fan = fanYears(projection, indicator.id)
  if (resolved.kind === 'milestone' || (history.length === 0 && fan.length === 0)) return null
  const territory = data.territories.get(planData.plan.territory) as Territory
  const mark = (language: Language): string =>
    territory.kind === 'synthetic' ? ` (${say('synthetic.mark', language)})` : ''
  return {
    title: both((language) => `${territory.name[language]}${mark(language)}: ${indicator.name[language]}`),
    unit: data.units.get(indicator.unit)?.name ?? { vi: indicator.unit, en: indicator.unit },
    bestOnTop: indicator.scale === 'rank',
    isStandIn: evidence.proxy !== undefined,
    history: history.map(({ year, value, source }) => ({ year, value, source: sourceName(data, source) })),
    fan,
    targets: projection.assessments.flatMap(({ target, resolved: other }) =>
      other.indicator.id !== indicator.id || target.year === undefined || target.value === undefined
        ? []
        : [
            {
              id: target.id,
              year: target.year,
              value: target.value,
              must: both((language) => mustBe(data, target, language)),
            },
          ],
    ),
  }
}

function fanYears(projection: Projection, id: string): FanChart['fan'] {
  const rank = projection.ranks.get(id)?.draws
  if (rank !== undefined) return yearsOf(rank).map((year) => ({ year, ...fanOf(ranksOfYear(rank, year).ranks) }))
  const draws = projection.draws.get(id)
  if (draws === undefined) return []
  return yearsOf(draws).map((year) => ({ year, ...fanOf(drawsOfYear(draws, year)) }))
}

const yearsOf = ({ firstYear, nYears }: { readonly firstYear: number; readonly nYears: number }): number[] =>
  Array.from({ length: nYears }, (_, t) => firstYear + t)

function sourceName(data: Data, id: Observation['source']): string {
  const source = data.sources.get(id)
  return source === undefined ? id : `${source.publisher || source.title} (${source.published || '?'})`
}

const both = (of: (language: Language) => string): Text => ({ vi: of('vi'), en: of('en') })
