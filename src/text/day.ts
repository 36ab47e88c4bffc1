import type { Language } from './language.js'

/** Return a day `YYYY-MM-DD` in the reader's notation: `21/11/2026` (vi), as it stands (en). */
export function formatDay(day: string, language: Language): string {
  return language === 'vi' ? day.split('-').reverse().join('/') : day
}
