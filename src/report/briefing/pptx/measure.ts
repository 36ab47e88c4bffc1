import PDFDocument from 'pdfkit'
import { NO_FACE, registerFaces, settable } from '../pdf/fonts.js'

/** Lines of a slide stand a little further apart than the face alone asks for. */
const LEADING = 1.06
/** An office program's letters are not placed quite as ours: a line that just fits here may not fit there. */
const SURE = 0.97
let paper: PDFKit.PDFDocument | undefined

/** A document that nothing is written in, to measure with. */
function paperSet(face: 'sans' | 'sansBold', size: number): PDFKit.PDFDocument {
  if (paper === undefined) {
    paper = new PDFDocument({ font: NO_FACE })
    registerFaces(paper)
  }
  return paper.font(face).fontSize(size)
}

/** Return how high a text stands in Arial, inches. @param size points @param width inches */
export function textHeight(text: string, size: number, width: number, bold = false): number {
  return (lineCount(text, size, width, bold) * size * 1.15 * LEADING) / 72
}

/** Return how wide a text is in bold Arial, inches. @param size points */
export function textWidth(text: string, size: number): number {
  return paperSet('sansBold', size).widthOfString(settable(text)) / (72 * SURE)
}

/** Return how many lines a text takes in Arial. @param size points @param width inches */
export function lineCount(text: string, size: number, width: number, bold = false): number {
  const set = paperSet(bold ? 'sansBold' : 'sans', size)
  const height = set.heightOfString(settable(text) || ' ', { width: Math.max(SURE * width * 72, size) })
  return Math.max(1, Math.round(height / set.currentLineHeight(true)))
}

/** Return the largest size at which a text takes no more than so many lines, or the smallest of them. */
export function fittingSize(text: string, width: number, sizes: readonly number[], lines: number): number {
  const found = sizes.find((size) => lineCount(text, size, width, true) <= lines)
  return found ?? (sizes[sizes.length - 1] as number)
}

/** Part a text between words so that no part is higher than `most`. */
export function partText(text: string, size: number, width: number, most: number, bold = false): string[] {
  if (textHeight(text, size, width, bold) <= most) return [text]
  const parts: string[] = []
  let words: string[] = []
  for (const word of text.split(' ')) {
    if (words.length > 0 && textHeight([...words, word].join(' '), size, width, bold) > most) {
      parts.push(words.join(' '))
      words = []
    }
    words.push(word)
  }
  return [...parts, words.join(' ')]
}
