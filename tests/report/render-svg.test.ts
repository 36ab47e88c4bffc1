import { describe, expect, it } from 'vitest'
import { type FanChart, fanChartOption } from '../../src/report/fan-chart.js'
import { renderSvg } from '../../src/report/render-svg.js'
import { textsOf, titleOf, xmlFaults } from './read-svg.js'

const chart: FanChart = {
  title: 'Chi R&D < 2 % "GRDP"',
  bestOnTop: false,
  unit: '% GRDP',
  history: [
    { year: 2022, value: 1 },
    { year: 2024, value: 1.4 },
  ],
  fan: [2024, 2027, 2030].map((year, i) => ({
    year,
    p05: 1.2,
    p25: 1.3,
    p50: 1.4 + i,
    p75: 1.9 + 2 * i,
    p95: 2 + 3 * i,
  })),
  targets: [
    { year: 2025, value: 2, label: '2025: ≥ 2 % GRDP' },
    { year: 2030, value: 3, label: '2030: ≥ 3 % GRDP' },
  ],
  labels: { history: 'đã công bố', median: 'trung vị', band50: '1/2', band90: '9/10' },
  caption: ['Nguồn: R&D <Bộ>'],
  formatValue: (value) => `${value} đv`,
}

const draw = (one: FanChart): string => renderSvg(fanChartOption(one), 900, 560)

describe('renderSvg', () => {
  it('gives well-formed XML whatever stands in the words', () => {
    const svg = draw(chart)
    expect(xmlFaults(svg)).toEqual([])
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Chi R&D < 2 % "GRDP"', 'Nguồn: R&D <Bộ>', '% GRDP']))
  })

  it('gives the same bytes, whatever was drawn before', () => {
    const first = draw(chart)
    draw({ ...chart, targets: [] })
    expect(draw(chart)).toBe(first)
  })

  it('uses every name it defines in one place only', () => {
    const ids = [...draw(chart).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('points only at names that are defined', () => {
    const svg = draw(chart)
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(` id="${id}"`)
    expect(svg).toContain('url(#')
  })
})

describe('fanChartOption', () => {
  it('breaks a title that is wider than the chart and makes room for it', () => {
    const long = { ...chart, title: 'Tỷ lệ đầu tư trung tâm nghiên cứu '.repeat(5).trim() }
    const titles = titleOf(draw(long))
    expect(titles.length).toBeGreaterThan(1)
    expect(titles.join(' ')).toBe(long.title)
    const top = (one: FanChart): number => (fanChartOption(one).grid as { top: number }).top
    expect(top(long)).toBeGreaterThan(top(chart))
  })

  it('spans history, fan and targets on the time axis', () => {
    const early = { ...chart, targets: [{ year: 2045, value: 3, label: '2045: ≥ 3' }] }
    expect(fanChartOption(early).xAxis).toMatchObject({ min: 2022, max: 2045 })
  })

  it('shows the fan where there is no history yet, and the history where there is no fan', () => {
    expect(textsOf(draw({ ...chart, history: [] }))).toContain('trung vị')
    expect(textsOf(draw({ ...chart, fan: [] }))).toEqual(expect.arrayContaining(['đã công bố', '2025: ≥ 2 % GRDP']))
  })
})
