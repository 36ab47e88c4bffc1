import type { Language } from '../../text/language.js'

const FORMATS = {
  vi: new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
} as const

/** Return a moment (ISO 8601) in the reader's notation and time zone. */
export const momentText = (iso: string, language: Language): string => FORMATS[language].format(new Date(iso))
