import type { TargetPageRecord } from '../../../report/target-page.js'
import { saidIn } from '../../../text/language.js'
import { formatProbability } from '../../../text/number.js'
import { useWords } from '../../view/use-view.js'

const PARTS = ['data', 'prior', 'judgement'] as const

/** Where the doubt comes from, and what money can move. */
export function Why({ record }: { readonly record: TargetPageRecord }) {
  const { t, language } = useWords()
  const { doubt, money, identity } = record
  if (doubt === null && money === null && identity === null) return null
  return (
    <section className="panel">
      <h2>{t('web.target.why')}</h2>
      {doubt === null ? null : (
        <>
          <h3>{t('web.target.doubt')}</h3>
          <div className="doubt" aria-hidden="true">
            {PARTS.map((part) => (
              <span key={part} className={`doubt-${part}`} style={{ flexGrow: doubt[part] }} />
            ))}
          </div>
          <ul className="doubt-list">
            {PARTS.filter((part) => doubt[part] > 0).map((part) => (
              <li key={part}>
                <span className={`doubt-key doubt-${part}`} aria-hidden="true" />
                <b>{formatProbability(doubt[part], language)}</b> {t(`web.target.doubt.${part}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {identity === null ? null : <Arithmetic identity={identity} />}
      {money === null ? null : <Money record={record} money={money} />}
    </section>
  )
}

type Money = NonNullable<TargetPageRecord['money']>

function Money({ record, money }: { readonly record: TargetPageRecord; readonly money: Money }) {
  const { t, n, language } = useWords()
  const { responses, spillovers, effect } = money
  const hasEffect = effect !== null
  const part = (share: number): string =>
    share === 0 ? '–' : `${share < 0 ? '−' : ''}${formatProbability(Math.abs(share), language)}`
  return (
    <>
      <h3>{t('web.target.money')}</h3>
      {responses.length === 0 && spillovers.length === 0 ? (
        <p>{t('explain.money.nothing')}</p>
      ) : (
        <>
          <p>
            {hasEffect
              ? t('explain.money.changed', { before: n(effect.before, 3), after: n(effect.after, 3) })
              : t('explain.money.unchanged')}
          </p>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('web.target.money.programme')}</th>
                {hasEffect ? (
                  <th scope="col" className="num">
                    {t('web.target.money.share')}
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {responses.map(({ id, programme, share, basis }) => (
                <tr key={id}>
                  <th scope="row">
                    {record.names.programmes[programme]?.[language] ?? programme}
                    <span className="basis">{t(`basis.${basis.status}`)}</span>
                  </th>
                  {hasEffect ? <td className="num">{part(share)}</td> : null}
                </tr>
              ))}
              {spillovers.map(({ from, share, basis }) => (
                <tr key={from}>
                  <th scope="row">
                    {record.names.indicators[from]?.[language] ?? from}
                    <span className="basis">{t(`basis.${basis.status}`)}</span>
                  </th>
                  {hasEffect ? <td className="num">{part(share)}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="panel-note">{t('web.target.money.borrowed')}</p>
        </>
      )}
    </>
  )
}

type Identity = NonNullable<TargetPageRecord['identity']>

function Arithmetic({ identity }: { readonly identity: Identity }) {
  const { t, language } = useWords()
  return (
    <>
      <h3>{t('explain.identity')}</h3>
      <p>
        <code>{identity.formula}</code>
      </p>
      <p className="panel-note">{saidIn(identity.basis.why, language)}</p>
    </>
  )
}
