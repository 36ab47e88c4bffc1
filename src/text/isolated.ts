/** Signs that turn the letters after them, and nobody writes in a name. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g
/** Letters that run from right to left. */
const TURNED = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** Return a text as it may stand in a sentence of another direction: it turns nothing around it. */
export function isolated(text: string): string {
  const plain = text.replace(TURNS, '')
  // U+2068 and U+2069 hold a stretch whose direction is its own.
  return TURNED.test(plain) ? `\u2068${plain}\u2069` : plain
}
