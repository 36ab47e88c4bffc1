import type { Language } from '../../../text/language.js'
import { say } from '../../../text/say.js'
import type { FanChart } from '../../fan-chart.js'
import { formatCode, type NativeChart, type NativeSeries, type SeriesLook } from './native-chart.js'

const COLOUR = { outer: 'C6DBEF', inner: '6BAED6', line: '08306B', target: 'A63603', rival: '555555' } as const
const RIVAL_DASHES = ['sysDot', 'dash', 'lgDash'] as const

type Quantiles = FanChart['fan'][number]

/** Return a fan as a line chart whose bands are areas stacked on a ground that is not seen. */
export function nativeFan(chart: FanChart, language: Language): NativeChart {
  const { history, fan, targets, rivals = [], shocks = [], labels, unit, bestOnTop, formatValue } = chart
  const years = yearsOf(chart)
  const bands = years.map((year) => quantilesAt(fan, year))
  const band = (name: string, colour: string, of: (q: Quantiles) => number, isKeyed = true): NativeSeries => ({
    name,
    look: { as: 'area', colour },
    values: bands.map((q) => (q === undefined ? 0 : of(q))),
    isKeyed,
  })
  const at = (points: readonly { year: number; value: number }[]) =>
    years.map((year) => points.find((point) => point.year === year)?.value)
  const line = (name: string, look: Partial<SeriesLook> & { colour: string }, values: NativeSeries['values']) => ({
    name,
    look: { as: 'line' as const, ...look },
    values,
    isKeyed: true,
  })
  const low = Math.min(...fan.map(({ p05 }) => p05), ...history.map(({ value }) => value))
  return {
    layout: 'across',
    categories: years.map(String),
    categoryTitle: say('briefing.slides.year', language),
    isStacked: true,
    isUpsideDown: bestOnTop,
    value: {
      title: unit,
      format: formatCode([...fan.map(({ p95 }) => p95), ...history.map(({ value }) => value)], formatValue),
      ...(bestOnTop ? { min: 1 } : low < 0 ? {} : { min: 0 }),
    },
    series: [
      { ...band(say('briefing.slides.base', language), 'none', ({ p05 }) => p05, false), values: groundOf(fan, bands) },
      band(labels.band90, COLOUR.outer, ({ p05, p25 }) => p25 - p05),
      band(labels.band50, COLOUR.inner, ({ p25, p75 }) => p75 - p25),
      band(say('briefing.slides.upper', language), COLOUR.outer, ({ p75, p95 }) => p95 - p75, false),
      {
        ...line(
          labels.median,
          { colour: COLOUR.line, width: 2, dash: 'dash' },
          bands.map((q) => q?.p50),
        ),
        labels: years.map(
          (year) =>
            shocks
              .filter((one) => one.year === year)
              .map(({ label }) => label)
              .join('; ') || undefined,
        ),
        labelsAt: 'b',
      },
      line(labels.history, { colour: COLOUR.line, width: 2.5, marker: 'circle' }, at(history)),
      ...rivals.map(({ name, points }, i) =>
        line(
          name,
          { colour: COLOUR.rival, width: 2, dash: RIVAL_DASHES[i % RIVAL_DASHES.length] ?? 'dash' },
          at(points),
        ),
      ),
      ...targetSeries(targets, years, language),
    ],
  }
}

/** Every year from the first to the last: a year without figures keeps its place. */
function yearsOf({ history, fan, targets }: FanChart): number[] {
  const all = [...history, ...fan, ...targets].map(({ year }) => year)
  const first = Math.min(...all)
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, i) => first + i)
}

/** Return the quantiles of a year, between two years that are known on the line between them; undefined outside. */
function quantilesAt(fan: FanChart['fan'], year: number): Quantiles | undefined {
  const after = fan.findIndex((one) => one.year >= year)
  const b = fan[after]
  if (b === undefined || b.year === year) return b
  const a = fan[after - 1]
  if (a === undefined) return undefined
  const part = (year - a.year) / (b.year - a.year)
  const between = (key: 'p05' | 'p25' | 'p50' | 'p75' | 'p95') => a[key] + part * (b[key] - a[key])
  return {
    year,
    p05: between('p05'),
    p25: between('p25'),
    p50: between('p50'),
    p75: between('p75'),
    p95: between('p95'),
  }
}

/** The ground runs on level outside the fan: an area has no gaps, and would fall to nothing. */
function groundOf(fan: FanChart['fan'], bands: readonly (Quantiles | undefined)[]): number[] {
  const begun = bands.findIndex((q) => q !== undefined)
  return bands.map((q, i) => q?.p05 ?? (i < begun ? fan[0] : fan[fan.length - 1])?.p05 ?? 0)
}

/** The targets, several of one year apart: a category holds one value of a series. */
function targetSeries(targets: FanChart['targets'], years: readonly number[], language: Language): NativeSeries[] {
  const rounds: FanChart['targets'][number][][] = []
  for (const target of targets) {
    const round = rounds.find((one) => one.every(({ year }) => year !== target.year))
    if (round === undefined) rounds.push([target])
    else round.push(target)
  }
  return rounds.map((round, i): NativeSeries => {
    const of = (year: number) => round.find((target) => target.year === year)
    return {
      name: say('briefing.slides.target', language),
      look: { as: 'line', colour: COLOUR.target, width: 0, marker: 'diamond' },
      values: years.map((year) => of(year)?.value),
      labels: years.map((year) => of(year)?.label),
      labelsAt: 't',
      isKeyed: i === 0,
    }
  })
}
