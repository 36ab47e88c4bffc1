import { memo } from 'react'
import { digitsFor } from '../../../text/number.js'
import { useCatalogue } from '../../api/use-answers.js'
import { ChanceBar } from '../../parts/chance-bar.js'
import { signOf } from '../../parts/change.js'
import { changeText, intervalText } from '../../parts/change-text.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { oddsText, percentText } from '../../parts/odds.js'
import { useWords } from '../../view/use-view.js'
import { mustText, type Row } from './rows.js'

/** One target. Every cell but the first is a stop of the arrow keys; the first one's stop is its link. */
export const GridRow = memo(function GridRow({ row, hasChange }: { readonly row: Row; readonly hasChange: boolean }) {
  const { t, language } = useWords()
  const { units } = useCatalogue()
  const { called, attainment } = row
  const isKnown = row.class !== 'none'
  return (
    <tr className={`grid-row v-${row.class}`} data-target={row.id}>
      <td className="col-target">
        <Link to={{ page: 'target', item: row.id }} className="grid-link" tabIndex={-1} data-stop>
          {row.item.name[language]}
        </Link>
      </td>
      <td className="col-must" tabIndex={-1} data-stop>
        {mustText(row.item, units, language)}
      </td>
      <td className="col-verdict" tabIndex={-1} data-stop>
        <span className="verdict">
          <Mark called={called} />
          <span className="verdict-word">{t(`verdict.${called}`)}</span>
        </span>
        {attainment.nowcast ? <span className="verdict-note">{t('web.nowcast.short')}</span> : null}
      </td>
      {isKnown ? (
        <>
          <Chance row={row} />
          {hasChange ? <ChangeCell row={row} /> : null}
          <td className="col-middle" tabIndex={-1} data-stop>
            <Middle row={row} />
          </td>
        </>
      ) : (
        <td className="col-ask" colSpan={hasChange ? 3 : 2}>
          <Link
            to={{ page: 'data', item: '', part: 'requests', agency: row.office }}
            className="ask-link"
            tabIndex={-1}
            data-stop
          >
            {t('web.ask', { agency: row.officeShort[language] })}
          </Link>
        </td>
      )}
      <td className="col-grade" tabIndex={-1} data-stop>
        <abbr className={`grade grade-${attainment.grade}`} title={t(`grade.${attainment.grade}`)}>
          {attainment.grade}
        </abbr>
      </td>
    </tr>
  )
})

function Chance({ row: { attainment } }: { readonly row: Row }) {
  const words = useWords()
  const percent = percentText(attainment, words)
  return (
    <td className="col-chance" tabIndex={-1} data-stop>
      {percent === undefined ? null : (
        <>
          <span className="chance-percent">{percent}</span>
          <ChanceBar probability={attainment.probability ?? 0} />
          <span className="chance-odds">{oddsText(attainment, words)}</span>
        </>
      )}
    </td>
  )
}

/** What the scenario changes, path by path against the baseline, or plainly that there is no real difference. */
function ChangeCell({ row: { attainment, change } }: { readonly row: Row }) {
  const words = useWords()
  const sign = signOf(change)
  const interval = change === undefined ? undefined : intervalText(change, words)
  return (
    <td className={`col-change change-${sign > 0 ? 'up' : sign < 0 ? 'down' : 'none'}`} tabIndex={-1} data-stop>
      {sign > 0 ? '▲ ' : sign < 0 ? '▼ ' : ''}
      {change !== undefined
        ? changeText(change, words)
        : attainment.probability === null
          ? null
          : words.t('web.change.unknown')}
      {interval === undefined ? null : <span className="change-interval">{interval}</span>}
    </td>
  )
}

/** The middle of the paths in the target's year, or the published figure. */
function Middle({ row: { attainment, item } }: { readonly row: Row }) {
  const { n, language } = useWords()
  const { units } = useCatalogue()
  const value = attainment.observed?.value ?? attainment.quantiles?.p50
  if (value === undefined) {
    const month = attainment.finish?.[1]
    return month === null || month === undefined ? null : Math.floor(month)
  }
  const unit = item.unit.startsWith('%')
    ? ` ${item.unit === '% per year' ? (units.get(item.unit)?.name[language] ?? '%') : '%'}`
    : ''
  return (
    <>
      {n(value, digitsFor(value))}
      {unit}
    </>
  )
}
