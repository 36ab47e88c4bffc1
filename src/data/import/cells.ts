/** One record of a table of text: the line where it begins, from 1, and its cells. */
export type TextRow = { readonly line: number; readonly cells: readonly string[] }

const SEPARATORS = ['\t', ';', ','] as const

/**
 * Read a table from a file or a clipboard: separated by tabs, semicolons or commas, whichever the first line has most of;
 * cells may be quoted and then hold separators and line ends. Empty lines are left out. Nothing in it can fail: a quote
 * that is never closed goes on to the end.
 */
export function readCells(text: string): readonly TextRow[] {
  const plain = text.replace(/^\uFEFF/, '').normalize('NFC')
  const separator = separatorOf(plain)
  const rows: TextRow[] = []
  let cells: string[] = []
  let cell = ''
  let line = 1
  let begun = 1
  let isQuoted = false
  const endRow = (): void => {
    cells.push(cell.trim())
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells })
    cells = []
    cell = ''
    begun = line + 1
  }
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i] as string
    if (isQuoted) {
      if (char === '\n') line++
      if (char !== '"') cell += char
      else if (plain[i + 1] === '"') cell += plain[i++]
      else isQuoted = false
    } else if (char === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (char === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (char === '\n') {
      endRow()
      line++
    } else if (char !== '\r') cell += char
  }
  endRow()
  return rows
}

function separatorOf(text: string): string {
  const head = text.split('\n', 1)[0] ?? ''
  const counts = SEPARATORS.map((one) => head.split(one).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string
}

export type DecimalMark = ',' | '.'

/**
 * Return by which mark the numbers of a column separate decimals; undefined where none of them tells. `12,5` and `1.234,5`
 * tell, `1.234` does not: it may be a thousand or one and a bit.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | undefined {
  for (const text of texts) {
    const marks = text.replace(/[^.,]/g, '')
    if (marks === '') continue
    const last = marks.at(-1) as DecimalMark
    const isMixed = new Set(marks).size > 1
    const after = text.slice(text.lastIndexOf(last) + 1).replace(/\D/g, '')
    if (isMixed || (marks.length === 1 && after.length !== 3)) return last
    // A mark that comes more than once separates thousands, so the other one separates decimals.
    if (marks.length > 1) return last === ',' ? '.' : ','
    // No thousands after a leading zero.
    if (/^[-−+]?0[.,]/.test(text.trim())) return last
  }
  return undefined
}

/**
 * Read a number as people write it: spaces and the other mark between thousands, a percent sign after it.
 * @param mark of the column; undefined: `1.234` cannot be told
 * @returns undefined for what is no number, or cannot be told
 */
export function numberIn(text: string, mark: DecimalMark | undefined): number | undefined {
  const plain = text
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/%$/, '')
    .replace('−', '-')
  if (/^[-+]?\d+$/.test(plain)) return Number(plain)
  if (mark === undefined) return undefined
  const thousands = mark === ',' ? '.' : ','
  const form = new RegExp(`^[-+]?(\\d+|\\d{1,3}(\\${thousands}\\d{3})+)(\\${mark}\\d+)?$`)
  return form.test(plain) ? Number(plain.replaceAll(thousands, '').replace(mark, '.')) : undefined
}
