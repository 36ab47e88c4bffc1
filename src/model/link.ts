/**
 * The scale on which everything is fitted and drawn. Medians transform back, means do not; draws stay inside bounds.
 * - logit between two bounds: z = ln(s / (1 − s)), s = (y − lower) / (upper − lower), squeezed to (s (n − 1) + ½) / n
 *   (Smithson & Verkuilen 2006) so that 0 % and 100 % are finite. The same squeeze is applied to thresholds.
 * - log for amounts, rates and counts without an upper bound: z = ln(y + offset); counts take offset ½, so 0 is finite.
 * - identity for growth rates and other unbounded measures.
 */
import { runPairs } from './kernel/kernel.js'

export type Link =
  | { readonly kind: 'logit'; readonly lower: number; readonly upper: number }
  | { readonly kind: 'log'; readonly offset: number }
  | { readonly kind: 'identity' }

/** Size n of the squeeze: a report of 100 % is read as 99.95 %, the half-way point of a print with one decimal. */
export const SQUEEZE = 1000

/** A measure's own description, as the catalogue gives it. */
export type Measure = {
  readonly scale: string
  readonly lower?: number | undefined
  readonly upper?: number | undefined
}

/** Return the link of a measure. Growth is identity; two bounds give logit; anything else log. */
export function linkOf(measure: Measure): Link {
  if (measure.scale === 'growth') return { kind: 'identity' }
  if (measure.lower !== undefined && measure.upper !== undefined) {
    return { kind: 'logit', lower: measure.lower, upper: measure.upper }
  }
  return { kind: 'log', offset: measure.scale === 'count' ? 0.5 : 0 }
}

/** The smallest positive figure the log link takes: a zero amount is read as this. */
const SMALLEST = 1e-12

/** Return z = g(y); values outside the bounds are read as the bound. */
export function toLink(link: Link, y: number): number {
  switch (link.kind) {
    case 'identity':
      return y
    case 'log':
      return Math.log(Math.max(y + link.offset, SMALLEST))
    case 'logit': {
      const share = Math.min(1, Math.max(0, (y - link.lower) / (link.upper - link.lower)))
      const squeezed = (share * (SQUEEZE - 1) + 0.5) / SQUEEZE
      return Math.log(squeezed / (1 - squeezed))
    }
  }
}

/**
 * Move values on the link scale: `out[p] = g⁻¹(z[p] + change[p])`, left alone where the change is 0: the bytes of
 * `fromLink`, whose arithmetic stands in the kernel once more because a call for each of millions of paths costs more than the
 * arithmetic.
 */
export function moveOnLink(link: Link, z: Float64Array, change: Float64Array, out: Float64Array): void {
  if (link.kind === 'identity') {
    for (let p = 0; p < out.length; p++) {
      const by = change[p] as number
      if (by !== 0) out[p] = (z[p] as number) + by
    }
  } else runPairs('moveOnLink', [out, z, change], ...inKernel(link))
}

/** A link as the kernel takes it. */
export function inKernel(link: Link): readonly [kind: number, a: number, b: number] {
  if (link.kind === 'logit') return [2, link.lower, link.upper]
  return link.kind === 'log' ? [1, link.offset, 0] : [0, 0, 0]
}

/** Return y = g⁻¹(z), inside the bounds. */
export function fromLink(link: Link, z: number): number {
  switch (link.kind) {
    case 'identity':
      return z
    case 'log':
      return Math.max(0, Math.exp(z) - link.offset)
    case 'logit': {
      const squeezed = 1 / (1 + Math.exp(-z))
      const share = Math.min(1, Math.max(0, (squeezed * SQUEEZE - 0.5) / (SQUEEZE - 1)))
      return link.lower + share * (link.upper - link.lower)
    }
  }
}
