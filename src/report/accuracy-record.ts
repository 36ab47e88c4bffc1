import { z } from 'zod'

/** What `npm run accuracy` writes to docs/accuracy.json, as far as it is shown. Shares are shares, 0 to 1. */
const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() })
const Scores = z.object({
  metrics: z.object({ n: z.int(), base: z.number(), brier: z.number(), bss: z.number(), ece: z.number() }),
  indicators: z.int(),
  brier: Interval.optional(),
  ece: Interval.optional(),
})
export const StudyFile = z.object({
  panel: z.object({
    overall: Scores,
    groups: z.array(Scores.extend({ column: z.string(), value: z.string() })),
    coverage: z.array(
      z.object({ by: z.string(), group: z.string(), n: z.int(), covered: z.array(z.number()).length(3) }),
    ),
    reliability: z.array(
      z.object({
        column: z.string(),
        value: z.string(),
        bins: z.array(z.object({ n: z.int(), mean: z.number(), frequency: z.number() })),
      }),
    ),
  }),
  reach: z.array(
    z.object({
      id: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
      measure: z.string(),
      reach: z.string(),
      got: z.string(),
      held: z.boolean().optional(),
    }),
  ),
})
export type StudyFile = z.infer<typeof StudyFile>

/** One group of past targets: how the probabilities said of them came true. */
export type AccuracyRecord = ReturnType<typeof accuracyRecords>[number]

/**
 * Return every group of the study, all questions first. `bins`: what was said on the average and how often it came true;
 * `covered`: shares of figures inside the central 50, 80 and 95 % intervals; null where the study has none.
 */
export function accuracyRecords({ panel: { overall, groups, coverage, reliability } }: StudyFile) {
  return [{ ...overall, column: 'all', value: '' }, ...groups].map(({ column: by, value: group, ...scores }) => {
    const { metrics, indicators, brier, ece } = scores
    return {
      id: group === '' ? by : `${by}.${group}`,
      by,
      group,
      questions: metrics.n,
      indicators,
      cameTrue: metrics.base,
      brier: { value: metrics.brier, low: brier?.low ?? null, high: brier?.high ?? null },
      skill: metrics.bss,
      calibrationError: { value: metrics.ece, low: ece?.low ?? null, high: ece?.high ?? null },
      bins: reliability.find((one) => one.column === by && one.value === group)?.bins ?? null,
      covered: coverage.find((one) => one.by === by && one.group === group)?.covered ?? null,
    }
  })
}
