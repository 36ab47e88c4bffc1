import { useCallback, useEffect, useRef } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import type { Asked } from '../../simulation/protocol.js'
import type { Simulation } from '../../simulation/use-simulation.js'

type Rest = Omit<Asked, 'scenario' | 'against'> & {
  /** what is measured against; without it nothing is asked */
  readonly against: Scenario | undefined
  /** scenarios that may well be asked about next, likeliest first, as they are when the first is wanted */
  readonly ahead: (() => Iterable<Scenario>) | undefined
}

/**
 * Return what asks about a scenario, and asks nothing where that was the last question. It is another function when the rest of
 * the question is another.
 */
export function useAsking(ask: Simulation['ask'], { against, target, lines, ahead }: Rest) {
  const latest = useRef(ahead)
  const last = useRef('')
  useEffect(() => {
    latest.current = ahead
  })
  const hasNext = ahead !== undefined
  return useCallback(
    (scenario: Scenario): void => {
      if (against === undefined) return
      const asked: Asked = { scenario, against, target, lines }
      const text = JSON.stringify(asked)
      if (text === last.current) return
      last.current = text
      ask(asked, hasNext ? () => withEach(() => latest.current?.() ?? [], asked) : undefined)
    },
    [ask, against, target, lines, hasNext],
  )
}

/** Questions about some scenarios, alike in everything else; which they are is looked up when the first is wanted. */
function* withEach(scenarios: () => Iterable<Scenario>, rest: Asked): Iterable<Asked> {
  for (const scenario of scenarios()) yield { ...rest, scenario }
}
