/** Return a table as CSV (RFC 4180, UTF-8, point decimals); null and undefined are empty cells. */
export function csvText(header: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

/** Quote what needs it; text that a spreadsheet would run as a formula gets a leading apostrophe. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t]/.test(value) && !/^(=|>=|<=|>)$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
