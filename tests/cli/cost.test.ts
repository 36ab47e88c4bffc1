// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import { costRecord } from '../../src/report/cost-view.js'
import type { Scope } from '../../src/scenarios/changed-money.js'
import { costToReach } from '../../src/scenarios/cost.js'
import { LANGUAGES } from '../../src/text/language.js'
import { shipped, worldsOf } from '../scenarios/budget/worlds.js'
import { tooLong } from './lines.js'
import { outOf, run } from './run.js'
import { scratch } from './stream-files.js'

const PATHS = 200
const disk = scratch('cost')
const ID = 'binh-dinh-2030-dti-score'
const ask = (id: string, ...more: string[]) => outOf('cost', id, '--paths', String(PATHS), ...more)

/** One question for each kind of answer. */
const KINDS: readonly (readonly [
  kind: string,
  id: string,
  args: readonly string[],
  said: Record<'vi' | 'en', RegExp>,
])[] = [
  ['reached', ID, ['--probability', '0.55'], { vi: /tỷ đồng/, en: /tỷ đồng/ }],
  [
    'reached',
    'binh-dinh-2045-digital-signature-adults',
    ['--probability', '0.2', '--by', 'digital-skills'],
    { vi: /tỷ đồng/, en: /tỷ đồng/ },
  ],
  ['unreachable', ID, ['--probability', '0.95'], { vi: /20/, en: /20/ }],
  ['already', 'binh-dinh-2030-hdi', ['--probability', '0.3'], { vi: /30 %/, en: /30 %/ }],
  ['unmoved', 'binh-dinh-2030-hdi', [], { vi: /./, en: /./ }],
  ['too-late', 'binh-dinh-2025-dti-score', [], { vi: /2027/, en: /2027/ }],
  ['not-assessable', 'ninh-thuan-noyear-st-leaders-share', [], { vi: /./, en: /./ }],
]

describe.each(KINDS)('cost: %s (%s %j)', (kind, id, args, said) => {
  it('is the library’s answer in JSON', async () => {
    const { recipe, budget, scenario, ...record } = JSON.parse(await ask(id, ...args, '--json')) as Record<
      string,
      unknown
    > & { answer: { kind: string } }
    expect(record.answer.kind).toBe(kind)
    expect([budget, scenario]).toEqual([{ valid: true }, expect.objectContaining({ id: 'baseline' })])
    const plan = String((recipe as { plan: string }).plan)
    const prepared = worldsOf(plan, PATHS)
    const target = prepared.planData.targets.find((one) => one.id === id)
    if (target === undefined) throw new Error(id)
    const option = (name: string) => args[args.indexOf(name) + 1] ?? ''
    const by = args.includes('--by') ? option('--by') : 'envelope'
    const scope: Scope = by === 'envelope' ? by : { programme: by }
    const probability = args.includes('--probability') ? Number(option('--probability')) : 0.8
    const wanted = costRecord(costToReach(prepared, shipped('baseline'), { target, probability, scope }))
    expect(record).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  it('is readable in both languages, in 100 columns, and repeats to the byte', async () => {
    const [vi, en] = [await ask(id, ...args, '--lang', 'vi'), await ask(id, ...args, '--lang', 'en')]
    expect(vi).toMatch(said.vi)
    expect(en).toMatch(said.en)
    expect(vi).not.toBe(en)
    for (const text of [vi, en]) {
      expect(tooLong(text)).toEqual([])
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/)
    }
    expect(await ask(id, ...args, '--lang', 'vi')).toBe(vi)
  })
})

describe('cost', () => {
  it('is less under a scenario that has the money already', async () => {
    const times = async (scenario: string) => {
      const { answer } = JSON.parse(await ask(ID, '--probability', '0.62', '--scenario', scenario, '--json')) as {
        answer: { times: { value: number } }
      }
      return answer.times.value
    }
    expect(await times('three-percent-from-2026')).toBeLessThan(await times('baseline'))
  })

  it('found, written as a scenario, gives the probability that was asked for', async () => {
    const { answer, years } = JSON.parse(await ask(ID, '--probability', '0.55', '--json')) as {
      answer: { times: { value: number } }
      years: { from: number; to: number }
    }
    const file = disk.file(
      'found.yaml',
      JSON.stringify({
        id: 'found',
        name: { vi: 'Đủ tiền', en: 'Enough' },
        summary: { vi: 'Đủ tiền', en: 'Enough' },
        extends: 'baseline',
        policy: { envelope: [{ ...years, factor: answer.times.value }] },
        assumptions: [],
      }),
    )
    const { targets } = JSON.parse(
      await outOf('project', 'binh-dinh', '--paths', String(PATHS), '--scenario', file, '--json'),
    ) as {
      targets: { id: string; probability: number; mcse: number }[]
    }
    const got = targets.find(({ id }) => id === ID)
    expect(Math.abs((got?.probability ?? Number.NaN) - 0.55)).toBeLessThanOrEqual(2 * (got?.mcse ?? 0))
  })

  it.each([
    [['cost'], 'ARGUMENT_MISSING', ['"target-id"']],
    [['cost', 'binh-dinh-2030-dti-scor'], 'TARGET_UNKNOWN', ['"binh-dinh-2030-dti-scor"', ID]],
    [['cost', ID, '--probability', '0.99'], 'OPTION_WRONG', ['"--probability"', '0.99', '0.05 … 0.95']],
    [['cost', ID, '--probability', '80'], 'OPTION_WRONG', ['"--probability"', '80']],
    [['cost', ID, '--probability', 'high'], 'OPTION_WRONG', ['"--probability"', 'high']],
    [['cost', ID, '--probability='], 'OPTION_WRONG', ['"--probability"']],
    [['cost', ID, '--by', 'roads'], 'PROGRAMME_UNKNOWN', ['"roads"', 'envelope', 'rd-tasks']],
    [['cost', ID, '--by', '5g-network'], 'PROGRAMME_UNKNOWN', ['"5g-network"']],
    [['cost', ID, '--scenario', 'paradise'], 'SCENARIO_UNKNOWN', ['"paradise"']],
    [['cost', ID, '--step', '5'], 'OPTION_WRONG', ['"--step"']],
  ] as const)('%j is refused with exit code 2 in both languages', async (args, code, said) => {
    for (const language of LANGUAGES) {
      const { code: exit, out, err } = await run([...args, '--paths', '20', '--lang', language])
      expect([exit, out]).toEqual([2, ''])
      expect(err.startsWith(`${code}: `), err).toBe(true)
      for (const part of said) expect(err).toContain(part)
      expect(err).not.toMatch(/\{\w+\}/)
    }
  })
})
