/** Probabilities and intervals of a forecaster for every question, by the model that did not see the row. */
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { attainProbability } from '../../src/model/attain-forecast.js'
import type { Forecast, Forecaster } from '../../src/model/forecast-types.js'
import { encode } from '../../src/model/network/features.js'
import { networkForecaster } from '../../src/model/network/forecaster.js'
import { type NetworkFile, unpackNetwork } from '../../src/model/network/weights.js'
import type { Question } from '../train/panel-data.js'
import type { Scored } from './score-targets.js'

/** One question with its answer; `covered` says for 50, 80, 95 % whether the figure fell inside the central interval. */
export type Answer = Scored & {
  readonly id: string
  readonly columns: Readonly<Record<string, string>>
  readonly covered: readonly [number, number, number]
  /** F(figure) of its own forecast; of a point mass the middle */
  readonly place: number
  readonly territory: string
  /** of the target */
  readonly year: number
  /** asked for at least the threshold; else at most */
  readonly isAtLeast: boolean
}

export const LEVELS = [0.5, 0.8, 0.95] as const

/**
 * Whether the figure lies inside the central interval. A figure on the edge of the interval (a point mass, a whole rank, a
 * bound) counts by the share of its own mass that lies inside, so that a calibrated lumpy forecast covers its level.
 */
function inside({ before, at }: Around, level: number): number {
  const [low, high] = [(1 - level) / 2, (1 + level) / 2]
  if (at - before < 1e-6) return at >= low && at <= high ? 1 : 0
  return Math.max(0, Math.min(at, high) - Math.max(before, low)) / (at - before)
}

export function loadNetwork(path: string): Forecaster {
  return networkForecaster(unpackNetwork(JSON.parse(readFileSync(path, 'utf8')) as NetworkFile))
}

type Around = { readonly before: number; readonly at: number }

/** What the forecast says of less than the figure, and of the figure and less. */
function massAround(cdf: (y: number) => number, actual: number): Around {
  const step = Math.max(Math.abs(actual), 1e-9) * 1e-9
  return { before: cdf(actual - step), at: cdf(actual + step) }
}

/** The networks of the folds of a folder made by `npm run train -- --folds DIR`: each answers the fold it never saw. */
export function foldNetworks(folder: string): (q: Question) => Forecaster {
  const loaded = new Map<number, Forecaster>()
  return ({ fold }) => {
    const known = loaded.get(fold) ?? loadNetwork(`${folder}/fold-${fold}.json`)
    loaded.set(fold, known)
    return known
  }
}

const FOLDS = [0, 1, 2, 3, 4]

/** The same for the combination study. The file of fold k holds a network for each other fold j, which saw neither. */
export function foldModels(folder: string) {
  const weightsOf = FOLDS.map((k) =>
    unpackNetwork(JSON.parse(readFileSync(`${folder}/fold-${k}.json`, 'utf8')) as NetworkFile),
  )
  const forecasters = weightsOf.map((weights) => networkForecaster(weights))
  return {
    without: (k: number): Forecaster => forecasters[k] as Forecaster,
    withoutBoth: (j: number, k: number): Forecaster => {
      const member = weightsOf[k]?.members[FOLDS.filter((fold) => fold !== k).indexOf(j)]
      if (member === undefined) throw new Error(`no network without folds ${j} and ${k}`)
      return networkForecaster({ members: [member], calibration: {} })
    },
  }
}

/** @param forecasterOf the forecaster that may answer the question: nothing of it was fitted on the row's fold */
export function answer(questions: readonly Question[], forecasterOf: (q: Question) => Forecaster): Answer[] {
  return questions.map((q) => {
    const forecast = forecasterOf(q)(q.history, q.horizon)
    const around = massAround(forecast.cdf, q.actual)
    const [a, b, c] = LEVELS.map((level) => inside(around, level))
    return {
      id: q.id,
      p: attainProbability(forecast, q.history, q.comparator === '<=' ? '<=' : '>=', q.threshold),
      o: q.outcome,
      indicator: q.indicator,
      columns: q.columns,
      covered: [a ?? 0, b ?? 0, c ?? 0] as const,
      place: (around.before + around.at) / 2,
      territory: q.territory,
      year: q.targetYear,
      isAtLeast: q.comparator !== '<=',
    }
  })
}

const QUANTILES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20)

/**
 * Quantile score of a forecast: twice the mean pinball loss at 5, 10 … 95 %, which comes near the continuous ranked
 * probability score (Gneiting & Ranjan 2011), in units of the series' own volatility on the network's link scale.
 */
export function quantileScore(forecast: Forecast, { history, horizon, actual }: Question): number {
  const { link, unit } = encode(history, horizon)
  const found = link.to(actual)
  const losses = QUANTILES.map((level) => {
    // The link is oriented: where less is better a low figure is a high quantile.
    const q = link.to(forecast.quantile(link.sign === 1 ? level : 1 - level))
    return 2 * (found >= q ? level * (found - q) : (1 - level) * (q - found))
  })
  return losses.reduce((sum, one) => sum + one, 0) / losses.length / unit
}

/** Probabilities by id of every reference method shipped with the panel. */
export function readReferences(panel: string): Map<string, ReadonlyMap<string, number>> {
  const folder = `${panel}/references`
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv.gz'))
  return new Map(names.sort().map((name) => [name.replace('.csv.gz', ''), readReference(`${folder}/${name}`)]))
}

function readReference(path: string): Map<string, number> {
  const rows = parse(gunzipSync(readFileSync(path)).toString('utf8'), { columns: true }) as Record<string, string>[]
  return new Map(rows.map((row) => [row.id ?? '', Number(row.probability)]))
}
