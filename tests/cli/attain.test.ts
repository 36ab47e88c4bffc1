import { describe, expect, it } from 'vitest'
import { run } from './run.js'
import { scratch } from './stream-files.js'

const disk = scratch('attain')
const COLUMNS =
  'id,indicator,territory,base_year,target_year,comparator,threshold,history_years,history_values,kind,unit,direction,lower_bound,upper_bound'
const HEAD = `${COLUMNS}\n`
const PERCENT = {
  id: 'q1',
  indicator: 'made_up',
  territory: 'x',
  base_year: '2020',
  target_year: '2025',
  comparator: '>=',
  threshold: '60',
  history_years: '2016;2018;2019;2020',
  history_values: '40;44;47;50',
  kind: 'percent',
  unit: '%',
  direction: 'up',
  lower_bound: '0',
  upper_bound: '100',
}
type Row = Record<keyof typeof PERCENT, string>
const line = (more: Partial<Row> = {}): string =>
  `${COLUMNS.split(',')
    .map((name) => ({ ...PERCENT, ...more })[name as keyof Row])
    .join(',')}\n`

async function attain(name: string, text: string, ...more: string[]) {
  const output = disk.file(`${name}.out`)
  const ran = await run([
    'attain',
    '--questions',
    disk.file(`${name}.csv`, text),
    '--output',
    output,
    '--lang',
    'en',
    ...more,
  ])
  const written = disk.exists(`${name}.out`) ? disk.read(`${name}.out`) : undefined
  const rows = written?.trimEnd().split('\n') ?? []
  const probabilities = rows.slice(1).map((one) => Number(one.split(',').at(-1)))
  return { ...ran, written, rows, probabilities }
}

