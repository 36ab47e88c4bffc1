import { plainText } from './plain.js'

/** How a column that only numbers its rows is headed, in lower case without accents and marks. */
const HEADS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'nr', '#'])

/** `STT`, `Số TT`, `No.`, `№`. */
export const isNumberingHead = (text: string): boolean =>
  HEADS.has(
    plainText(text.normalize('NFKC'))
      .replace(/[.:()*]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/** `1`, `02.`, `1.1`, `1.1.2)`, `IV`, `a)`, `(3)`: what rows are numbered by. */
export const isOrdinal = (text: string): boolean =>
  /^\(?(\d{1,3}(\.\d{1,3}){0,3}|[ivxlc]{1,7}|[a-zđ])[.)]{0,2}$/i.test(text.trim())
