import { Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { say } from '../../../text/say.js'
import type { Briefing } from '../document.js'
import { bodyOf } from './body.js'
import { footOf, headOf } from './head.js'
import { reproducible } from './package.js'
import { MARGIN, PAGE } from './page.js'
import { NUMBERING, STYLE, stylesOf } from './styles.js'
import { plain } from './text.js'

/**
 * Return a briefing as a Word file laid out by Decree 30/2020/NĐ-CP: real headings, captions and contents, heads of tables
 * repeated, charts as pictures with their words, the recipe in the properties. The same briefing gives the same bytes.
 */
export async function toDocx(briefing: Briefing): Promise<Uint8Array> {
  const { head, foot, language, recipe } = briefing
  const office = plain(head.authority[head.authority.length - 1] ?? '')
  const properties = Object.entries(recipe).map(([name, value]) => ({ name: plain(name), value: plain(value) }))
  const document = new Document({
    title: plain(head.title),
    subject: plain(`${head.type}: ${head.title}`),
    keywords: plain(say('paper.keywords', language)),
    creator: office,
    lastModifiedBy: office,
    description: properties.map(({ name, value }) => `${name}: ${value}`).join('; '),
    customProperties: properties,
    styles: stylesOf(language),
    numbering: NUMBERING,
    sections: [
      {
        properties: {
          // The first page carries no number.
          titlePage: true,
          page: { size: { ...PAGE, orientation: PageOrientation.PORTRAIT }, margin: MARGIN },
        },
        headers: { first: new Header({ children: [new Paragraph({ style: STYLE.number })] }), default: numbered() },
        children: [...headOf(head), ...bodyOf(briefing), ...footOf(foot, briefing)],
      },
    ],
  })
  return reproducible(new Uint8Array(await Packer.toBuffer(document)), recipe.asOf)
}

const numbered = (): Header =>
  new Header({
    children: [new Paragraph({ style: STYLE.number, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  })
