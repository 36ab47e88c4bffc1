/** Tables that a projection can be read as. */
export const TABLES = ['attainments', 'projections', 'draws'] as const
export type TableName = (typeof TABLES)[number]

/** A column. `unit`: of all its numbers, where they have one in common; where they do not, a column of the table says it. */
export type Column = { readonly name: string; readonly unit?: string } & (
  | { readonly type: 'utf8'; readonly values: readonly (string | null)[] }
  /** text that repeats: row i holds `values[at[i]]`; no text stands twice in `values`, none is null */
  | { readonly type: 'utf8'; readonly values: readonly string[]; readonly at: Int32Array }
  | { readonly type: 'int32'; readonly values: Int32Array | readonly (number | null)[] }
  | { readonly type: 'float64'; readonly values: Float64Array | readonly (number | null)[] }
  | { readonly type: 'bool'; readonly values: readonly (boolean | null)[] }
)

/** A table as plain columns, all of length `rows`. `metadata`: how to make it again, and what marks it bears. */
export type ColumnTable = {
  readonly name: TableName
  readonly metadata: Readonly<Record<string, string>>
  readonly rows: number
  readonly columns: readonly Column[]
}

/** Return a text column of blocks of rows that hold one text each. @param lengths rows of each block */
export function repeating(name: string, texts: readonly string[], lengths: readonly number[]): Column {
  const values = [...new Set(texts)]
  const at = new Int32Array(lengths.reduce((sum, length) => sum + length, 0))
  let from = 0
  for (const [i, length] of lengths.entries()) {
    at.fill(values.indexOf(texts[i] as string), from, from + length)
    from += length
  }
  return { name, type: 'utf8', values, at }
}

/** Return the units of a table's columns by name, those that have one. */
export function unitsOf({ columns }: ColumnTable): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.flatMap(({ name, unit }) => (unit === undefined ? [] : [[name, unit]])))
}
