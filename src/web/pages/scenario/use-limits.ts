import { useMemo, useState } from 'react'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { YEARS } from './grid.js'
import { brokenIn, keepLimits, type Limit, limitsOf, withLimit } from './limits.js'
import { shelf } from './shelf.js'

/** Hold the floors and caps of a scenario, kept on this machine, and what of the money breaks them. */
export function useLimits(id: string, money: MoneyByYear | undefined, from: number) {
  const [limits, setLimits] = useState(() => limitsOf(shelf, id))
  const broken = useMemo(() => (money === undefined ? [] : brokenIn(limits, money, from)), [limits, money, from])
  const brokenCells = useMemo(() => {
    const cells = new Map<string, Set<number>>()
    for (const { line, years } of broken)
      cells.set(line, new Set([...(cells.get(line) ?? []), ...years.map((year) => YEARS.indexOf(year))]))
    return cells
  }, [broken])
  const setLimit = (line: string, limit: Limit): void => {
    const next = withLimit(limits, line, limit)
    keepLimits(shelf, id, next)
    setLimits(next)
  }
  const lines = useMemo(() => Object.keys(limits), [limits])
  return { limits, lines, setLimit, broken, brokenCells }
}
