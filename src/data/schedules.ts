import { z } from 'zod'
import type { PlanData } from './load.js'
import { optionalFiles } from './optional-files.js'
import type { Problem } from './problem.js'
import { type Row, readYamlRows } from './read-yaml.js'
import { Day, Id, Line, Reason, Words, Year } from './schemas.js'

const Months = z.number().positive().max(600)

/** One activity on the way to a "completed by" target or a task's deliverable. */
export const ScheduledActivity = z.strictObject({
  id: Id.describe('unique in the file'),
  of: Id.describe('the target or task that is completed when all its activities are'),
  name: Words,
  start: Day.optional().describe('earliest start'),
  months: z.strictObject({
    low: Months.describe('10 % of cases are shorter'),
    mode: Months.describe('most likely'),
    high: Months.describe('10 % of cases are longer'),
  }),
  after: z.array(Id).describe('activities that have to be finished first'),
  gate: z
    .strictObject({
      programme: Id,
      amount: z.number().positive().describe('cumulative spending in tỷ đồng'),
      priceYear: Year,
    })
    .optional()
    .describe('what the programme has to have spent before the activity can start'),
  provenance: z.discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('source'), document: z.string().min(1), line: Line.optional() }),
    z.strictObject({
      basis: z.enum(['assumption', 'synthetic']),
      who: z.string().min(1),
      why: Reason,
      on: Day,
    }),
  ]),
})
export type ScheduledActivity = z.infer<typeof ScheduledActivity>

/**
 * Read `schedules/<plan>.yaml` of every plan; the folder and each file may be absent.
 * @param programmes ids a gate may name; undefined where no programmes are loaded
 * @param references where problems across files are reported
 * @returns the activities by plan; a plan without a file has an empty list
 */
export function readSchedules(
  root: string,
  plans: ReadonlyMap<string, PlanData>,
  programmes: ReadonlySet<string> | undefined,
  problems: Problem[],
  references: Problem[],
): Map<string, readonly ScheduledActivity[]> {
  const made = new Map<string, readonly ScheduledActivity[]>([...plans.keys()].map((id) => [id, []]))
  for (const { file, id } of optionalFiles(root, 'schedules')) {
    const rows = readYamlRows(root, file, ScheduledActivity, problems)
    const plan = plans.get(id)
    if (plan === undefined) references.push({ file, line: 1, code: 'PLAN_UNKNOWN', facts: { id } })
    else checkSchedule(rows, plan, programmes, references)
    made.set(
      id,
      rows.map((row) => row.value),
    )
  }
  return made
}

function checkSchedule(
  rows: readonly Row<ScheduledActivity>[],
  { plan, targets, tasks }: PlanData,
  programmes: ReadonlySet<string> | undefined,
  problems: Problem[],
): void {
  const byId = new Map<string, Row<ScheduledActivity>>()
  for (const row of rows) {
    const { id, of, start, months, after, gate, provenance } = row.value
    const report = (code: Problem['code'], facts: Problem['facts']): void => {
      problems.push({ file: row.file, line: row.line, code, facts })
    }
    const first = byId.get(id)
    if (first === undefined) byId.set(id, row)
    else report('ID_DUPLICATE', { id, first: `${first.file}:${first.line}` })
    const target = targets.find((one) => one.id === of)
    if (target === undefined && !tasks.some((one) => one.id === of)) report('TARGET_UNKNOWN', { id: of })
    if (target !== undefined && target.comparator !== 'complete') {
      report('VALUE_NOT_ALLOWED', { field: 'of', got: `${of}, ${target.comparator}`, allowed: 'complete' })
    }
    if (start === undefined && after.length === 0) report('ACTIVITY_NO_START', { id })
    for (const other of after) {
      if (!rows.some((one) => one.value.id === other)) report('ACTIVITY_UNKNOWN', { id: other })
    }
    const { low, mode, high } = months
    if (!(low < mode && mode < high) && !(low === mode && mode === high)) {
      report('RANGE_EMPTY', { got: `${low} … ${mode} … ${high}`, allowed: 'low < mode < high; low = mode = high' })
    }
    if (gate !== undefined && programmes !== undefined && !programmes.has(gate.programme)) {
      report('PROGRAMME_UNKNOWN', { id: gate.programme })
    }
    if ((provenance.basis === 'synthetic') !== (plan.quality === 'synthetic')) {
      report('SYNTHETIC_MIXED', { got: `${plan.id}, ${provenance.basis}` })
    }
  }
  checkCycle(byId, problems)
}

/** Report the first cycle of activities that wait for each other, by name. */
function checkCycle(byId: ReadonlyMap<string, Row<ScheduledActivity>>, problems: Problem[]): void {
  const cleared = new Set<string>()
  const cycleFrom = (id: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id]
    if (cleared.has(id)) return undefined
    for (const before of byId.get(id)?.value.after ?? []) {
      const cycle = cycleFrom(before, [...trail, id])
      if (cycle !== undefined) return cycle
    }
    cleared.add(id)
    return undefined
  }
  for (const [id, { file, line }] of byId) {
    const cycle = cycleFrom(id, [])
    if (cycle === undefined) continue
    problems.push({ file, line, code: 'ACTIVITY_CYCLE', facts: { got: cycle.join(' → ') } })
    return
  }
}
