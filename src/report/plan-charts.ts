import type { Data, PlanData } from '../data/load.js'
import type { Indicator, Observation, ProxyRow, Territory } from '../data/schemas.js'
import { fanOf } from '../model/quantile.js'
import { ranksOfYear } from '../model/rank-field.js'
import { drawsOfYear } from '../model/simulate.js'
import type { Grade } from '../model/verdict.js'
import type { Projection } from '../scenarios/project.js'
import type { Language } from '../text/language.js'
import { digitsFor, formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { CHART_HEIGHT, CHART_WIDTH, type FanChart, fanChartOption } from './fan-chart.js'
import { renderSvg } from './render-svg.js'
import { mustBe } from './targets-view.js'

/** What a chart draws of one indicator, whether a series or a rank was simulated. */
type Projected = {
  readonly id: string
  readonly observations: readonly Observation[]
  readonly fan: FanChart['fan']
  readonly grade: Grade
  readonly proxy: ProxyRow | undefined
  /** worked out from the scenario's spending, not forecast */
  readonly decided?: boolean
}

/** Return one SVG per projected indicator of a plan, named by plan and indicator id. */
export function planCharts(
  data: Data,
  planData: PlanData,
  projection: Projection,
  language: Language,
): { readonly name: string; readonly svg: string }[] {
  return projectedOf(projection).map((one) => ({
    name: `${planData.plan.id}-${one.id}`,
    svg: renderSvg(fanChartOption(chartOf(data, planData, projection, one, language)), CHART_WIDTH, CHART_HEIGHT),
  }))
}

function projectedOf(projection: Projection): Projected[] {
  const series = [...projection.fitted].map(([id, { evidence }]) => {
    const draws = projection.draws.get(id)
    const fan = draws === undefined ? [] : fansOf(draws, (year) => drawsOfYear(draws, year))
    return { id, observations: evidence.series, fan, grade: evidence.grade, proxy: evidence.proxy }
  })
  const ranks = [...projection.ranks].map(([id, { draws, choice }]) => {
    const fan = fansOf(draws, (year) => ranksOfYear(draws, year).ranks)
    return { id, observations: choice.ownRanks, fan, grade: 'B' as const, proxy: undefined }
  })
  const decided = new Map<string, Projected>()
  for (const { resolved, grade } of projection.assessments) {
    const { indicator, evidence } = resolved
    const draws = projection.draws.get(indicator.id)
    if (resolved.kind !== 'identity' || draws === undefined) continue
    const fan = fansOf(draws, (year) => drawsOfYear(draws, year))
    decided.set(indicator.id, {
      id: indicator.id,
      observations: evidence.series,
      fan,
      grade,
      proxy: evidence.proxy,
      decided: true,
    })
  }
  return [...series, ...ranks, ...decided.values()]
}

function fansOf(
  { firstYear, nYears }: { readonly firstYear: number; readonly nYears: number },
  ofYear: (year: number) => Float64Array,
): FanChart['fan'] {
  return Array.from({ length: nYears }, (_, t) => ({ year: firstYear + t, ...fanOf(ofYear(firstYear + t)) }))
}

function chartOf(
  data: Data,
  planData: PlanData,
  projection: Projection,
  projected: Projected,
  language: Language,
): FanChart {
  const { id, observations, fan, grade, proxy, decided } = projected
  const indicator = data.indicators.get(id) as Indicator
  const territory = data.territories.get(planData.plan.territory) as Territory
  const mark = territory.kind === 'synthetic' ? ` (${say('synthetic.mark', language)})` : ''
  const standIn = proxy === undefined ? '' : ` (${say('chart.proxy', language)})`
  const sources = sourceList(
    data,
    observations.map((row) => row.source),
  )
  return {
    title: `${territory.name[language]}${mark}: ${indicator.name[language]}`,
    unit: data.units.get(indicator.unit)?.name[language] ?? indicator.unit,
    bestOnTop: indicator.scale === 'rank',
    history: observations.map(({ year, value }) => ({ year, value })),
    fan,
    targets: projection.assessments.flatMap(({ target, resolved }) =>
      resolved.indicator.id !== id || target.year === undefined || target.value === undefined
        ? []
        : [{ year: target.year, value: target.value, label: `${target.year}: ${mustBe(data, target, language)}` }],
    ),
    labels: {
      history: `${say('chart.history', language)}${standIn}`,
      median: say('chart.median', language),
      band50: say('chart.band50', language),
      band90: say('chart.band90', language),
    },
    caption: [
      ...(projection.problems.length > 0 ? [say('scenario.invalid', language)] : []),
      say('chart.caption', language, { grade }),
      ...(proxy === undefined ? [] : [`${say('chart.proxy', language)}: ${proxy.reason[language]}`]),
      ...(decided === true ? [say('reason.projected-identity', language)] : []),
      ...(observations.length === 0 ? [] : [say('chart.sources', language, { list: sources })]),
      `seed ${projection.recipe.seed}, ${formatNumber(projection.recipe.paths, language, 0)} × ${projection.recipe.data}`,
    ],
    formatValue: (value) => formatNumber(value, language, digitsFor(value)),
  }
}

function sourceList(data: Data, ids: readonly string[]): string {
  const titles = [...new Set(ids)].map((id) => {
    const source = data.sources.get(id)
    return source === undefined ? id : `${source.publisher || source.title} (${source.published || '?'})`
  })
  return [...new Set(titles)].join('; ')
}
