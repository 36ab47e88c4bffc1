import type { Data, PlanData } from '../../data/load.js'
import type { Assessment } from '../../scenarios/assess.js'
import { type Context, contextOf, isSimulated, outcomeOf } from '../../scenarios/outcomes.js'
import type { Projection } from '../../scenarios/project.js'
import { throwUnknown } from '../answers/question-error.js'
import { type Column, type ColumnTable, repeating } from './column-table.js'
import { markOf, metadataOf } from './provenance.js'

/** More rows than this are refused: all of a table stands in memory, and as CSV once more. */
export const MOST_ROWS = 2_000_000

/** Draws of one target, `[nYears × nPaths]`, and whether each path reaches it: said in the year in which it is judged. */
type Block = {
  readonly target: string
  readonly indicator: string
  readonly unit: string
  readonly firstYear: number
  readonly values: Float64Array
  readonly due: number
  readonly reached: Uint8Array
}

/**
 * Return the simulated paths of targets, one row a target, year and path. `met` stands in the year in which the target is
 * judged; its share is the probability counted, before any cap of borrowed evidence.
 * @param chosen ids; absent: every target that is simulated
 * @throws QuestionError where a chosen target has no paths, or the rows are more than `MOST_ROWS`
 */
export function drawsTable(
  data: Data,
  planData: PlanData,
  projection: Projection,
  chosen?: ReadonlySet<string>,
): ColumnTable {
  const simulated = projection.assessments.filter(({ resolved }) => isSimulated(resolved))
  const known = new Set(simulated.map(({ target }) => target.id))
  const others = [...(chosen ?? [])].filter((id) => !known.has(id))
  throwUnknown(others.map((id) => ({ code: 'TARGET_NOT_SIMULATED', facts: { id } })))
  const context = contextOf(planData, projection.recipe.asOf, projection)
  const asked = simulated.filter(({ target }) => chosen?.has(target.id) ?? true)
  const blocks = asked.map((one) => blockOf(one, context))
  const lengths = blocks.map(({ values }) => values.length)
  const rows = lengths.reduce((sum, length) => sum + length, 0)
  checkLength(rows)
  const { paths, scenario } = projection.recipe
  const text = (name: string, of: (one: Block) => string): Column => repeating(name, blocks.map(of), lengths)
  const columns: readonly Column[] = [
    repeating('scenario', [scenario], [rows]),
    repeating('mark', [markOf(data, planData, projection)], [rows]),
    text('target', ({ target }) => target),
    text('indicator', ({ indicator }) => indicator),
    text('unit', ({ unit }) => unit),
    ...numbers(blocks, rows, paths),
  ]
  return { name: 'draws', metadata: metadataOf(data, planData, projection), rows, columns }
}

/** @throws QuestionError where so many rows are not given */
export function checkLength(rows: number): void {
  if (rows <= MOST_ROWS) return
  throwUnknown([{ code: 'TABLE_TOO_LONG', facts: { id: 'draws', got: rows, allowed: `≤ ${MOST_ROWS}` } }])
}

function numbers(blocks: readonly Block[], rows: number, paths: number): Column[] {
  const year = new Int32Array(rows)
  const path = new Int32Array(rows)
  const value = new Float64Array(rows)
  const met = new Array<boolean | null>(rows).fill(null)
  let from = 0
  for (const { firstYear, values, due, reached } of blocks) {
    value.set(values, from)
    for (let i = 0; i < values.length; i++) {
      const t = Math.floor(i / paths)
      year[from + i] = firstYear + t
      path[from + i] = i - t * paths
      if (firstYear + t === due) met[from + i] = reached[i - t * paths] === 1
    }
    from += values.length
  }
  return [
    { name: 'year', type: 'int32', unit: 'year', values: year },
    { name: 'path', type: 'int32', values: path },
    { name: 'value', type: 'float64', values: value },
    { name: 'met', type: 'bool', values: met },
  ]
}

function blockOf({ target, resolved }: Assessment, context: Context): Block {
  if (!isSimulated(resolved)) throw new RangeError(`${target.id} has no paths`)
  const { sample, reached } = outcomeOf(resolved, context)
  const { indicator } = resolved
  const year = target.year as number
  const base = { target: target.id, indicator: indicator.id, unit: indicator.unit, reached }
  // A completion has no years: its draw is the day itself.
  if (resolved.kind === 'milestone') return { ...base, unit: 'year', firstYear: year, values: sample, due: year }
  const { draws, ranks } = context.simulation
  const series = draws.get(indicator.id)
  const rank = ranks.get(indicator.id)?.draws
  const { firstYear, values } = series ?? { firstYear: rank?.firstYear ?? year, values: rank?.ranks ?? sample }
  // A year before the last figure is judged by that figure.
  return { ...base, firstYear, values, due: Math.max(year, firstYear) }
}
