/** Characters often typed or pasted for one on the keyboard, where Unicode itself (NFKC) does not know the kinship. */
const MEANT: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '∕': '/',
  '≤': '<=',
  '≥': '>=',
  '“': '"',
  '”': '"',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
}

/** Return the ASCII text a character stands for or looks like, or undefined. */
export function lookAlike(character: string): string | undefined {
  const meant = MEANT[character] ?? character.normalize('NFKC')
  return meant !== character && /^[\x21-\x7e]+$/.test(meant) ? meant : undefined
}

/** Return `"×" (U+00D7)`, or only the code point where showing the character could mislead. */
export function characterName(character: string): string {
  const code = `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `"${character}" (${code})` : code
}
