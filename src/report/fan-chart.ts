import type { EChartsOption } from 'echarts'
import { historyName } from './fan-history.js'
import { columnsOf, type FanLook, leastWidth, PRINT } from './fan-look.js'
import { band, edgeLabels, shockMarks } from './fan-marks.js'
import { targetMarks } from './fan-targets.js'
import { yearMarks } from './fan-years.js'
import { wrap } from './text-table.js'

/** What a projected-versus-target chart shows; plain data, words already in the reader's language. */
export type FanChart = {
  readonly title: string
  readonly unit: string
  /** a rank: 1 stands at the top */
  readonly bestOnTop: boolean
  /** `source`: shown where somebody points at the figure */
  readonly history: readonly { readonly year: number; readonly value: number; readonly source?: string }[]
  /** the first year is the last observation's */
  readonly fan: readonly {
    readonly year: number
    readonly p05: number
    readonly p25: number
    readonly p50: number
    readonly p75: number
    readonly p95: number
  }[]
  /** `isOther`: of another year than the one spoken of; drawn lighter */
  readonly targets: readonly {
    readonly year: number
    readonly value: number
    readonly label: string
    readonly isOther?: boolean
  }[]
  /** what the scenario has happen, and why: an upright mark in its year */
  readonly shocks?: readonly { readonly year: number; readonly label: string; readonly why: string }[]
  /** medians of other scenarios */
  readonly rivals?: readonly {
    readonly name: string
    readonly points: readonly { readonly year: number; readonly value: number }[]
  }[]
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
/** What the bands and lines have at least, upwards, px. */
const LEAST_HEIGHT = 180

/**
 * Return the chart definition: graded bands, history solid, projection dashed, labels on the chart, no legend. One
 * definition for paper and screen. @param look of a picture that stands alone, unless the page around it says the rest
 */
export function fanChartOption(chart: FanChart, look: FanLook = PRINT): EChartsOption {
  const { colour, isAlone, isNarrow, scale = 1 } = look
  const years = [...chart.history, ...chart.fan, ...chart.targets].map((point) => point.year)
  const [from, to] = [Math.min(...years), Math.max(...years)]
  const caption = isAlone ? chart.caption.flatMap((text) => wrap(text, columnsOf(CAPTION_COLUMNS, look))) : []
  const title = isAlone && chart.title !== '' ? wrap(chart.title, columnsOf(TITLE_COLUMNS, look)) : []
  const small = scale * (isNarrow ? 10 : 11)
  const usual = 12 * scale
  // Labels may lie on a band: an edge in the ground's colour keeps them legible.
  const edged = { textBorderColor: colour.halo, textBorderWidth: 3 }
  const last = chart.fan[chart.fan.length - 1]
  const grid = isAlone
    ? { left: 64, right: 150, top: 40 + TITLE_LINE * title.length, bottom: 46 + 14 * caption.length }
    : { left: scale * (isNarrow ? 40 : 56), right: scale * (isNarrow ? 104 : 140), top: 36 * scale, bottom: 28 * scale }
  const plot = { from, to, width: leastWidth(look) - grid.left - grid.right, height: LEAST_HEIGHT * scale }
  const customValues = yearMarks(from, to, plot.width / usual)
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: colour.text },
    ...(colour.page === undefined ? {} : { backgroundColor: colour.page }),
    ...(isAlone ? { title: titles(title, caption, colour) } : {}),
    grid,
    xAxis: {
      type: 'value',
      min: from,
      max: to,
      splitLine: { show: false },
      axisTick: { customValues },
      axisLabel: {
        customValues,
        hideOverlap: true,
        formatter: (year: number) => String(year),
        color: colour.text,
        fontSize: usual,
        margin: 8 * scale,
      },
    },
    yAxis: {
      type: 'value',
      name: chart.unit,
      nameTextStyle: { align: 'left', color: colour.text, fontSize: usual },
      inverse: chart.bestOnTop,
      nameLocation: chart.bestOnTop ? 'start' : 'end',
      min: chart.bestOnTop ? 1 : chart.fan.some(({ p05 }) => p05 < 0) ? 'dataMin' : 0,
      axisLabel: {
        formatter: (value: number) => chart.formatValue(value),
        color: colour.text,
        fontSize: usual,
        margin: 8 * scale,
      },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    series: [
      ...band(
        'outer',
        chart.fan.map(({ year, p05, p95 }) => [year, p05, p95 - p05]),
        colour.outer,
      ),
      ...band(
        'inner',
        chart.fan.map(({ year, p25, p75 }) => [year, p25, p75 - p25]),
        colour.inner,
      ),
      {
        type: 'line',
        name: 'median',
        data: chart.fan.map(({ year, p50 }) => [year, p50]),
        symbol: 'none',
        lineStyle: { type: 'dashed', width: 2 * scale, color: colour.line },
        ...shockMarks(chart, look),
        z: 4,
      },
      {
        type: 'line',
        name: 'history',
        data: chart.history.map(({ year, value }) => [year, value]),
        symbol: 'circle',
        symbolSize: 7 * scale,
        itemStyle: { color: colour.line },
        lineStyle: { type: 'solid', width: 2.5 * scale, color: colour.line },
        z: 5,
      },
      ...historyName(chart, look, plot, { fontSize: small, ...edged }),
      targetMarks(chart, look, plot),
      ...(chart.rivals ?? []).map((rival, i) =>
        rivalLine(rival, RIVAL_LINES[i % RIVAL_LINES.length] as DashType, colour),
      ),
      ...(last === undefined ? [] : [edgeLabels(chart, last, look)]),
    ],
  }
}

type DashType = 'dotted' | readonly number[]
/** Each rival its own line: black-and-white print has to tell them apart. */
const RIVAL_LINES: readonly DashType[] = ['dotted', [9, 3, 2, 3], [14, 4]]

function rivalLine(
  { name, points }: NonNullable<FanChart['rivals']>[number],
  type: DashType,
  colour: FanLook['colour'],
) {
  return {
    type: 'line' as const,
    name,
    data: points.map(({ year, value }) => [year, value]),
    symbol: 'none',
    lineStyle: { type: type as 'dotted' | number[], width: 2, color: colour.rival },
    z: 4,
  }
}

function titles(
  title: readonly string[],
  caption: readonly string[],
  colour: FanLook['colour'],
): NonNullable<EChartsOption['title']> {
  return [
    {
      text: title.join('\n'),
      left: 16,
      top: 10,
      textStyle: { fontSize: 16, fontWeight: 'bold', lineHeight: TITLE_LINE, color: colour.text },
    },
    {
      text: caption.join('\n'),
      left: 16,
      bottom: 8,
      textStyle: { fontSize: 10.5, fontWeight: 'normal', lineHeight: 14, color: colour.text },
    },
  ]
}
