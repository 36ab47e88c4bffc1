// First: what is imported after it reads the data once per folder.
import '../../cli/run.js'
import { describe, expect, it } from 'vitest'
import { answerQuestion, KINDS, type Kind, readQuestion } from '../../../src/report/answers/index.js'
import { outOf } from '../../cli/run.js'
import { scratch } from '../../cli/stream-files.js'
import { shippedData } from '../../data-root.js'
import { OWN, OWN_FILE, QUICK, TARGET } from './questions.js'

const disk = scratch('answers')
const FILE = disk.file('own.yaml', OWN_FILE)
const LIMITS = 'keep: 20\nhold: [rd-tasks]\nprogrammes:\n  - {cap: 40, programme: digital-skills}\n'
const LIMITS_FILE = disk.file('limits.yaml', LIMITS)

/** A question in both forms: as plain JSON, and as words of a command line. */
type Case = readonly [kind: Kind, plain: Readonly<Record<string, unknown>>, words: readonly string[]]

const FEW = ['--paths', '60']
const CASES: readonly Case[] = [
  ['projection', QUICK.projection, ['project', 'binh-dinh', ...FEW]],
  ['projection', { plan: 'tinh-mau', paths: 40 }, ['project', 'tinh-mau', '--paths', '40']],
  [
    'projection',
    { plan: 'binh-dinh', scenario: OWN, paths: 60, seed: 7, boundary: 'successor' },
    ['project', 'binh-dinh', '--scenario', FILE, ...FEW, '--seed', '7', '--boundary', 'successor'],
  ],
  ['comparison', QUICK.comparison, ['compare', 'binh-dinh', 'baseline', 'squeeze-20', 'rd-first', ...FEW]],
  [
    'comparison',
    { plan: 'binh-dinh', scenarios: [OWN, 'world-merger'], paths: 60 },
    ['compare', 'binh-dinh', FILE, 'world-merger', ...FEW],
  ],
  ['cost', QUICK.cost, ['cost', TARGET, '--probability', '0.55', ...FEW]],
  [
    'cost',
    { target: TARGET, by: 'rd-tasks', scenario: OWN, paths: 60 },
    ['cost', TARGET, '--by', 'rd-tasks', '--scenario', FILE, ...FEW],
  ],
  ['marginal', QUICK.marginal, ['marginal', 'binh-dinh', ...FEW]],
  ['marginal', { plan: 'binh-dinh', step: 25, paths: 60 }, ['marginal', 'binh-dinh', '--step', '25', ...FEW]],
  ['frontier', QUICK.frontier, ['frontier', 'binh-dinh', '--points', '3', ...FEW]],
  [
    'frontier',
    { plan: 'binh-dinh', group: 'digital', points: 2, paths: 60 },
    ['frontier', 'binh-dinh', '--group', 'digital', '--points', '2', ...FEW],
  ],
  ['optimisation', QUICK.optimisation, ['optimise', 'ninh-thuan', '--paths', '20']],
  [
    'optimisation',
    {
      plan: 'binh-dinh',
      objective: 'shortfall',
      constraints: { hold: ['rd-tasks'], programmes: [{ programme: 'rd-facilities', floor: 5 }], keep: 50 },
      paths: 20,
    },
    [
      ...['optimise', 'binh-dinh', '--objective', 'shortfall', '--paths', '20'],
      ...['--keep', '50', '--hold', 'rd-tasks', '--floor', 'rd-facilities=5'],
    ],
  ],
  ['sensitivity', QUICK.sensitivity, ['sensitivity', TARGET, '--morris', '2', '--sobol', '32', ...FEW]],
  ['robustness', QUICK.robustness, ['robust', 'binh-dinh', 'baseline', 'rd-first', '--worlds', 'baseline', ...FEW]],
  [
    'robustness',
    {
      plan: 'binh-dinh',
      policies: [OWN, 'rd-first'],
      worlds: [OWN, 'baseline'],
      satisfice: 0.3,
      target: TARGET,
      paths: 60,
    },
    [
      ...['robust', 'binh-dinh', FILE, 'rd-first', '--worlds', `${FILE},baseline`, '--satisfice', '0.3'],
      ...['--target', TARGET, ...FEW],
    ],
  ],
  ['robustness', { plan: 'binh-dinh', paths: 20 }, ['robust', 'binh-dinh', '--paths', '20']],
]

async function answerOf(kind: Kind, plain: unknown): Promise<string> {
  return `${JSON.stringify(await answerQuestion(shippedData(), kind, readQuestion(kind, plain)), null, 2)}\n`
}

describe('the same question', () => {
  it.each(CASES)('%s %j has the same bytes as the command', async (kind, plain, words) => {
    const printed = await outOf(...words, '--json')
    expect(await answerOf(kind, plain)).toBe(printed)
    expect(printed.length).toBeGreaterThan(500)
  })

  it('is tried for every kind but the page of a target, which no command prints', () => {
    expect(new Set([...CASES.map(([kind]) => kind), 'explanation'])).toEqual(new Set(KINDS))
  })

  it('repeats the constraints in one order, whatever the order in which they were said', async () => {
    const said = { programmes: [{ cap: 40, programme: 'digital-skills' }], hold: ['rd-tasks'], keep: 20 }
    const question = { plan: 'ninh-thuan', constraints: said, paths: 20 }
    const { constraints } = JSON.parse(await answerOf('optimisation', question)) as { constraints: unknown }
    const words = ['optimise', 'ninh-thuan', '--constraints', LIMITS_FILE, '--paths', '20', '--json']
    const printed = JSON.parse(await outOf(...words)) as { constraints: unknown }
    expect(JSON.stringify(constraints)).toBe(JSON.stringify(printed.constraints))
    expect(constraints).toEqual(said)
  })

  it('has the defaults of the command', async () => {
    const defaults = KINDS.map((kind) => [kind, readQuestion(kind, QUICK[kind])] as const)
    for (const [, question] of defaults) expect(question).toMatchObject({ seed: 1, boundary: 'old', force: false })
    const { paths: _, ...cost } = QUICK.cost
    expect(readQuestion('cost', cost)).toMatchObject({ scenario: 'baseline', by: 'envelope', paths: 10_000 })
    const { morris: __, ...sensitivity } = { target: TARGET, morris: 0 }
    expect(readQuestion('sensitivity', sensitivity)).toMatchObject({ morris: 20, sobol: 1024, paths: 2000 })
  })
})

describe('work under way', () => {
  it('tells how far it is, never backwards and to the end', async () => {
    for (const kind of ['optimisation', 'robustness', 'sensitivity'] as const) {
      const shares: number[] = []
      const hooks = { onProgress: (share: number) => shares.push(share) }
      await answerQuestion(
        shippedData(),
        kind,
        readQuestion(kind, { ...QUICK[kind], ...(kind === 'optimisation' ? { plan: 'binh-dinh' } : {}) }),
        hooks,
      )
      expect(shares.length, kind).toBeGreaterThan(1)
      expect(shares).toEqual([...shares].sort((a, b) => a - b))
      expect(shares.at(-1)).toBe(1)
    }
  })

  it('stops early when asked to, and says so', async () => {
    const question = readQuestion('optimisation', { ...QUICK.optimisation, plan: 'binh-dinh' })
    const answer = await answerQuestion(shippedData(), 'optimisation', question, { signal: AbortSignal.abort() })
    expect(answer).toMatchObject({ interrupted: true })
  })
})
