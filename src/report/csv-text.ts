/** Return a table as CSV (RFC 4180, UTF-8, point decimals); null and undefined are empty cells. */
export function csvText(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows].map((cells) => csvLine(cells.map(csvCell))).join('')
}

/** Return a line of cells that are quoted already, with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`

/** Quote what needs it; text that a spreadsheet would run as a formula gets a leading apostrophe. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t]/.test(value) && !/^(=|>=|<=|>)$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
