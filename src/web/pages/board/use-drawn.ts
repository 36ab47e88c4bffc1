import { startTransition, useEffect, useState } from 'react'

/** About what a screen shows below what stands above the table: so many, and one for so much of its height, px. */
const [AT_LEAST, ROW_PX] = [12, 75]
/** As many as a slow machine draws without being felt to stop. */
const STEP = 16

/**
 * How many rows of a long table are drawn: those in sight at once, the others in steps, each after the one before it is
 * seen. Who comes back to a place finds all of them.
 */
export function useDrawn(all: number): number {
  const [drawn, setDrawn] = useState(() =>
    isReturning() ? Number.POSITIVE_INFINITY : Math.max(AT_LEAST, Math.ceil(innerHeight / ROW_PX)),
  )
  useEffect(() => {
    if (drawn >= all) return
    const next = setTimeout(() => startTransition(() => setDrawn(drawn + STEP)))
    return () => clearTimeout(next)
  }, [drawn, all])
  return drawn
}

const isReturning = (): boolean => Number((history.state as { scroll?: number } | null)?.scroll ?? 0) > 0
