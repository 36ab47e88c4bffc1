import type { EChartsOption } from 'echarts'
import { columnsOf, type FanLook, PRINT } from './fan-look.js'
import { wrap } from './text-table.js'

/** One mark of a row. `low`, `high`: ends of its interval. */
export type RowMark = { readonly value: number; readonly low?: number; readonly high?: number }

/** What the marks of one column mean: one name, one shape. */
export type RowSeries = { readonly name: string; readonly shape: 'full' | 'hollow' | 'diamond' | 'bar' | 'square' }

/** Named rows with a few marks each, on one scale: before and after, shares with their intervals. Words in the reader's language. */
export type RowChart = {
  readonly title: string
  readonly unit: string
  readonly series: readonly RowSeries[]
  /** `marks[i]` is of `series[i]`; undefined: nothing to draw. The first row stands on top */
  readonly rows: readonly { readonly name: string; readonly marks: readonly (RowMark | undefined)[] }[]
  /** draw a line between the marks of a row */
  readonly isJoined: boolean
  /** ends of the scale where they are fixed */
  readonly min?: number
  readonly max?: number
  readonly caption: readonly string[]
  readonly formatValue: (value: number) => string
}

export const ROW_CHART_WIDTH = 900
const NAME_COLUMNS = { wide: 46, narrow: 44 }
/** What names take of a picture 900 px wide, px. */
const NAME_WIDTH = 290
const TITLE_COLUMNS = 88
const CAPTION_COLUMNS = 130
const LINE = 14
/** What the line of the title leaves free where the page around the picture says it, px. */
const UNTITLED = 14
const SYMBOL = { full: 'circle', hollow: 'circle', diamond: 'diamond', square: 'rect', bar: 'none' } as const

/** How high a chart has to be for its rows, px. */
export function rowChartHeight(chart: RowChart, look: FanLook = PRINT): number {
  const { top, bottom, row } = roomOf(chart, look)
  return top + bottom + row * chart.rows.length
}

/** Return the chart definition: names on the left (above their row where it is narrow), marks named at the head of the chart. */
export function rowChartOption(chart: RowChart, look: FanLook = PRINT): EChartsOption {
  const { colour, isNarrow, isAlone } = look
  const { top, bottom, titleLines, captionLines } = roomOf(chart, look)
  const names = chart.rows.map(({ name }) => nameLines(name, look).join('\n'))
  const text = { color: colour.text, fontSize: 11 }
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: colour.text },
    ...(colour.page === undefined ? {} : { backgroundColor: colour.page }),
    ...(isAlone ? { title: titles(titleLines, captionLines, colour.text) } : {}),
    grid: { left: isNarrow ? 8 : columnsOf(NAME_WIDTH, look), right: isNarrow ? 22 : 64, top, bottom },
    xAxis: {
      type: 'value',
      ...(chart.min === undefined ? {} : { min: chart.min }),
      ...(chart.max === undefined ? {} : { max: chart.max }),
      name: chart.unit,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: text,
      splitNumber: isNarrow ? 3 : 5,
      axisLabel: { ...text, formatter: (value: number) => chart.formatValue(value), hideOverlap: true },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour.grid } },
      axisLabel: isNarrow ? { show: false } : { ...text, interval: 0, lineHeight: LINE },
      z: 3,
    },
    series: [
      ...(isNarrow ? [namesAbove(chart, names, look)] : []),
      ...(chart.isJoined ? [joins(chart, colour)] : []),
      ...chart.series.flatMap((_, i) => [
        ...(chart.rows.some(({ marks }) => marks[i]?.low !== undefined) ? [whiskers(chart, i, colour)] : []),
        marksOf(chart, i, look),
      ]),
    ],
  }
}

/** Lines of a row's name, as wide as there is room. */
const nameLines = (name: string, look: FanLook): string[] =>
  // A comparator stays with its number, and that with its unit.
  wrap(
    name.replace(/([≥≤><=]) | (?=%)/g, `$1${KEPT}`),
    look.isNarrow ? NAME_COLUMNS.narrow : columnsOf(NAME_COLUMNS.wide, look),
  ).map((line) => line.replaceAll(KEPT, ' '))
/** Stands for a space at which no line breaks, while lines are broken: a character no text has. */
const KEPT = '\uE000'

