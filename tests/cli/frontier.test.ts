// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import { frontierRecord } from '../../src/report/frontier-view.js'
import { type Aim, frontierOf } from '../../src/scenarios/frontier.js'
import { LANGUAGES } from '../../src/text/language.js'
import { shipped, worldsOf } from '../scenarios/budget/worlds.js'
import { tooLong } from './lines.js'
import { outOf, run } from './run.js'

const PATHS = 200
const ID = 'binh-dinh-2030-dti-score'
const ask = (...more: string[]) => outOf('frontier', 'binh-dinh', '--paths', String(PATHS), ...more)

type Answer = {
  readonly points: readonly {
    readonly factor: number
    readonly money: number
    readonly value: number
    readonly bound: string
    readonly low: number | null
    readonly per100: number | null
  }[]
  readonly grade: string
}

const AIMS: readonly (readonly [args: readonly string[], aim: Aim])[] = [
  [[], 'all'],
  [['--target', ID], { target: ID }],
  [['--group', 'digital'], { group: 'digital' }],
]

describe.each(AIMS)('frontier %j', (args, aim) => {
  it('is the library’s answer in JSON', async () => {
    const { recipe, budget, ...record } = JSON.parse(await ask(...args, '--points', '3', '--json')) as Record<
      string,
      unknown
    >
    const wanted = frontierRecord(frontierOf(worldsOf('binh-dinh', PATHS), shipped('baseline'), aim, 3))
    const { id, name, summary } = shipped('baseline')
    expect(record).toEqual({ ...JSON.parse(JSON.stringify(wanted)), scenario: { id, name, summary } })
    expect([budget, recipe]).toEqual([{ valid: true }, expect.objectContaining({ plan: 'binh-dinh', paths: PATHS })])
  })

  it('fits 100 columns in both languages, every place filled', async () => {
    const [vi, en] = [await ask(...args, '--lang', 'vi'), await ask(...args, '--lang', 'en')]
    expect(vi).not.toBe(en)
    for (const text of [vi, en]) {
      expect(tooLong(text)).toEqual([])
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
      expect(text.split('\n').filter((line) => line.trimStart().startsWith('×'))).toHaveLength(9)
    }
  })
})

describe('frontier', () => {
  it('never shows of borrowed evidence what is past its caps', async () => {
    const { points, grade } = JSON.parse(await ask('--target', 'binh-dinh-2045-dti-score', '--json')) as Answer
    expect(['C', 'D']).toContain(grade)
    const capped = points.filter(({ bound }) => bound !== 'none')
    expect(capped.length).toBeGreaterThan(0)
    for (const { value, low, per100 } of capped) expect([value, low, per100]).toEqual([0.05, null, null])
  })

  it('has the probability of project in the middle', async () => {
    const { points } = JSON.parse(await ask('--target', ID, '--json')) as Answer
    const { targets } = JSON.parse(await outOf('project', 'binh-dinh', '--paths', String(PATHS), '--json')) as {
      targets: { id: string; probability: number }[]
    }
    expect(points[4]?.factor).toBe(1)
    expect(points[4]?.value).toBe(targets.find(({ id }) => id === ID)?.probability)
  })

  it('repeats to the byte, and not with another seed', async () => {
    expect(await ask('--json')).toBe(await ask('--json'))
    expect(await ask('--json', '--seed', '2')).not.toBe(await ask('--json'))
  })

  it('says so where nothing can be judged', async () => {
    for (const language of LANGUAGES) {
      const text = await outOf('frontier', 'ninh-thuan', '--paths', '20', '--lang', language)
      expect(text.trim().length).toBeGreaterThan(10)
      expect(tooLong(text)).toEqual([])
    }
  })

  it.each([
    [['frontier'], 'ARGUMENT_MISSING', ['"plan"']],
    [['frontier', 'ha-noi'], 'PLAN_UNKNOWN', ['"ha-noi"']],
    [['frontier', 'binh-dinh', '--points', '1'], 'OPTION_WRONG', ['"--points"', '2 … 41']],
    [['frontier', 'binh-dinh', '--points', '42'], 'OPTION_WRONG', ['"--points"', '42']],
    [['frontier', 'binh-dinh', '--target', 'tinh-mau-2030-dti-score'], 'TARGET_UNKNOWN', ['"tinh-mau-2030-dti-score"']],
    [['frontier', 'binh-dinh', '--group', 'roads'], 'GROUP_UNKNOWN', ['"roads"', 'digital']],
    [['frontier', 'binh-dinh', '--group', 'digital', '--target', ID], 'OPTIONS_CONFLICT', ['--target', '--group']],
    [['frontier', 'binh-dinh', '--scenario', 'paradise'], 'SCENARIO_UNKNOWN', ['"paradise"']],
  ] as const)('%j is refused with exit code 2 in both languages', async (args, code, said) => {
    for (const language of LANGUAGES) {
      const { code: exit, out, err } = await run([...args, '--lang', language])
      expect([exit, out]).toEqual([2, ''])
      expect(err.startsWith(`${code}: `), err).toBe(true)
      for (const part of said) expect(err).toContain(part)
      expect(err).not.toMatch(/\{\w+\}/)
    }
  })
})
