// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import { marginalRecord } from '../../src/report/marginal-view.js'
import { marginalValues } from '../../src/scenarios/marginal.js'
import { LANGUAGES } from '../../src/text/language.js'
import { shipped, worldsOf } from '../scenarios/budget/worlds.js'
import { tooLong } from './lines.js'
import { outOf, run } from './run.js'

const PATHS = 200
const ask = (plan: string, ...more: string[]) => outOf('marginal', plan, '--paths', String(PATHS), ...more)

type Answer = {
  readonly step: number
  readonly scenario: { readonly id: string }
  readonly programmes: readonly { readonly programme: string; readonly numberMet: { readonly difference: number } }[]
}

describe('marginal', () => {
  it.each([
    ['binh-dinh', 'baseline', 10],
    ['binh-dinh', 'rd-first', 50],
    ['binh-phuoc', 'baseline', 25],
  ] as const)('of %s under %s, %i tỷ đồng a year, is the library’s answer in JSON', async (plan, scenario, step) => {
    const { recipe, budget, ...record } = JSON.parse(
      await ask(plan, '--scenario', scenario, '--step', String(step), '--json'),
    ) as Record<string, unknown>
    const wanted = marginalRecord(marginalValues(worldsOf(plan, PATHS), shipped(scenario), step))
    const { id, name, summary } = shipped(scenario)
    expect(record).toEqual({ ...JSON.parse(JSON.stringify(wanted)), scenario: { id, name, summary } })
    expect([budget, recipe]).toEqual([{ valid: true }, expect.objectContaining({ plan, paths: PATHS, scenario })])
  })

  it('asks by itself for the next 10 tỷ đồng', async () => {
    expect((JSON.parse(await ask('binh-dinh', '--json')) as Answer).step).toBe(10)
    expect(await ask('binh-dinh', '--step', '10')).toBe(await ask('binh-dinh'))
  })

  it.each(['binh-dinh', 'binh-phuoc', 'ninh-thuan'])(
    'of %s fits 100 columns in both languages, every place filled',
    async (plan) => {
      const [vi, en] = [await ask(plan, '--lang', 'vi'), await ask(plan, '--lang', 'en')]
      expect(vi).not.toBe(en)
      for (const text of [vi, en]) {
        expect(tooLong(text)).toEqual([])
        expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
      }
    },
  )

  it('repeats to the byte, and not with another seed', async () => {
    expect(await ask('binh-dinh', '--json')).toBe(await ask('binh-dinh', '--json'))
    expect(await ask('binh-dinh', '--json', '--seed', '2')).not.toBe(await ask('binh-dinh', '--json'))
  })

  it.each([
    [['marginal'], 'ARGUMENT_MISSING', ['"plan"']],
    [['marginal', 'ha-noi'], 'PLAN_UNKNOWN', ['"ha-noi"']],
    [['marginal', 'binh-dinh', '--step', '0'], 'OPTION_WRONG', ['"--step"', '1 … 100000']],
    [['marginal', 'binh-dinh', '--step', '2.5'], 'OPTION_WRONG', ['"--step"', '2.5']],
    [['marginal', 'binh-dinh', '--step', '-5'], 'OPTION_WRONG', ['"--step"']],
    [['marginal', 'binh-dinh', '--scenario', 'paradise'], 'SCENARIO_UNKNOWN', ['"paradise"']],
    [['marginal', 'binh-dinh', 'baseline'], 'ARGUMENT_EXTRA', ['"baseline"']],
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
