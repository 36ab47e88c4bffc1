/** The sign beside a verdict's word: shape first, so that black-and-white print tells what colour cannot. */
export type VerdictMark = {
  /** a disc of chances, a square for what is decided, a broken ring where nothing is known */
  readonly shape: 'disc' | 'met' | 'missed' | 'unknown'
  /** how much of the disc is full, 0 … 1 */
  readonly fill: number
  /** the sign as a letter, where nothing can be drawn */
  readonly glyph: string
  /** on light and on dark ground; readable as text on either */
  readonly light: string
  readonly dark: string
}

const BLUE = { light: '#1767ad', dark: '#6db3ef' }
const GREY = { light: '#55595f', dark: '#b5bcc4' }
const ORANGE = { light: '#a8480a', dark: '#f2a35e' }
const UNKNOWN: VerdictMark = { shape: 'unknown', fill: 0, glyph: '?', light: '#636d78', dark: '#97a3af' }

const MARKS: Readonly<Record<string, VerdictMark>> = {
  met: { shape: 'met', fill: 1, glyph: '■', light: '#0a4a80', dark: '#7fc0f7' },
  'virtually-certain': { shape: 'disc', fill: 1, glyph: '●', ...BLUE },
  'very-likely': { shape: 'disc', fill: 1, glyph: '●', ...BLUE },
  likely: { shape: 'disc', fill: 0.75, glyph: '◕', ...BLUE },
  'about-even': { shape: 'disc', fill: 0.5, glyph: '◑', ...GREY },
  unlikely: { shape: 'disc', fill: 0.25, glyph: '◔', ...ORANGE },
  'very-unlikely': { shape: 'disc', fill: 0, glyph: '○', ...ORANGE },
  'exceptionally-unlikely': { shape: 'disc', fill: 0, glyph: '○', ...ORANGE },
  missed: { shape: 'missed', fill: 0, glyph: '□', light: '#8a2f04', dark: '#ff9152' },
  'not-assessable': UNKNOWN,
}

/** Return the sign of a verdict or status; a key that is none gets the sign of the unknown. */
export const markOf = (verdict: string): VerdictMark => MARKS[verdict] ?? UNKNOWN
