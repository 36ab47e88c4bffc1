import { digitsFor } from '../../../text/number.js'
import type { Attainment } from '../../api/client.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { calledOf, percentText } from '../../parts/odds.js'
import { Scroll } from '../../parts/scroll.js'
import { classOf } from '../../view/classes.js'
import { useWords } from '../../view/use-view.js'
import type { Names } from './question-items.js'
import { judgedFirst, type Verdict } from './verdict-rows.js'

/** Verdicts as they were stored, one row a target. */
export function VerdictTable({ verdicts, names }: { readonly verdicts: readonly Verdict[]; readonly names: Names }) {
  const { t } = useWords()
  return (
    <Scroll look="scroller" className="answer-wide" label={t('web.answer.verdicts')}>
      <table className="data answer-verdicts" data-verdicts>
        <thead>
          <tr>
            <th scope="col">{t('web.column.target')}</th>
            <th scope="col">{t('web.column.verdict')}</th>
            <th scope="col" className="num">
              {t('web.column.chance')}
            </th>
            <th scope="col" className="num">
              {t('web.answer.middle')}
            </th>
            <th scope="col">{t('web.answer.unit')}</th>
            <th scope="col">{t('web.column.grade')}</th>
          </tr>
        </thead>
        <tbody>
          {judgedFirst(verdicts).map((one) => (
            <Row key={one.id} verdict={one} name={names.target(one.id)} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Row({ verdict, name }: { readonly verdict: Verdict; readonly name: string }) {
  const words = useWords()
  const { t, n, language } = words
  const { units } = useCatalogue()
  const { middle, unit, mcse, grade, nowcast } = verdict
  const called = calledOf(verdict as unknown as Attainment)
  const figure = (value: number): string => n(value, digitsFor(value))
  return (
    <tr data-target={verdict.id}>
      <th scope="row">
        <Link to={{ page: 'target', item: verdict.id }}>{name}</Link>
      </th>
      <td>
        <span className={`verdict v-${classOf(called)}`}>
          <Mark called={called} />
          <span className="verdict-word">{t(`verdict.${called}`)}</span>
        </span>
        {nowcast ? <span className="verdict-note">{t('web.nowcast.short')}</span> : null}
        {called === 'not-assessable' ? <small>{verdict.reason[language]}</small> : null}
      </td>
      <td className="num">
        {percentText(verdict, words)}
        {mcse === null ? null : <small>{t('web.answer.error.value', { n: n(100 * mcse, 1) })}</small>}
      </td>
      <td className="num">
        {middle === undefined ? '–' : figure(middle.value)}
        {middle?.low === undefined || middle.high === undefined || middle.low === middle.high ? null : (
          <small>{t('web.q.interval', { low: figure(middle.low), high: figure(middle.high) })}</small>
        )}
      </td>
      <td>{middle === undefined ? '' : (units.get(unit)?.name[language] ?? unit)}</td>
      <td>
        <abbr className={`grade grade-${grade}`} title={t(`grade.${grade}`)}>
          {grade}
        </abbr>
      </td>
    </tr>
  )
}
