import PDFDocument from 'pdfkit'
import type { Briefing } from '../document.js'
import { type Face, NO_FACE, registerFaces, settable } from './fonts.js'

export type Doc = PDFKit.PDFDocument
export type Node = PDFKit.PDFStructureElement

/** Points in a millimetre. */
export const MM = 72 / 25.4
/** Decree 30/2020/NĐ-CP: A4, 20 mm above and below, 30 mm on the left, 15 mm on the right. */
export const MARGIN = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM } as const
export const BODY_SIZE = 13
const LINE_GAP = 2

/** A document being written from top to bottom, with the tree that says what each part of it is. */
export type Sheet = {
  readonly doc: Doc
  readonly root: Node
  readonly left: number
  readonly width: number
  /** lowest place of a page that may be written on, points from the top */
  readonly bottom: number
}

/** How a text is set; lengths in points. */
export type Setting = {
  readonly face: Face
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right' | 'justify'
  /** of the first line */
  readonly indent?: number
  readonly before?: number
  readonly after?: number
  /** against the whole width, when not from its left edge to its right */
  readonly left?: number
  readonly width?: number
  /** room that has to be left below on the same page, so that a heading is not parted from its text */
  readonly keep?: number
}

/** Begin a document. Its dates and its id come from what it says, so that the same briefing gives the same bytes. */
export function openSheet({ language, head, recipe }: Briefing): Sheet {
  const told = Object.entries(recipe).map(([key, value]) => `${key}: ${value}`)
  const doc = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    font: NO_FACE,
    lang: language,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: settable(`${head.type}: ${head.title}`),
      Author: settable(head.authority[head.authority.length - 1] ?? ''),
      Subject: settable(head.title),
      Keywords: told.join('; '),
      Creator: 'lotrinh',
      Producer: 'lotrinh',
      CreationDate: dayOf(recipe),
      ...Object.fromEntries(Object.entries(recipe).map(([key, value]) => [`lotrinh_${key}`, value])),
    },
  })
  registerFaces(doc)
  const root = doc.struct('Document', { title: settable(head.title) })
  doc.addStructure(root)
  return {
    doc,
    root,
    left: MARGIN.left,
    width: doc.page.width - MARGIN.left - MARGIN.right,
    bottom: doc.page.height - MARGIN.bottom,
  }
}

/** The first day that the recipe names; without one the first a PDF can hold: a clock would change the bytes. */
function dayOf(recipe: Briefing['recipe']): Date {
  const day = Object.values(recipe).find((value) => /^\d{4}-\d{2}-\d{2}/.test(value))
  const date = new Date(`${day?.slice(0, 10) ?? '2000-01-01'}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}

/** Return how high a text stands, points. */
export function heightOf({ doc, width }: Sheet, text: string, set: Setting): number {
  doc.font(set.face).fontSize(set.size ?? BODY_SIZE)
  return doc.heightOfString(settable(text) || ' ', optionsOf(set, set.width ?? width))
}

/** Begin a new page unless so much room is left on this one. @param room points */
export function makeRoom({ doc, bottom }: Sheet, room: number): void {
  if (doc.y + room > bottom && doc.y > MARGIN.top) doc.addPage()
}

/** Write a text below what stands; `tag` says what it is. Long ones run on over pages. */
export function write(sheet: Sheet, parent: Node, tag: string, text: string, set: Setting): void {
  const { doc, left, width } = sheet
  const { size = BODY_SIZE, before = 0, after = 4, keep = 0 } = set
  const height = heightOf(sheet, text, set)
  // Two lines at the least stand together at the foot of a page.
  makeRoom(sheet, before + Math.min(height, 2.4 * size) + keep)
  if (doc.y > MARGIN.top) doc.y += before
  paint(doc, parent, tag, () => {
    doc.font(set.face).fontSize(size).fillColor('black')
    doc.text(settable(text), set.left ?? left, doc.y, optionsOf(set, set.width ?? width))
  })
  doc.y += after
}

/** Put something under a node of the tree. */
export function paint(doc: Doc, parent: Node, tag: string, draw: () => void, options = {}): void {
  const node = doc.struct(tag, options, draw)
  parent.add(node)
  node.end()
}

/** Draw what only decorates: those who listen are not told of it. */
export function decorate(doc: Doc, draw: () => void): void {
  doc.markContent('Artifact')
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

/** Return a node that others are put into; it is left open until the document ends. */
export function within({ doc }: Pick<Sheet, 'doc'>, parent: Node, tag: string, options = {}): Node {
  const node = doc.struct(tag, options)
  parent.add(node)
  return node
}

const optionsOf = ({ align = 'left', indent = 0 }: Setting, width: number): PDFKit.Mixins.TextOptions => ({
  width,
  align,
  indent,
  lineGap: LINE_GAP,
})
