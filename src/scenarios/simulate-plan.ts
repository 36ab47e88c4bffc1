import { type Indicator, LAST_YEAR } from '../data/schemas.js'
import { type CommonShares, commonShocks, EPOCH } from '../model/common-shocks.js'
import {
  type Lift,
  liftRanks,
  makeRankDraws,
  makeStandings,
  type RankDraws,
  simulateRanks,
} from '../model/rank-field.js'
import { type Draws, makeDraws, type SeriesModel, simulateSeries } from '../model/simulate.js'
import { forecastsOf } from './budget/identities.js'
import type { Boundary, WholeField } from './field.js'
import type { MilestoneFinish } from './milestones.js'
import type { FittedSeries, Resolved } from './resolve.js'

export type RunOptions = {
  readonly paths: number
  readonly seed: number
  readonly boundary: Boundary
  /** path of the whole run that is path 0 here (src/scenarios/blocks); absent is 0 */
  readonly firstPath?: number
  /** paths of the whole run, of which these are a block that is judged by itself; absent: these are all */
  readonly of?: number
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

export type SimulatedRank = {
  readonly draws: RankDraws
  readonly choice: WholeField
  /**
   * standing of every unit, so that the province can be lifted without drawing its rivals again: drawn when it is first
   * lifted; absent where they are too many
   */
  readonly standings?: () => Float32Array
}

/** Standings kept of one rank: 64 MiB, 10,000 paths of the provinces until 2045. */
const MOST_STANDINGS = 1 << 24

/**
 * Simulate every measure that a target of the plan asks about, once each, to the last year the product knows. Measures of
 * the territory share part of their shocks, so that what is said of several targets together is counted on the same worlds.
 */
export function simulatePlan(resolved: readonly Resolved[], common: CommonShares, options: RunOptions): Simulation {
  const draws = new Map<string, Draws>()
  const ranks = new Map<string, SimulatedRank>()
  const series: { readonly model: SeriesModel; readonly room: Draws; readonly family: string }[] = []
  const add = ({ id, family }: Indicator, model: SeriesModel): void => {
    if (draws.has(id)) return
    const room = makeDraws(model.table.lastYear, LAST_YEAR, options.paths, options.firstPath)
    // Without a family a measure shares with its territory alone.
    series.push({ model, room, family: family ?? id })
    draws.set(id, room)
  }
  for (const one of resolved) {
    const { id } = one.indicator
    if (one.kind === 'series') add(one.indicator, one.fitted.model)
    if (one.kind === 'identity')
      for (const { indicator, model } of forecastsOf(one.ready).values()) add(indicator, model)
    if (one.kind === 'rank' && !ranks.has(id)) ranks.set(id, simulateRank(one.choice, options))
  }
  const { seed, firstPath } = options
  const firstNews = Math.max(EPOCH, Math.min(LAST_YEAR, ...series.map(({ model }) => model.table.lastYear + 1)))
  inBlocks(options, (from, to) => {
    const shared = commonShocks(common, seed, firstNews, LAST_YEAR, from, to, firstPath)
    for (const { model, room, family } of series)
      simulateSeries(model, seed, room, from, to, shared(territoryOf(model), family))
  })
  return { draws, fitted: fittedIn(resolved), ranks }
}

/** Return the fits of the series that a plan's targets ask about, by indicator. */
export function fittedIn(resolved: readonly Resolved[]): Map<string, FittedSeries> {
  return new Map(resolved.flatMap((one) => (one.kind === 'series' ? [[one.indicator.id, one.fitted] as const] : [])))
}

/** The name of a series starts with its territory's id. */
const territoryOf = ({ name }: SeriesModel): string => name.slice(0, name.indexOf('/'))

/** Simulate the rank of a province in its field. */
function simulateRank(choice: WholeField, options: RunOptions): SimulatedRank {
  const { field, tableYear } = choice
  const room = makeRankDraws(tableYear, LAST_YEAR, options.paths, options.firstPath)
  const isKept = room.nPaths * room.nYears * field.units.length <= MOST_STANDINGS
  const draws = rankDraws(choice, options, room)
  if (!isKept) return { draws, choice }
  let kept: Float32Array | undefined
  const standings = (): Float32Array => {
    if (kept === undefined) {
      kept = makeStandings(field, room)
      rankDraws(choice, options, makeRankDraws(tableYear, LAST_YEAR, room.nPaths, room.firstPath), undefined, kept)
    }
    return kept
  }
  return { draws, choice, standings }
}

/** Return a rank with the province's own standing lifted by policy; the rivals are the same. */
export function liftedRank(
  { draws, choice, standings }: SimulatedRank,
  options: RunOptions,
  lift: Lift,
): SimulatedRank {
  if (standings !== undefined) return { draws: liftRanks(choice.field, choice.own, draws, standings(), lift), choice }
  const { firstYear, nPaths, firstPath } = draws
  return { draws: rankDraws(choice, options, makeRankDraws(firstYear, LAST_YEAR, nPaths, firstPath), lift), choice }
}

function rankDraws(
  { field, own }: WholeField,
  options: RunOptions,
  draws: RankDraws,
  lift?: Lift,
  standings?: Float32Array,
): RankDraws {
  inBlocks(options, (from, to) => simulateRanks(field, own, options.seed, draws, from, to, lift, standings))
  return draws
}

const DEFAULT_BLOCK = 2500

function inBlocks({ paths, block = DEFAULT_BLOCK }: RunOptions, run: (from: number, to: number) => void): void {
  for (let from = 0; from < paths; from += block) run(from, Math.min(from + block, paths))
}
