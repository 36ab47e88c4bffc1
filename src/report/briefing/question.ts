import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import { LANGUAGES } from '../../text/language.js'
import { Choice, PAIRED_PATHS, runFields, scenarioField } from '../answers/run-fields.js'
import { Since } from './since.js'

export const LENGTHS = ['short', 'full'] as const
/** Targets that may have a section of their own. */
const MOST_TARGETS = 60

/** What decides the content of a briefing; in which format it is written decides nothing. */
export const BriefingQuestion = z.strictObject({
  plan: Id,
  ...scenarioField,
  against: Choice.optional().describe('the scenario from which differences are told'),
  since: Since.optional(),
  targets: z
    .array(Id)
    .min(1)
    .max(MOST_TARGETS)
    .optional()
    .describe('targets with a section of their own; absent: those most worth deciding, by a rule the briefing states'),
  length: z.enum(LENGTHS).default('short').describe('short: two pages; full: a section for each chosen target'),
  language: z.enum(LANGUAGES).default('vi'),
  ...runFields(PAIRED_PATHS),
})
export type BriefingQuestion = z.infer<typeof BriefingQuestion>
