import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { FIRST_BUDGET_YEAR, Payer } from '../../data/budget-schemas.js'
import { checkValue } from '../../data/check-value.js'
import type { PlanData } from '../../data/load.js'
import { InputError, type Problem } from '../../data/problem.js'
import { type Row, readYamlObject } from '../../data/read-yaml.js'
import { Id, LAST_YEAR } from '../../data/schemas.js'
import type { Workspace } from '../workspace.js'

const Year = z.int().min(FIRST_BUDGET_YEAR).max(LAST_YEAR)
const Percent = z.number().min(0).max(100)
const Amount = z.number().min(0).describe('tỷ đồng, prices of each year')
const Growth = z.number().min(0).max(1000)
const span = { from: Year.optional(), to: Year.optional() }

/** What binds one programme's money of one payer, in every year of the span (all years when absent). */
const ProgrammeLimit = z.strictObject({
  programme: Id,
  payer: Payer.optional().describe('province when absent'),
  ...span,
  floor: Percent.optional().describe('at least so many % of the payer’s envelope of the year'),
  cap: Percent.optional().describe('at most so many %'),
  committed: Amount.optional().describe('projects under way: at least this'),
  absorption: Amount.optional().describe('what can be spent in a year: at most this'),
  growth: Growth.optional().describe('at most so many % more than the year before'),
  minimumSize: Amount.optional().describe('nothing, or at least this'),
})

const NatureLimit = z.strictObject({
  nature: z.enum(['capital', 'recurrent']),
  ...span,
  least: Percent.optional().describe('% of the province’s money of the year'),
  most: Percent.optional(),
})

/** The file given to `lotrinh optimise --constraints`. Everything is optional. */
export const Constraints = z.strictObject({
  weights: z
    .array(z.strictObject({ group: Id.optional(), target: Id.optional(), weight: z.number().min(0).max(1000) }))
    .optional()
    .describe('of a group of targets or of one target; 1 when absent, a target stands before its group'),
  envelope: z
    .array(z.strictObject({ payer: Payer.optional(), from: Year, to: Year.optional(), amount: Amount }))
    .optional()
    .describe('instead of the scenario’s; naming another payer lets its money be allocated too'),
  programmes: z.array(ProgrammeLimit).optional(),
  natures: z.array(NatureLimit).optional(),
  free: z.array(Id).optional().describe('programmes to be allocated although nothing is known of their effect'),
  growth: Growth.optional().describe('every line: at most so many % more than the year before'),
  keep: Percent.optional().describe('every line keeps at least so many % of what the scenario gives it'),
  hold: z.array(Id).optional().describe('programmes that stay as the scenario has them'),
})
export type Constraints = z.infer<typeof Constraints>

/** Constraints with the place they were written at, for messages. */
export type PlacedConstraints = {
  readonly value: Constraints
  readonly placeOf: (path: readonly PropertyKey[]) => { readonly file: string; readonly line: number }
}

export const NO_CONSTRAINTS: PlacedConstraints = { value: {}, placeOf: () => ({ file: '--', line: 1 }) }

/**
 * Read a constraints file and check what it names.
 * @throws InputError with every problem
 */
export function readConstraints(name: string, workspace: Workspace, planData: PlanData): PlacedConstraints {
  const problems: Problem[] = []
  const row = readYamlObject(dirname(name), basename(name), Constraints, problems)
  if (row !== undefined) problems.push(...checkConstraints(row, workspace, planData))
  if (row === undefined || problems.length > 0) throw new InputError(problems.map((one) => ({ ...one, file: name })))
  return { value: row.value, placeOf: (path) => ({ file: name, line: row.lineOf?.(path) ?? 1 }) }
}

/**
 * Add constraints given in another way, behind those of a file.
 * @param file what stands for the place of the added ones
 * @throws InputError with every problem of them
 */
