import type { Language } from '../text/language.js'
import { MESSAGES, type MessageKey } from '../text/messages.js'
import { say } from '../text/say.js'

/** Return a deadline rule in the reader's words; dated rules (`2025-Q2`, `annual-before-12-10`) read as they stand. */
export function ruleWords(rule: string, language: Language): string {
  const key = `rule.${rule}`
  return Object.hasOwn(MESSAGES, key) ? say(key as MessageKey, language) : rule
}
