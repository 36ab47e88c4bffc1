/** One row of a readable table put together again from its wrapped lines. */
export type TableRow = readonly string[]

/**
 * Read the rows of a text table by the column widths of its rule. A row begins where the cell of `startColumn`, which
 * never wraps, is filled; blank lines and headings between rows end it.
 */
export function readTable(text: string, startColumn: number): TableRow[] {
  const lines = text.split('\n')
  const rule = lines.findIndex((line) => /^─+( ─+)+$/.test(line))
  const widths = (lines[rule] ?? '').split(' ').map((dashes) => dashes.length)
  const rows: string[][] = []
  let open: string[] | undefined
  for (const line of lines.slice(rule + 1)) {
    const cells = cut(line, widths)
    if (line === '') open = undefined
    else if (/^\S/.test(cells[startColumn] ?? '') && hasGaps(line, widths)) {
      open = cells.map((cell) => cell.trim())
      rows.push(open)
    } else if (open !== undefined) {
      open.splice(0, open.length, ...open.map((cell, i) => `${cell} ${cells[i]}`.trim()))
    }
  }
  return rows
}

function cut(line: string, widths: readonly number[]): string[] {
  const letters = [...line]
  let from = 0
  return widths.map((width) => {
    const cell = letters.slice(from, from + width).join('')
    from += width + 1
    return cell.trimEnd()
  })
}

/** Between the columns of a row stand spaces; a heading or a note runs through them. */
function hasGaps(line: string, widths: readonly number[]): boolean {
  const letters = [...line]
  let at = -1
  return widths.slice(0, -1).every((width) => {
    at += width + 1
    return (letters[at] ?? ' ') === ' '
  })
}
