import type { Answers } from '../api/questions.js'

/** What another scenario changes of a target's chance, path by path against the baseline. Percentage points. */
export type Change =
  | { readonly kind: 'waiting' }
  /** cannot be told from no change */
  | { readonly kind: 'none' }
  /** real, but at a cap of borrowed evidence: neither it nor its size may be shown */
  | { readonly kind: 'hidden' }
  /** one of both stands at a cap: so much at least */
  | { readonly kind: 'least'; readonly points: number }
  | { readonly kind: 'paired'; readonly points: number; readonly low: number; readonly high: number }

type Compared = {
  readonly real?: boolean
  readonly difference?: number | null
  readonly differenceIs?: 'least' | 'hidden'
  readonly low?: number
  readonly high?: number
}

/** Return the change of every target that both scenarios give a chance. @param comparison of two scenarios, the baseline first */
export function changesOf({ targets }: Pick<Answers['comparisons'], 'targets'>): ReadonlyMap<string, Change> {
  return new Map(
    targets.flatMap(({ id, scenarios }): [string, Change][] => {
      const change = changeOf(scenarios[1])
      return id === undefined || change === undefined ? [] : [[id, change]]
    }),
  )
}

function changeOf(compared: Compared | undefined): Change | undefined {
  if (compared?.real === undefined) return undefined
  const { real, difference, differenceIs, low = 0, high = 0 } = compared
  if (!real) return { kind: 'none' }
  if (difference === null || difference === undefined) return { kind: 'hidden' }
  if (differenceIs === 'least') return { kind: 'least', points: 100 * difference }
  return { kind: 'paired', points: 100 * difference, low: 100 * low, high: 100 * high }
}

/** Return which way a change goes; 0 where that is not known or there is none. */
export const signOf = (change: Change | undefined): number =>
  change?.kind === 'paired' || change?.kind === 'least' ? Math.sign(change.points) : 0
