import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Scenario } from '../../../src/data/budget-schemas.js'
import { InputError } from '../../../src/data/problem.js'
import { runRecord } from '../../../src/report/run-record.js'
import { type BlockResult, runBlock } from '../../../src/scenarios/blocks/block.js'
import { mergeBlocks } from '../../../src/scenarios/blocks/merge.js'
import { packBlock, unpackBlock } from '../../../src/scenarios/blocks/pack.js'
import { jointOf } from '../../../src/scenarios/joint.js'
import { type Prepared, prepareFrame, prepareRun } from '../../../src/scenarios/prepare.js'
import { type Projection, runScenario } from '../../../src/scenarios/run-scenario.js'
import { shippedData } from '../../data-root.js'
import { bytesOf, shipped } from '../budget/worlds.js'
import { wholeEffects } from '../whole-effects.js'

const PLANS = ['binh-dinh', 'binh-thuan', 'tinh-mau']
const SCENARIOS = [
  'baseline',
  'three-percent-from-2026',
  'world-merger',
  'world-revenue-shortfall',
  'skills-and-services-first',
]
const PATHS = 60
const OPTIONS = { paths: PATHS, seed: 11, boundary: 'old' } as const

/** One year is contiguous: a block's plan is prepared once for all scenarios. */
const kept = new Map<string, Prepared>()
function preparedBlock(plan: string, from: number, to: number): Prepared {
  const data = shippedData()
  const key = `${plan} ${from} ${to}`
  const made = kept.get(key) ?? prepareRun(data, planOf(plan), { ...OPTIONS, firstPath: from, paths: to - from })
  kept.set(key, made)
  return made
}

function planOf(id: string) {
  const found = shippedData().plans.get(id)
  if (found === undefined) throw new Error(`no plan ${id}`)
  return found
}

function blocksOf(plan: string, scenario: Scenario, cuts: readonly number[]): BlockResult[] {
  const edges = [...new Set([0, ...cuts, PATHS])].sort((a, b) => a - b)
  return edges.slice(1).map((to, i) => runBlock(preparedBlock(plan, edges[i] as number, to), scenario))
}

const finishes = ({ milestones = new Map() }: Projection): ReadonlyMap<string, Float64Array> =>
  new Map([...milestones].map(([id, { finish }]) => [id, finish]))

const frameOf = (plan: string) => prepareFrame(shippedData(), planOf(plan), OPTIONS)

function recordText(plan: string, scenario: Scenario, projection: Projection): string {
  return JSON.stringify(runRecord(shippedData(), planOf(plan), projection, scenario))
}

const codesOf = (run: () => unknown): string[] => {
  try {
    run()
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(({ code }) => code)
    throw error
  }
  return []
}

describe.each(PLANS)('blocks of %s, packed, read and merged', (plan) => {
  let frame: ReturnType<typeof frameOf>
  let whole: Prepared
  beforeAll(() => {
    frame = frameOf(plan)
    whole = prepareRun(shippedData(), planOf(plan), OPTIONS)
  })

  it.each(SCENARIOS)('give the bytes of one run of %s', (id) => {
    const scenario = shipped(id)
    const expected = runScenario(whole, scenario)
    const packed = blocksOf(plan, scenario, [7, 8, 41]).map(packBlock)
    // Any order: blocks end when they end.
    const merged = mergeBlocks(
      frame,
      scenario,
      packed.reverse().map((one) => unpackBlock(one)),
    )
    expect(recordText(plan, scenario, merged)).toBe(recordText(plan, scenario, expected))
    expect(jointOf(planOf(plan), merged)).toEqual(jointOf(planOf(plan), expected))
    expect(merged.problems).toEqual(expected.problems)
    expect([...merged.draws.keys()].sort()).toEqual([...expected.draws.keys()].sort())
    for (const [key, { values }] of expected.draws) {
      expect(bytesOf(merged.draws.get(key)?.values as Float64Array).equals(bytesOf(values)), key).toBe(true)
    }
    for (const [key, { draws }] of expected.ranks) {
      const got = merged.ranks.get(key)?.draws
      expect(bytesOf(got?.ranks as Float64Array).equals(bytesOf(draws.ranks)), key).toBe(true)
      expect(Buffer.compare(got?.aboveMean as Uint8Array, draws.aboveMean), key).toBe(0)
    }
    const changed: [ReadonlyMap<string, Float64Array>, ReadonlyMap<string, Float64Array>][] = [
      [wholeEffects(merged), wholeEffects(expected)],
      [merged.money.lines, expected.money.lines],
      [finishes(merged), finishes(expected)],
    ]
    for (const [got, wanted] of changed) {
      expect([...got.keys()].sort()).toEqual([...wanted.keys()].sort())
      for (const [key, values] of wanted) {
        expect(bytesOf(got.get(key) as Float64Array).equals(bytesOf(values)), key).toBe(true)
      }
    }
  })
})

