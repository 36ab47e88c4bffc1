import type { Language } from '../../../text/language.js'
import { say } from '../../../text/say.js'
import { groupNameOf } from '../blocks.js'
import type { BriefingTable } from '../document.js'
import { fitting, heightOfLines } from './fit-text.js'
import { BODY, CAPTION, GAP } from './look.js'
import { boardHeight } from './part-chart.js'
import type { Box, Part, Slide, Step, TextLine } from './slides.js'
import { columnWidths, type MeasuredRow, measuredRows, rowHeight } from './table-rows.js'

const BOTTOM = BODY.y + BODY.height
/** How wide a chart is with text beside it. */
const CHART_SHARE = 0.66
const BESIDE_GAP = 0.3
/** Words beside a chart are smaller than those of a slide of words. */
const BESIDE_SCALES = [0.875, 0.8125, 0.75] as const
/** How much of a slide a table below a chart may take. */
const MOST_BELOW = 0.32
/** Rows that a table begun on a slide shows there at the least. */
const FEWEST_ROWS = 3

type ChartStep = Extract<Step, { kind: 'chart' }>

/** Slides being filled from top to bottom. */
type Filler = { readonly done: { parts: Part[]; notes: string[] }[]; parts: Part[]; notes: string[]; y: number }

/** Return the slides that a section takes; from the second on its title says that it goes on. */
export function layGroup(
  { title, over }: Pick<Slide, 'title' | 'over'>,
  steps: readonly Step[],
  language: Language,
): Slide[] {
  const filler: Filler = { done: [], parts: [], notes: [], y: BODY.y }
  for (const [i, step] of steps.entries()) {
    if (step.kind === 'text') layText(filler, step.lines, steps.length === 1)
    else if (step.kind === 'table') layTable(filler, step.table)
    else layChart(filler, step, roomBelow(steps[i + 1]), language)
  }
  turn(filler)
  const continued = say('briefing.slides.continued', language)
  return filler.done.map((slide, k) => ({ title: k === 0 ? title : `${title} ${continued}`, over, ...slide }))
}

/** Begin the next slide, unless this one is empty. */
function turn(filler: Filler): void {
  if (filler.parts.length > 0) filler.done.push({ parts: filler.parts, notes: filler.notes })
  filler.parts = []
  filler.notes = []
  filler.y = BODY.y
}

const boxAt = ({ y }: Filler, height: number, x: number = BODY.x, width: number = BODY.width): Box => ({
  x,
  y,
  width,
  height,
})

/** Words alone on a slide are larger where there is room. */
const LARGE = 1.25
const LARGE_PART = 0.8

function layText(filler: Filler, lines: readonly TextLine[], isAlone = false): void {
  if (isAlone && heightOfLines(lines, BODY.width, LARGE) <= LARGE_PART * BODY.height) {
    filler.parts.push({ kind: 'text', box: boxAt(filler, BODY.height), lines, scale: LARGE })
    return
  }
  // Notes that would take a slide of their own are told by who speaks.
  if (lines.every(({ look }) => look === 'note') && heightOfLines(lines, BODY.width) > BOTTOM - filler.y) {
    const slide = filler.parts.length > 0 ? filler : filler.done[filler.done.length - 1]
    if (slide !== undefined) {
      slide.notes.push(...lines.map(({ text }) => text).filter((text) => !slide.notes.includes(text)))
      return
    }
  }
  let rest = lines
  while (rest.length > 0) {
    const [fit, left] = fitting(rest, BODY.width, BOTTOM - filler.y)
    if (fit.length > 0) {
      const height = heightOfLines(fit, BODY.width)
      filler.parts.push({ kind: 'text', box: boxAt(filler, height), lines: fit, scale: 1 })
      filler.y += height + GAP
    }
    if (left.length > 0) turn(filler)
    rest = left
  }
}

