import { type Column, type ColumnTable, unitsOf } from './column-table.js'

const TYPES = { utf8: 'STRING', int32: 'INT32', float64: 'DOUBLE', bool: 'BOOLEAN' } as const

/** Rows that are packed, and can be skipped, together. */
const GROUP = 100_000

/**
 * Return a table as a Parquet file; the recipe stands in its key-value metadata, under `units` the units of columns as
 * JSON. The same table gives the same bytes.
 */
export async function toParquet(table: ColumnTable): Promise<Uint8Array> {
  // Loaded only when asked for: other commands start without it.
  const { parquetWriteBuffer } = await import('hyparquet-writer')
  const facts = { ...table.metadata, units: JSON.stringify(unitsOf(table)) }
  const bytes = parquetWriteBuffer({
    columnData: table.columns.map((column) => ({
      name: column.name,
      type: TYPES[column.type],
      data: dataOf(column),
      // A dictionary of numbers would take −0 for 0.
      ...(column.type === 'float64' ? { encoding: 'PLAIN' as const } : {}),
    })),
    kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    createdBy: `lotrinh ${table.metadata.engine}`,
    rowGroupSize: GROUP,
  })
  return new Uint8Array(bytes)
}

function dataOf(column: Column) {
  if (!('at' in column)) return column.values as unknown[]
  return Array.from(column.at, (at) => column.values[at])
}
