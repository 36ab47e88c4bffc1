import type { z } from 'zod'
import { checkValue, type LineOf } from './check-value.js'
import type { Problem } from './problem.js'
import { checkComposed, readText } from './read-text.js'
import { keptYaml } from './yaml-kept.js'
import { lineFinder, parseYaml } from './yaml-text.js'

/** A checked row, the line on which it stands, and (read from YAML) the line of each of its fields. */
export type Row<T> = { readonly value: T; readonly file: string; readonly line: number; readonly lineOf?: LineOf }

type Opened = { readonly plain: unknown; readonly lineOf: LineOf }

function openYaml(root: string, file: string, problems: Problem[]): Opened | undefined {
  const text = readText(root, file, problems)
  if (text === undefined) return undefined
  const said = keptYaml(text) ?? parseYaml(text)
  if ('faults' in said) {
    for (const { line, got } of said.faults) problems.push({ file, line, code: 'FILE_SYNTAX', facts: { got } })
    return undefined
  }
  checkComposed(file, withoutQuotes(text), problems)
  return { plain: said.plain, lineOf: lineFinder(text, said) }
}

/** Quotations stand as the source prints them, whatever its accents: they are not asked to be composed. */
function withoutQuotes(text: string): string {
  return text.replace(/^[ \t]*(- )?(quote|valueQuote):.*$/gm, '')
}

/** Read a YAML list of rows; report every problem of every row. @returns the rows that are right */
export function readYamlRows<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  problems: Problem[],
): Row<z.infer<T>>[] {
  const opened = openYaml(root, file, problems)
  if (opened === undefined) return []
  if (!Array.isArray(opened.plain)) {
    problems.push({
      file,
      line: 1,
      code: 'FIELD_TYPE',
      facts: { field: '', got: typeof opened.plain, allowed: 'array' },
    })
    return []
  }
  return opened.plain.flatMap((plain, index) => {
    const lineOf: LineOf = (path) => opened.lineOf([index, ...path])
    const value = checkValue(schema, plain, file, lineOf, problems)
    return value === undefined ? [] : [{ value, file, line: lineOf([]), lineOf }]
  })
}

/** Read one YAML object. @param keepsOutOfRange see `checkValue` @returns it, or undefined after reporting every problem */
export function readYamlObject<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
  problems: Problem[],
  keepsOutOfRange = false,
): Row<z.infer<T>> | undefined {
  const opened = openYaml(root, file, problems)
  if (opened === undefined) return undefined
  const value = checkValue(schema, opened.plain, file, opened.lineOf, problems, keepsOutOfRange)
  return value === undefined ? undefined : { value, file, line: 1, lineOf: opened.lineOf }
}
