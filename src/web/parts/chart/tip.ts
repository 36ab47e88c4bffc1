import type { FanChart } from '../../../report/fan-chart.js'

/** What hovers over a year: the published figure with its source, or the bands, and the targets of that year. */
export function tipOf(chart: FanChart) {
  return {
    trigger: 'axis' as const,
    confine: true,
    className: 'tip',
    // What it looks like stands in the style sheet, where both themes are.
    padding: 0,
    borderWidth: 0,
    backgroundColor: 'transparent',
    extraCssText: 'box-shadow: none',
    axisPointer: { type: 'line' as const, snap: true, lineStyle: { type: 'solid' as const, opacity: 0.5 } },
    // Elements, never markup: names of sources come from data.
    formatter: (points: unknown): HTMLElement => {
      const [first] = points as readonly { readonly axisValue?: number | string }[]
      return element('div', ...tipLines(chart, Number(first?.axisValue)))
    },
  }
}

/** The lines of a year, the first being the year itself. */
export function tipLines(chart: FanChart, year: number): readonly HTMLElement[] {
  const { formatValue, labels } = chart
  const figure = chart.history.find((one) => one.year === year)
  const fan = chart.fan.find((one) => one.year === year)
  const rows = [
    ...(figure === undefined ? [] : [[labels.history, formatValue(figure.value)]]),
    ...(fan === undefined || fan.p05 === fan.p95
      ? []
      : [
          [labels.median, formatValue(fan.p50)],
          [labels.band50, `${formatValue(fan.p25)} – ${formatValue(fan.p75)}`],
          [labels.band90, `${formatValue(fan.p05)} – ${formatValue(fan.p95)}`],
        ]),
    ...chart.targets.filter((one) => one.year === year).map((one) => ['◆', one.label]),
    ...(chart.rivals ?? []).flatMap(({ name, points }) => {
      const point = points.find((one) => one.year === year)
      return point === undefined ? [] : [[name, formatValue(point.value)]]
    }),
  ]
  return [
    element('strong', String(year)),
    ...rows.map(([name, value]) => element('div', element('span', `${name}: `), element('b', value ?? ''))),
    ...(chart.shocks ?? [])
      .filter((one) => one.year === year)
      .map(({ label, why }) => element('div', element('b', label), element('small', why))),
    ...(figure?.source === undefined ? [] : [element('small', figure.source)]),
  ]
}

function element(name: string, ...parts: readonly (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...parts)
  return made
}
