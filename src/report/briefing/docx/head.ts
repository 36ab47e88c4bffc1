import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { say } from '../../../text/say.js'
import type { Briefing, BriefingFoot, BriefingHead } from '../document.js'
import { mm, SIZE, TEXT_WIDTH } from './page.js'
import { STYLE } from './styles.js'
import { plain, runs } from './text.js'

/** The left column holds who issues, the right one the nation. */
const LEFT = mm(65)
const RIGHT = TEXT_WIDTH - LEFT
/** Lines left free for seal and hand. */
const ROOM_TO_SIGN = ['', '', '', '']
const RULE = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 0 } as const

/** Return the first page's head: authority, nation and motto, number, place and day, type and title. */
export function headOf(head: BriefingHead): (Table | Paragraph)[] {
  const { authority, nation, number, placeAndDate, type, title } = head
  const last = authority.length - 1
  return [
    columns([
      [
        [...authority.map((text, i) => line(text, { size: SIZE.head, bold: i === last })), rule(LEFT, 0.36)],
        [line(nation[0], { size: SIZE.head, bold: true }), line(nation[1], { bold: true }), rule(RIGHT, 0.56)],
      ],
      [[line(number, {})], [line(placeAndDate, { italics: true })]],
    ]),
    line(type, { size: SIZE.title, bold: true }, 320),
    line(title, { size: SIZE.title, bold: true }, 0),
    rule(TEXT_WIDTH, 0.3, 240),
  ]
}

/** Return who receives the paper, and who signs it; they stay together. */
export function footOf({ recipients, signature }: BriefingFoot, { language }: Briefing): (Table | Paragraph)[] {
  const [signer = '', ...below] = signature
  const signs = below.includes('') ? below : [...below, ...ROOM_TO_SIGN]
  return [
    new Paragraph({ keepNext: true, spacing: { before: 120 } }),
    columns([
      [
        [
          recipient(say('briefing.recipients', language), { bold: true, italics: true, size: SIZE.head }),
          ...recipients.map((text) => recipient(text, { size: SIZE.recipient })),
        ],
        [
          line(signer.toLocaleUpperCase('vi'), { bold: true }),
          // What is to be done there stands in brackets, and is no name.
          ...signs.map((text) => line(text, text.startsWith('(') ? { italics: true } : { bold: true })),
        ],
      ],
    ]),
  ]
}

const line = (text: string, look: IRunOptions, before = 0): Paragraph =>
  new Paragraph({ style: STYLE.head, keepNext: true, spacing: { before }, children: runs(text, look) })

const recipient = (text: string, look: IRunOptions): Paragraph =>
  new Paragraph({
    style: STYLE.head,
    alignment: AlignmentType.LEFT,
    keepNext: true,
    children: runs(/^[-–]/.test(plain(text)) || look.bold === true ? text : `- ${text}`, look),
  })

/** A rule below a line, over a part of the width: the border of an empty line that stands in on both sides. */
function rule(width: number, part: number, after = 60): Paragraph {
  const aside = Math.round((width * (1 - part)) / 2)
  return new Paragraph({
    style: STYLE.head,
    indent: { left: aside, right: aside },
    spacing: { before: 30, after, line: 60, lineRule: 'exact' },
    border: { top: RULE },
    keepNext: true,
  })
}

/** A table nobody sees, for what stands side by side. */
function columns(rows: readonly (readonly [readonly Paragraph[], readonly Paragraph[]])[]): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [LEFT, RIGHT],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    margins: { left: 0, right: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                width: { size: i === 0 ? LEFT : RIGHT, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children: [...children],
              }),
          ),
        }),
    ),
  })
}
