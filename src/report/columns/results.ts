import type { PlanData } from '../../data/load.js'
import type { Projection } from '../../scenarios/project.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { attainmentTable } from './attainments.js'
import { chosenTargets } from './chosen-targets.js'
import type { ColumnTable, TableName } from './column-table.js'
import { drawsTable } from './draws.js'
import { projectionTable } from './projections.js'
import { toArrowStream } from './to-arrow.js'
import { toCsv } from './to-csv.js'
import { toParquet } from './to-parquet.js'

const MAKE = { attainments: attainmentTable, projections: projectionTable, draws: drawsTable } as const

/** What is asked for. `targets`: ids, for a part of the table. */
export type TableQuery = { readonly table: TableName; readonly targets?: readonly string[] | undefined }

/**
 * Return a table of a projection.
 * @param workspace as shipped: a scenario that it does not know is written into the metadata whole
 * @throws QuestionError with every target that the plan has not; of `draws` also with those that have no paths, and where
 * the rows are too many
 */
export function columnTable(
  workspace: Workspace,
  planData: PlanData,
  projection: Projection,
  { table, targets }: TableQuery,
): ColumnTable {
  return MAKE[table](workspace, planData, projection, chosenTargets(planData, targets))
}

/** Formats of a table: the ending of a file's name, and what it is called over HTTP. */
export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  arrow: 'application/vnd.apache.arrow.stream',
  parquet: 'application/vnd.apache.parquet',
} as const
export type Format = keyof typeof MEDIA_TYPES
export const FORMATS = Object.keys(MEDIA_TYPES) as readonly Format[]

/** Return a table as the bytes of a file. The same table gives the same bytes. */
export async function encode(table: ColumnTable, format: Format): Promise<Uint8Array> {
  if (format === 'arrow') return await toArrowStream(table)
  return format === 'parquet' ? await toParquet(table) : toCsv(table)
}
