import type { Language } from '../../../text/language.js'
import { formatNumber } from '../../../text/number.js'
import { type Cell, ENVELOPE, waysOf } from './grid.js'

/** What a number without a sign of its own means where it is written. */
export type Entry = { readonly as: 'share' | 'amount'; readonly priceYear: number | undefined }

/** Why a text is not a cell. */
export type Refusal = 'not-a-number' | 'negative' | 'over-hundred' | 'no-match' | 'no-factor'

export type ReadCell = { readonly cell: Cell | undefined } | { readonly refused: Refusal }

/** Marks of thousands and decimals, as the reader writes numbers. */
const NUMBER: Readonly<Record<Language, RegExp>> = {
  vi: /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  en: /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/,
}

/**
 * Read what somebody wrote or pasted into a cell: `1.234,5`, `6 %`, `×2`. A number alone is what `entry` says. An empty text
 * is nothing.
 * @param line decides which ways there are: a share, tỷ đồng, times the province's money, times today's share
 */
export function readCell(text: string, line: string, entry: Entry, language: Language): ReadCell {
  // Spaces of every width stand between groups of digits in what spreadsheets copy.
  const bare = text.normalize('NFC').replace(/[\s\u00a0\u2009\u202f]+/g, '')
  if (bare === '') return { cell: undefined }
  const isTimes = /^[×x*]|[×x*]$/i.test(bare)
  const isPercent = bare.endsWith('%')
  const value = numberIn(bare.replace(/^[×x*]|[×x*%]$/gi, '').replace(/(tỷ)?(đồng|đ)?$/i, ''), language)
  if (value === undefined) return { refused: 'not-a-number' }
  if (value < 0) return { refused: 'negative' }
  if (isTimes) {
    if (line === ENVELOPE) return value > 100 ? { refused: 'over-hundred' } : { cell: { as: 'factor', value } }
    return waysOf(line).includes('match') && value > 0 ? { cell: { as: 'match', value } } : { refused: 'no-match' }
  }
  if (isPercent || entry.as === 'share')
    return value > 100 ? { refused: 'over-hundred' } : { cell: { as: 'share', value } }
  return {
    cell: entry.priceYear === undefined ? { as: 'amount', value } : { as: 'amount', value, priceYear: entry.priceYear },
  }
}

/** Return the number a reader of a language wrote; undefined where it is none, or may be two. */
export function numberIn(text: string, language: Language): number | undefined {
  if (!NUMBER[language].test(text)) return undefined
  const plain = language === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '')
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** Decimals a cell shows; more are kept, and shown while it is edited. */
const SHOWN = 2

/** Return a cell as it is shown: `6 %`, `12,5`, `×1`. `whole`: every digit, as it is edited and copied. */
export function cellText(cell: Cell | undefined, language: Language, whole = false): string {
  if (cell === undefined) return ''
  const number = whole ? exactText(cell.value, language) : formatNumber(cell.value, language, SHOWN)
  if (cell.as === 'share') return `${number} %`
  return cell.as === 'amount' ? number : `×${number}`
}

/** Every digit of a number, without marks of thousands. */
function exactText(value: number, language: Language): string {
  const plain = String(value)
  const text = plain.includes('e') ? value.toFixed(20).replace(/0+$/, '') : plain
  return language === 'vi' ? text.replace('.', ',') : text
}
