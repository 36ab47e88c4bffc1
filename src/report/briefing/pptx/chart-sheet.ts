import { writeXlsx } from 'hucre/xlsx'
import type { NativeChart } from './native-chart.js'
import { plainText } from './xml.js'

type Value = string | number | null

/** Return the workbook behind a chart, laid as `chartXml` refers to it: whoever edits the chart finds its figures there. */
export async function chartSheet(chart: NativeChart): Promise<Uint8Array> {
  const rows = chart.layout === 'scatter' ? pairs(chart) : columns(chart)
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
}

/** A column of names, and one for each series. */
const columns = ({ categories, categoryTitle, series }: NativeChart): Value[][] => [
  [categoryTitle, ...series.map(({ name }) => plainText(name))],
  ...categories.map((category, i) => [plainText(category), ...series.map(({ values }) => values[i] ?? null)]),
]

/** Two columns for each series of a scatter: across and up. */
function pairs({ categoryTitle, series }: NativeChart): Value[][] {
  const length = Math.max(0, ...series.map(({ values }) => values.length))
  return [
    series.flatMap(({ name }) => [categoryTitle, plainText(name)]),
    ...Array.from({ length }, (_, i) => series.flatMap(({ xs, values }) => [xs?.[i] ?? null, values[i] ?? null])),
  ]
}
