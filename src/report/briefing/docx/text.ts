import { type IRunOptions, TextRun } from 'docx'

/** Return text as the format may hold it: composed letters, no characters that would break the file. */
export const plain = (text: string): string => text.normalize('NFC').replace(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]/gu, '')

/** Return runs of a text, its lines one below the other. */
export const runs = (text: string, look: IRunOptions = {}): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...look, text: line, ...(i === 0 ? {} : { break: 1 }) }))
