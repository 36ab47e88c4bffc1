import { Paragraph } from 'docx'
import type { Language } from '../../../text/language.js'
import { say } from '../../../text/say.js'
import { field } from './field.js'
import { STYLE } from './styles.js'
import { runs } from './text.js'

export type Captioned = 'table' | 'figure'

/** Return the counted caption of a table (above it) or a figure (below it): `Bảng 3. …`, its number a field. */
export function captionOf(
  what: Captioned,
  number: number,
  text: string,
  language: Language,
  pageBreakBefore: boolean,
): Paragraph {
  const label = say(`paper.${what}`, language)
  return new Paragraph({
    style: STYLE.caption,
    pageBreakBefore,
    keepNext: what === 'table',
    children: [...runs(`${label} `), ...field(`SEQ ${label} \\* ARABIC`, String(number)), ...runs(`. ${text}`)],
  })
}
