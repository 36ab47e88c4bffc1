import type { EChartsOption } from 'echarts'
import type { BarChart } from '../briefing/document.js'
import { DOCUMENT, type FanLook } from '../fan-look.js'
import { wrap } from '../text-table.js'
import { flow, roomOf } from './layout.js'
import { frame, LETTERS, LINE, paper, patches, widthOf, words } from './paper.js'

/** Wide enough that the names of programmes take two lines: a chart of fifteen of them then leaves room on its page. */
const NAME_SHARE = 0.46
const THICK = 15
const SWATCH = 12
/** From dark to light in one hue: the order of years survives black-and-white print. */
const DARKEST = [8, 48, 107] as const
const LIGHTEST = [222, 235, 247] as const
/** Where white and black are read alike: luminance of the ground, 0 … 1. */
const DARK_GROUND = 0.18

/** How high the chart has to be for its bars and their key, px. */
export const barsHeight = (chart: BarChart, look: FanLook = DOCUMENT): number => plan(chart, look).height

/** Return money by programme as lying bars, the first on top: years stacked, or scenarios side by side; figures on the bars. */
export function barsOption(chart: BarChart, look: FanLook = DOCUMENT): EChartsOption {
  const { series, isStacked, formatValue } = chart
  const { width, height, room, left, right, key, keyTop, names } = plan(chart, look)
  const { colour } = look
  const shades = shadesOf(series.length)
  const text = { color: colour.text, fontSize: LETTERS.small }
  const { grid, xAxis, yAxis } = paper(width, height)
  const top = keyTop + key.height + 6
  const most = Math.max(...(isStacked ? totalsOf(chart) : series.flatMap(({ values }) => values)), 0)
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: colour.text },
    ...(colour.page === undefined ? {} : { backgroundColor: colour.page }),
    title: frame(room.title, room.caption, look),
    grid: [{ left, right, top, bottom: room.bottom + 40 }, grid],
    xAxis: [
      {
        type: 'value',
        name: chart.unit,
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: text,
        splitNumber: 5,
        axisLabel: { ...text, formatter: (value: number) => formatValue(value), hideOverlap: true },
        splitLine: { lineStyle: { color: colour.grid } },
      },
      { ...xAxis, gridIndex: 1 },
    ],
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: names.map((lines) => lines.join('\n')),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour.text } },
        axisLabel: { ...text, interval: 0, lineHeight: LINE },
      },
      { ...yAxis, gridIndex: 1 },
    ],
    series: [
      ...series.map(({ name, values }, s) => ({
        type: 'bar' as const,
        name,
        ...(isStacked ? { stack: 'all' } : {}),
        barWidth: isStacked ? THICK + 5 : THICK,
        barGap: '15%',
        itemStyle: { color: shades[s]?.ground as string, borderColor: colour.line, borderWidth: 0.8 },
        data: values.map((value) => {
          const label = formatValue(value)
          const room = (Math.abs(value) / Math.max(most, 1e-9)) * (width - left - right)
          return {
            value,
            label: {
              show: isStacked ? value !== 0 && room > widthOf(label, 10) + 6 : true,
              position: isStacked ? ('inside' as const) : ('right' as const),
              formatter: label,
              color: isStacked ? (shades[s]?.ink as string) : colour.text,
              fontSize: isStacked ? 10 : LETTERS.small,
            },
          }
        }),
      })),
      ...(isStacked ? [totals(chart, look)] : []),
      patches(
        'key',
        series.map((_, s) => {
          const [x, y] = key.places[s] as readonly [number, number]
          const colours = { colour: shades[s]?.ground as string, border: colour.line }
          return { at: [x + SWATCH / 2, keyTop + y + 9], size: SWATCH, ...colours }
        }),
        5,
        1,
      ),
      words(
        'key words',
        series.map(({ name }, s) => {
          const [x, y] = key.places[s] as readonly [number, number]
          return { at: [x + SWATCH + 6, keyTop + y + 9], text: name, align: 'left', colour: colour.text }
        }),
        1,
      ),
    ],
  }
}

const totalsOf = ({ names, series }: BarChart): number[] =>
  names.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))

/** Sums at the end of their bars: labels of marks that nobody sees. */
const totals = (chart: BarChart, { colour }: FanLook) => ({
  type: 'scatter' as const,
  name: 'totals',
  itemStyle: { opacity: 1 },
  symbolSize: 0,
  silent: true,
  z: 6,
  data: totalsOf(chart).map((value, row) => ({
    value: [value, row],
    label: {
      show: true,
      position: 'right' as const,
      formatter: chart.formatValue(value),
      color: colour.text,
      fontSize: LETTERS.small,
      fontWeight: 'bold' as const,
    },
  })),
})

/** Return as many shades as there are series, as far apart in lightness as they can be, each with the ink read best on it. */
export function shadesOf(count: number): { readonly ground: string; readonly ink: string }[] {
  return Array.from({ length: count }, (_, i) => {
    const part = count === 1 ? 0.7 : i / (count - 1)
    const parts = DARKEST.map((dark, c) => Math.round(dark + part * ((LIGHTEST[c] as number) - dark)))
    const [r = 0, g = 0, b = 0] = parts.map((one) => (one / 255) ** 2.2)
    const isDark = 0.2126 * r + 0.7152 * g + 0.0722 * b < DARK_GROUND
    return {
      ground: `#${parts.map((one) => one.toString(16).padStart(2, '0')).join('')}`,
      ink: isDark ? '#ffffff' : '#000000',
    }
  })
}

function plan(chart: BarChart, look: FanLook) {
  const width = look.width ?? 900
  const room = roomOf(chart, look)
  const left = Math.round(NAME_SHARE * width)
  const names = chart.names.map((name) => wrap(name, Math.floor((left - 20) / 5.9)))
  // Names stand in the middle of their rows: two neighbours have to fit, not every row the longest.
  const most = Math.max(1, ...names.map((lines, i) => (lines.length + (names[i + 1]?.length ?? lines.length)) / 2))
  const bars = chart.isStacked ? THICK + 13 : chart.series.length * THICK * 1.15 + 12
  const row = Math.max(bars, LINE * most + 8)
  const key = flow(
    chart.series.map(({ name }) => name),
    width,
    SWATCH + 6,
  )
  const values = chart.isStacked ? totalsOf(chart) : chart.series.flatMap((one) => one.values)
  const right = 20 + Math.max(...values.map((value) => widthOf(chart.formatValue(value), LETTERS.usual)), 20)
  const keyTop = room.top
  return {
    width,
    room,
    left,
    right,
    names,
    key,
    keyTop,
    height: Math.round(keyTop + key.height + 6 + row * chart.names.length + 40 + room.bottom),
  }
}
