import type { MoneyByYear } from '../../simulation/protocol.js'
import { useWords } from '../../view/use-view.js'
import { YEARS } from './grid.js'

/** The share of the budget that Resolution 57-NQ/TW asks for, %. */
export const FLOOR = 3
/** Amounts that are equal but for rounding, as the engine allows. */
const SLACK = 1 + 1e-6

/** What is spent of the envelope by year, with the envelope's share of all expenditure: red over it, marked below the floor. */
export function Sums({ money: { envelope, spent, total } }: { readonly money: MoneyByYear }) {
  const { t, n } = useWords()
  return (
    <tfoot>
      <tr>
        <th scope="row" className="sheet-line">
          {t('web.scenario.spent')}
        </th>
        {YEARS.map((year, i) => {
          const [all, used] = [envelope[i] ?? 0, spent[i] ?? 0]
          const isOver = used > all * SLACK
          const share = all > 0 ? used / all : used > 0 ? Number.POSITIVE_INFINITY : 0
          return (
            <td key={year} className={`sheet-sum${isOver ? ' is-over' : ''}`} data-used={year}>
              {Number.isFinite(share) ? `${n(share * 100, 0)} %` : '> 100 %'}
              {isOver ? (
                <span className="unseen"> {t('web.scenario.over.cell', { money: n(used - all, 1) })}</span>
              ) : null}
              <span className="sheet-bar" aria-hidden="true">
                <span style={{ width: `${Math.min(100, share * 100)}%` }} />
              </span>
            </td>
          )
        })}
      </tr>
      <tr>
        <th scope="row" className="sheet-line">
          {t('web.scenario.of-budget')}
        </th>
        {YEARS.map((year, i) => {
          const share = shareOfBudget({ envelope, total }, i)
          return (
            <td key={year} className={`sheet-sum${share !== undefined && share < FLOOR / SLACK ? ' is-low' : ''}`}>
              {share === undefined ? '' : `${n(share, 2)} %`}
            </td>
          )
        })}
      </tr>
      <tr>
        <th scope="row" className="sheet-line">
          {t('web.scenario.amount-of')}
        </th>
        {YEARS.map((year, i) => (
          <td key={year} className="sheet-sum">
            {n(envelope[i] ?? 0, 0)}
          </td>
        ))}
      </tr>
    </tfoot>
  )
}

/** The envelope as a share of all local expenditure, %; undefined where that is not known. */
export function shareOfBudget(
  { envelope, total }: Pick<MoneyByYear, 'envelope' | 'total'>,
  i: number,
): number | undefined {
  const all = total[i] ?? 0
  return all > 0 ? (100 * (envelope[i] ?? 0)) / all : undefined
}

/** Years in which more is spent than there is, and those below the floor, counted from one year on. */
export function yearsWrong({ envelope, spent, total }: MoneyByYear, from: number) {
  const over = YEARS.filter((_, i) => (spent[i] ?? 0) > (envelope[i] ?? 0) * SLACK)
  const low = YEARS.filter(
    (year, i) => year >= from && (shareOfBudget({ envelope, total }, i) ?? FLOOR) < FLOOR / SLACK,
  )
  return { over, low }
}

/** Years as spans: `2026–2030, 2033`. */
export function spansText(years: readonly number[]): string {
  const spans: [number, number][] = []
  for (const year of years) {
    const last = spans[spans.length - 1]
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else spans.push([year, year])
  }
  return spans.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ')
}
