import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { BOUNDARIES } from '../../scenarios/field.js'
import { BASELINE } from '../../scenarios/prepare.js'

/** The most paths that a server simulates for one question. */
const MOST_PATHS = 10_000

/** How few paths answer a question, and how many are usual. */
export type PathBounds = { readonly least: number; readonly usual: number }
export const PATHS: PathBounds = { least: 1, usual: 10_000 }
/** Of questions that compare path by path: an error needs two. */
export const PAIRED_PATHS: PathBounds = { least: 2, usual: 10_000 }
/** Of questions in which each path is run many times. */
export const STUDY_PATHS: PathBounds = { least: 2, usual: 2000 }

/** Fields of every question that is answered by simulation. */
export const runFields = ({ least, usual }: PathBounds) => ({
  paths: z.int().min(least).max(MOST_PATHS).default(usual),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  boundary: z.enum(BOUNDARIES).default('old'),
  force: z.boolean().default(false).describe('run a budget that is not valid; the answer bears a mark'),
})
export type RunFields = z.infer<z.ZodObject<ReturnType<typeof runFields>>>

/** Checked against `Scenario` when it is opened, all at once. */
export const WrittenOut = z.looseObject({})

/** See `ScenarioChoice`. */
export const Choice = z
  .union([Id, WrittenOut])
  .describe('id of a scenario, or a scenario of one’s own as in a scenario file')

/** The field of a question about one scenario. */
export const scenarioField = { scenario: Choice.default(BASELINE) }
