import { z } from 'zod'
import { Day, FIRST_YEAR, Id, LAST_YEAR, Reason, Seen, Words } from './schemas.js'

/** Money, how it is delivered, what it moves, and the scenarios that change it. Amounts are tỷ đồng unless a unit is said. */

/** Spending may be set from here on; earlier years are history. */
export const FIRST_BUDGET_YEAR = 2025
const BudgetYear = z.int().min(FIRST_BUDGET_YEAR).max(LAST_YEAR)
const PriceYear = z.int().min(FIRST_YEAR).max(LAST_YEAR)

export const PAYERS = ['province', 'centre', 'operators', 'society'] as const
export const Payer = z.enum(PAYERS)
export type Payer = z.infer<typeof Payer>

/** Read as the 10 % point, the most likely value and the 90 % point. */
export const ThreePoint = z
  .strictObject({
    low: z.number().describe('10 % of cases lie below'),
    mode: z.number().describe('most likely'),
    high: z.number().describe('10 % of cases lie above'),
  })
  .refine(({ low, mode, high }) => low <= mode && mode <= high, { params: { allowed: 'low ≤ mode ≤ high' } })
export type ThreePoint = z.infer<typeof ThreePoint>

/** Where a number of judgement comes from. `evidence` names rows of priors/response-evidence.csv. */
export const Basis = z.strictObject({
  status: z.enum(['prior', 'assumption', 'elicited', 'synthetic']),
  evidence: z.array(Id).optional(),
  who: Seen.describe('who assumes or judges it'),
  why: Reason,
  on: Day,
  expires: Day.optional().describe('elicited values expire; default twelve months after `on`'),
})
export type Basis = z.infer<typeof Basis>

export const DeliveryProfile = z.strictObject({
  id: Id,
  name: Words,
  disbursed: ThreePoint.describe('share of the plan spent within its year, 0–1'),
  congestion: ThreePoint.describe('γ: the share falls as (plan / last year’s plan)^−γ when a plan grows'),
  efficiency: ThreePoint.describe('useful output per đồng spent, 0–1'),
  lag: ThreePoint.describe('mean years from spending to service'),
  lagShape: z.int().min(1).max(6).describe('shape of the Erlang lag'),
  depreciation: ThreePoint.describe('share of the stock lost each year, 0–1'),
  basis: Basis,
})
export type DeliveryProfile = z.infer<typeof DeliveryProfile>

export const Programme = z.strictObject({
  id: Id,
  name: Words,
  nature: z.enum(['capital', 'recurrent']),
  delivery: Id.describe('id in programmes/delivery.yaml'),
  payers: z.array(Payer).min(1).describe('who may pay for it'),
  covers: Words.describe('what the line pays for'),
  partOf: Id.optional().describe('a line inside another programme: its money counts there'),
})
export type Programme = z.infer<typeof Programme>

export const FORMS = ['saturating', 'hill', 'elasticity', 'unit-cost', 'formula'] as const
export const Form = z.enum(FORMS)
export type Form = z.infer<typeof Form>

/**
 * How the effective stock K of one programme moves one indicator; equations in docs/model.md §9. Parameters by form:
 * saturating {best, half}, hill {best, half, power}, elasticity {elasticity, base}, unit-cost {cost, steepness}, formula {any}.
 */
export const Response = z.strictObject({
  id: Id,
  programme: Id,
  indicator: Id,
  territory: Id.optional().describe('elicited for one territory: stands before the general one'),
  payers: z
    .array(Payer)
    .min(1)
    .describe('whose money counts: provincial money is never credited with what operators pay'),
  form: Form,
  bestAs: z
    .enum(['gap', 'value'])
    .optional()
    .describe('gap: share of the way to the better bound, 0–1; value: level in the unit of the indicator'),
  per: z
    .enum(['province', 'person'])
    .describe('money parameters (half, base, cost): tỷ đồng for the province, or triệu đồng for each inhabitant'),
  parameters: z.record(z.string(), ThreePoint),
  formula: z
    .string()
    .optional()
    .describe('form formula: an expression of `stock` and the parameters, link-scale change'),
  priceYear: PriceYear,
  basis: Basis,
})
export type Response = z.infer<typeof Response>

export const Spillover = z.strictObject({
  from: Id,
  to: Id,
  strength: ThreePoint.describe('share of last year’s policy change of `from` (link scale) passed on in a year'),
  basis: Basis,
})
export type Spillover = z.infer<typeof Spillover>

