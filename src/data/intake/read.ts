import { Source } from '../schemas.js'
import { readAnswers } from './answers.js'
import { readBudgets } from './budgets.js'
import { type Grid, readGrids } from './grids.js'
import { cellName } from './marks.js'
import { readObservations } from './observations.js'
import type { Intake, IntakeProblem } from './proposals.js'
import { type IntakeDefaults, type IntakeKnown, isRepeated, type Reading, readingOf, rowsIn } from './reading.js'
import { type Table, tablesOf } from './tables.js'

/**
 * Read a workbook or a text table into what it says: figures, planned money, sources and answers of offices, in whatever
 * sheets and below whatever headings they stand. Tolerant of how it is written, strict of what it means: nothing is guessed
 * that could be two things, and every problem is told with its sheet and cell.
 * @throws InputError for a file that is not taken at all
 */
export async function readIntake(
  bytes: Uint8Array,
  name: string,
  known: IntakeKnown,
  defaults: IntakeDefaults,
): Promise<Intake & { readonly untold: number }> {
  return intakeOf(await readGrids(bytes, name), known, defaults)
}

/** The same of cells that are there already. */
export function intakeOf(
  grids: readonly Grid[],
  known: IntakeKnown,
  defaults: IntakeDefaults,
): Intake & { readonly untold: number } {
  const own = new Map(known.sources).set(defaults.source.id, defaults.source)
  const base = readingOf({ ...known, sources: own }, defaults)
  const tables = grids.map((grid) => ({ grid, tables: tablesOf(grid) }))
  const each = (of: Table['kind'], read: (table: Table, reading: Reading) => void): void => {
    for (const one of tables)
      for (const table of one.tables) if (table.kind === of) read(table, { ...base, grid: one.grid })
  }
  // Sources first: figures of any sheet may name them.
  const listed = new Map<string, string>()
  each('sources', (table, reading) => readSources(table, reading, own, listed))
  const figures = new Map<string, string>()
  const money = new Map<string, string>()
  const answers = new Map<string, string>()
  each('observations', (table, reading) => readObservations(table, reading, figures))
  each('budgets', (table, reading) => readBudgets(table, reading, money))
  each('elicitations', (table, reading) => readAnswers(table, reading, answers))
  const { proposals, problems, notes, untold } = base.out
  for (const { grid, tables: found } of tables) {
    const { sheet } = grid
    if (found.length === 0) notes.push({ sheet, cell: '', note: 'no-table', text: sheet })
    else if (grid.formulas > 0) notes.push({ sheet, cell: '', note: 'formulas', text: String(grid.formulas) })
    for (const { unknown, at } of found)
      for (const { column, head } of unknown)
        notes.push({ sheet, cell: cellName(at, column), note: 'column', text: head })
  }
  const nothing: IntakeProblem[] =
    tables.every((one) => one.tables.length === 0) && problems.length === 0
      ? [{ sheet: grids[0]?.sheet ?? '', cell: '', code: 'TABLE_NONE', facts: {} }]
      : []
  return { proposals, problems: [...nothing, ...problems], notes, untold }
}

function readSources(table: Table, reading: Reading, own: Map<string, Source>, seen: Map<string, string>): void {
  const rowOf = rowsIn(table, reading)
  for (const row of table.rows) {
    const reader = rowOf(row)
    const body = Object.fromEntries(
      (['id', 'title', 'publisher', 'published', 'address'] as const).map((name) => [name, reader.text(name)]),
    )
    if (body.id === '') continue
    const checked = Source.safeParse(body)
    if (!checked.success) {
      const field = String(checked.error.issues[0]?.path[0] ?? 'id')
      reader.wrong(field, 'FIELD_FORMAT', { field, got: String(body[field]).slice(0, 80) })
      continue
    }
    const { id } = checked.data
    if (isRepeated(reader, 'id', id, id, seen)) continue
    own.set(id, checked.data)
    reading.out.proposals.push({ kind: 'source', at: reader.at('id'), source: checked.data })
  }
}
