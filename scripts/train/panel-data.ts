/** Reads the development panel and the competition series for training; nothing of them is written anywhere. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ForecastScale, History } from '../../src/model/forecast-types.js'

/** One annual series with what is known of its measure. `fold` −1: no indicator of the panel (M3, M4). */
export type TrainingSeries = {
  readonly indicator: string
  readonly fold: number
  readonly measure: Pick<History, 'scale' | 'lower' | 'upper' | 'direction'>
  readonly years: readonly number[]
  readonly values: readonly number[]
}

/** One question of the panel with its outcome. */
export type Question = {
  readonly id: string
  readonly indicator: string
  readonly territory: string
  readonly fold: number
  readonly history: History
  readonly horizon: number
  readonly comparator: string
  readonly threshold: number
  readonly outcome: 0 | 1
  readonly actual: number
  readonly targetYear: number
  /** grouping columns of outcomes.csv */
  readonly columns: Readonly<Record<string, string>>
}

type Row = Record<string, string>
type Meta = { readonly fold: number; readonly measure: TrainingSeries['measure'] }

function bound(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text)
}

function measureOf(kind: string, direction: string, lower?: string, upper?: string): TrainingSeries['measure'] {
  return {
    scale: kind as ForecastScale,
    lower: bound(lower),
    upper: bound(upper),
    direction: direction === 'down' ? 'down' : 'up',
  }
}

function readMetas(folder: string): Map<string, Meta> {
  const rows = parse(readFileSync(`${folder}/indicators.csv`, 'utf8'), { columns: true }) as Row[]
  return new Map(
    rows.map((row) => [
      row.indicator ?? '',
      { fold: Number(row.fold), measure: measureOf(row.kind ?? '', row.direction ?? '', row.lower, row.upper) },
    ]),
  )
}

export function readPanel(folder: string): TrainingSeries[] {
  const metas = readMetas(folder)
  const text = gunzipSync(readFileSync(`${folder}/panel.csv.gz`)).toString('utf8')
  const made = new Map<string, TrainingSeries & { years: number[]; values: number[] }>()
  for (const row of parse(text, { columns: true }) as Row[]) {
    const key = `${row.indicator}|${row.territory}`
    const meta = metas.get(row.indicator ?? '')
    if (!meta) throw new Error(`indicator without a description: ${row.indicator}`)
    const one = made.get(key) ?? { indicator: row.indicator ?? '', ...meta, years: [], values: [] }
    one.years.push(Number(row.year))
    one.values.push(Number(row.value))
    made.set(key, one)
  }
  return [...made.values()]
}

/** Yearly growth in %, made from the positive amounts and ratios of the panel: the network's only growth rates. */
export function growthSeries(series: readonly TrainingSeries[]): TrainingSeries[] {
  return series.flatMap((one) => {
    if (one.measure.scale !== 'count' && one.measure.scale !== 'share') return []
    const kept = one.values.flatMap((now, i) => {
      const before = one.values[i - 1] ?? 0
      const year = one.years[i] ?? 0
      return i > 0 && before > 0 && one.years[i - 1] === year - 1 ? [[year, 100 * (now / before - 1)] as const] : []
    })
    const measure = { scale: 'growth' as const, direction: one.measure.direction }
    const years = kept.map(([year]) => year)
    return [{ indicator: `${one.indicator}|growth`, fold: one.fold, measure, years, values: kept.map(([, g]) => g) }]
  })
}

export function readQuestions(folder: string): Question[] {
  const metas = readMetas(folder)
  const outcomes = parse(readFileSync(`${folder}/outcomes.csv`, 'utf8'), { columns: true }) as Row[]
  const byId = new Map(outcomes.map((row) => [row.id, row]))
  const rows = parse(readFileSync(`${folder}/questions.csv`, 'utf8'), { columns: true }) as Row[]
  return rows.map((row) => {
    const columns = byId.get(row.id) ?? {}
    const measure = measureOf(row.kind ?? '', row.direction ?? '', row.lower_bound, row.upper_bound)
    return {
      id: row.id ?? '',
      indicator: row.indicator ?? '',
      territory: row.territory ?? '',
      fold: metas.get(row.indicator ?? '')?.fold ?? -1,
      history: { ...measure, years: numbers(row.history_years), values: numbers(row.history_values) },
      horizon: Number(row.target_year) - Number(row.base_year),
      comparator: row.comparator ?? '',
      threshold: Number(row.threshold),
      outcome: columns.outcome === '1' ? 1 : 0,
      actual: Number(columns.actual),
      targetYear: Number(row.target_year),
      columns,
    }
  })
}

function numbers(text: string | undefined): number[] {
  return (text ?? '').split(';').map(Number)
}

/** The `train` parts of the competition series only: `test` is never read into a window. */
export function readBenchmark(folder: string): TrainingSeries[] {
  return ['m4-yearly-dev', 'm3-yearly'].flatMap((name) =>
    gunzipSync(readFileSync(`${folder}/${name}.jsonl.gz`))
      .toString('utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const { train, set } = JSON.parse(line) as { train: number[]; set: string }
        return {
          indicator: set,
          fold: -1,
          measure: { scale: 'amount' as const },
          years: train.map((_, i) => 1900 + i),
          values: train,
        }
      }),
  )
}
