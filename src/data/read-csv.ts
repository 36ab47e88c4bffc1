import { CsvError, parse } from 'csv-parse/sync'
import type { z } from 'zod'
import { checkValue } from './check-value.js'
import type { Problem } from './problem.js'
import { checkComposed, readText } from './read-text.js'
import type { Row } from './read-yaml.js'

/** Read a CSV file with a header; cells of the `numbers` columns become numbers. @returns the rows that are right */
export function readCsvRows<T extends z.ZodObject>(
  root: string,
  file: string,
  schema: T,
  numbers: readonly string[],
  problems: Problem[],
): Row<z.infer<T>>[] {
  const text = readText(root, file, problems)
  if (text === undefined) return []
  checkComposed(file, text, problems)
  let records: { info: { lines: number }; record: string[] }[]
  try {
    records = parse(text, { info: true, skip_empty_lines: true, relax_column_count: true }) as never
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines' as never] ?? 1) : 1
    problems.push({ file, line, code: 'FILE_SYNTAX', facts: { got: (error as Error).message } })
    return []
  }
  const header = records[0]?.record ?? []
  if (!checkHeader(file, header, Object.keys(schema.shape), problems)) return []
  return records.slice(1).flatMap(({ info, record }) => {
    if (record.length !== header.length) {
      const facts = { got: record.length, allowed: header.length }
      problems.push({ file, line: info.lines, code: 'FILE_SYNTAX', facts })
      return []
    }
    const plain = Object.fromEntries(
      header.map((column, i) => [column, cell(record[i] ?? '', numbers.includes(column))]),
    )
    const value = checkValue(schema, plain, file, () => info.lines, problems)
    return value === undefined ? [] : [{ value, file, line: info.lines }]
  })
}

function checkHeader(
  file: string,
  header: readonly string[],
  columns: readonly string[],
  problems: Problem[],
): boolean {
  const allowed = columns.join(', ')
  const unknown = header.filter((column) => !columns.includes(column))
  const twice = header.filter((column, i) => header.indexOf(column) < i)
  const missing = columns.filter((column) => !header.includes(column))
  for (const got of unknown) problems.push({ file, line: 1, code: 'COLUMN_UNKNOWN', facts: { got, allowed } })
  for (const got of twice) problems.push({ file, line: 1, code: 'COLUMN_TWICE', facts: { got } })
  for (const got of missing) problems.push({ file, line: 1, code: 'COLUMN_MISSING', facts: { allowed: got } })
  return unknown.length + twice.length + missing.length === 0
}

/** A number cell must be a plain decimal number; anything else stays text and is refused by the schema. */
function cell(text: string, isNumber: boolean): string | number {
  return isNumber && /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text
}
