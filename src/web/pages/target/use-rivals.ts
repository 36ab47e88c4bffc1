import { useMemo } from 'react'
import { useTargetPage } from '../../api/use-answers.js'
import { BASELINE } from '../../view/params.js'
import { useView } from '../../view/use-view.js'

/** The target under the baseline (where another scenario is shown) and under the one or two that the address names. */
export function useRivals() {
  const { item, scenario, a, b } = useView().view
  const wanted = (id: string): string | undefined => (id === '' || id === scenario || id === BASELINE ? undefined : id)
  const baseline = useTargetPage(item, scenario === BASELINE ? undefined : BASELINE)
  const first = useTargetPage(item, wanted(a))
  const second = useTargetPage(item, a === b ? undefined : wanted(b))
  const asked = [first, second].filter(({ fetchStatus, data }) => data !== undefined || fetchStatus !== 'idle')
  const answers = [baseline.data, first.data, second.data] as const
  const rivals = useMemo(
    () => answers.filter((one) => one !== undefined),
    // biome-ignore lint/correctness/useExhaustiveDependencies: always the three, each the same while its answer is
    answers,
  )
  return {
    baseline: baseline.data,
    rivals,
    isWaiting: asked.some(({ data }) => data === undefined),
    error: first.error ?? second.error,
    retry: () => void Promise.all(asked.map(({ refetch }) => refetch())),
  }
}
