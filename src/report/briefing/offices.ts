import type { Assessment } from '../../scenarios/assess.js'
import { askedAgency } from '../attainment-view.js'
import type { Facts } from './facts.js'
import { classOf } from './words.js'

/** An office, and the targets that cannot be judged for want of what it holds. */
export type Lacking = { readonly office: string; readonly targets: readonly Assessment[] }

/** Return whom to ask about targets that cannot be judged, those with the most first. */
export function lackingOf({ workspace, projection, question }: Facts): Lacking[] {
  const byOffice = new Map<string, Assessment[]>()
  for (const one of projection.assessments) {
    if (classOf(one) !== 'none') continue
    const office = askedAgency(workspace, one, question.language, 'short')
    byOffice.set(office, [...(byOffice.get(office) ?? []), one])
  }
  return [...byOffice]
    .map(([office, targets]) => ({ office, targets }))
    .sort((a, b) => b.targets.length - a.targets.length)
}
