import type { EChartsOption } from 'echarts'
import { columnsOf, type FanLook, PRINT } from './fan-look.js'
import { band } from './fan-marks.js'
import { wrap } from './text-table.js'

/** What more money brings; words in the reader's language. */
export type FrontierChart = {
  readonly title: string
  readonly unitX: string
  readonly unitY: string
  /** by rising `x`; `low`, `high`: its interval */
  readonly points: readonly { readonly x: number; readonly y: number; readonly low: number; readonly high: number }[]
  /** the money there is today, and what it is called */
  readonly today: { readonly x: number; readonly y: number; readonly label: string } | undefined
  /** a level that is asked for */
  readonly wanted: { readonly y: number; readonly label: string } | undefined
  readonly max: number | undefined
  readonly caption: readonly string[]
  readonly formatX: (value: number) => string
  readonly formatY: (value: number) => string
}

export const FRONTIER_WIDTH = 900
export const FRONTIER_HEIGHT = 480
const TITLE_COLUMNS = 80
const CAPTION_COLUMNS = 130

/** Return the chart definition: the curve with its interval, today's money marked on it. */
export function frontierOption(chart: FrontierChart, look: FanLook = PRINT): EChartsOption {
  const { colour, isAlone, isNarrow } = look
  const { points, today, wanted } = chart
  const title = isAlone && chart.title !== '' ? wrap(chart.title, columnsOf(TITLE_COLUMNS, look)) : []
  const caption = isAlone ? chart.caption.flatMap((one) => wrap(one, columnsOf(CAPTION_COLUMNS, look))) : []
  const text = { color: colour.text, fontSize: 11 }
  const ends = [points[0]?.x ?? 0, points[points.length - 1]?.x ?? 1] as const
  const isRight = today !== undefined && today.x > (ends[0] + ends[1]) / 2
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: colour.text },
    ...(colour.page === undefined ? {} : { backgroundColor: colour.page }),
    ...(isAlone ? { title: titles(title, caption, colour.text) } : {}),
    grid: {
      left: isNarrow ? 44 : 64,
      right: 36,
      top: 36 + 20 * title.length,
      bottom: 48 + 14 * caption.length,
    },
    xAxis: {
      type: 'value',
      min: 0,
      name: chart.unitX,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: text,
      splitNumber: isNarrow ? 3 : 6,
      axisLabel: { ...text, formatter: (value: number) => chart.formatX(value), hideOverlap: true },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      ...(chart.max === undefined ? {} : { max: chart.max }),
      name: chart.unitY,
      nameTextStyle: { ...text, align: 'left' },
      axisLabel: { ...text, formatter: (value: number) => chart.formatY(value) },
      splitLine: { lineStyle: { color: colour.grid } },
    },
    series: [
      ...band(
        'interval',
        points.map(({ x, low, high }) => [x, low, high - low]),
        colour.outer,
      ),
      {
        type: 'line',
        name: 'curve',
        data: points.map(({ x, y }) => [x, y]),
        symbol: 'circle',
        symbolSize: 6,
        itemStyle: { color: colour.line },
        lineStyle: { width: 2.5, color: colour.line },
        z: 4,
      },
      ...(wanted === undefined
        ? []
        : [
            {
              type: 'line' as const,
              name: 'wanted',
              data: [
                {
                  value: [0, wanted.y],
                  label: {
                    ...text,
                    show: true,
                    position: 'top' as const,
                    align: 'left' as const,
                    formatter: wanted.label,
                  },
                },
                { value: [ends[1], wanted.y] },
              ],
              symbol: 'circle',
              symbolSize: 0.01,
              showSymbol: true,
              lineStyle: { type: 'dashed' as const, width: 1.5, color: colour.target },
              z: 3,
            },
          ]),
      ...(today === undefined
        ? []
        : [
            {
              type: 'scatter' as const,
              name: 'today',
              symbol: 'diamond',
              symbolSize: 14,
              itemStyle: { color: colour.target, borderColor: colour.halo, borderWidth: 1, opacity: 1 },
              data: [[today.x, today.y]],
              label: {
                show: true,
                position: isRight ? ('left' as const) : ('right' as const),
                distance: 10,
                offset: [0, 14],
                formatter: today.label,
                color: colour.target,
                fontSize: 11,
              },
              z: 6,
            },
          ]),
    ],
  }
}

function titles(
  title: readonly string[],
  caption: readonly string[],
  color: string,
): NonNullable<EChartsOption['title']> {
  return [
    {
      text: title.join('\n'),
      left: 16,
      top: 10,
      textStyle: { fontSize: 16, fontWeight: 'bold', lineHeight: 20, color },
    },
    {
      text: caption.join('\n'),
      left: 16,
      bottom: 8,
      textStyle: { fontSize: 10.5, fontWeight: 'normal', lineHeight: 14, color },
    },
  ]
}
