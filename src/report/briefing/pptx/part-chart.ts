import type { BriefingChart, HeatChart } from '../document.js'

/** Names that a slide's chart shows without crowding. */
const MOST_ROWS = 12
const BOARD = { head: 0.72, row: 0.46, most: 4.9 } as const

/** Return a chart as several where it names more than a slide shows. */
export function partedChart(one: BriefingChart): BriefingChart[] {
  switch (one.kind) {
    case 'rows':
      return parts(one.chart.rows).map((rows) => ({ kind: one.kind, chart: { ...one.chart, rows } }))
    case 'slope':
      return parts(one.chart.lines).map((lines) => ({ kind: one.kind, chart: { ...one.chart, lines } }))
    case 'bars':
      return parts(one.chart.names.map((name, i) => ({ name, i }))).map((names) => ({
        kind: one.kind,
        chart: {
          ...one.chart,
          names: names.map(({ name }) => name),
          series: one.chart.series.map((series) => ({
            ...series,
            values: names.map(({ i }) => series.values[i] as number),
          })),
        },
      }))
    default:
      return [one]
  }
}

/** Return parts of about the same length, none longer than is shown. */
function parts<T>(all: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(all.length / MOST_ROWS))
  const length = Math.max(1, Math.ceil(all.length / count))
  return Array.from({ length: count }, (_, k) => all.slice(k * length, (k + 1) * length))
}

/** Return how high a board is as a table, inches. */
export const boardHeight = ({ groups }: HeatChart): number =>
  Math.min(BOARD.most, BOARD.head + BOARD.row * groups.length)
