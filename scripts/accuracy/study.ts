/** Probabilities and intervals of the network for every question, by the model that did not see the row. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { networkForecaster, reachProbability } from '../../src/model/network/forecaster.js'
import { type NetworkFile, unpackNetwork } from '../../src/model/network/weights.js'
import type { Question } from '../train/panel-data.js'
import type { Scored } from './score-targets.js'

/** One question with its answer; `covered` says for 50, 80, 95 % whether the figure fell inside the central interval. */
export type Answer = Scored & {
  readonly id: string
  readonly columns: Readonly<Record<string, string>>
  readonly covered: readonly [number, number, number]
}

export const LEVELS = [0.5, 0.8, 0.95] as const

/**
 * Whether the figure lies inside the central interval. A figure on the edge of the interval (a point mass, a whole rank, a
 * bound) counts by the share of its own mass that lies inside, so that a calibrated lumpy forecast covers its level.
 */
function inside(cdf: (y: number) => number, actual: number, level: number): number {
  const step = Math.max(Math.abs(actual), 1e-9) * 1e-9
  const before = cdf(actual - step)
  const at = cdf(actual + step)
  const [low, high] = [(1 - level) / 2, (1 + level) / 2]
  if (at - before < 1e-6) return at >= low && at <= high ? 1 : 0
  return Math.max(0, Math.min(at, high) - Math.max(before, low)) / (at - before)
}

export function loadNetwork(path: string) {
  return networkForecaster(unpackNetwork(JSON.parse(readFileSync(path, 'utf8')) as NetworkFile))
}

/** @param modelOf path of the weights that may answer the question */
export function answer(questions: readonly Question[], modelOf: (q: Question) => string): Answer[] {
  const models = new Map<string, ReturnType<typeof loadNetwork>>()
  return questions.map((q) => {
    const path = modelOf(q)
    const forecaster = models.get(path) ?? loadNetwork(path)
    models.set(path, forecaster)
    const forecast = forecaster(q.history, q.horizon)
    const p = reachProbability(forecast, q.comparator === '<=' ? '<=' : '>=', q.threshold)
    const [a, b, c] = LEVELS.map((level) => inside(forecast.cdf, q.actual, level))
    return {
      id: q.id,
      p,
      o: q.outcome,
      indicator: q.indicator,
      columns: q.columns,
      covered: [a ?? 0, b ?? 0, c ?? 0] as const,
    }
  })
}

/** Probabilities of a reference method by id. */
export function readReference(path: string): Map<string, number> {
  const rows = parse(gunzipSync(readFileSync(path)).toString('utf8'), { columns: true }) as Record<string, string>[]
  return new Map(rows.map((row) => [row.id ?? '', Number(row.probability)]))
}
