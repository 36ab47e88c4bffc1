import { widthOf } from './charts/paper.js'
import type { FanChart } from './fan-chart.js'
import type { FanLook } from './fan-look.js'
import type { Plot } from './fan-targets.js'

/** Nearer to the foot than this no line of text fits below, of the length of the axis. */
const AT_FOOT = 0.15
/** Beside the name, and before it where it stands clear of the axis, px. */
const AIR = 12

/**
 * Return where the name of the published figures stands: from the first year on, below what their line does beside it, or
 * above it where the axis with its years is near. Undefined where nothing is published. @param size of its letters, px
 */
export function placeOfName({ history, fan, targets, labels, bestOnTop }: FanChart, plot: Plot, size: number) {
  const first = history[0]
  if (first === undefined) return undefined
  const end = first.year + ((widthOf(labels.history, size) + AIR) * (plot.to - plot.from)) / plot.width
  const next = history.findIndex(({ year }) => year > end)
  const beside = history.slice(0, next < 0 ? undefined : next).map(({ value }) => value)
  const [before, after] = [history[next - 1], history[next]]
  // What the line is at the end of the name, between two figures.
  if (before !== undefined && after !== undefined)
    beside.push(before.value + ((after.value - before.value) * (end - before.year)) / (after.year - before.year))
  const ends = [Math.min(...beside), Math.max(...beside)] as const
  const [lowest, highest] = bestOnTop ? [ends[1], ends[0]] : ends
  const all = [...fan.flatMap(({ p05, p95 }) => [p05, p95]), ...[...history, ...targets].map(({ value }) => value)]
  const foot = bestOnTop ? Math.max(...all) : Math.min(0, ...all)
  const length = bestOnTop ? foot - 1 : Math.max(...all) - foot
  const isAbove = Math.abs(lowest - foot) < AT_FOOT * length
  return { year: first.year, value: isAbove ? highest : lowest, isAbove }
}

/** The name of the line of published figures: a chart without a legend has to be read where one looks. */
export function historyName(
  chart: FanChart,
  { colour, isAlone }: FanLook,
  plot: Plot,
  style: { readonly fontSize: number },
) {
  const place = placeOfName(chart, plot, style.fontSize)
  if (place === undefined) return []
  const label = {
    show: true,
    position: place.isAbove ? ('top' as const) : ('bottom' as const),
    distance: 8,
    // Clear of the axis it begins at.
    offset: [isAlone ? 6 : 0, 0],
    align: 'left' as const,
    formatter: chart.labels.history,
    color: colour.line,
    ...style,
  }
  return [
    {
      type: 'scatter' as const,
      name: 'history-name',
      symbolSize: 0,
      silent: true,
      data: [{ value: [place.year, place.value], label }],
      z: 5,
    },
  ]
}
