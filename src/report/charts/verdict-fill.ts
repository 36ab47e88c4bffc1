/** The ground of a verdict's cell and what is readable on it. */
export type VerdictFill = { readonly ground: string; readonly ink: string }

const DARK_INK = '#17212b'
const LIGHT_INK = '#ffffff'

/**
 * From blue over grey to orange as in the workbench, and from dark over light to dark: two that stand side by side differ
 * in lightness, whatever colours the reader's eyes or the printer can tell apart. Best first.
 */
export const VERDICT_FILLS = {
  met: { ground: '#0a4a80', ink: LIGHT_INK },
  'virtually-certain': { ground: '#1f74bd', ink: LIGHT_INK },
  'very-likely': { ground: '#6db3ef', ink: DARK_INK },
  likely: { ground: '#b5d8f7', ink: DARK_INK },
  'about-even': { ground: '#e9ecef', ink: DARK_INK },
  unlikely: { ground: '#f8cfa6', ink: DARK_INK },
  'very-unlikely': { ground: '#f2a35e', ink: DARK_INK },
  'exceptionally-unlikely': { ground: '#d97a2e', ink: DARK_INK },
  missed: { ground: '#8a2f04', ink: LIGHT_INK },
  'not-assessable': { ground: '#ffffff', ink: '#4c5865' },
} as const satisfies Readonly<Record<string, VerdictFill>>

/** Return ground and ink of a verdict or status; a key that is none gets those of the unknown. */
export const fillOf = (verdict: string): VerdictFill =>
  (VERDICT_FILLS as Readonly<Record<string, VerdictFill>>)[verdict] ?? VERDICT_FILLS['not-assessable']
