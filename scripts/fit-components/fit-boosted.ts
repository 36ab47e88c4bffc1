/** The boosted forecast: median by the loss of OWA, bounds by the interval score, on windows inside `train`. */
import type { BoostedModel } from '../../src/model/boosted/boosted.js'
import type { Trees } from '../../src/model/boosted/trees.js'
import type { Series } from '../accuracy/benchmark.js'
import { binColumns, growTrees } from './grow.js'
import { makeRows, makeWindows } from './windows.js'

const SIZES = { trees: 60, depth: 4, rate: 0.12, minLeaf: 400, share: 0.3 }

/** Weights above this quantile are cut: a few explosive series would otherwise decide. */
const CAP = 0.95

/** sMAPE and MASE of naive on windows, roughly: how OWA weighs the two. */
const NAIVE_SMAPE = 16
const NAIVE_MASE = 4

function capped(weight: Float64Array): Float64Array {
  const most = weight.slice().sort()[Math.floor(CAP * (weight.length - 1))] as number
  return weight.map((one) => Math.min(one, most))
}

/** Grow the five sums of trees. @param origins steps before the end of `train` at which histories are cut */
export function fitBoosted(
  all: readonly Series[],
  origins: readonly number[],
  note: (text: string) => void,
): BoostedModel {
  const rows = makeRows(makeWindows(all, origins, 1), 3, 2)
  const count = rows.y.length
  const binned = binColumns(rows.columns)
  const use = Uint32Array.from({ length: count }, (_, i) => i)
  const target = new Float64Array(count)
  const pointWeight = new Float64Array(count)
  const scoreWeight = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const [h, unit, y, level, q] = [rows.h[i], rows.unit[i], rows.y[i], rows.level[i], rows.q[i]] as number[] as [
      number,
      number,
      number,
      number,
      number,
    ]
    target[i] = (y - level) / (unit * h)
    const size = Math.abs(y) + Math.abs(level) + 1e-9 * unit
    pointWeight[i] = unit * h * (0.5 / (NAIVE_MASE * q) + 100 / (NAIVE_SMAPE * size))
    scoreWeight[i] = (unit * Math.sqrt(h)) / q
  }
  note(`${count} rows`)
  const predicted = new Float64Array(count)
  const location = growTrees(binned, target, capped(pointWeight), use, predicted, {
    ...SIZES,
    level: 0.5,
    kind: 'additive',
    seed: 1,
    start: 0,
  })
  note('median')
  const left = Float64Array.from(target, (t, i) => (t - (predicted[i] as number)) * Math.sqrt(rows.h[i] as number))
  const weight = capped(scoreWeight)
  const side = (sign: number): [Trees, Trees] => {
    const residual = left.map((one) => sign * one)
    const grown = new Float64Array(count)
    const inner = growTrees(binned, residual, weight, use, grown, {
      ...SIZES,
      level: 0.9,
      kind: 'factor',
      seed: 2,
      start: 0,
    })
    const beyond = residual.map((one, i) => one - Math.exp(grown[i] as number))
    const outer = growTrees(binned, beyond, weight, use, grown, {
      ...SIZES,
      level: 0.975,
      kind: 'factor',
      seed: 3,
      start: 0,
    })
    return [inner, outer]
  }
  const [up90, up975] = side(1)
  note('upper bounds')
  const [down90, down975] = side(-1)
  note('lower bounds')
  return { location, up90, up975, down90, down975, horizons: 6, widen: [1, 1, 1, 1] }
}
