import type { Briefing } from '../document.js'
import { chartSheet } from './chart-sheet.js'
import { chartXml } from './chart-xml.js'
import { newDeck } from './deck.js'
import { defineMasters, drawCover, drawSlide } from './draw-slides.js'
import { finished } from './package.js'
import { planSlides } from './plan-slides.js'
import { plainText, xmlText } from './xml.js'

/**
 * Return a briefing as slides (16 : 9): a cover, then a slide for each heading of the first and second level, as many as its
 * contents take, long tables last; charts are PowerPoint's own, with their figures behind them. The same briefing gives the same bytes.
 */
export async function toPptx(briefing: Briefing): Promise<Uint8Array> {
  const { head, language } = briefing
  const deck = newDeck()
  deck.title = plainText(`${head.type}: ${head.title}`)
  deck.subject = plainText(head.title)
  deck.author = plainText(head.authority[head.authority.length - 1] ?? '')
  // The one property that the writer does not escape.
  deck.company = xmlText(deck.author)
  deck.revision = '1'
  defineMasters(deck, briefing)
  drawCover(deck, briefing)
  const charts = planSlides(briefing).flatMap((slide) => drawSlide(deck, slide, briefing))
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array
  const parts = await Promise.all(
    charts.map(async (chart) => ({ xml: chartXml(chart, language), sheet: await chartSheet(chart) })),
  )
  return finished(written, parts, briefing)
}
