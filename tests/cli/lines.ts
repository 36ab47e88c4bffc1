import { LANGUAGES } from '../../src/text/language.js'
import { PLANS } from './plans.js'

/** Return the lines that do not fit a table of 100 columns; a composed Vietnamese letter is one column. */
export function tooLong(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .filter((line) => [...line].length > 100)
}

/** Every plan in both languages. */
export const PLANS_BY_LANGUAGE = PLANS.flatMap((plan) => LANGUAGES.map((language) => [plan, language] as const))
