/** Windows of the target-attainment panel of ../shared, by kind of measure: histories of 1 to 12 points and a later value. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import type { ForecastScale, History } from '../../src/model/forecast-types.js'
import { mulberry } from './grow.js'

const FOLDER = fileURLToPath(new URL('../../../shared/data/panel', import.meta.url))

export type PanelWindow = {
  readonly indicator: string
  readonly fold: number
  readonly history: History
  readonly h: number
  readonly y: number
  readonly q: number
}

/** Draw windows of every indicator that is measured, not modelled, the same number of each. */
export function panelWindows(perIndicator: number, seed: number): PanelWindow[] {
  const rows = (text: string): Record<string, string>[] => parse(text, { columns: true }) as Record<string, string>[]
  const indicators = new Map(
    rows(readFileSync(`${FOLDER}/indicators.csv`, 'utf8')).map((row) => [row.indicator ?? row.id ?? '', row]),
  )
  const series = new Map<string, { readonly row: Record<string, string>; readonly points: [number, number][] }>()
  for (const row of rows(gunzipSync(readFileSync(`${FOLDER}/panel.csv.gz`)).toString('utf8'))) {
    const key = `${row.indicator}|${row.territory}`
    const known = series.get(key) ?? { row, points: [] }
    known.points.push([Number(row.year), Number(row.value)])
    series.set(key, known)
  }
  const byIndicator = new Map<string, (typeof known)[]>()
  type Known = { readonly row: Record<string, string>; readonly points: [number, number][] }
  const known = undefined as unknown as Known
  for (const one of series.values()) {
    one.points.sort((a, b) => a[0] - b[0])
    const name = one.row.indicator as string
    if (indicators.get(name)?.modelled === '1' || one.points.length < 2) continue
    byIndicator.set(name, [...(byIndicator.get(name) ?? []), one])
  }
  const random = mulberry(seed)
  const windows: PanelWindow[] = []
  for (const [indicator, all] of byIndicator) {
    const facts = indicators.get(indicator) as Record<string, string>
    for (let k = 0; k < perIndicator; k++) {
      const { row, points } = all[Math.floor(random() * all.length)] as Known
      const end = Math.floor(random() * (points.length - 1))
      const n = 1 + Math.floor(random() * Math.min(12, end + 1))
      const past = points.slice(Math.max(0, end + 1 - n), end + 1)
      const later = points.slice(end + 1).filter(([year]) => year - (points[end] as [number, number])[0] <= 15)
      if (later.length === 0) continue
      const [year, y] = later[Math.floor(random() * later.length)] as [number, number]
      const values = past.map((one) => one[1])
      const bound = (text: string | undefined): number | undefined =>
        text === undefined || text === '' ? undefined : Number(text)
      const mean = values.reduce((sum, one) => sum + Math.abs(one) / values.length, 0)
      windows.push({
        indicator,
        fold: Number(facts.fold),
        h: year - (points[end] as [number, number])[0],
        y,
        q: Math.max(1e-9, 0.05 * mean),
        history: {
          years: past.map((one) => one[0]),
          values,
          scale: row.kind as ForecastScale,
          lower: bound(facts.lower_bound ?? facts.lower),
          upper: bound(facts.upper_bound ?? facts.upper),
        },
      })
    }
  }
  return windows
}
