import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runProgram } from '../../src/cli/program.js'
import { DATA_ROOT } from '../data-root.js'
import { scratch } from './stream-files.js'

const disk = scratch('stream')
const ROWS = 20_000
const row = (i: number): string =>
  `${JSON.stringify({ id: `s${i}`, values: [10, 11, 12 + (i % 7)], horizon: 1, scale: 'amount' })}\n`
const big = (rows: number): string => Array.from({ length: rows }, (_, i) => row(i)).join('')

async function watch(watched: boolean, input: string): Promise<{ code: number; err: string }> {
  let err = ''
  const code = await runProgram(
    ['forecast', '--input', input, '--output', disk.file('out'), '--lang', 'en'],
    DATA_ROOT,
    {
      out: () => undefined,
      err: (text) => {
        err += text
      },
      colour: false,
      watched,
    },
  )
  return { code, err }
}

describe('a stream of rows', () => {
  const input = disk.file('big.jsonl', big(ROWS))

  it('draws a bar only where a person watches, and ends with a plain line either way', async () => {
    const plain = await watch(false, input)
    expect(plain.code).toBe(0)
    expect(plain.err).toMatch(/^Answered 20000 rows, 0 bad rows; .*\n$/)
    expect(disk.read('out').split('\n').length).toBe(ROWS + 1)
    const drawn = await watch(true, input)
    expect(drawn.err).toMatch(/\[#+\.*\] \d+ %, \d+ rows/)
    expect(drawn.err).toMatch(/\r {30,}\rAnswered 20000 rows/)
  })

  it('may overwrite its own input', async () => {
    const own = disk.file('own', row(1) + row(2))
    await runProgram(['forecast', '--input', own, '--output', own], DATA_ROOT, {
      out: () => undefined,
      err: () => undefined,
      colour: false,
    })
    expect(disk.read('own').split('\n').length).toBe(3)
    expect(disk.read('own')).toContain('"quantiles"')
  })

  it('needs no more memory for twenty times the rows: within 40 MB of the peak for 10,000', () => {
    const cli = fileURLToPath(new URL('../../bin/lotrinh.js', import.meta.url))
    const meter = fileURLToPath(new URL('../../bench/meter.js', import.meta.url))
    const peak = (rows: number): number => {
      const path = disk.file(`memory-${rows}`, big(rows))
      const { stderr, status } = spawnSync(
        process.execPath,
        [
          '--max-semi-space-size=2',
          '--import',
          meter,
          cli,
          'forecast',
          '--input',
          path,
          '--output',
          disk.file('memory.out'),
        ],
        { encoding: 'utf8' },
      )
      expect(status, stderr).toBe(0)
      return JSON.parse((/METER (\{.*\})/.exec(stderr) as RegExpExecArray)[1] as string).peakMb as number
    }
    expect(peak(200_000)).toBeLessThan(peak(10_000) + 40)
  })
})
