import type { Scenario } from '../../data/budget-schemas.js'
import { InputError } from '../../data/problem.js'
import type { RankDraws } from '../../model/rank-field.js'
import type { Draws } from '../../model/simulate.js'
import { type Yearly, yearlyOf } from '../../model/yearly.js'
import { BUDGET_YEARS } from '../budget/years.js'
import { judgePlan, type Projection, projectionOf } from '../judge-plan.js'
import type { Frame } from '../prepare.js'
import { recipeOf } from '../recipe.js'
import { worldsId } from '../run-id.js'
import { isElsewhere, moneyUnder, settingsUnder } from '../run-scenario.js'
import { fittedIn, type SimulatedRank } from '../simulate-plan.js'
import type { BlockResult } from './block.js'

/**
 * Lay the blocks of a run side by side and judge the plan on all of them: the same bytes as `runScenario` in one process.
 * @param frame `prepareFrame` of the whole run; one serves any number of scenarios
 * @param blocks in any order; path p is in exactly one of them, for p in [0, paths)
 * @throws InputError BLOCK_FOREIGN for a block of other worlds, BLOCKS_GAP where a path is missing or there twice
 */
export function mergeBlocks(frame: Frame, scenario: Scenario, blocks: readonly BlockResult[]): Projection {
  const settings = settingsUnder(frame, scenario)
  const on = isElsewhere(frame, settings) ? frame.merged() : frame
  const nPaths = on.options.paths
  const ordered = [...blocks].sort((a, b) => a.from - b.from)
  checkBlocks(ordered, worldsId(recipeOf(on, settings), settings), nPaths)
  const { money, drivers } = moneyUnder(on, settings)
  const draws = new Map([...(ordered[0]?.draws.keys() ?? [])].map((id) => [id, joinedDraws(ordered, id, nPaths)]))
  const ranks = new Map<string, SimulatedRank>()
  for (const one of on.resolved) {
    const { id } = one.indicator
    if (one.kind === 'rank' && !ranks.has(id))
      ranks.set(id, { draws: joinedRanks(ordered, id, nPaths), choice: one.choice })
  }
  const moved = new Set(ordered.flatMap(({ effects }) => [...effects.keys()]))
  const effects = new Map([...moved].map((id) => [id, joinedEffect(ordered, id, nPaths)]))
  return projectionOf(judgePlan(on, settings, money, drivers, { draws, ranks, fitted: fittedIn(on.resolved) }, effects))
}

function checkBlocks(blocks: readonly BlockResult[], worlds: string, nPaths: number): void {
  const at = { file: 'block', line: 1 }
  const foreign = blocks.filter((one) => one.worlds !== worlds)
  if (foreign.length > 0) {
    throw new InputError(
      foreign.map((one) => ({ ...at, code: 'BLOCK_FOREIGN', facts: { got: one.worlds, allowed: worlds } })),
    )
  }
  const ends = [0, ...blocks.map(({ to }) => to)]
  const gap = [...blocks.map(({ from }) => from), nPaths].findIndex((from, i) => from !== ends[i])
  if (gap < 0) return
  const got = blocks.map(({ from, to }) => `[${from}, ${to})`).join(' ')
  throw new InputError([
    { ...at, code: 'BLOCKS_GAP', facts: { path: ends[gap] as number, got, allowed: `[0, ${nPaths})` } },
  ])
}

function joinedDraws(blocks: readonly BlockResult[], id: string, nPaths: number): Draws {
  const parts = blocks.map((block) => ({ from: block.from, draws: block.draws.get(id) as Draws }))
  const { firstYear, nYears } = (parts[0] as (typeof parts)[number]).draws
  const values = new Float64Array(nYears * nPaths)
  for (const { from, draws } of parts) sideBySide(values, nPaths, draws.values, from, draws.nPaths)
  return { firstYear, nYears, nPaths, values }
}

function joinedRanks(blocks: readonly BlockResult[], id: string, nPaths: number): RankDraws {
  const parts = blocks.map((block) => ({ from: block.from, draws: block.ranks.get(id) as RankDraws }))
  const { firstYear, nYears } = (parts[0] as (typeof parts)[number]).draws
  const ranks = new Float64Array(nYears * nPaths)
  const aboveMean = new Uint8Array(nYears * nPaths)
  for (const { from, draws } of parts) {
    sideBySide(ranks, nPaths, draws.ranks, from, draws.nPaths)
    sideBySide(aboveMean, nPaths, draws.aboveMean, from, draws.nPaths)
  }
  return { firstYear, nYears, nPaths, ranks, aboveMean }
}

/** What a block does not have is 0 there. */
function joinedEffect(blocks: readonly BlockResult[], id: string, nPaths: number): Yearly {
  const whole = new Float64Array(BUDGET_YEARS * nPaths)
  for (const { from, to, effects } of blocks) {
    const part = effects.get(id)
    if (part !== undefined) sideBySide(whole, nPaths, part.whole(), from, to - from)
  }
  return yearlyOf(whole, nPaths)
}

/** Copy a block, one year contiguous, to its place in the whole. */
function sideBySide<T extends Float64Array | Uint8Array>(
  whole: T,
  nPaths: number,
  part: T,
  from: number,
  n: number,
): void {
  for (let t = 0; t * n < part.length; t++) whole.set(part.subarray(t * n, (t + 1) * n), t * nPaths + from)
}
