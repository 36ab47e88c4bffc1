/**
 * The boosted forecast of an amount: medians and bounds learnt across thousands of series, in units of the history's own
 * typical step.
 *
 *   median_h = y_T + u h F(x, h)
 *   q_0.9 = median + u √h exp(A(x, h)),   q_0.975 = q_0.9 + u √h exp(B(x, h)),   and as much downwards
 *
 * with u, x from `describeHistory` and F, A, B sums of small trees. Between and beyond these five the distribution goes on
 * linearly in the normal score, beyond 97.5 % ever steeper. All gaps are positive: quantiles cannot cross. A gap is never
 * smaller than at a nearer horizon.
 */
import { type Described, HORIZON } from './features.js'
import { sumTrees, type Trees } from './trees.js'

export type BoostedModel = {
  readonly location: Trees
  readonly up90: Trees
  readonly up975: Trees
  readonly down90: Trees
  readonly down975: Trees
  /** horizons the trees have seen */
  readonly horizons: number
  /** factor on the four gaps (down975, down90, up90, up975): what windows of other series asked for */
  readonly widen: readonly [number, number, number, number]
}

/** The five anchors at one horizon, in the measure's unit: levels 0.025, 0.1, 0.5, 0.9, 0.975. */
export type Anchors = readonly [number, number, number, number, number]

/** Return the anchors at every horizon 1 … most; beyond the horizons learnt, pace halves and gaps grow as √h. */
export function boostedAnchors(model: BoostedModel, described: Described, most: number): Anchors[] {
  const { level, unit, features } = described
  const [w0, w1, w2, w3] = model.widen
  let [down975, down90, up90, up975] = [0, 0, 0, 0]
  const all: Anchors[] = []
  for (let h = 1; h <= Math.min(most, model.horizons); h++) {
    features[HORIZON] = h
    const root = unit * Math.sqrt(h)
    down975 = Math.max(down975, w0 * root * Math.exp(sumTrees(model.down975, features)))
    down90 = Math.max(down90, w1 * root * Math.exp(sumTrees(model.down90, features)))
    up90 = Math.max(up90, w2 * root * Math.exp(sumTrees(model.up90, features)))
    up975 = Math.max(up975, w3 * root * Math.exp(sumTrees(model.up975, features)))
    const middle = level + unit * h * sumTrees(model.location, features)
    all.push([middle - down90 - down975, middle - down90, middle, middle + up90, middle + up90 + up975])
  }
  const last = all[all.length - 1] as Anchors
  const pace = (last[2] - level) / all.length
  for (let h = all.length + 1; h <= most; h++) {
    const grown = (h / model.horizons) ** 0.8
    const middle = last[2] + 0.5 * pace * (h - model.horizons)
    all.push(last.map((one) => middle + (one - last[2]) * grown) as unknown as Anchors)
  }
  return all
}
