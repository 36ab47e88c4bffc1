/** Columns of a plain text table. Widths count characters; text is NFC, so one Vietnamese letter is one character. */
export type Column = { readonly title: string; readonly width: number; readonly align?: 'left' | 'right' }

/** No readable table is wider than this. */
export const TABLE_WIDTH = 100

/** Break text into lines of at most `width` characters, at spaces where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .normalize('NFC')
    .split(/\s+/)
    .flatMap((one) => pieces(one, width))) {
    if (line === '') line = word
    else if (length(line) + 1 + length(word) <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line]
}

function pieces(word: string, width: number): string[] {
  const letters = [...word]
  const parts: string[] = []
  for (let i = 0; i < letters.length; i += width) parts.push(letters.slice(i, i + width).join(''))
  return parts
}

/** Return one row as lines; cells that are too long wrap inside their column. `paint` colours a padded cell. */
export function tableRow(
  columns: readonly Column[],
  cells: readonly string[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): string[] {
  const wrapped = cells.map((cell, i) => wrap(cell, columns[i]?.width ?? 10))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column, i) => paint(pad(wrapped[i]?.[row] ?? '', column), i))
      .join(' ')
      .trimEnd(),
  )
}

/** Return the heading and its rule. */
export function tableHead(columns: readonly Column[]): string[] {
  return [
    ...tableRow(
      columns,
      columns.map((column) => column.title),
    ),
    columns.map((column) => '─'.repeat(column.width)).join(' '),
  ]
}

function pad(text: string, { width, align }: Column): string {
  const space = ' '.repeat(Math.max(0, width - length(text)))
  return align === 'right' ? space + text : text + space
}

function length(text: string): number {
  return [...text].length
}
