import type { FanChart } from './fan-chart.js'
import type { FanLook } from './fan-look.js'

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
export function edgeLabels(chart: FanChart, last: FanChart['fan'][number], { colour, isAlone, isNarrow }: FanLook) {
  const all = [
    ...chart.fan.flatMap((one) => [one.p95]),
    ...chart.targets.map((one) => one.value),
    ...chart.history.map((one) => one.value),
  ]
  // A chart on a page is lower than one on paper: its lines of text take more of the axis.
  const gap = Math.max(...all) * (isAlone ? 0.05 : 0.07)
  const wanted = [
    { text: chart.labels.band90, at: (last.p95 + last.p75) / 2 },
    { text: chart.labels.band50, at: (last.p75 + last.p50) / 2 },
    { text: chart.labels.median, at: last.p50 },
    ...(chart.rivals ?? []).flatMap(({ name, points }) => {
      const end = points[points.length - 1]
      return end === undefined ? [] : [{ text: name, at: end.value }]
    }),
  ].sort((a, b) => b.at - a.at)
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
      label: {
        show: true,
        position: 'right' as const,
        formatter: text,
        color: colour.line,
        fontSize: isNarrow ? 10 : 11,
      },
    })),
    z: 7,
  }
}
