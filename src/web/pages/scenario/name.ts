import type { Scenario } from '../../../data/budget-schemas.js'
import type { Language } from '../../../text/language.js'

/** Call a scenario by another name; one that was the same in both languages stays the same in both. */
export function named(scenario: Scenario, language: Language, text: string): Scenario {
  const { name } = scenario
  const other = language === 'vi' ? 'en' : 'vi'
  const isNew = name[other] === name[language]
  return { ...scenario, name: { ...name, [language]: text, ...(isNew ? { [other]: text } : {}) } }
}
