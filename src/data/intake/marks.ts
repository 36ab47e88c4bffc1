import { attribute } from './package.js'

/** What a sheet says of its cells beside their values. Cells by name, `B7`. */
export type Marks = {
  /** shown as a percentage: 0.12 is read 12 % */
  readonly percents: ReadonlySet<string>
  /** computed, and without a stored value: nobody can tell what they say */
  readonly empty: readonly string[]
  /** computed with a stored value, which is taken */
  readonly formulas: number
  readonly merges: readonly Merge[]
  /** the furthest row and column, from 1 */
  readonly rows: number
  readonly columns: number
}

/** A block of cells shown as one, from 0, both ends included. */
export type Merge = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const MOST_MERGES = 20_000
/** Number formats that every workbook has: 9 is `0%`, 10 is `0.00%`. */
const PERCENT_FORMATS = ['9', '10']

/** Return the numbers of the styles that show a percentage. @param xml `xl/styles.xml` */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(PERCENT_FORMATS)
  for (const [, attributes] of xml.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    const code = attribute(attributes, 'formatCode').replace(/&quot;.*?&quot;/g, '')
    if (code.includes('%')) formats.add(attribute(attributes, 'numFmtId'))
  }
  const cells = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? ''
  const styles = [...cells.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, one]) => attribute(one, 'numFmtId'))
  return new Set(styles.flatMap((format, i) => (formats.has(format) ? [String(i)] : [])))
}

/** Look through the text of a sheet for what its values alone do not tell. */
export function marksOf(xml: string, percent: ReadonlySet<string>): Marks {
  const percents = new Set<string>()
  const empty: string[] = []
  let [formulas, rows, columns] = [0, 0, 0]
  const cell = /<(?:\w+:)?c\s([^>]*?)(\/?)>(?:<(?:\w+:)?f(?:\s[^>]*?)?(\/?)>)?/g
  for (let found = cell.exec(xml); found !== null; found = cell.exec(xml)) {
    const [whole, attributes = '', closed] = found
    const ref = attribute(attributes, 'r')
    const digits = ref.search(/\d/)
    if (digits > 0) {
      rows = Math.max(rows, Number(ref.slice(digits)))
      columns = Math.max(columns, columnNumber(ref.slice(0, digits)))
    }
    if (closed === '/') continue
    if (percent.size > 0 && percent.has(attribute(attributes, 's'))) percents.add(ref)
    if (!/<(?:\w+:)?f/.test(whole.slice(1))) continue
    formulas++
    const end = xml.indexOf('</', cell.lastIndex)
    const rest = xml.slice(end, xml.indexOf('c>', end + 1) + 2)
    if (!/<(?:\w+:)?v>[^<]/.test(rest) && found[3] !== '/') empty.push(ref)
  }
  return { percents, empty, formulas: formulas - empty.length, merges: mergesOf(xml), rows, columns }
}

function mergesOf(xml: string): readonly Merge[] {
  const from = xml.lastIndexOf('mergeCells')
  if (from < 0) return []
  const merges: Merge[] = []
  for (const [, a, b, c, d] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
    merges.push({
      left: columnNumber(a as string) - 1,
      top: Number(b) - 1,
      right: columnNumber(c as string) - 1,
      bottom: Number(d) - 1,
    })
    if (merges.length === MOST_MERGES) break
  }
  return merges
}

/** Return the number of a column from 1: `A` is 1, `AA` 27. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** Return the name of a cell, `B7`. @param row from 0 @param column from 0 */
export function cellName(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}
