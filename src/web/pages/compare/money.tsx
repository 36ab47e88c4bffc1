import { signed } from '../../../report/signed.js'
import type { MessageKey } from '../../../text/messages.js'
import { useProgrammes } from '../../api/use-question.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { type CompareAnswer, moneyRows } from './rows.js'

type Props = { readonly answer: CompareAnswer; readonly names: readonly string[] }

/** What is spent otherwise: only lines that differ. */
export function MoneyPanel({ answer, names }: Props) {
  const { t, n, language } = useWords()
  const programmes = useProgrammes().data
  const { changed, same, total } = moneyRows(answer)
  const cells = (real: readonly number[]) =>
    real.map((value, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: scenarios have no other order
      <td key={i} className="num">
        {n(value, 0)}
        {i === 0 ? null : <small>{signed(value - (real[0] ?? 0), language, 0)}</small>}
      </td>
    ))
  return (
    <section className="panel">
      <h2>{t('web.compare.money')}</h2>
      {changed.length === 0 ? (
        <p>{t('web.compare.money-same')}</p>
      ) : (
        <Scroll look="scroller" label={t('web.compare.money')}>
          <table className="data" data-money>
            <thead>
              <tr>
                <th scope="col">{t('compare.programme')}</th>
                <th scope="col">{t('table.payers')}</th>
                {names.map((name) => (
                  <th key={name} scope="col" className="num">
                    {name}, {t('web.q.money-unit')}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {changed.map(({ programme, payer, real }) => (
                <tr key={`${programme}|${payer}`}>
                  <th scope="row">{programmes?.get(programme)?.name[language] ?? programme}</th>
                  <td>{t(`payer.${payer}` as MessageKey)}</td>
                  {cells(real)}
                </tr>
              ))}
              <tr className="total">
                <th scope="row" colSpan={2}>
                  {t('compare.total')}
                </th>
                {cells(total)}
              </tr>
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="panel-note">
        {t('web.compare.money-note', answer.moneyYears)}{' '}
        {same > 0 && changed.length > 0 ? t('web.compare.money-lines', { n: n(same) }) : ''}
      </p>
    </section>
  )
}
