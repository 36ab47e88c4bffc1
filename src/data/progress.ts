import { z } from 'zod'
import type { PlanData } from './load.js'
import { optionalFiles } from './optional-files.js'
import type { Problem } from './problem.js'
import { type Row, readYamlRows } from './read-yaml.js'
import { Day, Id } from './schemas.js'

/** What an office records about a task, a reporting duty or a milestone; the plan documents say nothing of it. */
export const Progress = z.strictObject({
  of: Id.describe('id of a task, a reporting duty or a "completed by" target of the plan'),
  event: z.enum(['done', 'guidance']).describe('done: completed; guidance: the central document was received'),
  on: Day,
  document: z.string().min(1).describe('number and date of the document that shows it'),
  by: z.string().min(1).describe('office that records it'),
})
export type Progress = z.infer<typeof Progress>

/**
 * Read `progress/<plan>.yaml` of every plan; the folder and each file may be absent.
 * @param references where problems across files are reported
 * @returns the records by plan; a plan without a file has an empty list
 */
export function readProgress(
  root: string,
  plans: ReadonlyMap<string, PlanData>,
  problems: Problem[],
  references: Problem[],
): Map<string, readonly Progress[]> {
  const made = new Map<string, readonly Progress[]>([...plans.keys()].map((id) => [id, []]))
  for (const { file, id } of optionalFiles(root, 'progress')) {
    const rows = readYamlRows(root, file, Progress, problems)
    const plan = plans.get(id)
    if (plan === undefined) references.push({ file, line: 1, code: 'PLAN_UNKNOWN', facts: { id } })
    else checkProgress(rows, plan, references)
    made.set(
      id,
      rows.map((row) => row.value),
    )
  }
  return made
}

/** Rules that come again may be done again; everything else is done once, and guidance comes once. */
const REPEATS = /^(annual|half-year|quarterly|monthly|recurring|on-demand|every-)/

function checkProgress(rows: readonly Row<Progress>[], plan: PlanData, problems: Problem[]): void {
  const milestones = plan.targets.filter((one) => one.comparator === 'complete').map(({ id }) => ({ id, rule: 'none' }))
  const items = new Map([...plan.tasks, ...plan.duties, ...milestones].map((one) => [one.id, one]))
  const first = new Map<string, Row<Progress>>()
  for (const row of rows) {
    const { of: id, event } = row.value
    const report = (code: Problem['code'], facts: Problem['facts']): void => {
      problems.push({ file: row.file, line: row.line, code, facts })
    }
    const item = items.get(id)
    if (item === undefined) {
      report('TASK_UNKNOWN', { id })
      continue
    }
    const repeats = REPEATS.test(item.rule) || ('ruleThen' in item && item.ruleThen !== undefined)
    const before = first.get(`${id} ${event}`)
    if (event === 'guidance' && !item.rule.startsWith('after-central-guidance')) {
      report('VALUE_NOT_ALLOWED', { field: 'event', got: `guidance, ${item.rule}`, allowed: 'after-central-guidance' })
    } else if (before === undefined) first.set(`${id} ${event}`, row)
    else if (event === 'guidance' || !repeats) {
      report('ID_DUPLICATE', { id, first: `${before.file}:${before.line}` })
    }
  }
}
