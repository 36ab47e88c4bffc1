import type { EChartsOption } from 'echarts'
import type { SlopeChart } from '../briefing/document.js'
import { DOCUMENT, type FanLook } from '../fan-look.js'
import { wrap } from '../text-table.js'
import { EDGE, roomOf, spread } from './layout.js'
import { frame, LINE, type Patch, type Place, paper, patches, type Words, words } from './paper.js'

const FIGURE = 46
const HEAD = 22
const LEAST = 220
const AIR = 3

/** How high the chart has to be for the names of its lines, px. */
export const slopeHeight = (chart: SlopeChart, look: FanLook = DOCUMENT): number => plan(chart, look).height

/**
 * Return a line for each target from its chance under one scenario to that under another, named at its end. Up: full disc;
 * down: diamond; no clear difference: broken line, hollow disc.
 */
export function slopeOption(chart: SlopeChart, look: FanLook = DOCUMENT): EChartsOption {
  const { width, height, room, top, bottom, left, right, names, at } = plan(chart, look)
  const { colour } = look
  const { lines, formatValue } = chart
  const lefts = spread(
    lines.map(({ before }) => ({ at: at(before), size: LINE })),
    top - 8,
    bottom + 8,
  )
  const rights = spread(
    lines.map(({ after }, i) => ({ at: at(after), size: (names[i] as string[]).length * LINE + AIR })),
    top - 8,
    bottom + 8,
  )
  const said: Words[] = [
    { at: [left, top - HEAD], text: chart.before, align: 'center', colour: colour.text, isBold: true },
    { at: [right, top - HEAD], text: chart.after, align: 'center', colour: colour.text, isBold: true },
  ]
  const ends: Patch[] = []
  lines.forEach((line, i) => {
    const ink = inkOf(line, colour)
    const [from, to] = [lefts[i] as number, rights[i] as number]
    said.push({ at: [left - 16, from], text: formatValue(line.before), align: 'right', colour: ink })
    said.push({ at: [right + FIGURE, to], text: formatValue(line.after), align: 'right', colour: ink, isBold: true })
    said.push({ at: [right + FIGURE + 8, to], text: (names[i] as string[]).join('\n'), align: 'left', colour: ink })
    const isDown = line.isClear && line.after < line.before
    const look = line.isClear ? { colour: ink } : { colour: colour.halo, border: ink }
    const symbol = isDown ? 'diamond' : 'circle'
    const size = isDown ? 11 : 8
    ends.push({ at: [left, at(line.before)], size, symbol, ...look })
    ends.push({ at: [right, at(line.after)], size, symbol, ...look })
  })
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: colour.text },
    ...(colour.page === undefined ? {} : { backgroundColor: colour.page }),
    title: frame(room.title, room.caption, look),
    ...paper(width, height),
    series: [
      stroke(
        'before',
        [
          [left, top],
          [left, bottom],
        ],
        colour.grid,
        1.5,
      ),
      stroke(
        'after',
        [
          [right, top],
          [right, bottom],
        ],
        colour.grid,
        1.5,
      ),
      ...lines.flatMap((line, i) => {
        const ink = inkOf(line, colour)
        const [y0, y1] = [at(line.before), at(line.after)]
        return [
          stroke(
            line.name,
            [
              [left, y0],
              [right, y1],
            ],
            ink,
            line.isClear ? 2.2 : 1.3,
            !line.isClear,
          ),
          // What was pushed aside is led back to its point.
          stroke(
            'lead',
            [
              [left - 14, lefts[i] as number],
              [left - 5, y0],
            ],
            colour.rival,
            0.6,
          ),
          stroke(
            'lead',
            [
              [right + 5, y1],
              [right + 14, rights[i] as number],
            ],
            colour.rival,
            0.6,
          ),
        ]
      }),
      patches('ends', ends, 5),
      words('words', said),
    ],
  }
}

const inkOf = (line: SlopeChart['lines'][number], colour: FanLook['colour']): string =>
  !line.isClear ? colour.rival : line.after < line.before ? colour.target : colour.line

const stroke = (name: string, points: readonly Place[], colour: string, width: number, isBroken = false) => ({
  type: 'line' as const,
  name,
  data: points.map(([x, y]) => [x, y]),
  symbol: 'none',
  silent: true,
  z: 3,
  lineStyle: { color: colour, width, type: isBroken ? ('dashed' as const) : ('solid' as const) },
})

function plan(chart: SlopeChart, look: FanLook) {
  const width = look.width ?? 900
  const room = roomOf(chart, look)
  const left = EDGE + FIGURE + 24
  const right = Math.round(width * 0.52)
  const names = chart.lines.map(({ name }) => wrap(name, Math.floor((width - right - FIGURE - 8 - EDGE) / 5.9)))
  const needed = names.reduce((sum, lines) => sum + lines.length * LINE + AIR, 0)
  const top = room.top + HEAD + 14
  const bottom = top + Math.max(LEAST, needed)
  const values = chart.lines.flatMap(({ before, after }) => [before, after])
  const low = Math.floor(Math.min(...values, 1) * 10) / 10
  const high = Math.max(low + 0.1, Math.ceil(Math.max(...values, 0) * 10) / 10)
  const at = (value: number): number => bottom - ((value - low) / (high - low)) * (bottom - top)
  return { width, room, left, right, names, top, bottom, at, height: bottom + 14 + room.bottom }
}
