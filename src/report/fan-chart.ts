import type { EChartsOption } from 'echarts'
import { wrap } from './text-table.js'

/** What a projected-versus-target chart shows; plain data, words already in the reader's language. */
export type FanChart = {
  readonly title: string
  readonly unit: string
  /** a rank: 1 stands at the top */
  readonly bestOnTop: boolean
  readonly history: readonly { readonly year: number; readonly value: number }[]
  /** the first year is the last observation's */
  readonly fan: readonly {
    readonly year: number
    readonly p05: number
    readonly p25: number
    readonly p50: number
    readonly p75: number
    readonly p95: number
  }[]
  readonly targets: readonly { readonly year: number; readonly value: number; readonly label: string }[]
  readonly labels: {
    readonly history: string
    readonly median: string
    readonly band50: string
    readonly band90: string
  }
  readonly caption: readonly string[]
  readonly formatValue: (value: number) => string
}

export const CHART_WIDTH = 900
export const CHART_HEIGHT = 560
/** What fits across the chart at the size of each text; a longer line would be cut at the edge. */
const TITLE_COLUMNS = 80
const CAPTION_COLUMNS = 130
const TITLE_LINE = 20
/** One hue in three depths reads in black-and-white print; targets are diamonds, so shape tells what colour cannot. */
const COLOUR = { outer: '#c6dbef', inner: '#6baed6', line: '#08306b', target: '#a63603', text: '#333333' } as const

/** Return the chart definition: graded bands, history solid, projection dashed, labels on the chart, no legend. */
export function fanChartOption(chart: FanChart): EChartsOption {
  const years = [...chart.history, ...chart.fan, ...chart.targets].map((point) => point.year)
  const caption = chart.caption.flatMap((text) => wrap(text, CAPTION_COLUMNS))
  const title = wrap(chart.title, TITLE_COLUMNS)
  const last = chart.fan[chart.fan.length - 1]
  return {
    animation: false,
    textStyle: { fontFamily: 'DejaVu Sans, Noto Sans, Arial, sans-serif', color: COLOUR.text },
    title: [
      {
        text: title.join('\n'),
        left: 16,
        top: 10,
        textStyle: { fontSize: 16, fontWeight: 'bold', lineHeight: TITLE_LINE, color: COLOUR.text },
      },
      {
        text: caption.join('\n'),
        left: 16,
        bottom: 8,
        textStyle: { fontSize: 10.5, fontWeight: 'normal', lineHeight: 14, color: COLOUR.text },
      },
    ],
    grid: { left: 64, right: 150, top: 40 + TITLE_LINE * title.length, bottom: 46 + 14 * caption.length },
    xAxis: {
      type: 'value',
      min: Math.min(...years),
      max: Math.max(...years),
      minInterval: 1,
      splitLine: { show: false },
      axisLabel: { formatter: (year: number) => String(year), color: COLOUR.text },
    },
    yAxis: {
      type: 'value',
      name: chart.unit,
      nameTextStyle: { align: 'left', color: COLOUR.text },
      inverse: chart.bestOnTop,
      nameLocation: chart.bestOnTop ? 'start' : 'end',
      min: chart.bestOnTop ? 1 : chart.fan.some(({ p05 }) => p05 < 0) ? 'dataMin' : 0,
      axisLabel: { formatter: (value: number) => chart.formatValue(value), color: COLOUR.text },
      splitLine: { lineStyle: { color: '#e5e5e5' } },
    },
    series: [
      ...band(
        'outer',
        chart.fan.map(({ year, p05, p95 }) => [year, p05, p95 - p05]),
        COLOUR.outer,
      ),
      ...band(
        'inner',
        chart.fan.map(({ year, p25, p75 }) => [year, p25, p75 - p25]),
        COLOUR.inner,
      ),
      {
        type: 'line',
        name: 'median',
        data: chart.fan.map(({ year, p50 }) => [year, p50]),
        symbol: 'none',
        lineStyle: { type: 'dashed', width: 2, color: COLOUR.line },
        z: 4,
      },
      {
        type: 'line',
        name: 'history',
        data: chart.history.map(({ year, value }, i) => ({
          value: [year, value],
          // The first point carries the name of the line: a chart without a legend has to be read where one looks.
          ...(i === 0
            ? {
                label: {
                  show: true,
                  position: 'bottom' as const,
                  distance: 8,
                  align: 'left' as const,
                  formatter: chart.labels.history,
                  color: COLOUR.line,
                  fontSize: 11,
                },
              }
            : {}),
        })),
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: COLOUR.line },
        lineStyle: { type: 'solid', width: 2.5, color: COLOUR.line },
        z: 5,
      },
      {
        type: 'scatter',
        name: 'targets',
        symbol: 'diamond',
        symbolSize: 13,
        itemStyle: { color: COLOUR.target, borderColor: '#ffffff', borderWidth: 1 },
        data: chart.targets.map(({ year, value, label }) => ({
          value: [year, value],
          label: { show: true, position: 'top' as const, formatter: label, color: COLOUR.target, fontSize: 11 },
        })),
        z: 6,
      },
      ...(last === undefined ? [] : [edgeLabels(chart, last)]),
    ],
  }
}

/** A band is a clear line at its lower edge with a filled line of its thickness stacked on it. */
function band(name: string, points: readonly (readonly number[])[], colour: string) {
  const line = {
    type: 'line' as const,
    symbol: 'none',
    stack: name,
    stackStrategy: 'all' as const,
    lineStyle: { opacity: 0 },
    z: 2,
  }
  return [
    { ...line, name: `${name}-low`, data: points.map(([year, low]) => [year, low] as number[]) },
    {
      ...line,
      name: `${name}-high`,
      data: points.map(([year, , thick]) => [year, thick] as number[]),
      areaStyle: { color: colour, opacity: 1 },
    },
  ]
}

/** Names of the bands at the right edge, pushed apart so that none covers another. */
function edgeLabels(chart: FanChart, last: FanChart['fan'][number]) {
  const all = [
    ...chart.fan.flatMap((one) => [one.p95]),
    ...chart.targets.map((one) => one.value),
    ...chart.history.map((one) => one.value),
  ]
  const gap = Math.max(...all) * 0.05
  const wanted = [
    { text: chart.labels.band90, at: (last.p95 + last.p75) / 2 },
    { text: chart.labels.band50, at: (last.p75 + last.p50) / 2 },
    { text: chart.labels.median, at: last.p50 },
  ]
  let ceiling = Number.POSITIVE_INFINITY
  const placed = wanted.map(({ text, at }) => {
    const y = Math.max(0, Math.min(at, ceiling - gap))
    ceiling = y
    return { text, y }
  })
  return {
    type: 'scatter' as const,
    name: 'labels',
    symbolSize: 0,
    silent: true,
    clip: false,
    data: placed.map(({ text, y }) => ({
      value: [last.year, y],
      label: { show: true, position: 'right' as const, formatter: text, color: COLOUR.line, fontSize: 11 },
    })),
    z: 7,
  }
}
