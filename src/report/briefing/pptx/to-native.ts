import type { Language } from '../../../text/language.js'
import { say } from '../../../text/say.js'
import type { FrontierChart } from '../../charts-frontier.js'
import type { RowChart } from '../../charts-rows.js'
import type { BarChart, BriefingChart, SlopeChart } from '../document.js'
import { formatCode, type NativeChart, type NativeSeries } from './native-chart.js'
import { nativeFan } from './native-fan.js'

/** One hue from dark to light: the order survives black-and-white print. */
const DARKEST = [8, 48, 107] as const
const LIGHTEST = [198, 219, 239] as const
const DARK = '08306B'
const MIDDLE = '6BAED6'
const TARGET = 'A63603'
/** A difference that may be chance is drawn pale. */
const PALE = 'C9CED4'
/** Part of a bar's whole under which no figure is written on it. */
const SMALLEST_LABELLED = 0.07

/** Return a chart as PowerPoint's own; undefined for a board, which is a table. */
export function toNative(one: BriefingChart, language: Language): NativeChart | undefined {
  switch (one.kind) {
    case 'fan':
      return nativeFan(one.chart, language)
    case 'rows':
      return nativeRows(one.chart, language)
    case 'frontier':
      return nativeFrontier(one.chart, language)
    case 'bars':
      return nativeBars(one.chart, language)
    case 'slope':
      return nativeSlope(one.chart, language)
    case 'heat':
      return undefined
  }
}

/** Return the next round number that an axis may end at: 1, 2, 3, 4, 5, 6, 8 or 10 of its size. */
function roundEnd(value: number): number {
  if (value <= 0) return 0
  const size = 10 ** Math.floor(Math.log10(value))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((one) => one * size >= value * 1.02) ?? 10
  return Number((step * size).toPrecision(6))
}

function shade(i: number, count: number): string {
  const part = i / Math.max(1, count - 1)
  const mixed = DARKEST.map((dark, k) => Math.round(dark + part * ((LIGHTEST[k] as number) - dark)))
  return mixed
    .map((one) => one.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}

function nativeBars({ series, names, unit, isStacked, formatValue }: BarChart, language: Language): NativeChart {
  const totals = names.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
  const most = Math.max(...(isStacked ? totals : series.flatMap(({ values }) => values)), 0)
  return {
    layout: 'lying',
    categories: names,
    categoryTitle: say('briefing.slides.category', language),
    isStacked,
    isUpsideDown: false,
    value: { title: unit, format: formatCode([most], formatValue), min: 0 },
    series: series.map(
      ({ name, values }, i): NativeSeries => ({
        name,
        look: { as: 'bar', colour: shade(i, series.length) },
        values,
        labels: values.map((value) =>
          !isStacked || value >= SMALLEST_LABELLED * most ? formatValue(value) : undefined,
        ),
        labelsAt: isStacked ? 'ctr' : 'outEnd',
        isKeyed: series.length > 1,
      }),
    ),
  }
}

function nativeRows({ series, rows, unit, min, max, formatValue }: RowChart, language: Language): NativeChart {
  const marks = rows.flatMap((row) => row.marks.flatMap((mark) => (mark === undefined ? [] : [mark])))
  const ends = marks.flatMap(({ value, low = value, high = value }) => [value, low, high])
  return {
    layout: 'lying',
    categories: rows.map(({ name }) => name),
    categoryTitle: say('briefing.slides.category', language),
    isStacked: false,
    isUpsideDown: false,
    value: {
      title: unit,
      format: formatCode(ends, formatValue),
      ...(min === undefined ? {} : { min }),
      // The office makes room for bars, not for what reaches beyond them.
      ...(max === undefined ? { max: roundEnd(Math.max(0, ...ends)) } : { max }),
    },
    series: series.map(({ name }, i): NativeSeries => {
      const own = rows.map((row) => row.marks[i])
      const hasReach = own.some((mark) => mark?.low !== undefined)
      return {
        name,
        look: { as: 'bar', colour: series.length === 1 ? MIDDLE : shade(i, series.length + 1) },
        values: own.map((mark) => mark?.value),
        ...(hasReach
          ? {
              reach: own.map((mark) => ({
                below: mark === undefined ? 0 : mark.value - (mark.low ?? mark.value),
                above: mark === undefined ? 0 : (mark.high ?? mark.value) - mark.value,
              })),
            }
          : { labels: own.map((mark) => (mark === undefined ? undefined : formatValue(mark.value))) }),
        labelsAt: 'outEnd',
        isKeyed: series.length > 1,
      }
    }),
  }
}

function nativeSlope({ before, after, lines, formatValue }: SlopeChart, language: Language): NativeChart {
  const side = (name: string, colour: string, of: (line: SlopeChart['lines'][number]) => number): NativeSeries => ({
    name,
    look: { as: 'bar', colour },
    values: lines.map(of),
    labels: lines.map((line) => formatValue(of(line))),
    labelsAt: 'outEnd',
    isKeyed: true,
  })
  return {
    layout: 'lying',
    categories: lines.map(({ name }) => name),
    categoryTitle: say('briefing.slides.category', language),
    isStacked: false,
    isUpsideDown: false,
    value: { title: '', format: formatCode([1], formatValue), min: 0, max: 1 },
    series: [
      side(before, 'A6CBE6', (line) => line.before),
      {
        ...side(after, DARK, (line) => line.after),
        pointColours: lines.map(({ isClear }) => (isClear ? undefined : PALE)),
      },
    ],
  }
}

function nativeFrontier(chart: FrontierChart, language: Language): NativeChart {
  const { points, today, wanted, unitX, unitY, max, formatX, formatY } = chart
  const xs = points.map(({ x }) => x)
  const edge = (name: string, values: number[]): NativeSeries => ({
    name,
    look: { as: 'points', colour: MIDDLE, width: 1, dash: 'dash' },
    xs,
    values,
    isKeyed: true,
  })
  const ends = [Math.min(0, ...xs), Math.max(...xs)]
  return {
    layout: 'scatter',
    categories: [],
    categoryTitle: unitX,
    isStacked: false,
    isUpsideDown: false,
    value: {
      title: unitY,
      format: formatCode(
        points.map(({ y }) => y),
        formatY,
      ),
      min: 0,
      ...(max === undefined ? {} : { max }),
    },
    across: { title: unitX, format: formatCode(xs, formatX), min: 0 },
    series: [
      edge(
        say('briefing.slides.low', language),
        points.map(({ low }) => low),
      ),
      edge(
        say('briefing.slides.high', language),
        points.map(({ high }) => high),
      ),
      {
        name: say('briefing.slides.median', language),
        look: { as: 'points', colour: DARK, width: 2.25, marker: 'circle' },
        xs,
        values: points.map(({ y }) => y),
        isKeyed: true,
      },
      ...(wanted === undefined ? [] : [line(wanted.label, ends, wanted.y)]),
      ...(today === undefined ? [] : [mark(today)]),
    ],
  }
}

const line = (name: string, xs: readonly number[], y: number): NativeSeries => ({
  name,
  look: { as: 'points', colour: TARGET, width: 1.25, dash: 'dash' },
  xs,
  values: xs.map(() => y),
  isKeyed: true,
})

const mark = ({ x, y, label }: NonNullable<FrontierChart['today']>): NativeSeries => ({
  name: label,
  look: { as: 'points', colour: TARGET, width: 0, marker: 'diamond' },
  xs: [x],
  values: [y],
  labels: [label],
  labelsAt: 'b',
  isKeyed: false,
})
