import { startTransition, useEffect, useState } from 'react'

/** About what a screen shows. */
const AT_ONCE = 16
/** As many as a slow machine draws without being felt to stop. */
const STEP = 16

/**
 * How many rows of a long table are drawn: those in sight at once, the others in steps, each after the one before it is
 * seen. Who comes back to a place finds all of them.
 */
export function useDrawn(all: number): number {
  const [drawn, setDrawn] = useState(() => (isReturning() ? Number.POSITIVE_INFINITY : AT_ONCE))
  useEffect(() => {
    if (drawn >= all) return
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + STEP)))
    return () => clearTimeout(next)
  }, [drawn, all])
  return drawn
}

const isReturning = (): boolean => Number((history.state as { scroll?: number } | null)?.scroll ?? 0) > 0
