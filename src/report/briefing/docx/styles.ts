import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LevelFormat,
  LineRuleType,
  TabStopType,
} from 'docx'
import type { Language } from '../../../text/language.js'
import { AFTER, FACE, INDENT, SIZE, TEXT_WIDTH } from './page.js'

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const
export const DASHES = 'dashes'

/** Names of the styles, so that an office that restyles its papers changes one place. */
export const STYLE = {
  body: 'BodyText',
  lead: 'Lead',
  note: 'Note',
  cell: 'TableText',
  picture: 'Picture',
  caption: 'Caption',
  contentsTitle: 'ContentsTitle',
  number: 'PageNumberLine',
  head: 'HeadLine',
} as const

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>

/** Return the styles of the document: real headings, body, captions, contents. */
export function stylesOf(language: Language): IStylesOptions {
  const based = (
    id: string,
    name: string,
    paragraph: Paragraph,
    run: IParagraphStyleOptions['run'] = {},
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', quickFormat: true, paragraph, run })
  const heading = (italics: boolean, before: number, size: number) => ({
    run: { font: FACE, size, bold: true, italics, color: '000000' },
    paragraph: { spacing: { before, after: AFTER }, indent: { firstLine: INDENT }, keepNext: true, keepLines: true },
  })
  const contents = (level: number) =>
    based(`TOC${level}`, `toc ${level}`, {
      spacing: { after: 40 },
      indent: { left: (level - 1) * 280 },
      rightTabStop: TEXT_WIDTH,
    })
  return {
    default: {
      document: {
        run: { font: FACE, size: SIZE.body, language: { value: LOCALE[language], eastAsia: LOCALE[language] } },
        paragraph: { spacing: { line: 252, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(false, 240, SIZE.title),
      heading2: heading(false, 180, SIZE.body),
      heading3: heading(true, 120, SIZE.body),
    },
    paragraphStyles: [
      based(STYLE.body, 'Body Text', {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: INDENT },
        spacing: { after: AFTER },
      }),
      based(
        STYLE.lead,
        'Lead',
        { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: INDENT }, spacing: { after: AFTER } },
        { bold: true },
      ),
      based(
        STYLE.note,
        'Note',
        { alignment: AlignmentType.JUSTIFIED, spacing: { before: 60, after: AFTER } },
        { italics: true, size: SIZE.note },
      ),
      based(
        STYLE.cell,
        'Table Text',
        { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
        { size: SIZE.table },
      ),
      based(STYLE.picture, 'Picture', { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 120 } }),
      based(
        STYLE.caption,
        'caption',
        { alignment: AlignmentType.CENTER, keepLines: true, spacing: { before: 60, after: AFTER } },
        { bold: true, size: SIZE.head },
      ),
      based(
        STYLE.contentsTitle,
        'Contents Title',
        { alignment: AlignmentType.CENTER, keepNext: true, spacing: { before: 240, after: AFTER } },
        { bold: true },
      ),
      based(STYLE.number, 'Page Number Line', { alignment: AlignmentType.CENTER }),
      based(
        STYLE.head,
        'Head Line',
        { alignment: AlignmentType.CENTER, spacing: { line: 240, lineRule: LineRuleType.AUTO } },
        { size: SIZE.body },
      ),
      ...[1, 2, 3].map((level) => contents(level)),
    ],
  }
}

/** Items of a list begin with a dash, as official papers have them. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: DASHES,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '-',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: INDENT + 280, hanging: 280 } }, run: { font: FACE } },
        },
      ],
    },
  ],
}

/** Where the page number of an entry of the contents stands, once Word has filled it in. */
export const CONTENTS_TAB = { type: TabStopType.RIGHT, position: TEXT_WIDTH, leader: LeaderType.DOT } as const
