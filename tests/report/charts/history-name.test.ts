import { init } from 'echarts'
import { describe, expect, it } from 'vitest'
import { CHART_HEIGHT, CHART_WIDTH, type FanChart, fanChartOption } from '../../../src/report/fan-chart.js'
import { DOCUMENT, type FanLook, onScreen, PRINT } from '../../../src/report/fan-look.js'
import { type Box, boxesOf, overlapping } from './boxes.js'

const NAME = 'đã công bố (chuỗi thay thế)'
const OTHER = '≥ 12,5 %'
const SIZES: readonly (readonly [string, FanLook, width: number, height: number])[] = [
  ['document', DOCUMENT, 640, 280],
  ['picture', PRINT, CHART_WIDTH, CHART_HEIGHT],
  ['phone', onScreen('light', true, 'Arial'), 280, 300],
  ['desk', onScreen('dark', false, 'Arial'), 560, 260],
]

/** What was published from 2015 on, and a fan from there to 2030. */
function chartOf(values: readonly number[], bestOnTop = false): FanChart {
  const history = values.map((value, i) => ({ year: 2015 + i, value }))
  const last = history[history.length - 1] as (typeof history)[number]
  const fan = Array.from({ length: 2030 - last.year + 1 }, (_, h) => {
    const spread = (h * last.value) / 40
    const [p05, p25, p50, p75, p95] = [-2, -1, 0, 1, 2].map((k) => Math.max(1, last.value + k * spread)) as [
      number,
      number,
      number,
      number,
      number,
    ]
    return { year: last.year + h, p05, p25, p50, p75, p95 }
  })
  const labels = { history: NAME, median: 'trung vị', band50: 'một nửa', band90: 'chín phần mười' }
  return {
    title: '',
    unit: '%',
    bestOnTop,
    history,
    fan,
    targets: [
      { year: 2030, value: last.value * 1.2, label: '2030' },
      // Beside what was published, where its name may stand.
      ...values.map((value, i) => ({ year: 2015 + i, value: 1.1 * value, label: OTHER, isOther: true })),
    ],
    labels,
    caption: [],
    formatValue: String,
  }
}

/** Whether a line from a to b passes through a box, looked at in a hundred places. */
function crosses(box: Box, [ax, ay]: readonly number[], [bx, by]: readonly number[]): boolean {
  return Array.from({ length: 101 }, (_, i) => i / 100).some((t) => {
    const [x, y] = [(ax as number) * (1 - t) + (bx as number) * t, (ay as number) * (1 - t) + (by as number) * t]
    return x > box.left && x < box.right && y > box.top && y < box.bottom
  })
}

const SHAPES: readonly (readonly [string, FanChart])[] = [
  ['rises from the foot', chartOf([2, 5, 12, 25, 41, 60, 72, 80])],
  ['falls to the foot', chartOf([80, 72, 60, 41, 25, 12, 5, 3])],
  ['lies in the middle', chartOf([50, 52, 49, 51, 50, 48, 52, 50])],
  ['climbs to the first place', chartOf([60, 55, 48, 30, 21, 12, 6, 3], true)],
  ['has one figure', chartOf([40])],
]

describe('the name of what was published', () => {
  it.each(SIZES)('stands clear of its own line, whatever that does (%s)', (_, look, width, height) => {
    for (const [shape, chart] of SHAPES) {
      const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height })
      drawn.setOption(fanChartOption(chart, look))
      const boxes = boxesOf(drawn.renderToSVGString())
      const box = boxes.find(({ text }) => text === NAME) as Box
      const line = chart.history.map(({ year, value }) => drawn.convertToPixel({ gridIndex: 0 }, [year, value]))
      drawn.dispose()
      expect(box, shape).toBeDefined()
      for (const [i, point] of line.entries()) {
        expect(crosses(box, line[i - 1] ?? point, point), `${shape}, figure ${i}`).toBe(false)
      }
      expect(overlapping([box, ...boxes.filter(({ text }) => text === OTHER)]), shape).toEqual([])
      expect(box.top, shape).toBeGreaterThanOrEqual(0)
      expect(box.bottom, shape).toBeLessThanOrEqual(height)
    }
  })
})
