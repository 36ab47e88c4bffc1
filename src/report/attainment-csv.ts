import type { Data, PlanData } from '../data/load.js'
import type { Projection } from '../scenarios/project.js'
import { attainmentTable } from './columns/attainments.js'
import { csvPieces } from './columns/to-csv.js'

/** Return the same answer as `--json`, one row a target (RFC 4180, UTF-8, point decimals). */
export function attainmentCsv(data: Data, planData: PlanData, projection: Projection): string {
  return [...csvPieces(attainmentTable(data, planData, projection))].join('')
}
