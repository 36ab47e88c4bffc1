import { LAST_YEAR } from '../data/schemas.js'
import { type CommonShares, commonShocks } from '../model/common-shocks.js'
import { type Lift, makeRankDraws, type RankDraws, simulateRanks } from '../model/rank-field.js'
import { type Draws, makeDraws, type SeriesModel, simulateSeries } from '../model/simulate.js'
import type { Boundary, WholeField } from './field.js'
import type { MilestoneFinish } from './milestones.js'
import type { FittedSeries, Resolved } from './resolve.js'

export type RunOptions = {
  readonly paths: number
  readonly seed: number
  readonly boundary: Boundary
  /** paths simulated at a time; any value gives the same bytes */
  readonly block?: number
}

/** Everything that was drawn for a plan, by indicator id. */
export type Simulation = {
  readonly draws: ReadonlyMap<string, Draws>
  readonly fitted: ReadonlyMap<string, FittedSeries>
  readonly ranks: ReadonlyMap<string, SimulatedRank>
  /** finishing dates by target or task id, once money is known */
  readonly milestones?: ReadonlyMap<string, MilestoneFinish>
}

export type SimulatedRank = { readonly draws: RankDraws; readonly choice: WholeField }

/**
 * Simulate every measure that a target of the plan asks about, once each, to the last year the product knows. Measures of
 * the territory share part of their shocks, so that what is said of several targets together is counted on the same worlds.
 */
export function simulatePlan(resolved: readonly Resolved[], common: CommonShares, options: RunOptions): Simulation {
  const draws = new Map<string, Draws>()
  const fitted = new Map<string, FittedSeries>()
  const ranks = new Map<string, SimulatedRank>()
  const series: { readonly model: SeriesModel; readonly room: Draws; readonly family: string }[] = []
  for (const one of resolved) {
    const { id, family } = one.indicator
    if (one.kind === 'series' && !draws.has(id)) {
      const { model } = one.fitted
      const room = makeDraws(model.table.lastYear, LAST_YEAR, options.paths)
      // Without a family a measure shares with its territory alone.
      series.push({ model, room, family: family ?? id })
      fitted.set(id, one.fitted)
      draws.set(id, room)
    }
    if (one.kind === 'rank' && !ranks.has(id)) ranks.set(id, simulateRank(one.choice, options))
  }
  inBlocks(options, (from, to) => {
    const shared = commonShocks(common, options.seed, LAST_YEAR, from, to)
    for (const { model, room, family } of series)
      simulateSeries(model, options.seed, room, from, to, shared(territoryOf(model), family))
  })
  return { draws, fitted, ranks }
}

/** The name of a series starts with its territory's id. */
const territoryOf = ({ name }: SeriesModel): string => name.slice(0, name.indexOf('/'))

/** Simulate the rank of a province in its field, its own standing lifted by policy. */
export function simulateRank(choice: WholeField, options: RunOptions, lift?: Lift): SimulatedRank {
  const { field, own, tableYear } = choice
  const draws = makeRankDraws(tableYear, LAST_YEAR, options.paths)
  inBlocks(options, (from, to) => simulateRanks(field, own, options.seed, draws, from, to, lift))
  return { draws, choice }
}

const DEFAULT_BLOCK = 2500

function inBlocks({ paths, block = DEFAULT_BLOCK }: RunOptions, run: (from: number, to: number) => void): void {
  for (let from = 0; from < paths; from += block) run(from, Math.min(from + block, paths))
}
