/**
 * What the shipped networks score on the questions of the panel. Four of the five have learnt from each question's own
 * indicator, the target year and the answer included: no forecaster could. What they miss all the same can hardly be
 * counted on from a network of this kind that has seen nothing of the indicator.
 */
import { panelStudyOf } from './panel-study.js'
import { reachedBy, type Seen } from './reach.js'
import type { Answer } from './study.js'

/** Rows that ask for other networks or for another method. */
const ELSEWHERE = ['brier-late', 'brier-less-logit']

export function seenStudy(answers: readonly Answer[]): Seen[] {
  const study = panelStudyOf(answers, answers, new Map())
  return reachedBy(study)
    .filter(({ id }) => !ELSEWHERE.includes(id))
    .map(({ id, facts, held }) => ({ id, value: Number(facts.beyond ?? facts.value), held: held === true }))
}
