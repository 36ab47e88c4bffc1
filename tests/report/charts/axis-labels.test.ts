import { describe, expect, it } from 'vitest'
import { chartSize } from '../../../src/report/charts/chart.js'
import { CHART_HEIGHT, CHART_WIDTH, type FanChart, fanChartOption } from '../../../src/report/fan-chart.js'
import { DOCUMENT, type FanLook, onScreen, PRINT } from '../../../src/report/fan-look.js'
import { yearMarks } from '../../../src/report/fan-years.js'
import { renderSvg } from '../../../src/report/render-svg.js'
import { chartFacts } from '../../../src/report/target-page.js'
import { LANGUAGES, type Language } from '../../../src/text/language.js'
import { digitsFor, formatNumber } from '../../../src/text/number.js'
import { say } from '../../../src/text/say.js'
import { shippedData } from '../../data-root.js'
import { planProjection } from '../plan-projection.js'
import { boxesOf, overlapping } from './boxes.js'

const AIR = 4
const SIZES: readonly (readonly [string, FanLook, width: number, height: number])[] = [
  ['document', DOCUMENT, 640, 0],
  ['picture', PRINT, CHART_WIDTH, CHART_HEIGHT],
  ['phone', onScreen('light', true, 'Arial'), 280, 300],
  ['desk', onScreen('dark', false, 'Arial'), 560, 260],
]

const projections = new Map<string, ReturnType<typeof planProjection>>()

/** What an axis is made of: charts that agree in it have the same axes. */
const axesOf = ({ history, fan, targets, bestOnTop, unit }: FanChart): string => {
  const years = [...history, ...fan, ...targets].map(({ year }) => year)
  const high = Math.max(...fan.map(({ p95 }) => p95), ...[...history, ...targets].map(({ value }) => value))
  return [Math.min(...years), Math.max(...years), Number(high.toPrecision(1)), bestOnTop, unit].join()
}

/** The chart of each measure of a plan, in the words of a language. */
function chartsOf(plan: string, language: Language): (readonly [string, FanChart])[] {
  const made = projections.get(plan) ?? planProjection(plan)
  projections.set(plan, made)
  const { data, planData, projection } = made
  const measures = new Map(projection.assessments.map((one) => [one.resolved.indicator.id, one]))
  return [...measures].flatMap(([id, assessment]) => {
    const facts = chartFacts(data, planData, projection, assessment)
    if (facts === null) return []
    const targets = facts.targets.map(({ must, ...one }) => ({
      ...one,
      label: `${one.year}: ${must[language]}`,
      isOther: one.id !== assessment.target.id,
    }))
    const words = ['history', 'median', 'band50', 'band90'] as const
    const labels = Object.fromEntries(words.map((word) => [word, say(`chart.${word}`, language)]))
    const formatValue = (value: number) => formatNumber(value, language, digitsFor(value))
    const chart = { ...facts, title: '', unit: facts.unit[language], targets, labels, caption: [], formatValue }
    return [[id, chart as unknown as FanChart] as const]
  })
}

describe('the axes of a fan chart', () => {
  it.each([...shippedData().plans.keys()])(
    'never have two labels on each other, at any size (%s)',
    (plan) => {
      for (const language of LANGUAGES) {
        const charts = new Map(chartsOf(plan, language).map((one) => [axesOf(one[1]), one]))
        for (const [id, chart] of charts.values()) {
          for (const [size, look, width, fixed] of SIZES) {
            const height = fixed === 0 ? chartSize({ kind: 'fan', chart }, look).height : fixed
            const option = fanChartOption(chart, look)
            const { left, bottom } = option.grid as { left: number; bottom: number }
            const boxes = boxesOf(renderSvg(option, width, height))
            const years = boxes.filter(({ text, top }) => /^\d{4}$/.test(text) && top >= height - bottom)
            const values = boxes.filter(({ right }) => right < left)
            expect(years.length, `${id} ${size}`).toBeGreaterThan(1)
            expect(overlapping([...years, ...values], AIR), `${id} ${size} ${language}`).toEqual([])
            expect(years.every(({ right }) => right <= width)).toBe(true)
          }
        }
      }
    },
    120_000,
  )

  it('say the targets of other years only where they cover no other', () => {
    const chart = chartsOf('tinh-mau', 'vi').find(([, { targets }]) => targets.length > 3)?.[1] as FanChart
    const boxes = boxesOf(renderSvg(fanChartOption(chart, DOCUMENT), 640, 280))
    const said = boxes.filter(({ text }) => chart.targets.some(({ label }) => label === text))
    expect(said.length).toBeGreaterThan(0)
    expect(overlapping(said)).toEqual([])
    expect(said.map(({ text }) => text)).toContain(chart.targets.find(({ isOther }) => isOther !== true)?.label)
  })
})

describe('the years of an axis', () => {
  it('are round, as many as fit, with the ends where these are free', () => {
    expect(yearMarks(2024, 2030, 100)).toEqual([2024, 2025, 2026, 2027, 2028, 2029, 2030])
    expect(yearMarks(2016, 2045, 30)).toEqual([2016, 2020, 2025, 2030, 2035, 2040, 2045])
    // The first year is left out where it would touch the round one beside it.
    expect(yearMarks(2019, 2045, 30)[0]).toBe(2020)
    expect(yearMarks(2002, 2045, 14)).toEqual([2010, 2020, 2030, 2040])
    expect(yearMarks(2025, 2025, 10)).toEqual([2025])
  })
})