describe('attain', () => {
  it('writes id,probability in the order of the questions', async () => {
    const { code, rows, probabilities, err } = await attain(
      'plain',
      HEAD + line() + line({ id: 'q2', threshold: '50' }),
    )
    expect(code).toBe(0)
    expect(err).toMatch(/^Answered 2 rows, 0 bad rows/)
    expect(rows[0]).toBe('id,probability')
    expect(rows.slice(1).map((one) => one.split(',')[0])).toEqual(['q1', 'q2'])
    for (const p of probabilities) expect(p > 0 && p < 1).toBe(true)
  })

  it('answers a row from that row alone: order, neighbours, rule and pair change nothing', async () => {
    const one = line()
    const others = line({ id: 'z', history_values: '1;2;3;4' }) + line({ id: 'y', kind: 'share', upper_bound: '' })
    const alone = await attain('alone', HEAD + one)
    const among = await attain('among', HEAD + others + one)
    expect(among.probabilities[2]).toBe(alone.probabilities[0])
  })

  it('is monotone in the threshold, and the comparators complete each other', async () => {
    for (const kind of ['percent', 'share', 'count', 'index', 'rank', 'amount', 'rate', 'growth']) {
      const steps = Array.from({ length: 30 }, (_, i) => String(20 + 2.5 * i))
      const rising = await attain('up', HEAD + steps.map((threshold) => line({ kind, threshold })).join(''))
      const falling = await attain(
        'down',
        HEAD + steps.map((threshold) => line({ kind, threshold, comparator: '<' })).join(''),
      )
      rising.probabilities.forEach((p, i) => {
        if (i > 0) expect(p).toBeLessThanOrEqual(rising.probabilities[i - 1] as number)
        expect(p + (falling.probabilities[i] as number)).toBeCloseTo(1, 5)
      })
    }
  })

  it('knows that ranks are whole, lower better: rank ≤ 10 is rank < 11, and rank ≤ 63 of 63 is certain', async () => {
    const rank = { kind: 'rank', history_values: '20;18;15;14', lower_bound: '1', upper_bound: '63', direction: 'down' }
    const { probabilities } = await attain(
      'rank',
      HEAD +
        line({ ...rank, comparator: '<=', threshold: '10' }) +
        line({ ...rank, comparator: '<', threshold: '11' }) +
        line({ ...rank, comparator: '<=', threshold: '63' }) +
        line({ ...rank, comparator: '>', threshold: '10' }) +
        line({ ...rank, comparator: '<', threshold: '1' }),
    )
    const [p10, below11, all, above, none] = probabilities as [number, number, number, number, number]
    expect(p10).toBe(below11)
    expect(p10 > 0 && p10 < 1).toBe(true)
    expect([all, none]).toEqual([1, 0])
    expect(p10 + above).toBeCloseTo(1, 5)
  })

  it('knows the bounds: 101 % is impossible, 0 % certain, 100 % neither', async () => {
    const near = { history_values: '97;98;99;99.5' }
    const { probabilities } = await attain(
      'bounds',
      HEAD + ['101', '0', '100'].map((threshold) => line({ ...near, threshold })).join(''),
    )
    expect(probabilities.slice(0, 2)).toEqual([0, 1])
    expect((probabilities[2] as number) > 0 && (probabilities[2] as number) < 1).toBe(true)
  })

  it('reads a byte-order mark, CRLF, quotes, one point, columns in another order', async () => {
    const crlf = `\uFEFF${HEAD.trim()}\r\n${line({ id: '"a,""b"""' }).trim()}\r\n`
    const { code, rows } = await attain('crlf', crlf)
    expect([code, rows[1]?.startsWith('"a,""b""",')]).toEqual([0, true])
    const single = await attain('single', HEAD + line({ history_years: '2020', history_values: '50' }))
    expect(single.code).toBe(0)
    const few =
      'kind,history_values,history_years,threshold,comparator,target_year,id\npercent,40;44;47;50,2016;2018;2019;2020,60,>=,2025,q1\n'
    const plain = await attain('plain2', HEAD + line())
    expect((await attain('few', few)).probabilities).toEqual(plain.probabilities)
  })

  it('answers a heading alone with a heading, and refuses a file without one', async () => {
    expect((await attain('head', HEAD)).written).toBe('id,probability\n')
    for (const text of ['', 'id,threshold\n']) {
      const { code, written, err } = await attain('none', text)
      expect([code, written]).toEqual([2, undefined])
      expect(err).toMatch(/none\.csv:1: COLUMN_MISSING: /)
    }
  })

  const BAD: readonly (readonly [text: string, code: string, said: string])[] = [
    ['only,two\n', 'ROW_SYNTAX', 'got 2; allowed 14'],
    [line({ id: '"open' }), 'ROW_SYNTAX', '"open'],
    [line({ id: '' }), 'FIELD_MISSING', '"id"'],
    [line({ comparator: '=' }), 'VALUE_NOT_ALLOWED', '>=, >, <=, <'],
    [line({ kind: 'money' }), 'VALUE_NOT_ALLOWED', 'money'],
    [line({ threshold: 'high' }), 'FIELD_FORMAT', 'high'],
    [line({ threshold: '' }), 'FIELD_MISSING', '"threshold"'],
    [line({ history_values: '' }), 'FIELD_MISSING', '"history_values"'],
    [line({ history_values: '1;2' }), 'LENGTHS_DIFFER', '4 ≠ 2'],
    [line({ history_years: '2016;2019;2018;2020' }), 'YEARS_NOT_RISING', '2019, 2018'],
    [line({ target_year: '2020' }), 'VALUE_OUT_OF_RANGE', '"target_year"'],
    [line({ base_year: '2018' }), 'VALUE_OUT_OF_RANGE', '≤ 2018'],
    [line({ direction: 'sideways' }), 'VALUE_NOT_ALLOWED', 'up, down'],
    [line({ lower_bound: '9', upper_bound: '3' }), 'RANGE_EMPTY', '9 … 3'],
  ]
  it.each(BAD)('reports %j with its line and goes on', async (text, code, said) => {
    const ran = await attain('bad', HEAD + line() + text + line({ id: 'q3' }))
    expect(ran.code).toBe(3)
    expect(ran.rows.slice(1).map((one) => one.split(',')[0])).toEqual(['q1', 'q3'])
    expect(ran.err).toMatch(new RegExp(`^[^\\n]*bad\\.csv:3: ${code}: `))
    expect(ran.err.split('\n')[0]).toContain(said)
  })

  it('stops at the first bad row with --strict and writes nothing', async () => {
    const { code, written } = await attain('strict', `${HEAD}${line()}x\n`, '--strict')
    expect([code, written]).toEqual([2, undefined])
    expect(disk.names().filter((name) => name.includes('.part'))).toEqual([])
  })
})
