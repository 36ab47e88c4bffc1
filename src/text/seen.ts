/** Blank, but a symbol to Unicode. */
const BRAILLE_BLANK = '\u2800'

/** Whether a text shows anything: marks without a letter, spaces, and letters of no width do not. */
export const isSeen = (text: string): boolean =>
  /[^\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(text.replaceAll(BRAILLE_BLANK, ''))
