import type { Data } from '../data/load.js'
import { headlineOf } from '../model/verdict.js'
import type { Condition } from '../scenarios/studies/discover.js'
import { type Robust, type RobustAnswer, type RobustPolicy, TAIL } from '../scenarios/studies/robust.js'
import { sayBoth } from '../text/say.js'
import { conditionsText } from './failure-words.js'

/** The whole study as data. Of one target values are probabilities, capped as borrowed evidence asks; else targets met. */
export function robustRecord(data: Data, answer: RobustAnswer) {
  const { policies, worlds, satisfice, target } = answer.question
  const asked = {
    policies: policies.map(({ id }) => id),
    worlds: worlds.map(({ id }) => id),
    satisfice,
    target: target?.id ?? null,
  }
  if (answer.kind !== 'studied') return { ...asked, kind: answer.kind }
  const { failure } = answer
  return {
    ...asked,
    kind: answer.kind,
    note: sayBoth('studies.borrowed'),
    judged: answer.judged,
    leftOut: answer.leftOut,
    threshold: answer.threshold,
    grade: answer.grade,
    tail: TAIL,
    futures: worlds.length * answer.nPaths,
    scores: answer.policies.map((one) => scoreRecord(answer, one)),
    sturdiest: answer.sturdiest,
    failure: {
      policy: answer.sturdiest,
      below: failure.below,
      searched: failure.searched,
      share: chance(answer, failure.share),
      boxes: failure.boxes.map(({ conditions, mass, density, coverage }) => ({
        conditions: conditions.map(conditionRecord),
        mass: round(mass),
        density: chance(answer, density),
        coverage: round(coverage),
        words: {
          vi: conditionsText(data, conditions, 'vi'),
          en: conditionsText(data, conditions, 'en'),
        },
      })),
    },
  }
}

function scoreRecord(answer: Robust, one: RobustPolicy) {
  const isOne = answer.question.target !== undefined
  const hidden = isOne && isCapped(answer, one)
  const value = (x: number) => (isOne ? chance(answer, x) : round(x))
  return {
    id: one.id,
    mean: value(one.mean),
    worst: hidden ? null : round(one.worst),
    satisficing: chance(answer, one.satisficing),
    meanRegret: hidden ? null : round(one.meanRegret),
    tailRegret: hidden ? null : round(one.tailRegret),
    maxRegret: hidden ? null : round(one.maxRegret),
    tailShortfall: hidden ? null : round(one.tailShortfall),
    byWorld: answer.question.worlds.map(({ id }, w) => ({ world: id, mean: value(one.byWorld[w] as number) })),
  }
}

/** A probability as it may be told: at a cap of borrowed evidence only that it is beyond. */
function chance({ grade }: Robust, probability: number) {
  const { probability: shown, bound } = headlineOf(probability, grade)
  return { probability: round(shown), bound }
}

/** Whether the probability of one target, or the best policy's, stands at a cap: regrets would tell it. */
export const isCapped = ({ grade, policies }: Robust, { mean }: RobustPolicy): boolean =>
  [mean, ...policies.map((one) => one.mean)].some((p) => headlineOf(p, grade).bound !== 'none')

function conditionRecord(condition: Condition) {
  if (condition.kind === 'world') return condition
  const { input, low, high } = condition
  const at = (u: number): number | null => (u <= 0 || u >= 1 ? null : (input.valueAt?.(u) ?? null))
  return { kind: 'input', input: input.stream, low: round(low), high: round(high), from: at(low), to: at(high) }
}

const round = (value: number): number => Number(value.toFixed(6)) + 0
