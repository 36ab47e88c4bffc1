import { fill, type Language, type Text } from './language.js'
import { MESSAGES, type MessageKey } from './messages.js'

/** Return a message in one language with its places filled. */
export function say(
  key: MessageKey,
  language: Language,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  return fill(MESSAGES[key][language], facts)
}

/** Return a message in both languages; facts may differ by language. */
export function sayBoth(
  key: MessageKey,
  facts: (language: Language) => Readonly<Record<string, string | number>> = () => ({}),
): Text {
  return { vi: say(key, 'vi', facts('vi')), en: say(key, 'en', facts('en')) }
}
