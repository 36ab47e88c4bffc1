import { useMemo } from 'react'
import type { Plan } from '../../../data/schemas.js'
import type { ProjectionAnswer } from '../../api/client.js'
import { useCatalogue, useProjection, useTargets } from '../../api/use-answers.js'
import { BASELINE } from '../../view/params.js'
import { useView } from '../../view/use-view.js'
import { type Row, rowsOf } from './rows.js'

export type Board = { readonly plan: Plan; readonly rows: readonly Row[]; readonly answer: ProjectionAnswer }

/** The board of the plan on screen, as one answer of several requests. */
export function useBoard() {
  const { view } = useView()
  const catalogue = useCatalogue()
  const targets = useTargets()
  const shown = useProjection(view.scenario)
  const baseline = useProjection(view.scenario === BASELINE ? undefined : BASELINE)
  const plan = catalogue.plans.get(view.plan)
  const data = useMemo((): Board | undefined => {
    if (targets.data === undefined || shown.data === undefined || plan === undefined) return undefined
    return { plan, rows: rowsOf(targets.data, shown.data, baseline.data, catalogue), answer: shown.data }
  }, [targets.data, shown.data, baseline.data, catalogue, plan])
  return {
    data,
    error: targets.error ?? shown.error,
    refetch: () => Promise.all([targets.refetch(), shown.refetch()]),
  }
}
