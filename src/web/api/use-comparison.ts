import { BASELINE } from '../view/params.js'
import { useView } from '../view/use-view.js'
import { PATHS } from './client.js'
import { SEED } from './questions.js'
import { useQuestion } from './use-question.js'

/** The scenario on screen against the baseline, path by path. Of the baseline itself nothing is asked. */
export function useComparison() {
  const { plan, scenario } = useView().view
  const isAsked = scenario !== BASELINE
  const { data, error } = useQuestion(
    'comparisons',
    isAsked ? { plan, scenarios: [BASELINE, scenario], paths: PATHS, seed: SEED } : undefined,
  )
  return {
    comparison: data?.answer,
    isWaiting: isAsked && data === undefined && (error === null || error === undefined),
  }
}