function layChart(filler: Filler, { block, beside: words }: ChartStep, below: number, language: Language): void {
  const { chart, caption, alt } = block
  const board = chart.kind === 'heat' ? boardHeight(chart.chart) : undefined
  // A board may stand below words; any other chart begins a slide and has the words beside it.
  if (board === undefined || filler.y + board + CAPTION.height > BOTTOM) turn(filler)
  // A lone heading is a line above, not a column.
  const isHeaded = words.every(({ look }) => look === 'heading')
  if (isHeaded) layText(filler, words)
  const width = isHeaded ? BODY.width : CHART_SHARE * BODY.width
  const textX = BODY.x + width + BESIDE_GAP
  const textWidth = BODY.x + BODY.width - textX
  const whole = BOTTOM - filler.y
  const scale = isHeaded ? 1 : BESIDE_SCALES.find((one) => heightOfLines(words, textWidth, one) <= whole - below)
  const room = scale === undefined ? whole : whole - below
  const height = board ?? room - CAPTION.height
  const [fit, left] = isHeaded ? [[], []] : fitting(words, textWidth, room, scale ?? BESIDE_SCALES[0])
  if (fit.length > 0)
    filler.parts.push({
      kind: 'text',
      box: boxAt(filler, room, textX, textWidth),
      lines: fit,
      scale: scale ?? BESIDE_SCALES[0],
    })
  filler.parts.push({ kind: 'chart', box: boxAt(filler, height, BODY.x, width), chart, caption, alt })
  filler.y += height
  const hasPale = chart.kind === 'slope' && chart.chart.lines.some(({ isClear }) => !isClear)
  const text = hasPale ? `${caption}. ${say('briefing.slides.pale', language)}` : caption
  filler.parts.push({ kind: 'caption', box: boxAt(filler, CAPTION.height, BODY.x, width), text })
  filler.notes.push(...chart.chart.caption)
  filler.y += CAPTION.height + GAP
  if (left.length > 0) turn(filler)
  layText(filler, left)
}

/** Return how much of a slide the chart above a table leaves free for it, inches; 0 where it takes too much. */
function roomBelow(step: Step | undefined): number {
  if (step?.kind !== 'table') return 0
  const { head, rows } = measured(step.table)
  const notes = (step.table.notes ?? []).map((text): TextLine => ({ look: 'note', text }))
  const tall = rows.reduce((sum, { height }) => sum + height, head + CAPTION.height + 2 * GAP)
  const all = tall + (notes.length === 0 ? 0 : heightOfLines(notes, BODY.width) + GAP)
  return all <= MOST_BELOW * BODY.height ? all : 0
}

function measured(table: BriefingTable) {
  const widths = columnWidths(table, BODY.width)
  const titles = table.columns.map(({ title }) => title)
  const head = rowHeight(widths, titles, true)
  return { widths, head, rows: measuredRows(table.rows, widths, BODY.height - CAPTION.height - head) }
}

function layTable(filler: Filler, table: BriefingTable): void {
  const { widths, head, rows: all } = measured(table)
  const begun = all.slice(0, FEWEST_ROWS).reduce((sum, { height }) => sum + height, head + CAPTION.height)
  if (filler.y + begun > BOTTOM) turn(filler)
  let rest = all
  do {
    filler.parts.push({ kind: 'caption', box: boxAt(filler, CAPTION.height), text: table.caption })
    filler.y += CAPTION.height
    const shown = fittingRows(rest, BOTTOM - filler.y - head)
    const heights = [head, ...shown.map(({ height }) => height)]
    const tall = heights.reduce((sum, one) => sum + one, 0)
    const rows = shown.map(({ row }) => row)
    filler.parts.push({ kind: 'table', box: boxAt(filler, tall), table, rows, heights, widths })
    filler.y += tall + GAP
    rest = rest.slice(shown.length)
    if (rest.length > 0) turn(filler)
  } while (rest.length > 0)
  filler.notes.push(...(table.notes ?? []))
  layText(
    filler,
    (table.notes ?? []).map((text) => ({ look: 'note', text })),
  )
}

/** Return the rows that fit, one at the least; one that names others is not left last. */
function fittingRows(rows: readonly MeasuredRow[], room: number): readonly MeasuredRow[] {
  let used = 0
  const over = rows.findIndex(({ height }) => {
    used += height
    return used > room
  })
  if (over === -1) return rows
  const fit = rows.slice(0, Math.max(1, over))
  const isLeft = fit.length > 1 && groupNameOf(fit[fit.length - 1]?.row ?? []) !== undefined
  return isLeft ? fit.slice(0, -1) : fit
}
