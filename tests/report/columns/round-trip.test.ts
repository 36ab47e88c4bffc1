import { tableFromIPC } from 'apache-arrow'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Column, type ColumnTable, repeating, unitsOf } from '../../../src/report/columns/column-table.js'
import { encode, FORMATS } from '../../../src/report/columns/results.js'
import { duckdb } from './duckdb.js'
import { plain } from './written.js'

const { sql, file } = duckdb()

const AWKWARD = [
  '',
  ' ',
  '=1+1',
  '-x',
  '@a',
  '\tx',
  '"',
  '""',
  ',',
  'a\r\nb',
  '\n',
  '>=',
  'NULL',
  'Đồ án số 06/ĐA-TTg',
  '🦆',
]
const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const number = fc.oneof(
  fc.double(),
  fc.constantFrom(-0, 0, Number.NaN, Number.MAX_VALUE, Number.MIN_VALUE, Number.POSITIVE_INFINITY, -1e300, 0.1),
)
const rowsOf = <T>(one: fc.Arbitrary<T>, length: number) => fc.array(one, { minLength: length, maxLength: length })
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { freq: 4 })

const anyTable = fc.integer({ min: 1, max: 40 }).chain((rows) =>
  fc
    .tuple(
      rowsOf(orNull(text), rows),
      rowsOf(orNull(whole), rows),
      rowsOf(orNull(number), rows),
      rowsOf(orNull(fc.boolean()), rows),
      rowsOf(whole, rows),
      rowsOf(number, rows),
      rowsOf(text, rows),
    )
    .map(([texts, wholes, numbers, bools, allWhole, allNumbers, blocks]): ColumnTable => {
      const columns: Column[] = [
        { name: 'row', type: 'int32', values: Int32Array.from({ length: rows }, (_, i) => i) },
        { name: 'text', type: 'utf8', values: texts },
        { name: 'whole', type: 'int32', unit: 'year', values: wholes },
        { name: 'number', type: 'float64', unit: 'fraction', values: numbers },
        { name: 'bool', type: 'bool', values: bools },
        { name: 'all whole', type: 'int32', values: Int32Array.from(allWhole) },
        { name: 'all numbers', type: 'float64', values: Float64Array.from(allNumbers) },
        repeating('repeated', blocks, new Array(rows).fill(1)),
      ]
      return { name: 'draws', rows, columns, metadata: { plan: 'kế hoạch', seed: '1', engine: '0' } }
    }),
)

describe('a table of whatever cells', () => {
  it('comes back from Arrow to the bit, with metadata and units', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const back = tableFromIPC(await encode(table, 'arrow'))
        expect(Object.fromEntries(back.schema.metadata)).toEqual(table.metadata)
        for (const [name, values] of Object.entries(plain(table))) {
          const field = back.schema.fields.find((one) => one.name === name)
          expect(field?.metadata.get('unit')).toBe(unitsOf(table)[name])
          expect([...(back.getChild(name) ?? [])]).toStrictEqual(values)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('comes back from Parquet to the bit, with metadata and units', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const path = file('any.parquet', await encode(table, 'parquet'))
        const rows = await sql(`SELECT * FROM '${path}' ORDER BY row`)
        for (const [i, values] of Object.values(plain(table)).entries())
          expect(rows.map((row) => row[i])).toStrictEqual(values)
        const facts = await sql(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${path}')`)
        expect(Object.fromEntries(facts)).toEqual({ ...table.metadata, units: JSON.stringify(unitsOf(table)) })
      }),
      { numRuns: 40 },
    )
  })

  it('with few numbers again and again keeps −0 apart from 0', async () => {
    const values = Float64Array.from({ length: 200 }, (_, i) => [0, -0, 1][i % 3] as number)
    const table: ColumnTable = {
      name: 'draws',
      rows: 200,
      columns: [{ name: 'number', type: 'float64', values }],
      metadata: { engine: '0' },
    }
    const path = file('zeros.parquet', await encode(table, 'parquet'))
    expect((await sql(`SELECT number FROM '${path}'`)).flat()).toStrictEqual([...values])
  })

  it('comes back from CSV but for what CSV cannot say: null is empty, −0 is 0, formulas are defused', async () => {
    const types =
      "{'row': 'INT', 'text': 'VARCHAR', 'whole': 'INT', 'number': 'DOUBLE', 'bool': 'BOOL', 'all whole': 'INT', 'all numbers': 'DOUBLE', 'repeated': 'VARCHAR'}"
    const said = (cell: unknown): unknown => {
      if (cell === null) return ''
      if (typeof cell === 'string')
        return /^[=+\-@\t]/.test(cell) && !['=', '>=', '<=', '>'].includes(cell) ? `'${cell}` : cell
      return Object.is(cell, -0) ? 0 : cell
    }
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        // DuckDB ends a text at NUL when it reads CSV.
        fc.pre(!JSON.stringify(plain(table)).includes('\\u0000'))
        const path = file('any.csv', await encode(table, 'csv'))
        const rows = await sql(
          `SELECT * FROM read_csv('${path}', header = true, columns = ${types}, quote = '"', escape = '"', delim = ',', new_line = '\\r\\n', auto_detect = false) ORDER BY row`,
        )
        for (const [i, values] of Object.values(plain(table)).entries())
          expect(rows.map((row) => row[i] ?? '')).toStrictEqual(values.map(said))
      }),
      { numRuns: 40 },
    )
  })

  it.each(FORMATS)('gives the same bytes as %s again', async (format) => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(Buffer.compare(await encode(table, format), await encode(structuredClone(table), format))).toBe(0)
      }),
      { numRuns: 20 },
    )
  })
})
