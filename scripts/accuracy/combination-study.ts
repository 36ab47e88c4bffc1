/**
 * Does a pool of the network with statistical components answer better than the network alone? Linear pools, one
 * distribution for fan and probability; weights by kind, length of history and horizon. Nested: the weights for fold k are
 * learnt on the other folds' rows, each answered by models that saw neither its own fold nor fold k.
 */
import { attainProbability } from '../../src/model/attain-forecast.js'
import type { Forecaster } from '../../src/model/forecast-types.js'
import type { Question } from '../train/panel-data.js'
import { type Interval, pairedDifference } from './paired.js'
import { fitMembers, MEMBERS, orientedWindows } from './panel-members.js'
import { type PoolRow, poolWeights } from './pool-weights.js'
import { type Metrics, metrics, type Scored } from './score-targets.js'

/** One way of weighting. */
export type CombinationTry = {
  readonly by: string
  /** rows that the wider weights are worth */
  readonly pull: number
  readonly metrics: Metrics
  /** Brier of last-3 histories less that of full ones */
  readonly shortLessFull: number
  /** Brier less the network's */
  readonly difference: Interval
  /** mean weights over folds and rows: network first, then MEMBERS */
  readonly weights: readonly number[]
}
export type CombinationStudy = { readonly members: readonly string[]; readonly tries: readonly CombinationTry[] }

const FOLDS = [0, 1, 2, 3, 4]
const PULLS = [200, 1000, 5000]
const ALONE = [1, ...MEMBERS.map(() => 0)]
const GROUPINGS: readonly (readonly [by: string, key: (q: Question) => string])[] = [
  ['one for all', () => ''],
  ['kind', (q) => q.history.scale],
  ['kind and length of history', (q) => `${q.history.scale}|${lengthOf(q)}`],
  [
    'kind, length of history and horizon',
    (q) => `${q.history.scale}|${lengthOf(q)}|${q.horizon <= 5 ? 'near' : 'far'}`,
  ],
]
const lengthOf = ({ history }: Question): string =>
  history.values.length <= 3 ? '3' : history.values.length <= 8 ? '8' : 'more'

/** The networks that answer for the study. */
export type FoldModels = {
  /** saw nothing of fold k */
  readonly without: (k: number) => Forecaster
  /** saw nothing of folds j and k */
  readonly withoutBoth: (j: number, k: number) => Forecaster
}

const reach = (forecaster: Forecaster, q: Question): number =>
  attainProbability(forecaster(q.history, q.horizon), q.history, q.comparator === '<=' ? '<=' : '>=', q.threshold)

/** Probabilities of every member for the questions. */
function rowsOf(questions: readonly Question[], network: Forecaster, others: (q: Question) => number[]): PoolRow[] {
  return questions.map((q) => ({ p: [reach(network, q), ...others(q)], o: q.outcome }))
}

export function combinationStudy(questions: readonly Question[], models: FoldModels): CombinationStudy {
  const windows = orientedWindows(questions)
  const ofFold = FOLDS.map((fold) => questions.filter((q) => q.fold === fold))
  const own = FOLDS.map((k) => rowsOf(ofFold[k] ?? [], models.without(k), fitMembers(windows, [k])))
  const nested = FOLDS.map((): PoolRow[][] => [])
  for (const j of FOLDS)
    for (const k of FOLDS.filter((one) => one > j)) {
      const [network, others] = [models.withoutBoth(j, k), fitMembers(windows, [j, k])]
      const pair = (fold: number) => rowsOf(ofFold[fold] ?? [], network, others)
      ;(nested[k] as PoolRow[][])[j] = pair(j)
      ;(nested[j] as PoolRow[][])[k] = pair(k)
    }
  const asked = FOLDS.flatMap((k) => ofFold[k] ?? [])
  const scored = (p: readonly number[]): Scored[] =>
    asked.map((q, i) => ({ p: Math.min(1, Math.max(0, p[i] ?? 0)), o: q.outcome, indicator: q.indicator }))
  const alone = scored(own.flat().map(({ p }) => p[0] ?? 0))

  const attempt = (by: string, key: (q: Question) => string, pull: number): CombinationTry => {
    const mean = ALONE.map(() => 0)
    const p = FOLDS.flatMap((k) => {
      const learnt = FOLDS.filter((j) => j !== k).flatMap((j) =>
        (nested[k]?.[j] ?? []).map((row, i) => ({ ...row, group: key(ofFold[j]?.[i] as Question) })),
      )
      const wide = poolWeights(learnt, ALONE, PULLS[0] as number)
      const groups = new Map<string, number[]>()
      return (ofFold[k] ?? []).map((q, i) => {
        const group = key(q)
        const weights =
          by === 'one for all'
            ? wide
            : (groups.get(group) ??
              poolWeights(
                learnt.filter((row) => row.group === group),
                wide,
                pull,
              ))
        groups.set(group, weights)
        const probabilities = own[k]?.[i]?.p ?? []
        weights.forEach((w, c) => {
          mean[c] = (mean[c] ?? 0) + w / asked.length
        })
        return weights.reduce((sum, w, c) => sum + w * (probabilities[c] ?? 0), 0)
      })
    })
    const rows = scored(p)
    const brier = (history: string): number =>
      metrics(rows.filter((_, i) => asked[i]?.columns.history === history)).brier
    return {
      by,
      pull,
      metrics: metrics(rows),
      shortLessFull: brier('last3') - brier('full'),
      difference: pairedDifference(rows, alone).brier,
      weights: mean,
    }
  }
  const tries = GROUPINGS.flatMap(([by, key], g) =>
    (g === 0 ? PULLS.slice(0, 1) : PULLS).map((pull) => attempt(by, key, pull)),
  )
  return { members: ['network', ...MEMBERS], tries }
}
