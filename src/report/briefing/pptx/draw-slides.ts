import { say } from '../../../text/say.js'
import type { Briefing } from '../document.js'
import type { Deck, Sheet } from './deck.js'
import { drawTable } from './draw-table.js'
import { INDENT } from './fit-text.js'
import { CAPTION, COLOUR, FACE, OVERLINE, SETTINGS, SLIDE, TITLE } from './look.js'
import { fittingSize } from './measure.js'
import type { NativeChart } from './native-chart.js'
import type { Box, Part, Slide } from './slides.js'
import { toNative } from './to-native.js'
import { plainText } from './xml.js'

const TITLE_SIZES = [26, 23, 20, 18, 16] as const
const COVER_SIZES = [36, 32, 28, 24, 20] as const

export const at = ({ x, y, width, height }: Box) => ({ x, y, w: width, h: height })

/** Set size, faces and the two masters: a cover, and a page with title, source line and number. */
export function defineMasters(deck: Deck, { head, recipe, language }: Briefing): void {
  deck.layout = 'LAYOUT_WIDE'
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE }
  const office = head.authority[head.authority.length - 1] ?? ''
  const source = say('briefing.slides.source', language, { office, run: recipe.run ?? '–' })
  deck.defineSlideMaster({
    title: 'COVER',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: SLIDE.height, fill: { color: COLOUR.head } } },
      { placeholder: { options: { ...placeholder(1.1, 2.2, 11.2, 2.7), fontSize: COVER_SIZES[0] }, text: '' } },
    ],
  })
  deck.defineSlideMaster({
    title: 'PAGE',
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: 0, w: SLIDE.width, h: 0.12, fill: { color: COLOUR.head } } },
      { rect: { x: TITLE.x, y: 6.98, w: TITLE.width, h: 0.01, fill: { color: COLOUR.line } } },
      {
        text: {
          text: plainText(source),
          options: {
            x: TITLE.x,
            y: 7.03,
            w: 10.5,
            h: 0.3,
            fontSize: 10,
            color: COLOUR.soft,
            margin: 0,
            fontFace: FACE,
          },
        },
      },
      { placeholder: { options: placeholder(TITLE.x, TITLE.y, TITLE.width, TITLE.height), text: '' } },
    ],
    slideNumber: { x: 11.73, y: 7.03, w: 1, h: 0.3, fontFace: FACE, fontSize: 10, color: COLOUR.soft, align: 'right' },
  })
}

const placeholder = (x: number, y: number, w: number, h: number) => ({
  name: 'title',
  type: 'title' as const,
  ...{ x, y, w, h, margin: 0, fontFace: FACE },
  fontSize: TITLE_SIZES[0] as number,
  bold: true,
  color: COLOUR.head,
  align: 'left' as const,
  valign: 'middle' as const,
})

/** The size is the run's own: of the whole text the master's would win. */
function addTitle(sheet: Sheet, text: string, fontSize: number): void {
  sheet.addText([{ text: plainText(text), options: { fontSize } }], { placeholder: 'title' })
}

/** Draw the first slide: who reports, and on what. */
export function drawCover(deck: Deck, { head, recipe, language }: Briefing): void {
  const sheet = deck.addSlide({ masterName: 'COVER' })
  const line = (text: string, y: number, size: number, bold: boolean, colour: string = COLOUR.soft) =>
    sheet.addText(plainText(text), {
      ...{ x: 1.1, y, w: 11.2, h: 0.4, margin: 0, fontFace: FACE },
      ...{ fontSize: size, bold, color: colour, align: 'left', valign: 'middle' },
    })
  const last = head.authority.length - 1
  for (const [i, text] of head.authority.entries()) line(text, 0.7 + 0.36 * i, 14, i === last, COLOUR.ink)
  line(head.type, 1.85, 20, true, COLOUR.soft)
  const size = fittingSize(head.title, 10.6, COVER_SIZES, 4)
  addTitle(sheet, head.title, size)
  line(head.placeAndDate, 5.3, 14, false)
  sheet.addNotes(notesOf([], recipe, language))
}

/** Draw a slide. @returns the charts on it, in the order they were put there */
export function drawSlide(deck: Deck, slide: Slide, { language, recipe }: Briefing): NativeChart[] {
  const sheet = deck.addSlide({ masterName: 'PAGE' })
  const size = fittingSize(slide.title, TITLE.width - 0.4, TITLE_SIZES, slide.over === undefined ? 2 : 1)
  addTitle(sheet, slide.title, size)
  if (slide.over !== undefined)
    sheet.addText(plainText(slide.over), {
      ...at(OVERLINE),
      ...{ margin: 0, fontFace: FACE, fontSize: 12, color: COLOUR.soft, align: 'left', valign: 'middle' },
    })
  const charts = slide.parts.flatMap((part) => drawPart(deck, sheet, part, language))
  sheet.addNotes(notesOf(slide.notes, recipe, language))
  return charts
}

const notesOf = (notes: readonly string[], recipe: Briefing['recipe'], language: Briefing['language']): string => {
  const told = Object.entries(recipe).map(([key, value]) => `${key} ${value}`)
  const lines = [...notes, say('briefing.slides.recipe', language, { recipe: told.join('; ') })]
  return plainText(lines.join('\n'))
}

function drawPart(deck: Deck, sheet: Sheet, part: Part, language: Briefing['language']): NativeChart[] {
  if (part.kind === 'text') drawText(sheet, part)
  else if (part.kind === 'caption') drawCaption(sheet, part.box, part.text)
  else if (part.kind === 'table') drawTable(sheet, part)
  else if (part.chart.kind === 'heat') drawTable(sheet, { box: part.box, board: part.chart.chart, language })
  else {
    const chart = toNative(part.chart, language)
    if (chart === undefined) return []
    // Only its frame is asked for: what is drawn in it is written by `chartXml`.
    const stand = [{ name: '', labels: [''], values: [0] }]
    sheet.addChart(deck.ChartType.line, stand, { ...at(part.box), altText: plainText(part.alt) })
    return [chart]
  }
  return []
}

function drawText(sheet: Sheet, { box, lines, scale }: Extract<Part, { kind: 'text' }>): void {
  const runs = lines.map(({ look, text, link }) => {
    const { size, bold, italic, after, colour } = SETTINGS[look]
    return {
      text: plainText(text),
      options: {
        ...{ fontSize: scale * size, bold, italic, color: colour, breakLine: true, paraSpaceAfter: scale * after },
        ...(link === undefined ? {} : { hyperlink: { slide: link } }),
        ...(look === 'list' ? { bullet: { characterCode: '2013', indent: INDENT * 72 } } : {}),
      },
    }
  })
  sheet.addText(runs, { ...at(box), margin: 0, fontFace: FACE, align: 'left', valign: 'top' })
}

function drawCaption(sheet: Sheet, box: Box, text: string): void {
  const fontSize = fittingSize(text, box.width, [CAPTION.size, 11, 10, 9, 8], 1)
  sheet.addText(plainText(text), {
    ...at(box),
    ...{ margin: 0, fontFace: FACE, fontSize, italic: true, color: COLOUR.soft, align: 'center', valign: 'middle' },
  })
}
