import type { Data } from '../data/load.js'
import type { Estimate } from '../model/studies/bootstrap.js'
import type { MorrisEffect } from '../model/studies/morris.js'
import { byOutput, type SensitivityAnswer } from '../scenarios/studies/sensitivity.js'
import type { Language } from '../text/language.js'
import { sayBoth } from '../text/say.js'
import { groupName, inputName } from './input-words.js'

/** The whole study as data. Indices are shares of variance; µ* and σ are outputs per unit of probability. */
export function sensitivityRecord(data: Data, answer: SensitivityAnswer) {
  if (answer.kind !== 'studied') return { target: answer.target.id, kind: answer.kind }
  const { target, options, chance, screened, groups, whole, rows } = answer
  const names = (name: (language: Language) => string) => ({ vi: name('vi'), en: name('en') })
  const { probability, bound } = chance.headline
  return {
    target: target.id,
    kind: answer.kind,
    probability: round(probability),
    bound,
    note: sayBoth('studies.borrowed'),
    trajectories: options.trajectories,
    basePoints: options.basePoints,
    runs: rows,
    inputs: screened.map(({ input, effects, inert, kept }) => ({
      id: input.stream,
      name: names((language) => inputName(data, input, language)),
      group: input.group,
      inert,
      kept,
      ...byOutput((output) => effectRecord(effects[output])),
    })),
    groups: groups.map(({ group, inputs, indices }) => ({
      id: group,
      name: names((language) => groupName(data, group, inputs, language)),
      inputs: inputs.map(({ stream }) => stream),
      ...byOutput((output) => {
        const found = indices[output]
        return found === undefined ? null : { first: estimate(found.first), total: estimate(found.total) }
      }),
    })),
    whole: byOutput((output) => {
      const found = whole[output]
      if (found.kind === 'constant') return { constant: true }
      return { constant: false, sumFirst: estimate(found.sumFirst), tooFewPoints: found.tooFewPoints }
    }),
  }
}

function effectRecord({ mu, muStar, sigma, muStarError }: MorrisEffect) {
  return { mu: round(mu), muStar: round(muStar), muStarError: round(muStarError), sigma: round(sigma) }
}

const estimate = ({ value, low, high }: Estimate) => ({ value: round(value), low: round(low), high: round(high) })
/** Six decimals, and no minus before a nought. */
const round = (value: number): number => Number(value.toFixed(6)) + 0
