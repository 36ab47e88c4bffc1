import { isMap, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { checkValue, type LineOf } from './check-value.js'
import type { Problem } from './problem.js'
import { checkComposed, readText } from './read-text.js'

/** A checked row, the line on which it stands, and (read from YAML) the line of each of its fields. */
export type Row<T> = { readonly value: T; readonly file: string; readonly line: number; readonly lineOf?: LineOf }

type Opened = { readonly plain: unknown; readonly lineOf: LineOf }

function openYaml(root: string, file: string, problems: Problem[]): Opened | undefined {
  const text = readText(root, file, problems)
  if (text === undefined) return undefined
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, maxAliasCount: 0 } as never)
  if (document.errors.length > 0) {
    for (const error of document.errors) problems.push(syntaxProblem(file, error))
    return undefined
  }
  const before = problems.length
  visit(document, {
    Alias: (_key, { source, range }) => {
      const line = lines.linePos(range?.[0] ?? 0).line
      problems.push({ file, line, code: 'FILE_SYNTAX', facts: { got: `*${source}` } })
    },
  })
  if (problems.length > before) return undefined
  const lineOf = (path: readonly PropertyKey[]): number => {
    let node: unknown = document.contents
    let line = 1
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(key))
        const at = (pair?.key as { range?: [number, number, number] } | undefined)?.range
        if (pair === undefined) break
        if (at) line = lines.linePos(at[0]).line
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[key as number]
        const at = (node as { range?: [number, number, number] } | undefined)?.range
        if (at) line = lines.linePos(at[0]).line
      } else break
    }
    return line
  }
  checkComposed(file, withoutQuotes(text), problems)
  return { plain: document.toJS({ maxAliasCount: 0 }), lineOf }
}

/** Quotations stand as the source prints them, whatever its accents: they are not asked to be composed. */
function withoutQuotes(text: string): string {
  return text.replace(/^[ \t]*(- )?(quote|valueQuote):.*$/gm, '')
}

function syntaxProblem(file: string, error: YAMLError): Problem {
  return {
    file,
    line: error.linePos?.[0].line ?? 1,
    code: 'FILE_SYNTAX',
    facts: { got: error.message.split('\n')[0] ?? error.code },
  }
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
