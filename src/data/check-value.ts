import type { z } from 'zod'
import type { ErrorCode } from '../text/errors.js'
import type { Problem } from './problem.js'

/** Where a field of a value stands in its file. */
export type LineOf = (path: readonly PropertyKey[]) => number

/**
 * Check a value against its schema; report every issue with its place.
 * @param keepsOutOfRange a value of the right form whose numbers alone are out of range is given back all the same, so that
 * what else is wrong with it can be told at once; the problems are reported
 * @returns the typed value or undefined
 */
export function checkValue<T extends z.ZodType>(
  schema: T,
  value: unknown,
  file: string,
  lineOf: LineOf,
  problems: Problem[],
  keepsOutOfRange = false,
): z.infer<T> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const { issues } = result.error
  for (const issue of issues) problems.push(...toProblems(issue, value, file, lineOf))
  const isTyped = issues.every(({ code }) => code === 'too_small' || code === 'too_big')
  return keepsOutOfRange && isTyped ? (value as z.infer<T>) : undefined
}

function toProblems(issue: z.core.$ZodIssue, value: unknown, file: string, lineOf: LineOf): Problem[] {
  const field = issue.path.join('.')
  const found = issue.path.reduce<unknown>(
    (part, key) => (part as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  )
  const problem = (code: ErrorCode, facts: Problem['facts'], path: readonly PropertyKey[] = issue.path): Problem => ({
    file,
    line: lineOf(path),
    code,
    facts: { field, ...facts },
  })
  const got = show(found)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('FIELD_UNKNOWN', { field: key }, [...issue.path, key]))
    case 'invalid_type':
      if (found === undefined) return [problem('FIELD_MISSING', { allowed: issue.expected })]
      return [problem('FIELD_TYPE', { got, allowed: issue.expected })]
    case 'invalid_value':
      if (found === undefined) return [problem('FIELD_MISSING', { allowed: issue.values.map(String).join(', ') })]
      return [problem('VALUE_NOT_ALLOWED', { got, allowed: issue.values.map(String).join(', ') })]
    case 'too_small':
      return [
        problem('VALUE_OUT_OF_RANGE', { got, allowed: `${issue.inclusive === false ? '>' : '≥'} ${issue.minimum}` }),
      ]
    case 'too_big':
      return [
        problem('VALUE_OUT_OF_RANGE', { got, allowed: `${issue.inclusive === false ? '<' : '≤'} ${issue.maximum}` }),
      ]
    case 'invalid_union':
      if (found === undefined) return [problem('FIELD_MISSING', {})]
      return meant(issue)?.flatMap((one) => toProblems(one, value, file, lineOf)) ?? [problem('FIELD_TYPE', { got })]
    case 'custom':
      if (issue.params?.problem !== undefined)
        return [problem(issue.params.problem as ErrorCode, { got: codePoints(String(found)) })]
      return [problem('FIELD_FORMAT', { got, ...(issue.params?.allowed && { allowed: String(issue.params.allowed) }) })]
    default:
      return [problem('FIELD_FORMAT', { got })]
  }
}

/** What is wrong with a value that may have several forms, by the first whose form it has. */
function meant({ errors, path }: Extract<z.core.$ZodIssue, { code: 'invalid_union' }>) {
  const isOther = (one: z.core.$ZodIssue): boolean =>
    one.path.length === 0 && /^invalid_(type|value|format)$/.test(one.code)
  const own = errors.find((issues) => issues.length > 0 && !issues.some(isOther))
  return own?.map((one) => ({ ...one, path: [...path, ...one.path] }))
}

/** A text that cannot be seen, by the numbers of its letters. */
function codePoints(text: string): string {
  const all = [...text].map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
  return all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS).join(' ')} …` : all.join(' ')
}

const MOST_LETTERS = 8

function show(value: unknown): string {
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'undefined')
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
