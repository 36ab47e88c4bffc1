import { VERDICT_FILLS } from '../../charts/verdict-fill.js'

/** How much of a verdict's ground is left on paper behind its word: black letters stay easy to read. */
const PART = 0.22

/** Return the light tint behind a verdict's word, RRGGBB; undefined for what has no ground of its own. */
export function tintOf(verdict: string): string | undefined {
  const fill = (VERDICT_FILLS as Readonly<Record<string, { readonly ground: string }>>)[verdict]
  if (fill === undefined || fill.ground === '#ffffff') return undefined
  const parts = [1, 3, 5].map((at) => Number.parseInt(fill.ground.slice(at, at + 2), 16))
  return parts
    .map((part) =>
      Math.round(255 - PART * (255 - part))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase()
}
