import type { Programme } from '../../../data/budget-schemas.js'
import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords } from '../../view/use-view.js'
import type { Broken } from './limits.js'
import { lineName } from './money-grid.js'
import { spansText, yearsWrong } from './sums.js'

type Props = {
  readonly money: MoneyByYear
  readonly from: number
  readonly broken: readonly Broken[]
  readonly programmes: ReadonlyMap<string, Programme>
}

/** Whether the money is a budget and keeps the reader's own limits: what is wrong, and when. */
export function BudgetSays({ money, from, broken, programmes }: Props) {
  const words = useWords()
  const { t, n } = words
  const { over, low } = yearsWrong(money, from)
  return (
    <div className="budget-says" data-over={over.length > 0} data-broken={broken.length}>
      {over.length > 0 ? (
        <p className="is-over" role="alert">
          ✕ {t('web.scenario.over', { years: spansText(over) })}
        </p>
      ) : null}
      {broken.map(({ line, kind, limit, years }) => (
        <p className="is-over" role="alert" key={`${line} ${kind}`}>
          ✕{' '}
          {t(`web.scenario.limits.${kind}.broken`, {
            name: lineName(line, programmes, words),
            limit: n(limit, 2),
            years: spansText(years),
          })}
        </p>
      ))}
      {over.length + broken.length > 0 ? null : <p className="is-valid">✓ {t('web.scenario.valid')}</p>}
      {low.length > 0 ? <p className="is-low">▼ {t('web.scenario.floor', { years: spansText(low) })}</p> : null}
    </div>
  )
}
