// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import { compareRecord } from '../../src/report/compare-record.js'
import { compareScenarios } from '../../src/scenarios/compare.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import { LANGUAGES } from '../../src/text/language.js'
import { shipped, worldsOf } from '../scenarios/budget/worlds.js'
import { tooLong } from './lines.js'
import { outOf, run } from './run.js'

const IDS = ['baseline', 'three-percent-from-2026', 'squeeze-20', 'rd-first'] as const
const PATHS = 200
const ask = (...more: string[]) => outOf('compare', 'binh-dinh', ...IDS, '--paths', String(PATHS), ...more)

type Difference = {
  readonly difference: number | null
  readonly low?: number
  readonly high?: number
  readonly real: boolean
}
type Compared = {
  readonly recipe: Readonly<Record<string, unknown>>
  readonly budget: unknown
  readonly reference: string
  readonly scenarios: readonly { readonly id: string; readonly numberMet: Difference; readonly mayBeBest: boolean }[]
  readonly targets: readonly {
    readonly id: string
    readonly scenarios: readonly (Partial<Difference> & {
      readonly id: string
      readonly probability: number | null
      readonly bound: string
      readonly differenceIs?: string
    })[]
  }[]
}
const answer = async () => JSON.parse(await ask('--json')) as Compared

describe('compare --json', () => {
  it('is what the library compares', async () => {
    const prepared = worldsOf('binh-dinh', PATHS)
    const wanted = compareRecord(
      compareScenarios(
        prepared,
        IDS.map((id) => runScenario(prepared, shipped(id))),
      ),
    )
    const { recipe, budget, ...rest } = await answer()
    expect(budget).toEqual({ valid: true })
    expect(recipe).toMatchObject({ plan: 'binh-dinh', seed: 1, paths: PATHS })
    expect(rest).toEqual({ given: expect.anything(), ...JSON.parse(JSON.stringify(wanted)) })
  })

  it('gives the same probabilities as project', async () => {
    const { targets } = await answer()
    for (const [i, id] of IDS.entries()) {
      const alone = JSON.parse(
        await outOf('project', 'binh-dinh', '--scenario', id, '--paths', String(PATHS), '--json'),
      ) as {
        targets: { id: string; probability: number | null; bound: string }[]
      }
      for (const target of targets) {
        const one = alone.targets.find((row) => row.id === target.id)
        const here = target.scenarios[i]
        expect([here?.id, here?.probability, here?.bound], target.id).toEqual([id, one?.probability, one?.bound])
      }
    }
  })

  it('gives at a cap of borrowed evidence no more than may be printed', async () => {
    const { targets } = await answer()
    let capped = 0
    for (const { id, scenarios } of targets) {
      const [first] = scenarios
      for (const one of scenarios.slice(1)) {
        if (one.bound === 'none' && first?.bound === 'none') {
          expect(one.low, id).toBeDefined()
          continue
        }
        capped++
        expect([one.low, one.high], id).toEqual([undefined, undefined])
        if (one.bound === first?.bound) expect(one.difference, id).toBeNull()
        else expect(one.difference, id).toBeCloseTo((one.probability as number) - (first?.probability as number), 5)
      }
    }
    expect(capped).toBeGreaterThan(0)
  })
})

describe('compare', () => {
  it.each(LANGUAGES)('fits 100 columns, names every scenario, fills every place (%s)', async (language) => {
    const text = await ask('--lang', language)
    expect(tooLong(text)).toEqual([])
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
    for (const id of IDS) {
      const [first = ''] = shipped(id).name[language].split(' ')
      expect(text).toContain(first)
    }
    expect(text).not.toBe(await ask('--lang', language === 'vi' ? 'en' : 'vi'))
  })

  it('of eight scenarios still fits', async () => {
    const eight = [
      'baseline',
      'infrastructure-first',
      'rd-first',
      'skills-and-services-first',
      'squeeze-20',
      'three-percent-from-2026',
      'world-5g-achieved',
      'world-revenue-shortfall',
    ]
    for (const language of LANGUAGES) {
      const text = await outOf('compare', 'binh-thuan', ...eight, '--paths', '60', '--lang', language)
      expect(tooLong(text)).toEqual([])
    }
  })

  it('repeats to the byte, and not with another seed', async () => {
    expect(await ask()).toBe(await ask())
    expect(await ask('--json')).toBe(await ask('--json'))
    expect(await ask('--seed', '2')).not.toBe(await ask())
  })

  it('says of a scenario compared with itself that there is no real difference', async () => {
    const text = await outOf('compare', 'binh-dinh', 'rd-first', 'rd-first', '--paths', '100', '--json')
    const { scenarios, targets } = JSON.parse(text) as Compared
    expect(scenarios[1]?.numberMet).toMatchObject({ difference: 0, real: false })
    expect(targets.every((target) => target.scenarios[1]?.real === false)).toBe(true)
  })

  it('says nothing of "no target lost" where no target can be judged', async () => {
    const args = ['compare', 'ninh-thuan', 'baseline', 'squeeze-20', '--paths', '50']
    const { scenarios } = JSON.parse(await outOf(...args, '--json')) as { scenarios: { noTargetLost: unknown }[] }
    expect(scenarios.map(({ noTargetLost }) => noTargetLost)).toEqual([null, null])
    expect(await outOf(...args, '--lang', 'en')).not.toContain('99 %')
  })

  it.each([
    [['compare'], 'ARGUMENT_MISSING', ['"plan"']],
    [['compare', 'binh-dinh'], 'ARGUMENT_MISSING', ['"A B"', 'squeeze-20']],
    [['compare', 'binh-dinh', 'baseline'], 'ARGUMENT_MISSING', ['"B"', 'squeeze-20']],
    [['compare', 'binh-dinh', 'baseline', 'paradise'], 'SCENARIO_UNKNOWN', ['"paradise"', 'squeeze-20']],
    [['compare', 'ha-noi', 'baseline', 'rd-first'], 'PLAN_UNKNOWN', ['"ha-noi"']],
    [['compare', 'binh-dinh', 'baseline', 'rd-first', '--scenario', 'rd-first'], 'OPTION_WRONG', ['"--scenario"']],
    [['compare', 'binh-dinh', 'baseline', 'rd-first', '--paths', '0'], 'OPTION_WRONG', ['"--paths"']],
    [['compare', 'binh-dinh', ...'ABCDEFGHI'], 'ARGUMENT_EXTRA', ['"I"']],
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
