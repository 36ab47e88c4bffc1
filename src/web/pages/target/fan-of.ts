import { csvText } from '../../../report/csv-text.js'
import type { FanChart } from '../../../report/fan-chart.js'
import type { TargetChart, TargetPageRecord } from '../../../report/target-page.js'
import { digitsFor, formatNumber } from '../../../text/number.js'
import { BASELINE } from '../../view/params.js'
import type { Words } from '../../view/use-view.js'
import type { ChartShock } from './shocks.js'

/** Put a chart's facts into the reader's words. @param rivals the same target under other scenarios, drawn beside it */
export function fanOf(
  record: TargetPageRecord,
  facts: TargetChart,
  rivals: readonly TargetPageRecord[],
  shocks: readonly ChartShock[],
  { t, language }: Words,
): FanChart {
  const { recipe, attainment, scenario } = record
  const sources = [...new Set(facts.history.map(({ source }) => source))].join('; ')
  const drawn = rivals.filter(({ chart }) => (chart?.fan.length ?? 0) > 0)
  return {
    title: `${facts.title[language]} (${scenario.name[language]})`,
    unit: facts.unit[language],
    bestOnTop: facts.bestOnTop,
    history: facts.history,
    fan: facts.fan,
    targets: facts.targets.map(({ id, year, value, must }) => ({
      year,
      value,
      label: `${year}: ${must[language]}`,
      isOther: id !== attainment.id,
    })),
    ...(shocks.length === 0 ? {} : { shocks }),
    ...(drawn.length === 0
      ? {}
      : {
          rivals: drawn.map(({ scenario: { id, name }, chart }) => ({
            name:
              id === BASELINE ? t('web.target.baseline-line') : t('web.target.rival-line', { name: name[language] }),
            points: (chart?.fan ?? []).map(({ year, p50 }) => ({ year, value: p50 })),
          })),
        }),
    labels: {
      history: `${t('chart.history')}${facts.isStandIn ? ` (${t('chart.proxy')})` : ''}`,
      median: t('chart.median'),
      band50: t('chart.band50'),
      band90: t('chart.band90'),
    },
    caption: [
      t('chart.caption', { grade: attainment.grade }),
      ...(record.proxy === null ? [] : [`${t('chart.proxy')}: ${record.proxy.reason[language]}`]),
      ...shocks.map(({ label, why }) => t('web.target.shock.caption', { label, why })),
      ...(sources === '' ? [] : [t('chart.sources', { list: sources })]),
      `seed ${recipe.seed}, ${formatNumber(recipe.paths, language, 0)} × ${recipe.data}`,
    ],
    formatValue: (value) => formatNumber(value, language, digitsFor(value)),
  }
}

/** One row a year of what the chart shows. */
export type ChartRow = {
  readonly year: number
  readonly figure?: { readonly value: number; readonly source: string }
  readonly fan?: TargetChart['fan'][number]
  readonly targets: TargetChart['targets']
}

/** The chart as a table: every year that has anything. */
export function chartRows({ history, fan, targets }: TargetChart): readonly ChartRow[] {
  const years = [...new Set([...history, ...fan, ...targets].map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => {
    const figure = history.find((one) => one.year === year)
    const quantiles = fan.find((one) => one.year === year)
    return {
      year,
      ...(figure === undefined ? {} : { figure }),
      ...(quantiles === undefined ? {} : { fan: quantiles }),
      targets: targets.filter((one) => one.year === year),
    }
  })
}

/** The same for a spreadsheet: source and recipe on every row, so that a row copied elsewhere keeps them. */
export function chartCsv(facts: TargetChart, recipe: string): string {
  const head = ['year', 'published', 'p05', 'p25', 'p50', 'p75', 'p95', 'target', 'unit', 'source', 'recipe']
  const rows = chartRows(facts).map(({ year, figure, fan, targets }) => [
    year,
    figure?.value ?? '',
    ...[fan?.p05, fan?.p25, fan?.p50, fan?.p75, fan?.p95].map((value) => value ?? ''),
    targets.map(({ value }) => value).join(' '),
    facts.unit.en,
    figure?.source ?? '',
    recipe,
  ])
  return csvText(head, rows)
}

/** How the numbers of a page are made again: the command, the data and the version. */
export function recipeText({ recipe, target }: TargetPageRecord): string {
  const { scenario, paths, seed, boundary, data, engine, asOf } = recipe
  return `lotrinh explain ${target.id} --scenario ${scenario} --paths ${paths} --seed ${seed} --boundary ${boundary} (lotrinh ${engine}, data ${data}, ${asOf})`
}
