import { say } from '../../text/say.js'
import type { Block, Briefing, BriefingTable, Cell } from './document.js'

type Heading = Extract<Block, { type: 'heading' }>

/** Rows up to which a table is not parted over two pages. */
export const MOST_WHOLE = 8

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

/** Return a briefing whose tables and figures are counted before their captions, as `Bảng 3. …`: what Word counts itself. */
export function withCounts(briefing: Briefing): Briefing {
  const counts = { table: 0, figure: 0 }
  const blocks = briefing.blocks.map((block) => {
    if (block.type !== 'table' && block.type !== 'chart') return block
    const what = block.type === 'table' ? 'table' : 'figure'
    counts[what] += 1
    return { ...block, caption: `${say(`paper.${what}`, briefing.language)} ${counts[what]}. ${block.caption}` }
  })
  return { ...briefing, blocks }
}
