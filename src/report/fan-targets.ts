import { widthOf } from './charts/paper.js'
import type { FanChart } from './fan-chart.js'
import { placeOfName } from './fan-history.js'
import type { FanLook } from './fan-look.js'

/** Years of the axis and what it takes along and up, px: at least, on a page that may be wider. */
export type Plot = { readonly from: number; readonly to: number; readonly width: number; readonly height: number }

/** A rounded axis may reach this many times as high as the highest figure. */
const ROUNDED = 1.4
const AIR = 4
/** Nearer to the highest figure than this a label may reach over the plot, of its height. */
const NEAR_HEAD = 0.15

/** The targets: diamonds with what they ask for, where that covers no other label. */
export function targetMarks(chart: FanChart, { colour, isAlone, isNarrow, scale = 1 }: FanLook, plot: Plot) {
  const size = scale * (isNarrow ? 10 : 11)
  const last = chart.fan[chart.fan.length - 1]?.year
  const isAtEdge = ({ year }: Target): boolean => isAlone && year === last
  const said = labelled(chart, plot, size, isAtEdge)
  const isByUnit = besideUnit(chart, plot, size)
  return {
    type: 'scatter' as const,
    name: 'targets',
    symbol: 'diamond',
    symbolSize: 13 * scale,
    itemStyle: { color: colour.target, borderColor: colour.halo, borderWidth: 1, opacity: 1 },
    data: chart.targets.map((target) => {
      const { year, value, label, isOther } = target
      return {
        value: [year, value],
        ...(isOther === true
          ? {
              symbolSize: 9 * scale,
              itemStyle: { color: colour.halo, borderColor: colour.target, borderWidth: 1.5, opacity: 1 },
            }
          : {}),
        label: {
          show: said.has(target) && !(isNarrow && isOther === true),
          // At the edge the names of the bands stand right of it; at the head of the axis its unit.
          position: isAtEdge(target) ? ('left' as const) : isByUnit(target) ? ('bottom' as const) : ('top' as const),
          ...(isAtEdge(target) ? {} : alignOf(target, plot, size)),
          formatter: label,
          color: colour.target,
          fontSize: size,
          // Labels may lie on a band: an edge in the ground's colour keeps them legible.
          textBorderColor: colour.halo,
          textBorderWidth: 3,
        },
      }
    }),
    z: 6,
  }
}

type Target = FanChart['targets'][number]

/** A label begins or ends at its mark where half of it would lie on what stands beside the plot. */
function alignOf({ year, label }: Target, { from, to, width }: Plot, size: number) {
  const half = (widthOf(label, size) / 2 / width) * (to - from)
  if (year - from < half) return { align: 'left' as const }
  return to - year < half ? { align: 'right' as const } : {}
}

/** Return whether a label above its mark would lie on the unit, which stands over the head of the axis. */
function besideUnit({ fan, history, targets, unit, bestOnTop }: FanChart, plot: Plot, size: number) {
  const values = [...fan.map(({ p95 }) => p95), ...[...history, ...targets].map(({ value }) => value)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (widthOf(unit, size + 2) / plot.width) * (plot.to - plot.from)
  return ({ year, value, label }: Target): boolean => {
    const half = ((widthOf(label, size) / plot.width) * (plot.to - plot.from)) / 2
    const isHigh = bestOnTop ? value < low + NEAR_HEAD * (high - low) : value > high - NEAR_HEAD * Math.max(high, 0)
    return isHigh && year - Math.max(half, plot.from + half - year) < plot.from + room
  }
}

/** Return the targets whose labels are said: the one spoken of, and the others where they are free of labels before them. */
function labelled(
  chart: FanChart,
  plot: Plot,
  size: number,
  isAtEdge: (target: Target) => boolean,
): ReadonlySet<Target> {
  const { from, to, width, height } = plot
  const { history, fan, targets, labels } = chart
  const values = [...fan.flatMap(({ p05, p95 }) => [p05, p95]), ...[...history, ...targets].map(({ value }) => value)]
  const span = ROUNDED * Math.max(Math.max(...values) - Math.min(0, ...values), Number.MIN_VALUE)
  const xOf = (year: number): number => ((year - from) / Math.max(1, to - from)) * width
  const line = 1.3 * size
  const boxOf = (target: Target) => {
    const wide = widthOf(target.label, size)
    // Left of its mark, not above it: a line lower than the others.
    if (isAtEdge(target)) {
      const to = width - size
      return { from: to - wide, to, y: (target.value / span) * height - line, air: line }
    }
    const { align } = alignOf(target, plot, size)
    const x = xOf(target.year) - (align === 'left' ? 0 : align === 'right' ? wide : wide / 2)
    return { from: x, to: x + wide, y: (target.value / span) * height, air: line }
  }
  const name = placeOfName(chart, plot, size)
  const at = name === undefined ? 0 : xOf(name.year)
  const taken =
    name === undefined
      ? []
      : [{ from: at, to: at + widthOf(labels.history, size), y: (name.value / span) * height, air: 3 * line }]
  const said = new Set<Target>()
  const ordered = [...targets].sort((a, b) => Number(a.isOther === true) - Number(b.isOther === true))
  for (const target of ordered) {
    const box = boxOf(target)
    const isFree = taken.every(
      (one) =>
        box.from > one.to + AIR || one.from > box.to + AIR || Math.abs(box.y - one.y) > Math.max(box.air, one.air),
    )
    if (!isFree && target.isOther === true) continue
    said.add(target)
    taken.push(box)
  }
  return said
}
