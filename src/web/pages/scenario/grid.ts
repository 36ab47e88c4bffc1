import type { EnvelopeRow, Payer, Scenario, SpendingRow } from '../../../data/budget-schemas.js'
import { FIRST_BUDGET_YEAR } from '../../../data/budget-schemas.js'
import { LAST_YEAR } from '../../../data/schemas.js'
import { rampAt } from '../../../scenarios/budget/matching.js'
import { rowOf, settingsOf, spendingIn } from '../../../scenarios/budget/merge.js'

/** Money of one line in one year, as it was decided: a share of the envelope (%), tỷ đồng, times another payer's money, … */
export type Cell = {
  /** envelope: `share` of all local expenditure, `factor` times today's share; other lines: `share` of the envelope */
  readonly as: 'share' | 'amount' | 'match' | 'factor'
  readonly value: number
  /** of an amount; absent: prices of each year */
  readonly priceYear?: number | undefined
}

/** The envelope and every line of spending (`programme|payer`), by budget year; undefined is nothing. */
export type Grid = ReadonlyMap<string, readonly (Cell | undefined)[]>

export const ENVELOPE = 'envelope'
export const YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_BUDGET_YEAR + 1 },
  (_, t) => FIRST_BUDGET_YEAR + t,
)

/** Return which ways a line may be set, the usual one first. */
export function waysOf(line: string): readonly Cell['as'][] {
  if (line === ENVELOPE) return ['share', 'factor', 'amount']
  const payer = payerOf(line)
  return payer === 'centre' || payer === 'society' ? ['amount', 'share', 'match'] : ['share', 'amount']
}

export const programmeOf = (line: string): string => line.split('|')[0] as string
export const payerOf = (line: string): Payer => line.split('|')[1] as Payer

/** Read a scenario, with everything it extends, as cells. */
export function gridOf(scenario: Scenario, known: ReadonlyMap<string, Scenario>): Grid {
  const { envelope, spending } = settingsOf(scenario, known)
  const rows = new Map<string, SpendingRow[]>()
  for (const row of spending) {
    const line = `${row.programme}|${row.payer ?? 'province'}`
    rows.set(line, [...(rows.get(line) ?? []), row])
  }
  return new Map([
    [ENVELOPE, YEARS.map((year) => envelopeCell(rowOf(envelope, year)))],
    ...[...rows].map(([line, own]) => [line, YEARS.map((year) => spendingCell(spendingIn(own, year), year))] as const),
  ])
}

function envelopeCell(row: EnvelopeRow | undefined): Cell | undefined {
  if (row === undefined) return undefined
  if (row.shareOfBudget !== undefined) return { as: 'share', value: row.shareOfBudget }
  if (row.factor !== undefined) return { as: 'factor', value: row.factor }
  return amountCell(row.amount ?? 0, row.priceYear)
}

function spendingCell(row: SpendingRow | undefined, year: number): Cell | undefined {
  if (row === undefined) return undefined
  if (row.share !== undefined) return { as: 'share', value: row.share }
  if (row.match !== undefined) {
    return { as: 'match', value: typeof row.match === 'number' ? row.match : rampAt(row.match, row, year) }
  }
  return amountCell(row.ramp === undefined ? (row.amount ?? 0) : rampAt(row.ramp, row, year), row.priceYear)
}

const amountCell = (value: number, priceYear: number | undefined): Cell =>
  priceYear === undefined ? { as: 'amount', value } : { as: 'amount', value, priceYear }

export const sameCell = (a: Cell | undefined, b: Cell | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.as === b.as && a.value === b.value && a.priceYear === b.priceYear)

/**
 * Write cells as the rows of a scenario: only where they differ from what it extends, equal years together.
 * @param parent cells of what it extends; empty when it extends nothing
 */
export function policyOf(grid: Grid, parent: Grid): NonNullable<Scenario['policy']> {
  const envelope = runsOf(grid, parent, ENVELOPE).map(
    (run): EnvelopeRow => ({ ...spanOf(run), ...envelopeField(run.cell) }),
  )
  const spending = [...grid.keys()]
    .filter((line) => line !== ENVELOPE)
    .flatMap((line) => runsOf(grid, parent, line).map((run) => spendingRow(line, run)))
  return { ...(envelope.length === 0 ? {} : { envelope }), ...(spending.length === 0 ? {} : { spending }) }
}

/** Years that say the same, one after another. */
type Run = { readonly from: number; readonly to: number; readonly cell: Cell | undefined }

function runsOf(grid: Grid, parent: Grid, line: string): readonly Run[] {
  const runs: Run[] = []
  YEARS.forEach((year, t) => {
    const cell = grid.get(line)?.[t]
    if (sameCell(cell, parent.get(line)?.[t])) return
    const last = runs[runs.length - 1]
    if (last !== undefined && last.to === year - 1 && sameCell(last.cell, cell))
      runs[runs.length - 1] = { ...last, to: year }
    else runs.push({ from: year, to: year, cell })
  })
  return runs
}

const spanOf = ({ from, to }: Run): { from: number; to?: number } => (to === LAST_YEAR ? { from } : { from, to })

function envelopeField(cell: Cell | undefined): Partial<EnvelopeRow> {
  if (cell?.as === 'share') return { shareOfBudget: cell.value }
  return cell?.as === 'factor' ? { factor: cell.value } : amountField(cell)
}

/** Nothing, where what is extended has something, is an amount of 0. */
const amountField = (cell: Cell | undefined): { amount: number; priceYear?: number } =>
  cell?.priceYear === undefined ? { amount: cell?.value ?? 0 } : { amount: cell.value, priceYear: cell.priceYear }

function spendingRow(line: string, run: Run): SpendingRow {
  const { cell } = run
  const payer = payerOf(line)
  const head = { programme: programmeOf(line), ...(payer === 'province' ? {} : { payer }), ...spanOf(run) }
  if (cell?.as === 'share') return { ...head, share: cell.value }
  // Nothing is matched by nothing: the schema has no match of 0.
  return cell?.as === 'match' && cell.value > 0
    ? { ...head, match: cell.value }
    : { ...head, ...amountField(cell?.as === 'match' ? undefined : cell) }
}

/** Return a grid with some cells set. Everything else is the same object, and all of it where every cell is there already. */
export function withCells(grid: Grid, cells: readonly Placed[]): Grid {
  if (cells.every(({ line, t, cell }) => grid.has(line) && sameCell(cell, grid.get(line)?.[t]))) return grid
  const out = new Map(grid)
  for (const { line, t, cell } of cells) {
    const row = out.get(line)
    const own =
      row === undefined || row === grid.get(line)
        ? [...(row ?? YEARS.map(() => undefined))]
        : (row as (Cell | undefined)[])
    own[t] = cell
    out.set(line, own)
  }
  return out
}

/** A cell and where it stands: line and place of the year. */
export type Placed = { readonly line: string; readonly t: number; readonly cell: Cell | undefined }

/** Return every cell in which two grids differ, in the order of the lines. */
export function differences(
  a: Grid,
  b: Grid,
): readonly (Omit<Placed, 'cell'> & { readonly a: Cell | undefined; readonly b: Cell | undefined })[] {
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((line) =>
    YEARS.flatMap((_, t) => {
      const [one, other] = [a.get(line)?.[t], b.get(line)?.[t]]
      return sameCell(one, other) ? [] : [{ line, t, a: one, b: other }]
    }),
  )
}
