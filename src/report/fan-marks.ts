import type { FanChart } from './fan-chart.js'
import type { FanLook } from './fan-look.js'
import { wrap } from './text-table.js'

/** What fits right of the chart in a line. */
const EDGE_COLUMNS = 22
const NARROW_COLUMNS = 17
/** What stands free between two labels, in lines. */
const AIR = 0.4

/** A band is a clear line at its lower edge with a filled line of its thickness stacked on it. */
export function band(name: string, points: readonly (readonly number[])[], colour: string) {
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
export function edgeLabels(
  chart: FanChart,
  last: FanChart['fan'][number],
  { colour, isAlone, isNarrow, scale = 1, width }: FanLook,
) {
  const all = [
    ...chart.fan.flatMap((one) => [one.p95]),
    ...chart.targets.map((one) => one.value),
    ...chart.history.map((one) => one.value),
  ]
  // The lower the chart, the more of the axis a line of text takes.
  const line = Math.max(...all) * (isAlone ? (width === undefined ? 0.034 : 0.072) : isNarrow ? 0.05 : 0.038)
  const wanted = [
    { text: chart.labels.band90, at: (last.p95 + last.p75) / 2, colour: colour.line },
    { text: chart.labels.band50, at: (last.p75 + last.p50) / 2, colour: colour.line },
    { text: chart.labels.median, at: last.p50, colour: colour.line },
    ...(chart.rivals ?? []).flatMap(({ name, points }) => {
      const end = points[points.length - 1]
      return end === undefined ? [] : [{ text: name, at: end.value, colour: colour.rival }]
    }),
  ]
    .map(({ text, ...rest }) => ({ lines: wrap(text, isNarrow ? NARROW_COLUMNS : EDGE_COLUMNS), ...rest }))
    .sort((a, b) => b.at - a.at)
  let ceiling = Number.POSITIVE_INFINITY
  const pushed = wanted.map(({ lines, at, colour }) => {
    const half = (line * (AIR + lines.length)) / 2
    const y = Math.min(at, ceiling - half)
    ceiling = y - half
    return { text: lines.join('\n'), at, y, colour }
  })
  // What was pushed down is lifted again, all together, so that each stands about where its line ends.
  const lift = pushed.reduce((sum, { at, y }) => sum + at - y, 0) / pushed.length
  // None above the highest figure: the axis would reach beyond what there is. None below the foot.
  const over = Math.max(0, ...pushed.map(({ y }) => y + lift - Math.max(...all)))
  const floor = Math.min(0, ...pushed.map(({ y }) => y + lift - over))
  const placed = pushed.map((one) => ({ ...one, y: one.y + lift - over - floor }))
  return {
    type: 'scatter' as const,
    name: 'labels',
    symbolSize: 0,
    itemStyle: { opacity: 1 },
    silent: true,
    clip: false,
    data: placed.map(({ text, y, colour }) => ({
      value: [last.year, y],
      label: {
        show: true,
        position: 'right' as const,
        // Past the half of a target's diamond that lies over the edge.
        ...(isAlone ? { distance: 10 } : {}),
        formatter: text,
        color: colour,
        fontSize: scale * (isNarrow ? 10 : 11),
        lineHeight: scale * (isNarrow ? 12 : 13),
      },
    })),
    z: 7,
  }
}

/** What the scenario has happen: an upright line in its year, said at its head. Those of one year share a line. */
export function shockMarks({ shocks = [] }: FanChart, { colour, isNarrow, scale = 1 }: FanLook) {
  if (shocks.length === 0) return {}
  const years = [...new Set(shocks.map(({ year }) => year))]
  return {
    markLine: {
      silent: true,
      symbol: ['none', 'triangle'],
      symbolSize: 7,
      lineStyle: { type: 'solid' as const, width: 1.2, color: colour.text },
      data: years.map((xAxis) => ({
        xAxis,
        label: {
          position: 'end' as const,
          formatter: isNarrow
            ? String(xAxis)
            : shocks
                .filter(({ year }) => year === xAxis)
                .map(({ label }) => label)
                .join('; '),
          color: colour.text,
          fontSize: scale * (isNarrow ? 10 : 11),
        },
      })),
    },
  }
}
