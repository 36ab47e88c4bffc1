import { headlineText } from '../../../report/attainment-view.js'
import { signed } from '../../../report/signed.js'
import type { MessageKey } from '../../../text/messages.js'
import { formatNumber } from '../../../text/number.js'
import { Link } from '../../parts/link.js'
import { useTargetNames } from '../../parts/question/target-choices.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { closedOf } from './rows.js'
import type { Optimisation } from './scenario-of.js'

type Props = { readonly answer: Optimisation }

/** Targets whose probability really changes. */
export function Gains({ answer }: Props) {
  const { t, n, language } = useWords()
  const names = useTargetNames()
  const real = answer.targets.filter((one) => one.real)
  const hidden = (one: Optimisation['targets'][number]): boolean =>
    one.before.bound !== 'none' || one.after.bound !== 'none'
  return (
    <section className="panel">
      <h2>{t('web.allocate.gains')}</h2>
      {real.length === 0 ? (
        <p>{t('web.allocate.gains.none')}</p>
      ) : (
        <Scroll look="scroller" label={t('web.allocate.gains')}>
          <table className="data" data-gains>
            <thead>
              <tr>
                <th scope="col">{t('web.column.target')}</th>
                <th scope="col" className="num">
                  {t('web.allocate.today')}
                </th>
                <th scope="col" className="num">
                  {t('web.allocate.proposed')}
                </th>
                <th scope="col" className="num">
                  {t('web.allocate.change')}
                </th>
              </tr>
            </thead>
            <tbody>
              {real.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <Link to={{ page: 'target', item: one.id }}>{names?.get(one.id) ?? one.id}</Link>
                  </th>
                  <td className="num">{headlineText(one.before, language)}</td>
                  <td className="num">{headlineText(one.after, language)}</td>
                  <td className="num">
                    {hidden(one) ? '–' : t('web.q.points', { d: signed(100 * one.difference, language, 1) })}
                    {hidden(one) ? null : (
                      <small>{t('web.q.interval', { low: n(100 * one.low, 1), high: n(100 * one.high, 1) })}</small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}

/** The plan found against the plain rules, on the same fresh paths. */
export function Plans({ answer }: Props) {
  const { t, language } = useWords()
  const three = (value: number): string => formatNumber(value, language, 3, 3)
  const two = (value: number): string => formatNumber(value, language, 2, 2)
  return (
    <section className="panel">
      <h2>{t('web.allocate.plans')}</h2>
      <table className="data" data-plans>
        <thead>
          <tr>
            <th scope="col">{t('web.allocate.plan-name')}</th>
            <th scope="col" className="num">
              {t('web.allocate.met')}
            </th>
            <th scope="col" className="num">
              {t('web.allocate.scored')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.plans.map(({ plan, score, targetsMet }) => (
            <tr key={plan} className={plan === answer.recommended ? 'sturdiest' : undefined}>
              <th scope="row">
                {t(`optimise.plan.${plan.startsWith('climb') ? 'climb' : plan}` as MessageKey)}
                {plan === answer.recommended ? <b> ({t('web.allocate.chosen')})</b> : null}
              </th>
              <td className="num">
                {two(targetsMet.mean)} ± {two(targetsMet.mcse)}
              </td>
              <td className="num">{three(score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="panel-note">{t('web.allocate.plans.note')}</p>
      {answer.freshPathGap > 0 ? (
        <p className="panel-note">{t('web.allocate.luck', { gap: three(answer.freshPathGap) })}</p>
      ) : null}
    </section>
  )
}

/** What binds, what was left out and why, what is cut to nothing. */
export function Remarks({ answer, nameOf }: Props & { readonly nameOf: (programme: string) => string }) {
  const { t, n } = useWords()
  const names = useTargetNames()
  const { binding, leftOut } = answer
  const closed = closedOf(answer)
  return (
    <section className="panel">
      <h2>{t('web.allocate.binding')}</h2>
      {binding.length === 0 ? (
        <p>{t('web.allocate.binding.none')}</p>
      ) : (
        <ul className="plain-list" data-binding>
          {binding.map(({ constraint, years }) => (
            <li key={constraint}>{t('web.allocate.binding.years', { name: constraint, years: spans(years) })}</li>
          ))}
        </ul>
      )}
      {closed.length === 0 ? null : (
        <p className="borrowed" role="note">
          {t('web.allocate.closed', { n: n(closed.length), list: closed.map(nameOf).join('; ') })}
        </p>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <p>{t('web.allocate.left-out', { n: n(leftOut.length) })}</p>
          <ul className="plain-list">
            {leftOut.map((id) => (
              <li key={id}>
                <Link to={{ page: 'target', item: id }}>{names?.get(id) ?? id}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Years as spans: `2027–2030, 2035`. */
export function spans(years: readonly number[]): string {
  const found: [number, number][] = []
  for (const year of years) {
    const last = found[found.length - 1]
    if (last !== undefined && last[1] === year - 1) last[1] = year
    else found.push([year, year])
  }
  return found.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
