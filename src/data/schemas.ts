import { z } from 'zod'
import { isSeen } from '../text/seen.js'
import { isDay, isDeadlineRule } from './deadline.js'

/** One zod schema is the type, the check and (by `npm run make-schemas`) the JSON Schema that editors use. */

export const Id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/)
/** The problem of a text of which nothing is seen. */
export const UNSEEN = { params: { problem: 'TEXT_UNSEEN' } }
/** What people write for people: something of it is seen. */
export const Seen = z.string().min(1, { abort: true }).refine(isSeen, UNSEEN)
export const Words = z.strictObject({ vi: Seen, en: Seen })
/** In both languages, or as somebody has put it in his own words. */
export const Reason = z.union([Seen, Words])
/** Years a plan, an observation or a projection may speak of. */
export const FIRST_YEAR = 1990
export const LAST_YEAR = 2045
export const Year = z.int().min(FIRST_YEAR).max(LAST_YEAR)
export const Line = z.int().min(1)
export const Day = z.string().refine(isDay).describe('YYYY-MM-DD')

export const SCALES = [
  'percent',
  'share',
  'index',
  'count',
  'amount',
  'rate',
  'rank',
  'growth',
  'milestone',
  'qualitative',
] as const
export const Scale = z.enum(SCALES)
export type Scale = z.infer<typeof Scale>

export const Unit = z.strictObject({ id: z.string().min(1), name: Words })
export type Unit = z.infer<typeof Unit>

export const Indicator = z.strictObject({
  id: Id,
  name: Words,
  scale: Scale,
  unit: z.string().min(1),
  lower: z.number().optional().describe('hard lower bound in the unit'),
  upper: z.number().optional().describe('hard upper bound in the unit'),
  better: z.enum(['higher', 'lower', 'none']),
  family: z.string().optional().describe('panel family whose pooled prior is used'),
  steward: Id.optional().describe('the office that holds the figure'),
  variantOf: Id.optional().describe('the notion of which this is one method'),
  score: Id.optional().describe('for a rank: the score that is ranked'),
  breaks: z.array(Year).optional().describe('years in which a new method starts: earlier values are not comparable'),
  definition: Words.optional(),
  note: z.string().optional(),
})
export type Indicator = z.infer<typeof Indicator>

export const Territory = z.strictObject({
  id: Id,
  kind: z.enum(['nation', 'mean', 'region', 'province', 'former', 'synthetic']),
  era: z.enum(['63', '34', 'both']).optional(),
  region: Id.optional(),
  name: Words,
})
export type Territory = z.infer<typeof Territory>

export const Agency = z.strictObject({
  id: Id,
  name: Words,
  short: Words.describe('for narrow tables'),
  absorbed: z.array(Id).optional(),
  successor: Id.optional(),
  basis: z.enum(['assumption']).optional(),
})
export type Agency = z.infer<typeof Agency>

export const Merger = z.strictObject({ successor: Id, component: Id, note: z.string(), source: z.string() })
export type Merger = z.infer<typeof Merger>

export const Source = z.strictObject({
  id: Id,
  title: z.string().min(1),
  publisher: z.string(),
  published: z.string(),
  address: z.string(),
})
export type Source = z.infer<typeof Source>

export const STATUSES = ['official', 'reported', 'estimate', 'assumption', 'synthetic'] as const
export const Observation = z.strictObject({
  indicator: Id,
  territory: Id,
  year: Year,
  value: z.number(),
  unit: z.string().min(1),
  fieldSize: z.union([z.literal(''), z.int().min(2)]).describe('for a rank: number of units ranked'),
  status: z.enum(STATUSES),
  confidence: z.string().describe('as the collector graded it; figures marked doubtful are kept but never fitted'),
  vintage: z.string().describe('when the figure was published: YYYY, YYYY-MM or YYYY-MM-DD; empty = unknown'),
  source: Id,
  note: z.string(),
})
export type Observation = z.infer<typeof Observation>

export const KINDS = [
  'percent',
  'share_of_grdp',
  'share_of_budget',
  'count',
  'count_per_year',
  'rate_per_10k',
  'rate_per_1k',
  'index01',
  'rank',
  'growth_per_year',
  'milestone',
  'qualitative',
] as const
export const COMPARATORS = ['>=', '>', '=', '<=', 'range', 'top_n', 'above_average', 'complete', 'none'] as const

