/** Control characters that XML has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Return words as they stand in XML, composed (NFC). */
export const xmlText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(/[&<>"]/g, (letter) => ENTITY[letter] as string)

/** Return words without what XML cannot hold, for a writer that escapes by itself. */
export const plainText = (text: string): string => text.normalize('NFC').replace(FORBIDDEN, '')
