import { isolated } from './isolated.js'

/** The two languages of everything a user reads; Vietnamese is the default. */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One text in both languages. */
export type Text = Readonly<Record<Language, string>>

/** Return a text in a language; what somebody has written in his own words alone stays as it is. */
export const saidIn = (said: string | Text, language: Language): string =>
  typeof said === 'string' ? said : said[language]

/** Fill `{name}` places of a template. Places without a fact stay visible, so that a missing fact is noticed. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in facts ? isolated(String(facts[name])) : place,
  )
}
