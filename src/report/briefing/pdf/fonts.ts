import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** Faces of the page, as wide as Times New Roman, and of charts and slides, as wide as Arial; all cover Vietnamese. */
const FILES = {
  regular: 'tinos/400Regular/Tinos_400Regular.ttf',
  bold: 'tinos/700Bold/Tinos_700Bold.ttf',
  italic: 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  sans: 'arimo/400Regular/Arimo_400Regular.ttf',
  sansBold: 'arimo/700Bold/Arimo_700Bold.ttf',
} as const
export type Face = keyof typeof FILES

/** Make the faces known to a document by their names. A document that has opened one by its file opens it again and again. */
export function registerFaces(doc: PDFKit.PDFDocument): void {
  for (const [face, file] of Object.entries(FILES))
    doc.registerFont(face, require.resolve(`@expo-google-fonts/${file}`))
  doc.font('regular')
}

/** What a document is begun with so that it opens no face of its own. */
export const NO_FACE = null as unknown as string

/** Signs these faces lack, and the nearest they have: a missing letter would print as a box. */
const NEAREST: Readonly<Record<string, string>> = {
  '◆': '♦',
  '✓': '√',
  '✗': '×',
  '◕': '●',
  '◑': '●',
  '◔': '○',
  '\u2011': '-',
  '\u202f': '\u00a0',
}
const LACKING = new RegExp(`[${Object.keys(NEAREST).join('')}]`, 'g')

/** Return text as it is set: composed (NFC), and of signs that the faces have. */
export const settable = (text: string): string =>
  text.normalize('NFC').replace(LACKING, (sign) => NEAREST[sign] as string)
