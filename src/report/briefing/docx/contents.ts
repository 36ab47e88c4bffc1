import { InternalHyperlink, Paragraph } from 'docx'
import { headingsOf } from '../blocks.js'
import type { Briefing } from '../document.js'
import { fieldEnd, fieldStart } from './field.js'
import { CONTENTS_TAB, STYLE } from './styles.js'
import { runs } from './text.js'

/** Return the name by which a heading is found. @param i its place among all headings */
export const anchorOf = (i: number): string => `_Toc${String(i + 1).padStart(8, '0')}`

/**
 * Return the contents as a field that is filled in already, each entry a link. Page numbers are Word's to know: they come
 * when the reader updates the field (F9), and no dialogue asks for it.
 */
export function contentsOf(title: string, { blocks }: Briefing, pageBreakBefore: boolean): Paragraph[] {
  const headings = headingsOf(blocks)
  return [
    new Paragraph({ style: STYLE.contentsTitle, pageBreakBefore, children: runs(title) }),
    ...headings.map(
      ({ level, text }, i) =>
        new Paragraph({
          style: `TOC${level}`,
          tabStops: [CONTENTS_TAB],
          children: [
            ...(i === 0 ? fieldStart('TOC \\o "1-3" \\h \\z \\u') : []),
            new InternalHyperlink({ anchor: anchorOf(i), children: runs(text) }),
            ...(i === headings.length - 1 ? [fieldEnd()] : []),
          ],
        }),
    ),
  ]
}
