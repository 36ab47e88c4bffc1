import { describe, expect, it } from 'vitest'
import { run } from './run.js'
import { scratch } from './stream-files.js'

const disk = scratch('forecast')
const NINE = ['0.025', '0.05', '0.1', '0.25', '0.5', '0.75', '0.9', '0.95', '0.975']
type Answer = { id: string; mean: number[]; median: number[]; quantiles: Record<string, number[]> }

/** Forecast some lines. @returns exit code, words, and the answers (undefined where nothing was written) */
async function forecast(name: string, text: string, ...more: string[]) {
  const output = disk.file(`${name}.out`)
  const ran = await run([
    'forecast',
    '--input',
    disk.file(`${name}.in`, text),
    '--output',
    output,
    '--lang',
    'en',
    ...more,
  ])
  const answers = disk.exists(`${name}.out`)
    ? disk
        .read(`${name}.out`)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Answer)
    : undefined
  return { ...ran, answers }
}

const row = (more: object = {}): string =>
  `${JSON.stringify({ id: 'a', values: [10, 11, 12.5, 13], horizon: 3, scale: 'amount', ...more })}\n`

describe('forecast', () => {
  it('answers each line with mean, median and the nine quantiles, rising, one number a year', async () => {
    const { code, answers, err, out } = await forecast('plain', row() + row({ id: 7, scale: 'percent', horizon: 1 }))
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^Answered 2 rows, 0 bad rows; the answers are in .*plain\.out\n$/)
    expect(answers?.map(({ id }) => id)).toEqual(['a', 7])
    for (const [i, horizon] of [3, 1].entries()) {
      const { mean, median, quantiles, ...rest } = (answers as Answer[])[i] as Answer
      expect(Object.keys(rest)).toEqual(['id'])
      expect(Object.keys(quantiles)).toEqual(NINE)
      expect([mean.length, median.length]).toEqual([horizon, horizon])
      expect(median).toEqual(quantiles['0.5'])
      for (let h = 0; h < horizon; h++) {
        const column = NINE.map((p) => quantiles[p]?.[h] as number)
        expect(column).toEqual([...column].sort((x, y) => x - y))
        expect(mean[h]).toBeGreaterThan(column[0] as number)
        expect(mean[h]).toBeLessThan(column[8] as number)
      }
    }
  })

  it('adds both ends of each interval of --levels, and takes a seed that changes nothing', async () => {
    const plain = await forecast('levels', row(), '--levels', '0.8,0.99', '--seed', '1')
    expect(Object.keys(plain.answers?.[0]?.quantiles ?? {})).toEqual(['0.005', ...NINE, '0.995'])
    const other = await forecast('levels2', row(), '--levels', '0.8,0.99', '--seed', '2')
    expect(other.answers).toEqual(plain.answers)
  })

  it('reads a byte-order mark, CRLF, blank lines and a last line without end', async () => {
    const text = `\uFEFF${row().trim()}\r\n\r\n${row({ id: 'b' }).trim()}`
    const { code, answers } = await forecast('crlf', text)
    expect(code).toBe(0)
    expect(answers?.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(answers?.[0]?.median).toEqual(answers?.[1]?.median)
  })

  it('answers an empty file with an empty file', async () => {
    const { code, answers } = await forecast('empty', '')
    expect([code, answers]).toEqual([0, []])
  })

  it('answers one point, gaps of years or nulls, bounds, and every scale', async () => {
    const scales = ['amount', 'percent', 'share', 'index', 'rate', 'growth', 'count', 'rank']
    const text =
      row({ values: [5] }) +
      row({ values: [5, null, 7], years: [2001, 2002, 2003] }) +
      row({ values: [5, 7], years: [2001, 2003] }) +
      row({ values: [0.2, 0.9], scale: 'index', lower: 0, upper: 1, horizon: 20 }) +
      scales.map((scale) => row({ scale })).join('')
    const { code, answers } = await forecast('kinds', text)
    expect(code).toBe(0)
    expect(answers?.length).toBe(4 + scales.length)
    expect(answers?.[1]?.median).toEqual(answers?.[2]?.median)
    expect(Math.max(...(answers?.[3]?.quantiles['0.975'] ?? [2]))).toBeLessThanOrEqual(1)
  })

  const BAD: readonly (readonly [line: string, code: string, said: string])[] = [
    ['{"id": "x"', 'ROW_SYNTAX', 'JSON'],
    ['[1]', 'ROW_SYNTAX', 'JSON {…}'],
    [row({ id: undefined }), 'FIELD_MISSING', '"id"'],
    [row({ values: [] }), 'FIELD_MISSING', '"values"'],
    [row({ values: [1, 'two'] }), 'FIELD_TYPE', '"two"'],
    [row({ values: [1, 2, null] }), 'VALUE_NOT_ALLOWED', 'null'],
    [row({ horizon: 0 }), 'VALUE_OUT_OF_RANGE', '"horizon"'],
    [row({ horizon: 1.5 }), 'VALUE_OUT_OF_RANGE', '1.5'],
    [row({ horizon: undefined }), 'FIELD_MISSING', '"horizon"'],
    [row({ scale: 'money' }), 'VALUE_NOT_ALLOWED', 'amount, count'],
    [row({ years: [2001, 2003, 2002, 2004] }), 'YEARS_NOT_RISING', '2003, 2002'],
    [row({ years: [2001, 2001, 2002, 2004] }), 'YEARS_NOT_RISING', '2001, 2001'],
    [row({ years: [2001, 2002] }), 'LENGTHS_DIFFER', '2 ≠ 4'],
    [row({ lower: 5, upper: 1 }), 'RANGE_EMPTY', '5 … 1'],
    [row({ upper: 'high' }), 'FIELD_TYPE', '"high"'],
  ]
  it.each(BAD)('reports %s with its line and goes on', async (line, code, said) => {
    const ran = await forecast('bad', `${row()}${line.trim()}\n${row({ id: 'c' })}`)
    expect(ran.code).toBe(3)
    expect(ran.answers?.map(({ id }) => id)).toEqual(['a', 'c'])
    const [first, second] = ran.err.split('\n')
    expect(first).toMatch(new RegExp(`bad\\.in:2: ${code}: `))
    expect(first).toContain(said)
    expect(second).toMatch(/^Answered 2 rows, 1 bad rows/)
  })

  it('stops at the first bad row with --strict, exit code 2, and leaves what was there as it was', async () => {
    disk.file('strict.out', 'kept\n')
    const before = disk.names().length
    const input = disk.file('strict.in', `${row()}nonsense\n${row()}`)
    const { code, err } = await run([
      'forecast',
      '--input',
      input,
      '--output',
      disk.file('strict.out'),
      '--strict',
      '--lang',
      'en',
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/strict\.in:2: ROW_SYNTAX: .*\nStopped at the first bad row; nothing was written\.\n$/)
    expect(disk.read('strict.out')).toBe('kept\n')
    expect(disk.names().length).toBe(before + 1)
  })

  it('refuses files it cannot read or write, and wrong options, in both languages', async () => {
    const input = disk.file('fine.in', row())
    const cases: [string[], string][] = [
      [['--input', disk.file('nowhere'), '--output', disk.file('x')], 'OPTION_WRONG: .*--input.*ENOENT'],
      [['--input', input, '--output', `${disk.file('no-such-folder')}/x`], 'OPTION_WRONG: .*--output.*ENOENT'],
      [['--output', disk.file('x')], 'ARGUMENT_MISSING: .*--input'],
      [['--input', input], 'ARGUMENT_MISSING: .*--output'],
      [['--input', input, '--output', disk.file('x'), '--levels', '1.2'], 'OPTION_WRONG: .*--levels.*1\\.2'],
      [['--input', input, '--output', disk.file('x'), '--seed', 'one'], 'OPTION_WRONG: .*--seed.*one'],
    ]
    for (const [args, said] of cases)
      for (const language of ['vi', 'en']) {
        const { code, err, out } = await run(['forecast', ...args, '--lang', language])
        expect([code, out]).toEqual([2, ''])
        expect(err).toMatch(new RegExp(said))
      }
    expect(disk.exists('x')).toBe(false)
  })

  it('gives a summary on stdout with --json, and the same bytes every time', async () => {
    const first = await forecast('same', row() + row({ id: 'b' }), '--json')
    expect(JSON.parse(first.out)).toEqual({ answered: 2, bad: 0, output: expect.stringContaining('same.out') })
    const bytes = disk.read('same.out')
    await forecast('same', row() + row({ id: 'b' }))
    expect(disk.read('same.out')).toBe(bytes)
  })
})
