import { useMemo } from 'react'
import type { Plan } from '../../../data/schemas.js'
import type { ProjectionAnswer } from '../../api/client.js'
import type { Answers } from '../../api/questions.js'
import { useCatalogue, useProjection, useTargets } from '../../api/use-answers.js'
import { useComparison } from '../../api/use-comparison.js'
import { changesOf } from '../../parts/change.js'
import { useView } from '../../view/use-view.js'
import { type Row, rowsOf } from './rows.js'

export type Board = {
  readonly plan: Plan
  readonly rows: readonly Row[]
  readonly answer: ProjectionAnswer
  /** with the baseline, once it is there */
  readonly comparison: Answers['comparisons'] | undefined
}

/** The board of the plan on screen, as one answer of several requests. What a scenario changes comes after the rest. */
export function useBoard() {
  const { view } = useView()
  const catalogue = useCatalogue()
  const targets = useTargets()
  const shown = useProjection(view.scenario)
  const { comparison, isWaiting } = useComparison()
  const plan = catalogue.plans.get(view.plan)
  const data = useMemo((): Board | undefined => {
    if (targets.data === undefined || shown.data === undefined || plan === undefined) return undefined
    const changes = comparison === undefined ? undefined : changesOf(comparison)
    const rows = rowsOf(targets.data, shown.data, changes, isWaiting, catalogue)
    return { plan, rows, answer: shown.data, comparison }
  }, [targets.data, shown.data, comparison, isWaiting, catalogue, plan])
  return {
    data,
    error: targets.error ?? shown.error,
    refetch: () => Promise.all([targets.refetch(), shown.refetch()]),
  }
}
