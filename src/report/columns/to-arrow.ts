import type { Data, Dictionary, Field, Int32, Utf8 } from 'apache-arrow'
import type { Column, ColumnTable } from './column-table.js'

type Arrow = typeof import('apache-arrow')

/**
 * Return a table as an Arrow IPC stream of one batch; the recipe stands in the schema's metadata, a column's unit in its
 * field's. Text that repeats is a dictionary. The same table gives the same bytes.
 */
export async function toArrowStream({ columns, rows, metadata }: ColumnTable): Promise<Uint8Array> {
  // Loaded only when asked for: other commands start without it.
  const arrow = await import('apache-arrow')
  const children = columns.map((column, i) => dataOf(arrow, column, rows, i))
  const fields = columns.map(({ name, unit }, i): Field => {
    const { type } = children[i] as Data
    return new arrow.Field(name, type, true, new Map(unit === undefined ? [] : [['unit', unit]]))
  })
  const schema = new arrow.Schema(fields, new Map(Object.entries(metadata)))
  const struct = arrow.makeData({ type: new arrow.Struct(fields), length: rows, nullCount: 0, children })
  return arrow.tableToIPC(new arrow.Table(schema, [new arrow.RecordBatch(schema, struct)]), 'stream')
}

/** @param id of the dictionary: counted through the process where it is not given, which would show in the bytes */
function dataOf(arrow: Arrow, column: Column, length: number, id: number): Data {
  const { values } = column
  if ('at' in column) {
    const dictionary = new arrow.Vector([textData(arrow, column.values)])
    const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32(), id)
    return arrow.makeData<Dictionary<Utf8, Int32>>({ type, length, nullCount: 0, data: column.at, dictionary })
  }
  const nulls = nullsOf(values)
  switch (column.type) {
    case 'utf8':
      return textData(arrow, column.values)
    case 'int32':
      return arrow.makeData({ type: new arrow.Int32(), length, ...nulls, data: filled(Int32Array, column.values) })
    case 'float64':
      return arrow.makeData({ type: new arrow.Float64(), length, ...nulls, data: filled(Float64Array, column.values) })
    case 'bool':
      return arrow.makeData({ type: new arrow.Bool(), length, ...nulls, data: bits(values, (one) => one === true) })
  }
}

function textData(arrow: Arrow, values: readonly (string | null)[]): Data<Utf8> {
  const texts = values.map((one) => Buffer.from(one ?? '', 'utf8'))
  const valueOffsets = new Int32Array(values.length + 1)
  for (const [i, { length }] of texts.entries()) valueOffsets[i + 1] = (valueOffsets[i] as number) + length
  const data = Uint8Array.from(Buffer.concat(texts))
  return arrow.makeData({ type: new arrow.Utf8(), length: values.length, ...nullsOf(values), valueOffsets, data })
}

type Values = Column['values']

/** A typed array holds no null. */
function nullsOf(values: Values): { readonly nullCount: number; readonly nullBitmap?: Uint8Array } {
  if (ArrayBuffer.isView(values)) return { nullCount: 0 }
  const nullCount = values.reduce<number>((count, one) => count + (one === null ? 1 : 0), 0)
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap: bits(values, (one) => one !== null) }
}

function filled<T extends Int32Array | Float64Array>(
  Kind: new (length: number) => T,
  values: T | readonly (number | null)[],
): T {
  if (values instanceof Kind) return values
  const data = new Kind(values.length)
  for (let i = 0; i < data.length; i++) data[i] = values[i] ?? 0
  return data
}

/** Return marks packed eight to a byte, the first in the lowest bit. */
function bits(values: Values, isSet: (one: unknown) => boolean): Uint8Array {
  const packed = new Uint8Array(Math.ceil(values.length / 8))
  for (let i = 0; i < values.length; i++) {
    if (isSet(values[i])) packed[i >> 3] = (packed[i >> 3] as number) | (1 << (i & 7))
  }
  return packed
}
