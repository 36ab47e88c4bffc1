import { useEffect, useRef, useState } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { ENVELOPE, type Placed, YEARS } from './grid.js'
import { lockKey } from './money-grid.js'
import { placeOf, placesAhead } from './places-ahead.js'
import { shareOfBudget } from './sums.js'
import type { Editing } from './use-draft.js'

export type Envelope = ReturnType<typeof useEnvelope>

/** Places of the slider that are worked out before it is moved there; all of them once it is in use. */
const AHEAD = 12

/** The envelope as a share of the budget from a year on, as a slider holds it. */
export function useEnvelope(editing: Editing, money: MoneyByYear | undefined, firstYear: number) {
  const [from, setFrom] = useState(firstYear)
  const at = YEARS.indexOf(from)
  const cell = editing.grid.get(ENVELOPE)?.[at]
  const share = money === undefined ? undefined : (shareOfBudget(money, at) ?? 0)
  const known = cell?.as === 'share' ? cell.value : share === undefined ? undefined : placeOf(share)
  const isUsed = useRef(false)
  const last = useRef({ value: known, isFalling: false })
  useEffect(() => {
    const before = last.current.value
    if (known !== before) last.current = { value: known, isFalling: (known ?? 0) < (before ?? 0) }
  }, [known])
  const cellsAt = (place: number): readonly Placed[] =>
    YEARS.flatMap((year, t) => (year < from ? [] : [{ line: ENVELOPE, t, cell: { as: 'share', value: place } }]))
  /** Nothing is looked up before the first is wanted. */
  const scenariosAhead = (): Iterable<Scenario> => {
    if (known === undefined) return []
    const most = isUsed.current ? Number.POSITIVE_INFINITY : AHEAD
    return scenariosAt(placesAhead(known, last.current.isFalling, most), cellsAt, editing)
  }
  return {
    from,
    setFrom,
    value: known ?? 0,
    /** the cells of a place that the slider is moved to */
    moveTo: (place: number): readonly Placed[] => {
      isUsed.current = true
      return cellsAt(place)
    },
    /** the scenarios of the next places, those in the direction of the last move first */
    scenariosAhead,
  }
}

/** What is edited as it would be with the envelope at some places; locked cells stay. */
function* scenariosAt(
  places: Iterable<number>,
  cellsAt: (place: number) => readonly Placed[],
  { locked, scenarioWith }: Editing,
): Iterable<Scenario> {
  for (const place of places) yield scenarioWith(cellsAt(place).filter(({ line, t }) => !locked.has(lockKey(line, t))))
}
