import type { Scenario } from '../data/budget-schemas.js'
import type { Data, PlanData } from '../data/load.js'
import type { Observation, Territory } from '../data/schemas.js'
import { fanOf } from '../model/quantile.js'
import { ranksOfYear } from '../model/rank-field.js'
import { type Draws, drawsByYear, drawsOfYear } from '../model/simulate.js'
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

/**
 * The chart of the measure by which a target is judged; null for what has no series.
 * @param draws of that measure by year and path; none: those of the projection
 */
export function chartFacts(
  data: Data,
  planData: PlanData,
  projection: Pick<Projection, 'assessments' | 'draws' | 'ranks'>,
  { resolved }: Pick<Assessment, 'resolved'>,
  draws = chartDraws(projection, resolved.indicator.id),
): TargetChart | null {
  const { indicator, evidence } = resolved
  const history = resolved.kind === 'rank' ? resolved.choice.ownRanks : evidence.series
  const fan = draws === undefined ? [] : fanByYear(draws)
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

/** Draws of a measure, a rank's too; none for what is not simulated. */
export function chartDraws({ ranks, draws }: Pick<Projection, 'draws' | 'ranks'>, id: string): Draws | undefined {
  const rank = ranks.get(id)?.draws
  if (rank === undefined) return draws.get(id)
  return drawsByYear(rank, (t) => ranksOfYear(rank, rank.firstYear + t).ranks)
}

/** The fan of every year that is simulated. */
export const fanByYear = (draws: Draws): FanChart['fan'] =>
  Array.from({ length: draws.nYears }, (_, t) => {
    const year = draws.firstYear + t
    return { year, ...fanOf(drawsOfYear(draws, year)) }
  })

function sourceName(data: Data, id: Observation['source']): string {
  const source = data.sources.get(id)
  return source === undefined ? id : `${source.publisher || source.title} (${source.published || '?'})`
}

const both = (of: (language: Language) => string): Text => ({ vi: of('vi'), en: of('en') })
