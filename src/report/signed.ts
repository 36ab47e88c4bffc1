import type { PairedComparison } from '../model/studies/paired.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'

/** Return a change with its sign: `+4,3`, `-0,2`, `0`. */
export function signed(value: number, language: Language, digits: number): string {
  const text = formatNumber(value, language, digits)
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text
}

/** Return a paired difference with its interval: `+4,3 (3,9…4,7)`. @param times unit: 100 for points of a probability */
export function signedWithInterval(
  { difference, low, high }: Pick<PairedComparison, 'difference' | 'low' | 'high'>,
  language: Language,
  digits: number,
  times = 1,
): string {
  const ends = [low, high].map((end) => formatNumber(times * end, language, digits)).join('…')
  return `${signed(times * difference, language, digits)} (${ends})`
}

/** Round the numbers of a paired comparison for JSON. */
export function pairedRecord({ difference, standardError, low, high, pValue, real }: PairedComparison) {
  const round = (value: number): number => Number(value.toFixed(6))
  return {
    difference: round(difference),
    standardError: round(standardError),
    low: round(low),
    high: round(high),
    pValue: Number(pValue.toPrecision(4)),
    real,
  }
}
