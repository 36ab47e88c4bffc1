import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * Return a handler that stays the same and does what the newest one does, so that what it is given to is not drawn again.
 * For events alone: while something is drawn it is still the handler of the last picture.
 */
export function useLatest<Given extends unknown[], Result>(
  handler: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...given) => latest.current(...given), [])
}
