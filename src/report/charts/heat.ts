import type { EChartsOption } from 'echarts'
import type { HeatChart } from '../briefing/document.js'
import { DOCUMENT, type FanLook } from '../fan-look.js'
import { wrap } from '../text-table.js'
import { EDGE, flow, roomOf } from './layout.js'
import { frame, LETTERS, LINE, type Patch, paper, patches, type Words, widthOf, words } from './paper.js'
import { SIGN_SIZE, signPath } from './sign-path.js'
import { fillOf } from './verdict-fill.js'

const ROW = 30
const GAP = 3
const SIGN = 12
const NAME_SHARE = 0.3
/** Too narrow for a sign beside the figure. */
const NARROW_CELL = 34

/** How high the strip has to be for its rows and its key, px. */
export const heatHeight = (chart: HeatChart, look: FanLook = DOCUMENT): number => plan(chart, look).height

/** Return the board at a glance: a row for each group, a cell for each verdict or year, ground and sign by the verdict. */
export function heatOption(chart: HeatChart, look: FanLook = DOCUMENT): EChartsOption {
  const { width, height, room, left, step, heads, top, rows, keyTop, key } = plan(chart, look)
  const text = look.colour.text
  const said: Words[] = []
  const shapes: Patch[] = []
  const signs: Patch[] = []
  heads.forEach((lines, i) => {
    const at = [left + step * (i + 0.5), top - 5] as const
    said.push({ at, text: lines.join('\n'), align: 'center', colour: text, size: 10, isBottom: true })
  })
  let y = top
  chart.groups.forEach(({ cells }, g) => {
    const { lines, height: high } = rows[g] as (typeof rows)[number]
    said.push({ at: [left - 8, y + high / 2], text: lines.join('\n'), align: 'right', colour: text })
    cells.forEach(({ verdict, label }, i) => {
      const at = [left + step * (i + 0.5), y + high / 2] as const
      const size = [step - GAP, high - GAP] as const
      if (label === '' || label === '0') {
        shapes.push({ at, size, colour: look.colour.halo, border: look.colour.grid })
        return
      }
      const { ground, ink } = fillOf(verdict)
      const isKnown = verdict !== 'not-assessable'
      const width = widthOf(label, LETTERS.usual)
      const hasSign = step - GAP >= NARROW_CELL && step - GAP >= SIGN + 5 + width
      const from = at[0] - (hasSign ? (SIGN + 5 + width) / 2 : width / 2)
      shapes.push({ at, size, colour: ground, border: isKnown ? ground : ink, dash: !isKnown })
      if (hasSign) signs.push({ at: [from + SIGN / 2, at[1]], size: SIGN, path: signPath(verdict), colour: ink })
      said.push({
        at: [from + (hasSign ? SIGN + 5 : 0) + width / 2, at[1]],
        text: label,
        align: 'center',
        colour: ink,
        size: LETTERS.usual,
        isBold: true,
      })
    })
    y += high
  })
  chart.key.forEach(({ verdict }, i) => {
    const [x, down] = key.places[i] as readonly [number, number]
    const { ground, ink } = fillOf(verdict)
    const middle = keyTop + down + 9
    const isKnown = verdict !== 'not-assessable'
    shapes.push({ at: [x + 8, middle], size: SIGN_SIZE, colour: ground, border: ink, dash: !isKnown })
    signs.push({ at: [x + 8, middle], size: 10, path: signPath(verdict), colour: ink })
    said.push({ at: [x + 22, middle], text: key.parts[i] as string, align: 'left', colour: text })
  })
  return {
    animation: false,
    textStyle: { fontFamily: look.font, color: text },
    ...(look.colour.page === undefined ? {} : { backgroundColor: look.colour.page }),
    title: frame(room.title, room.caption, look),
    ...paper(width, height),
    series: [patches('cells', shapes, 2), patches('signs', signs, 4), words('words', said)],
  }
}

function plan(chart: HeatChart, look: FanLook) {
  const width = look.width ?? 900
  const room = roomOf(chart, look)
  const left = EDGE + NAME_SHARE * (width - 2 * EDGE)
  const columns = chart.groups[0]?.cells ?? []
  const step = (width - EDGE - left) / Math.max(1, columns.length)
  const heads = columns.map(({ name }) => wrap(name, Math.max(5, Math.floor(step / 5.2))))
  const most = Math.max(0, ...heads.map((lines) => lines.length))
  const rows = chart.groups.map(({ name }) => {
    const lines = wrap(name, Math.floor((left - EDGE - 8) / 5.9))
    return { lines, height: Math.max(ROW, LINE * lines.length + 6) }
  })
  const parts = chart.key.map(({ word, count }) => `${word} (${count})`)
  const key = { parts, ...flow(parts, width, 22) }
  const top = room.top + 13 * most + 8
  const keyTop = top + rows.reduce((sum, row) => sum + row.height, 0) + 10
  return { width, room, left, step, heads, top, rows, keyTop, key, height: keyTop + key.height + room.bottom }
}
