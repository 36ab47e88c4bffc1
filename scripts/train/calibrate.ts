/**
 * Learns the calibration maps from predictions of networks that had not seen the row's concept group: log score of the
 * answers to the questions plus log density of the probability integral transform of what happened, with a pull to the
 * next wider map (identity → all → scale → scale and band). How strong the pull has to be is chosen by leaving one fold of
 * concept groups at a time; where no map helps those, there is none.
 */
import type { ForecastScale } from '../../src/model/forecast-types.js'
import {
  bandOf,
  type Calibration,
  type CalibrationMap,
  calibrated,
  calibrationOf,
  IDENTITY,
  logDensity,
} from '../../src/model/network/calibration.js'
import { mixtureCdf } from '../../src/model/network/distribution.js'
import { predict } from '../../src/model/network/forecaster.js'
import type { NetworkMember } from '../../src/model/network/infer.js'
import { stream, uniform } from '../../src/model/random.js'
import { edgeOf } from './cases.js'
import type { Question } from './panel-data.js'
import { simplex } from './simplex.js'

/** What one question says of the uncalibrated distribution. */
export type CalibrationRow = {
  readonly fold: number
  readonly scale: ForecastScale
  readonly horizon: number
  /** oriented probability of falling short of the threshold, and whether it did */
  readonly short: number
  readonly missed: 0 | 1
  /** oriented probability integral transform of the outcome, spread over a point mass or a rank */
  readonly pit: number
}

/** Candidate strengths of the pull, in rows. */
const PULLS = [400, 4000, 20000]
/** Weight of the density of the transform beside the score of the answers. */
const PIT_WEIGHT = 0.5

export function calibrationRow(members: readonly NetworkMember[], q: Question): CalibrationRow {
  const { encoded, mixture } = predict(members, q.history, q.horizon)
  const { link, last, unit } = encoded
  const isRank = q.history.scale === 'rank'
  const v = uniform(stream(1, `pit/${q.id}`), 0)
  const at = (y: number) => (link.to(y) - last) / unit
  const half = isRank ? 0.5 : 0
  const low = mixtureCdf(mixture, at(q.actual + half * link.sign * -1), true)
  const high = mixtureCdf(mixture, at(q.actual + half * link.sign))
  return {
    fold: q.fold,
    scale: q.history.scale,
    horizon: q.horizon,
    short: mixtureCdf(mixture, edgeOf(q.history, q.threshold, encoded), true),
    missed: q.outcome === 1 ? 0 : 1,
    pit: low + v * (high - low),
  }
}

function held(x: number): number {
  return Math.min(1 - 1e-6, Math.max(1e-6, x))
}

function fitMap(rows: readonly CalibrationRow[], towards: CalibrationMap, strength: number): CalibrationMap {
  const from = [towards[0], Math.log(towards[1]), Math.log(towards[2])]
  const loss = (x: readonly number[]): number => {
    const map: CalibrationMap = [x[0] ?? 0, Math.exp(x[1] ?? 0), Math.exp(x[2] ?? 0)]
    let sum = 0
    for (const row of rows) {
      const g = held(calibrated(map, held(row.short)))
      sum -= Math.log(row.missed ? g : 1 - g) + PIT_WEIGHT * logDensity(map, held(row.pit))
    }
    const pull = from.reduce((total, f, i) => total + ((x[i] ?? 0) - f) ** 2, 0)
    return sum + strength * pull
  }
  const [a = 0, b = 0, c = 0] = simplex(from, 0.1, loss, 80)
  const rounded = (x: number) => Number(x.toPrecision(6))
  return [rounded(a), rounded(Math.exp(b)), rounded(Math.exp(c))]
}

/** Scales the panel does not hold: rates are read from shares; amounts and growth keep what they were trained to. */
function fitMaps(rows: readonly CalibrationRow[], strength: number): Calibration {
  const all = fitMap(rows, IDENTITY, strength)
  const made: Record<string, CalibrationMap> = { '': all, 'amount|': IDENTITY, 'growth|': IDENTITY }
  for (const scale of [...new Set(rows.map((row) => row.scale))].sort()) {
    const own = rows.filter((row) => row.scale === scale)
    const map = fitMap(own, all, strength)
    made[`${scale}|`] = map
    for (const band of [...new Set(own.map((row) => bandOf(row.horizon)))].sort()) {
      const ofBand = own.filter((row) => bandOf(row.horizon) === band)
      made[`${scale}|${band}`] = fitMap(ofBand, map, strength)
    }
  }
  for (const [key, map] of Object.entries(made)) if (key.startsWith('share|')) made[key.replace('share', 'rate')] = map
  return made
}

/** Sum of log scores of the answers after calibration. */
function logScoreOf(rows: readonly CalibrationRow[], maps: Calibration): number {
  return rows.reduce((sum, row) => {
    const g = held(calibrated(calibrationOf(maps, row.scale, row.horizon), held(row.short)))
    return sum - Math.log(row.missed ? g : 1 - g)
  }, 0)
}

/** @returns the maps, {} where no strength beats "no map" on folds left out in turn */
export function fitCalibration(rows: readonly CalibrationRow[]): { maps: Calibration; strength: number } {
  const folds = [...new Set(rows.map((row) => row.fold))]
  let best = { strength: Infinity, loss: logScoreOf(rows, {}) }
  for (const strength of PULLS) {
    const loss = folds.reduce((sum, fold) => {
      const maps = fitMaps(
        rows.filter((row) => row.fold !== fold),
        strength,
      )
      return (
        sum +
        logScoreOf(
          rows.filter((row) => row.fold === fold),
          maps,
        )
      )
    }, 0)
    if (loss < best.loss) best = { strength, loss }
  }
  return { maps: best.strength === Infinity ? {} : fitMaps(rows, best.strength), strength: best.strength }
}
