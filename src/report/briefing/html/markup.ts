const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Control characters that no page may hold, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Return a text without characters that no page may hold. */
export const printable = (text: string): string => text.replace(FORBIDDEN, '')

/** Return words as markup that shows them, whatever stands in them; usable in an attribute's quotes too. */
export const escaped = (text: string): string =>
  printable(text.normalize('NFC')).replace(/[&<>"']/g, (letter) => ENTITY[letter] as string)

/** Return an element. `inner` is markup already; values of attributes are escaped, those undefined left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  inner: string,
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  return `<${name}${said}>${inner}</${name}>`
}
