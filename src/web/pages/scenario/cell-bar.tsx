import type { Programme } from '../../../data/budget-schemas.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords, type Words } from '../../view/use-view.js'
import { cellText } from './cell-text.js'
import { type Cell, ENVELOPE, type Grid, sameCell, YEARS } from './grid.js'
import { lineName, lockKey } from './money-grid.js'
import { areaOf, type Selection } from './select.js'

type Props = {
  readonly grid: Grid
  readonly parent: Grid
  readonly lines: readonly string[]
  readonly programmes: ReadonlyMap<string, Programme>
  readonly locked: ReadonlySet<string>
  readonly selection: Selection
  readonly money: MoneyByYear | undefined
}

/** The selected cell in words: its unit, its price year, what it comes to, and what it would inherit. */
export function CellBar({ grid, parent, lines, programmes, locked, selection, money }: Props) {
  const words = useWords()
  const { t, n, language } = words
  const { row, t: at } = selection.focus
  const line = lines[row]
  const { top, bottom, left, right } = areaOf(selection)
  const count = (bottom - top + 1) * (right - left + 1)
  if (line === undefined) return null
  const [cell, inherited] = [grid.get(line)?.[at], parent.get(line)?.[at]]
  const parts = [
    meaning(cell, line, at, money, words),
    ...(sameCell(cell, inherited)
      ? []
      : [t('web.scenario.cell.parent', { value: cellText(inherited, language) || t('web.scenario.cell.empty') })]),
    ...(locked.has(lockKey(line, at)) ? [t('web.scenario.cell.locked')] : []),
    ...(count > 1 ? [t('web.scenario.selected', { n: n(count) })] : []),
  ]
  return (
    <p className="cell-bar" data-cell>
      <b>
        {lineName(line, programmes, words)}, {YEARS[at]}
      </b>
      <span>{parts.join(' · ')}</span>
    </p>
  )
}

function meaning(
  cell: Cell | undefined,
  line: string,
  at: number,
  money: MoneyByYear | undefined,
  { t, n }: Words,
): string {
  if (cell === undefined) return t('web.scenario.cell.empty')
  const value = n(cell.value, 3)
  if (cell.as === 'match') return t('web.scenario.cell.match', { value })
  if (cell.as === 'amount') {
    return cell.priceYear === undefined
      ? t('web.scenario.cell.nominal', { value })
      : t('web.scenario.cell.amount', { value, year: cell.priceYear })
  }
  const envelope = money?.envelope[at]
  const share = line === ENVELOPE ? 1 : cell.value / 100
  const amount = envelope === undefined ? '…' : n(envelope * share, 1)
  if (cell.as === 'factor') return t('web.scenario.cell.factor', { value, money: amount })
  return t(line === ENVELOPE ? 'web.scenario.cell.share-budget' : 'web.scenario.cell.share', { value, money: amount })
}
