import { isNumberingHead, isOrdinal } from '../../../text/numbering.js'
import { hasNames } from './paste-names.js'

type Rows = readonly (readonly string[])[]

/**
 * Return rows without a first column that only numbers them: headed so, or holding nothing but ordinals, beside a second
 * column that names the rows. Undefined where there is none.
 */
export function withoutNumbering(rows: Rows, isCell: (text: string) => boolean): Rows | undefined {
  const [first = '', ...below] = rows.map(([text = '']) => text.trim())
  const isNumbered = (texts: readonly string[]): boolean => {
    const said = texts.filter((text) => text !== '')
    return said.length > 0 && said.every(isOrdinal)
  }
  // Whatever stands over a column of ordinals is its heading.
  if (!isNumberingHead(first) && !isNumbered(below) && !isNumbered([first, ...below])) return undefined
  const rest = rows.map((row) => row.slice(1))
  return hasNames(rest, isCell) ? rest : undefined
}