it('any cut of a run merges to the same bytes', () => {
  const scenario = shipped('three-percent-from-2026')
  const frame = frameOf('binh-thuan')
  const whole = runScenario(preparedBlock('binh-thuan', 0, PATHS), scenario)
  const expected = recordText('binh-thuan', scenario, whole)
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: PATHS - 1 }), { maxLength: 4 }), (cuts) => {
      const blocks = blocksOf('binh-thuan', scenario, cuts)
      expect(recordText('binh-thuan', scenario, mergeBlocks(frame, scenario, blocks))).toBe(expected)
    }),
    { numRuns: 8 },
  )
})

it('a block is the same whatever else runs beside it, and serves a longer run', () => {
  const scenario = shipped('three-percent-from-2026')
  const [first, again] = [0, 1].map(() =>
    packBlock(
      runBlock(prepareRun(shippedData(), planOf('binh-phuoc'), { ...OPTIONS, firstPath: 20, paths: 5 }), scenario),
    ),
  )
  expect(first).toEqual(again)
  const frame = prepareFrame(shippedData(), planOf('binh-phuoc'), { ...OPTIONS, paths: 25 })
  const rest = prepareRun(shippedData(), planOf('binh-phuoc'), { ...OPTIONS, paths: 20 })
  const merged = mergeBlocks(frame, scenario, [runBlock(rest, scenario), unpackBlock(first as Uint8Array)])
  const whole = runScenario(prepareRun(shippedData(), planOf('binh-phuoc'), { ...OPTIONS, paths: 25 }), scenario)
  expect(recordText('binh-phuoc', scenario, merged)).toBe(recordText('binh-phuoc', scenario, whole))
})

describe('what is not a block of this run', () => {
  const scenario = () => shipped('three-percent-from-2026')
  const block = () => packBlock(runBlock(preparedBlock('binh-phuoc', 0, 5), scenario()))

  it('is refused by its bytes: cut short, longer, damaged, foreign', () => {
    const bytes = block()
    expect(codesOf(() => unpackBlock(bytes))).toEqual([])
    const broken = [new Uint8Array(0), new TextEncoder().encode('{"from":0}'), Uint8Array.from([...bytes, 0])]
    for (const one of broken) expect(codesOf(() => unpackBlock(one))).toEqual(['BLOCK_UNREADABLE'])
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        expect(codesOf(() => unpackBlock(bytes.slice(0, at)))).toEqual(['BLOCK_UNREADABLE'])
        const damaged = bytes.slice()
        damaged[at] = (damaged[at] as number) ^ by
        expect(
          codesOf(() => unpackBlock(damaged)),
          `byte ${at}`,
        ).toEqual(['BLOCK_UNREADABLE'])
      }),
      { numRuns: 40 },
    )
  })

  let frame: ReturnType<typeof prepareFrame> | undefined
  const prepareFrameOnce = () => {
    frame ??= prepareFrame(shippedData(), planOf('binh-phuoc'), { ...OPTIONS, paths: 5 })
    return frame
  }

  it('is refused by its worlds and its paths', () => {
    const [one, other] = [scenario(), shipped('world-revenue-shortfall')].map((of) =>
      runBlock(preparedBlock('binh-phuoc', 0, 5), of),
    ) as [BlockResult, BlockResult]
    expect(codesOf(() => mergeBlocks(prepareFrameOnce(), scenario(), [other]))).toEqual(['BLOCK_FOREIGN'])
    expect(codesOf(() => mergeBlocks(prepareFrameOnce(), scenario(), [one, one]))).toEqual(['BLOCKS_GAP'])
    expect(codesOf(() => mergeBlocks(prepareFrameOnce(), scenario(), []))).toEqual(['BLOCKS_GAP'])
    const late = runBlock(preparedBlock('binh-phuoc', 1, 5), scenario())
    expect(codesOf(() => mergeBlocks(prepareFrameOnce(), scenario(), [late]))).toEqual(['BLOCKS_GAP'])
  })
})