export function withConstraints(
  placed: PlacedConstraints,
  plain: unknown,
  file: string,
  workspace: Workspace,
  planData: PlanData,
): PlacedConstraints {
  const problems: Problem[] = []
  const value = checkValue(Constraints, plain, file, () => 1, problems)
  if (value !== undefined) problems.push(...checkConstraints({ value, file, line: 1 }, workspace, planData))
  if (value === undefined || problems.length > 0) throw new InputError(problems)
  const merged: Record<string, unknown> = { ...placed.value }
  for (const [key, added] of Object.entries(value)) {
    const before = merged[key]
    merged[key] = Array.isArray(before) && Array.isArray(added) ? [...before, ...added] : added
  }
  const isAdded = ([key, index]: readonly PropertyKey[]): boolean => {
    const before = placed.value[key as keyof Constraints]
    return before === undefined || !Array.isArray(before) || (typeof index === 'number' && index >= before.length)
  }
  return {
    value: merged as Constraints,
    placeOf: (path) =>
      isAdded(path) && value[path[0] as keyof Constraints] !== undefined ? { file, line: 1 } : placed.placeOf(path),
  }
}

/** Check programmes, payers, groups, targets and spans. @returns every problem */
export function checkConstraints(row: Row<Constraints>, { budget }: Workspace, planData: PlanData): Problem[] {
  const problems: Problem[] = []
  const { value, file } = row
  const report = (path: readonly PropertyKey[], code: Problem['code'], facts: Problem['facts']): void => {
    problems.push({ file, line: row.lineOf?.(path) ?? row.line, code, facts: { field: path.join('.'), ...facts } })
  }
  const checkSpan = (path: readonly PropertyKey[], one: { from?: number | undefined; to?: number | undefined }) => {
    if (one.from !== undefined && one.to !== undefined && one.to < one.from)
      report([...path, 'to'], 'RANGE_EMPTY', { got: `${one.from} … ${one.to}`, allowed: `≥ ${one.from}` })
  }
  for (const [i, one] of (value.programmes ?? []).entries()) {
    const path = ['programmes', i]
    checkSpan(path, one)
    const programme = budget.programmes.get(one.programme)
    if (programme === undefined) report([...path, 'programme'], 'PROGRAMME_UNKNOWN', { id: one.programme })
    else if (!programme.payers.includes(one.payer ?? 'province'))
      report([...path, 'payer'], 'VALUE_NOT_ALLOWED', {
        got: one.payer ?? 'province',
        allowed: programme.payers.join(', '),
      })
  }
  for (const [i, one] of (value.natures ?? []).entries()) checkSpan(['natures', i], one)
  for (const [i, one] of (value.envelope ?? []).entries()) checkSpan(['envelope', i], one)
  for (const list of ['free', 'hold'] as const)
    for (const [i, id] of (value[list] ?? []).entries())
      if (!budget.programmes.has(id)) report([list, i], 'PROGRAMME_UNKNOWN', { id })
  for (const [i, one] of (value.weights ?? []).entries()) {
    const path = ['weights', i]
    if ((one.group === undefined) === (one.target === undefined))
      report(path, 'FIELD_ONE_OF', { got: Object.keys(one).join(', '), allowed: 'group | target' })
    if (one.group !== undefined && !planData.plan.groups.some(({ id }) => id === one.group))
      report([...path, 'group'], 'GROUP_UNKNOWN', { id: one.group })
    if (one.target !== undefined && !planData.targets.some(({ id }) => id === one.target))
      report([...path, 'target'], 'TARGET_UNKNOWN', { id: one.target })
  }
  return problems
}

/** Return a function target → weight. */
export function weightsOf({ weights = [] }: Constraints): (target: { id: string; group: string }) => number {
  const byTarget = new Map(weights.flatMap((one) => (one.target === undefined ? [] : [[one.target, one.weight]])))
  const byGroup = new Map(weights.flatMap((one) => (one.group === undefined ? [] : [[one.group, one.weight]])))
  return ({ id, group }) => byTarget.get(id) ?? byGroup.get(group) ?? 1
}
