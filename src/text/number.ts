import type { Language } from './language.js'

const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const
const formats = new Map<string, Intl.NumberFormat>()

function format(language: Language, minDigits: number, maxDigits: number): Intl.NumberFormat {
  const key = `${language}:${minDigits}:${maxDigits}`
  let made = formats.get(key)
  if (made === undefined) {
    made = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: minDigits,
      maximumFractionDigits: maxDigits,
      signDisplay: 'negative',
    })
    formats.set(key, made)
  }
  return made
}

/**
 * Return a number in the reader's notation: `1.234,5` (vi) or `1,234.5` (en).
 * @param maxDigits most decimals shown, 0 to 6; defaults to 2
 * @param minDigits fewest decimals shown; defaults to 0
 */
export function formatNumber(value: number, language: Language, maxDigits = 2, minDigits = 0): string {
  return format(language, minDigits, maxDigits).format(value)
}

/**
 * Return a probability in whole percent: `63 %`.
 * @param probability in [0, 1]
 */
export function formatProbability(probability: number, language: Language): string {
  return `${formatNumber(probability * 100, language, 0)} %`
}

/** Return as many decimals as keep about three figures: 0,702 but 63 and 1.200. */
export function digitsFor(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || size >= 100) return 0
  if (size >= 10) return 1
  return size >= 1 ? 2 : 3
}