export const DRIVERS = ['total-expenditure', 'grdp', 'population', 'price-level'] as const
export const DriverId = z.enum(DRIVERS)
export type DriverId = z.infer<typeof DriverId>

/** A driver of one territory: a starting value and a yearly growth that is drawn once a path. */
export const Driver = z.strictObject({
  driver: DriverId,
  territory: Id.describe('`any` for all'),
  year: PriceYear,
  value: ThreePoint,
  growth: ThreePoint.describe('% a year, nominal'),
  source: Id.optional().describe('id of a source of an observation'),
  basis: Basis,
})
export type Driver = z.infer<typeof Driver>

/** An indicator that is arithmetic: decided by the scenario, not forecast; or whose forecast is moved by arithmetic. */
export const Identity = z.strictObject({
  indicator: Id,
  formula: z.string().min(1),
  onto: z
    .enum(['forecast'])
    .optional()
    .describe('the indicator is its own forecast plus what the formula gives more than under the baseline’s money'),
  when: z
    .enum(['unobserved'])
    .optional()
    .describe(
      'only where the territory has no figures of the indicator itself: else that is forecast, and responses move it',
    ),
  basis: Basis,
})
export type Identity = z.infer<typeof Identity>

/** Provincial money of one span of years. Exactly one of the three. A later row stands before an earlier one; without `to` it goes on. */
export const EnvelopeRow = z.strictObject({
  from: BudgetYear,
  to: BudgetYear.optional(),
  shareOfBudget: z.number().min(0).max(100).optional().describe('% of total local expenditure'),
  factor: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .describe('times what the last known share of the budget gives; 1 is the baseline'),
  amount: z.number().min(0).optional(),
  priceYear: PriceYear.optional().describe('of `amount`; absent: prices of each year'),
})
export type EnvelopeRow = z.infer<typeof EnvelopeRow>

/** Spending on one programme by one payer. Exactly one of `share`, `amount`, `ramp`, `match`. A later row stands before an earlier one. */
export const SpendingRow = z.strictObject({
  programme: Id,
  payer: Payer.optional().describe('province when absent'),
  from: BudgetYear,
  to: BudgetYear.optional().describe('last year of the row; a ramp needs it and stays at its end'),
  share: z.number().min(0).max(100).optional().describe('% of the envelope'),
  amount: z.number().optional(),
  ramp: z.tuple([z.number(), z.number()]).optional().describe('first and last year, straight line between'),
  match: z
    .union([z.number(), z.tuple([z.number(), z.number()])])
    .optional()
    .describe(
      'of `centre` or `society`: đồng for each đồng of the province on the same programme in the same year, whatever the province then spends; two numbers are a ramp',
    ),
  priceYear: PriceYear.optional(),
})
export type SpendingRow = z.infer<typeof SpendingRow>

export const Shock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('achieved'),
    indicator: Id,
    year: BudgetYear,
    value: z.number(),
    why: Reason,
  }),
  z.strictObject({ kind: z.literal('shift'), indicator: Id, year: BudgetYear, by: z.number(), why: Reason }),
  z.strictObject({
    kind: z.literal('revenue'),
    from: BudgetYear,
    to: BudgetYear.optional(),
    factor: z.number().min(0).max(10),
    why: Reason,
  }),
  z.strictObject({ kind: z.literal('merger'), why: Reason }),
])
export type Shock = z.infer<typeof Shock>

export const DriverSetting = z.strictObject({
  driver: DriverId,
  from: BudgetYear,
  to: BudgetYear.optional(),
  value: z.number().positive().optional(),
  factor: z.number().positive().optional(),
})
export type DriverSetting = z.infer<typeof DriverSetting>

/** A sparse difference from the scenario it extends; policy (what the province decides) and world (what it does not) apart. */
export const Scenario = z.strictObject({
  id: Id,
  name: Words,
  extends: Id.optional(),
  plan: Id.optional().describe('absent: any plan'),
  summary: Words,
  policy: z
    .strictObject({ envelope: z.array(EnvelopeRow).optional(), spending: z.array(SpendingRow).optional() })
    .optional(),
  world: z.strictObject({ drivers: z.array(DriverSetting).optional(), shocks: z.array(Shock).optional() }).optional(),
  assumptions: z.array(z.strictObject({ what: Words, basis: Basis })).describe('every assumption with its origin'),
})
export type Scenario = z.infer<typeof Scenario>
