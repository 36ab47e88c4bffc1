import { z } from 'zod'
import { Id } from '../../data/schemas.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { TABLES } from '../columns/column-table.js'
import { checkLength } from '../columns/draws.js'
import { columnTable, encode, FORMATS } from '../columns/results.js'
import type { Question } from './index.js'
import { openPlan } from './open-plan.js'

/** Which table of a projection, of which targets, in which form. */
export const TableWanted = z.strictObject({
  table: z.enum(TABLES),
  format: z.enum(FORMATS as [(typeof FORMATS)[number], ...(typeof FORMATS)[number][]]),
  targets: z.array(Id).min(1).optional(),
})
export type TableWanted = z.infer<typeof TableWanted>

/**
 * Return the bytes of a table of a projection, those that `lotrinh export` writes.
 * @throws QuestionError, InputError as the projection; QuestionError for targets the plan has not and for too many rows
 */
export async function tableBytes(
  workspace: Workspace,
  question: Question<'projection'>,
  { table, format, targets }: TableWanted,
): Promise<Uint8Array> {
  const tableOf = (asked: Question<'projection'>) => {
    const { planData, runs } = openPlan(workspace, asked, {})
    return columnTable(workspace, planData, runs[0].projection, { table, targets })
  }
  // Rows go with paths: one path tells whether they will be too many, before all are simulated.
  if (table === 'draws') checkLength(tableOf({ ...question, paths: 1, force: true }).rows * question.paths)
  return await encode(tableOf(question), format)
}
