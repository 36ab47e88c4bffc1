import { z } from 'zod'

const Prior = z.strictObject({
  drift: z.number(),
  driftByLevel: z.number(),
  k0: z.number().positive(),
  a0: z.number().positive(),
  b0: z.number().positive(),
  phi: z.number().positive().max(1),
  v0: z.number().min(0),
  v: z.number().min(0),
  levelLow: z.number(),
  levelHigh: z.number(),
})

/** What scripts/fit-priors.ts learnt from the panel of past series, with how well it held on left-out concept groups. */
export const PriorsFile = z.strictObject({
  madeBy: z.string(),
  madeOn: z.string(),
  panel: z.string(),
  trends: z.array(
    z.strictObject({
      key: z.string().describe('scale, or scale:family'),
      scale: z.string(),
      indicators: z.int(),
      windows: z.int(),
      prior: Prior,
      usesRandomWalk: z.boolean().describe('the pooled drift did not beat the random walk out of fold, so it is 0'),
      widen: z.number().min(1).describe('factor on the scale that covers left-out concept groups at 80 and 95 %'),
      outOfFold: z.strictObject({
        logScoreGainOverRandomWalk: z.number(),
        coverage80: z.number().nullable(),
        coverage95: z.number().nullable(),
      }),
      betweenProvinces: z.number().nullable().describe('sd of subnational units around their mean, link scale'),
    }),
  ),
  standIns: z.record(z.string(), z.string()).describe('scale or family without a panel → what stands in for it'),
  rankPersistence: z.strictObject({
    permanentShare: z.number().min(0).max(1),
    persistence: z.number().min(0).max(1),
    indicators: z.array(z.string()),
    lags: z.array(z.strictObject({ lag: z.int(), correlation: z.number(), indicators: z.int() })),
  }),
})
export type Priors = z.infer<typeof PriorsFile>
export type FamilyPrior = Priors['trends'][number]

/** Return the prior of a scale and family: the family's own, else a stand-in's, else the scale's; undefined if none. */
export function priorFor(priors: Priors, scale: string, family: string | undefined): FamilyPrior | undefined {
  const named = (key: string): FamilyPrior | undefined => priors.trends.find((one) => one.key === key)
  const standIn = (key: string): FamilyPrior | undefined => named(priors.standIns[key] ?? key)
  const base = priors.standIns[scale] ?? scale
  return (family === undefined ? undefined : standIn(`${base}:${family}`)) ?? named(base)
}
