import { z } from 'zod'
import type { Assessment } from '../../scenarios/assess.js'

/** What of an earlier answer a briefing looks at: the projection answer of `lotrinh project --json`, or of the API. */
export const Since = z
  .object({
    run: z.string().min(1),
    recipe: z.object({ plan: z.string(), scenario: z.string(), asOf: z.string() }),
    targets: z.array(
      z.object({
        id: z.string(),
        status: z.enum(['met', 'missed', 'assessed', 'not-assessable']),
        probability: z.number().min(0).max(1).nullable(),
        bound: z.enum(['above', 'below', 'none']),
        mcse: z.number().min(0).nullable(),
      }),
    ),
  })
  .describe('answer to an earlier projection, from which changes are told')
export type Since = z.infer<typeof Since>
export type SinceTarget = Since['targets'][number]

/** A target of which another thing is said than before. */
export type Change = {
  readonly kind: 'up' | 'down' | 'status'
  readonly assessment: Assessment
  readonly before: SinceTarget
}

/** Differences smaller than this are not told, however well they are known: half a printed percent rounds either way. */
const LEAST = 0.01

/** Return what changed since an earlier answer, in the plan's order: beyond twice the simulation error of both. */
export function changesSince(since: Since, assessments: readonly Assessment[]): Change[] {
  const earlier = new Map(since.targets.map((one) => [one.id, one]))
  return assessments.flatMap((assessment): Change[] => {
    const before = earlier.get(assessment.target.id)
    if (before === undefined) return []
    if (before.status !== assessment.status) return [{ kind: 'status', assessment, before }]
    const { headline, raw } = assessment
    if (headline === undefined || raw === undefined || before.probability === null) return []
    // Both at one cap: what may be printed is the same.
    if (headline.bound !== 'none' && headline.bound === before.bound) return []
    const difference = headline.probability - before.probability
    const error = Math.hypot(raw.mcse, before.mcse ?? 0)
    if (Math.abs(difference) < Math.max(LEAST, 2 * error)) return []
    return [{ kind: difference > 0 ? 'up' : 'down', assessment, before }]
  })
}
