import type { Block, BriefingTable, Cell } from './document.js'

type Heading = Extract<Block, { type: 'heading' }>

/** Return the words of a cell. */
export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text)

/** Return whether a row is set apart: a heading of rows, or a total. */
export const isStrongRow = (row: readonly Cell[]): boolean =>
  row.some((cell) => typeof cell !== 'string' && cell.strong === true)

/** Return the words of a row that only names the rows below it: one strong cell, all others empty; else undefined. */
export function groupNameOf(row: readonly Cell[]): string | undefined {
  const said = row.filter((cell) => textOf(cell) !== '')
  return row.length > 1 && said.length === 1 && isStrongRow(said) ? textOf(said[0] as Cell) : undefined
}

/** Return the headings in order. */
export const headingsOf = (blocks: readonly Block[]): Heading[] =>
  blocks.filter((block): block is Heading => block.type === 'heading')

/** Return the width of each column as a part of the whole, together 1, whatever the shares add up to. */
export function sharesOf({ columns }: BriefingTable): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => share / whole)
}

/**
 * Return the widths of columns: by their shares, but none narrower than its longest word, as long as others have room to give.
 * @param least of each column, in the unit of `whole`
 */
export function fittingWidths(shares: readonly number[], least: readonly number[], whole: number): number[] {
  const wanted = shares.map((share, i) => Math.max(share * whole, least[i] ?? 0))
  const over = wanted.reduce((sum, one) => sum + one, 0) - whole
  const spare = wanted.map((width, i) => width - (least[i] ?? 0))
  const all = spare.reduce((sum, one) => sum + one, 0)
  if (over <= 0) return wanted
  return all < over ? shares.map((share) => share * whole) : wanted.map((w, i) => w - (over * (spare[i] ?? 0)) / all)
}

/** Return the words of a column, its title's first: what may not be broken. */
export const wordsOf = ({ columns, rows }: BriefingTable, column: number): string[] =>
  [
    columns[column]?.title ?? '',
    ...rows.filter((row) => groupNameOf(row) === undefined).map((row) => textOf(row[column] ?? '')),
  ].flatMap((text) => text.split(' '))
