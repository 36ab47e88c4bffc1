/** How the network stood against the random walk out of fold, as scripts/accuracy/standings.ts found it. */
import { z } from 'zod'

const Difference = z.strictObject({ value: z.number(), low: z.number(), high: z.number() })

/** Families and kinds of measures of the panel. */
const FAMILIES = [
  'connectivity',
  'digital',
  'economy',
  'education',
  'energy_env',
  'governance',
  'health',
  'human_dev',
  'infrastructure',
  'innovation',
] as const
const KINDS = ['count', 'index', 'percent', 'rank', 'share'] as const

const Standing = z.strictObject({
  by: z.enum(['family', 'kind']),
  name: z.enum([...FAMILIES, ...KINDS]),
  questions: z.int().positive(),
  indicators: z.int().positive(),
  brier: z.strictObject({ network: z.number(), randomWalk: z.number() }),
  brierDifference: Difference.describe('network less random walk, 95 % by resampling indicators'),
  quantileDifference: Difference,
  answeredBy: z.enum(['network', 'random-walk']),
})
export type Standing = z.infer<typeof Standing>

export const StandingsFile = z.strictObject({
  madeBy: z.string(),
  madeOn: z.string(),
  panel: z.string(),
  randomWalk: z.record(
    z.string(),
    z.strictObject({
      a0: z.number().positive(),
      b0: z.number().positive(),
      v0: z.number().min(0),
      v: z.number().positive(),
    }),
  ),
  compared: z.array(Standing),
})
export type Standings = z.infer<typeof StandingsFile>

/** Scales without a panel of their own are read from their nearest relative. */
const STAND_INS: Readonly<Record<string, string>> = { rate: 'share', amount: 'count' }

/** Return what the comparison says of a measure: its family's, else its kind's; undefined where neither was compared. */
export function standingOf({ compared }: Standings, scale: string, family: string | undefined): Standing | undefined {
  const named = (by: Standing['by'], name: string | undefined) =>
    compared.find((one) => one.by === by && one.name === name)
  return named('family', family) ?? named('kind', STAND_INS[scale] ?? scale)
}

/** Return the noise of the random walk of a scale. @throws Error for a scale the panel says nothing of */
export function randomWalkNoise({ randomWalk }: Standings, scale: string) {
  const noise = randomWalk[STAND_INS[scale] ?? scale]
  if (noise === undefined) throw new Error(`no random walk for ${scale}`)
  return noise
}
