import type { EChartsOption } from 'echarts'
import type { BriefingChart } from '../briefing/document.js'
import { frontierOption } from '../charts-frontier.js'
import { rowChartHeight, rowChartOption } from '../charts-rows.js'
import { fanChartOption } from '../fan-chart.js'
import { columnsOf, DOCUMENT, type FanLook } from '../fan-look.js'
import { wrap } from '../text-table.js'
import { barsHeight, barsOption } from './bars.js'
import { heatHeight, heatOption } from './heat.js'
import { slopeHeight, slopeOption } from './slope.js'

/** Height of the picture of a fan or a frontier without the lines of its caption, px of a picture 640 wide. */
const FAN_HEIGHT = 280
const FRONTIER_HEIGHT = 260
const CAPTION_COLUMNS = 130
const LINE = 14

/** Return the one definition of a chart of a briefing, for paper and screen. @param look by default that of a document */
export function chartOption(one: BriefingChart, look: FanLook = DOCUMENT): EChartsOption {
  switch (one.kind) {
    case 'fan':
      return fanChartOption(one.chart, look)
    case 'rows':
      return rowChartOption(one.chart, look)
    case 'frontier':
      return frontierOption(one.chart, look)
    case 'heat':
      return heatOption(one.chart, look)
    case 'bars':
      return barsOption(one.chart, look)
    case 'slope':
      return slopeOption(one.chart, look)
  }
}

/** Return how large a chart has to be for what it shows, px. */
export function chartSize(one: BriefingChart, look: FanLook = DOCUMENT): { width: number; height: number } {
  const width = look.width ?? 900
  return { width, height: Math.round(heightOf(one, look)) }
}

function heightOf(one: BriefingChart, look: FanLook): number {
  switch (one.kind) {
    case 'fan':
      return FAN_HEIGHT + captionHeight(one.chart, look)
    case 'rows':
      return rowChartHeight(one.chart, look)
    case 'frontier':
      return FRONTIER_HEIGHT + captionHeight(one.chart, look)
    case 'heat':
      return heatHeight(one.chart, look)
    case 'bars':
      return barsHeight(one.chart, look)
    case 'slope':
      return slopeHeight(one.chart, look)
  }
}

const captionHeight = ({ caption }: { readonly caption: readonly string[] }, look: FanLook): number =>
  look.isAlone ? LINE * caption.flatMap((text) => wrap(text, columnsOf(CAPTION_COLUMNS, look))).length : 0

/** Return the chart without a title of its own: in a document the caption below says it. */
export function untitled(one: BriefingChart): BriefingChart {
  const bare = <T extends { readonly title: string }>(chart: T): T => ({ ...chart, title: '' })
  switch (one.kind) {
    case 'fan':
      return { kind: one.kind, chart: bare(one.chart) }
    case 'rows':
      return { kind: one.kind, chart: bare(one.chart) }
    case 'frontier':
      return { kind: one.kind, chart: bare(one.chart) }
    case 'heat':
      return { kind: one.kind, chart: bare(one.chart) }
    case 'bars':
      return { kind: one.kind, chart: bare(one.chart) }
    case 'slope':
      return { kind: one.kind, chart: bare(one.chart) }
  }
}