export const Target = z.strictObject({
  id: Id,
  number: z.string().optional().describe("the document's own number of the statement"),
  line: Line,
  quote: z.string().min(1).max(400).describe('verbatim, inside that one line of the source'),
  valueLine: Line.optional().describe('line of the figure when it stands elsewhere'),
  valueQuote: z.string().optional(),
  section: z.enum(['annex', 'narrative', 'task']),
  indicator: Id,
  kind: z.enum(KINDS),
  unit: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z.number().optional().describe('as printed: 50 for 50 %'),
  valueHigh: z.number().optional().describe('upper end of a range'),
  year: Year.optional().describe('left out where the text gives none'),
  group: Id,
  agency: z.string().optional().describe('as printed'),
  contradicts: z.array(Id).optional(),
  judgedBy: z
    .strictObject({ indicator: Id, reason: Reason })
    .optional()
    .describe('the definition variant by which this target is judged, and why'),
  note: Reason.optional(),
})
export type Target = z.infer<typeof Target>

const Rule = z.string().refine(isDeadlineRule, { params: { code: 'FIELD_FORMAT' } })

export const Task = z.strictObject({
  id: Id,
  number: z.string().min(1),
  line: Line,
  quote: z.string().min(1),
  title: z.string().min(1),
  group: Id,
  lead: z.array(z.string().min(1)),
  coordinating: z.array(z.string().min(1)),
  deliverable: z.string().optional(),
  deadline: z.string().optional().describe('as printed'),
  rule: Rule.describe('the binding deadline as a rule'),
  ruleThen: Rule.optional(),
  note: z.string().optional(),
})
export type Task = z.infer<typeof Task>

export const Money = z.strictObject({
  id: Id,
  line: Line,
  quote: z.string().min(1),
  kind: z.enum(['share', 'floor', 'source', 'amount', 'condition']),
  statement: Words,
  value: z.number().optional(),
  unit: z.string().optional(),
  year: Year.optional(),
  target: Id.optional(),
  payers: z.array(z.enum(['province', 'centre', 'society', 'firms'])).optional(),
  note: z.string().optional(),
})
export type Money = z.infer<typeof Money>

export const Duty = z.strictObject({
  id: Id,
  line: Line,
  quote: z.string().min(1),
  title: Words,
  who: z.array(z.string().min(1)),
  to: z.array(z.string().min(1)),
  due: z.string().optional().describe('as printed'),
  rule: Rule,
  note: z.string().optional(),
})
export type Duty = z.infer<typeof Duty>

export const Plan = z.strictObject({
  id: Id,
  territory: Id,
  title: Words,
  number: z.string().optional(),
  issued: Day.optional(),
  issuer: z.string().min(1),
  source: z.string().min(1).describe('file of the source text, or "synthetic"'),
  quality: z.enum(['clean', 'markup', 'ocr-damaged', 'synthetic']),
  declared: z.record(z.string(), z.int().min(0)).optional().describe("counts by the document's own numbering"),
  groups: z.array(z.strictObject({ id: Id, number: z.string().optional(), vi: z.string(), en: z.string() })),
  note: z.string().optional(),
})
export type Plan = z.infer<typeof Plan>

export const ProxyRow = z.strictObject({
  indicator: Id,
  from: z.strictObject({ indicator: Id, territory: Id.describe('a territory, or "region" or "self"') }),
  shift: z.number().describe('province minus proxy on the link scale'),
  spread: z.union([z.number().min(0), z.literal('family')]).describe('between-province sd on the link scale'),
  position: Id.optional().describe('rank indicator whose latest own rank places the province within the spread'),
  basis: Reason.describe('where shift and spread come from'),
  status: z.enum(['derived', 'assumption']),
  reason: Words,
})
export type ProxyRow = z.infer<typeof ProxyRow>

export const Settings = z.strictObject({
  asOf: Day.describe('the day on which the data stand; years before it are past'),
})
export type Settings = z.infer<typeof Settings>
