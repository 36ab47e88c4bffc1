import { memo } from 'react'
import { digitsFor } from '../../../text/number.js'
import { useCatalogue } from '../../api/use-answers.js'
import { ChanceBar } from '../../parts/chance-bar.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { oddsText, percentText } from '../../parts/odds.js'
import { useWords } from '../../view/use-view.js'
import { changeOf, type Row } from './rows.js'

/** One target. Every cell but the first is a stop of the arrow keys; the first one's stop is its link. */
export const GridRow = memo(function GridRow({ row, hasChange }: { readonly row: Row; readonly hasChange: boolean }) {
  const { t, language } = useWords()
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
        {row.must[language]}
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
          {hasChange ? <Change row={row} /> : null}
          <td className="col-middle" tabIndex={-1} data-stop>
            <Middle row={row} />
          </td>
        </>
      ) : (
        <td className="col-ask" colSpan={hasChange ? 3 : 2} tabIndex={-1} data-stop>
          {t('web.ask', { agency: row.officeShort[language] })}
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

function Change({ row }: { readonly row: Row }) {
  const { t, n } = useWords()
  const change = changeOf(row)
  const points = change?.points ?? 0
  const sign = points > 0 ? 'up' : points < 0 ? 'down' : 'none'
  return (
    <td className={`col-change change-${change === undefined ? 'unknown' : sign}`} tabIndex={-1} data-stop>
      {change === undefined ? (
        row.attainment.probability === null ? null : (
          <span>{t('web.change.unknown')}</span>
        )
      ) : (
        <span>
          {points > 0 ? '▲ ' : points < 0 ? '▼ ' : ''}
          {t(`web.change.${sign}`, { points: n(Math.abs(points)) })}
        </span>
      )}
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
