import type { Run } from '../../api/runs.js'
import { useComputation } from '../../api/use-question.js'
import { useView } from '../../view/use-view.js'

/** A stored question; 'waiting': not known yet which kind it is; undefined: none, so the page asks by itself. */
export type Stored = Run | 'waiting' | undefined

/** The stored question that the address names, where it is there and of one kind. */
export function useStored(kind: string): Stored {
  const { run } = useView().view
  const { data, error } = useComputation(run)
  if (run === '' || error !== null) return undefined
  if (data === undefined) return 'waiting'
  return data.kind === kind ? data : undefined
}

/** What is put: a stored question by its id, nothing as long as that is not known, else the page's own. */
export const askedOr = <Q>(stored: Stored, question: Q): Q | string | undefined =>
  stored === 'waiting' ? undefined : (stored?.id ?? question)