function roomOf(chart: RowChart, look: FanLook) {
  const most = Math.max(1, ...chart.rows.map(({ name }) => nameLines(name, look).length))
  const titleLines = look.isAlone
    ? [
        ...(chart.title === '' ? [''] : wrap(chart.title, columnsOf(TITLE_COLUMNS, look))),
        ...wrap(key(chart), columnsOf(CAPTION_COLUMNS, look)),
      ]
    : []
  const captionLines = look.isAlone ? chart.caption.flatMap((one) => wrap(one, columnsOf(CAPTION_COLUMNS, look))) : []
  return {
    titleLines,
    captionLines,
    top: look.isAlone ? 22 + 20 * titleLines.length - (chart.title === '' ? UNTITLED : 0) : 8,
    bottom: 44 + LINE * captionLines.length,
    row: look.isNarrow ? 2 * (LINE * most + 10) : Math.max(26, LINE * most + 8),
  }
}

/** What the marks mean, in one line for a picture that stands alone. */
const SHAPE_TEXT = { full: '●', hollow: '○', diamond: '◆', square: '■', bar: '▬' } as const
export const key = ({ series }: RowChart): string =>
  series.map(({ name, shape }) => `${SHAPE_TEXT[shape]} ${name}`).join('   ')

/** Names above their rows, where there is no room beside them: labels of marks that nobody sees. */
function namesAbove({ min = 0 }: RowChart, names: readonly string[], { colour }: FanLook) {
  return {
    type: 'scatter' as const,
    name: 'names',
    symbolSize: 0,
    silent: true,
    data: names.map((name, row) => ({
      value: [min, row],
      label: {
        show: true,
        formatter: name,
        position: 'right' as const,
        align: 'left' as const,
        verticalAlign: 'bottom' as const,
        distance: 0,
        offset: [0, -8],
        lineHeight: LINE,
        fontSize: 11,
        color: colour.text,
      },
    })),
    z: 6,
  }
}

/** Points of a line that breaks between rows. */
const broken = (pairs: readonly (readonly [number, number, number])[]): (number | string)[][] =>
  pairs.flatMap(([from, to, row]) => [
    [from, row],
    [to, row],
    ['-', '-'],
  ])

function joins({ rows }: RowChart, colour: FanLook['colour']) {
  const pairs = rows.flatMap(({ marks }, row): [number, number, number][] => {
    const values = marks.flatMap((one) => (one === undefined ? [] : [one.value]))
    return values.length < 2 ? [] : [[Math.min(...values), Math.max(...values), row]]
  })
  return {
    type: 'line' as const,
    name: 'joins',
    data: broken(pairs),
    symbol: 'none',
    silent: true,
    lineStyle: { width: 3, color: colour.outer },
    z: 2,
  }
}

function whiskers({ rows }: RowChart, i: number, colour: FanLook['colour']) {
  const pairs = rows.flatMap(({ marks }, row): [number, number, number][] => {
    const one = marks[i]
    return one?.low === undefined || one.high === undefined ? [] : [[one.low, one.high, row]]
  })
  return {
    type: 'line' as const,
    name: `interval ${i}`,
    data: broken(pairs),
    symbol: 'none',
    silent: true,
    lineStyle: { width: 1.5, color: colour.line },
    z: 4,
  }
}

function marksOf({ rows, series }: RowChart, i: number, { colour }: FanLook) {
  const { shape, name } = series[i] as RowSeries
  if (shape === 'bar') {
    const pairs = rows.flatMap(({ marks }, row): [number, number, number][] => {
      const one = marks[i]
      return one === undefined ? [] : [[0, one.value, row]]
    })
    return {
      type: 'line' as const,
      name,
      data: broken(pairs),
      symbol: 'none',
      lineStyle: { width: 13, color: colour.inner, cap: 'butt' as const },
      z: 3,
    }
  }
  const isOpen = shape === 'hollow'
  const ink = shape === 'diamond' ? colour.target : shape === 'square' ? colour.rival : colour.line
  return {
    type: 'scatter' as const,
    name,
    symbol: SYMBOL[shape],
    symbolSize: shape === 'square' ? 9 : 11,
    itemStyle: {
      color: isOpen ? colour.halo : ink,
      borderColor: isOpen ? ink : colour.halo,
      borderWidth: isOpen ? 2 : 1,
    },
    data: rows.flatMap(({ marks }, row) => (marks[i] === undefined ? [] : [[marks[i].value, row]])),
    z: 5,
  }
}

function titles(
  title: readonly string[],
  caption: readonly string[],
  color: string,
): NonNullable<EChartsOption['title']> {
  const [head, ...rest] = title
  return [
    {
      text: head ?? '',
      subtext: rest.join('\n'),
      left: 16,
      top: head === '' ? 8 - UNTITLED : 8,
      itemGap: 6,
      textStyle: { fontSize: 15, fontWeight: 'bold', color },
      subtextStyle: { fontSize: 12, lineHeight: 18, color },
    },
    {
      text: caption.join('\n'),
      left: 16,
      bottom: 6,
      textStyle: { fontSize: 10.5, fontWeight: 'normal', lineHeight: LINE, color },
    },
  ]
}
