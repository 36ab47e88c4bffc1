import { z } from 'zod'
import { Id } from './schemas.js'

const MaybeNumber = z.union([z.literal(''), z.number()])

/** Columns of priors/response-evidence.csv that hold numbers. */
export const EVIDENCE_NUMBERS = ['low', 'mode', 'high']

/** What was published about a response or a delivery, or the synthesis made of it. Copied, never edited. */
export const EvidenceRow = z.strictObject({
  id: Id,
  parameter: z.string().min(1),
  program: z.string().min(1).describe('kind of spending the study speaks of; not an id of programmes.yaml'),
  family: z.string().min(1).describe('what it moves'),
  low: MaybeNumber,
  mode: MaybeNumber,
  high: MaybeNumber,
  unit: z.string().min(1),
  form: z.string(),
  title: z.string(),
  author: z.string(),
  year: z.string(),
  address: z.string(),
  verified: z.enum(['yes', 'no']).describe('whether the collector saw the figure itself'),
  note: z
    .string()
    .regex(/^(PRIOR|EVIDENCE|MEMORY|DERIVED)\b/)
    .describe(
      'starts with what the row is: PRIOR (synthesis), EVIDENCE (seen), MEMORY (not seen), DERIVED (arithmetic)',
    ),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>
