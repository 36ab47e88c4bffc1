import type { TargetPageRecord } from '../../../report/target-page.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { calledOf, percentText } from '../../parts/odds.js'
import { classOf } from '../../view/classes.js'
import { useWords } from '../../view/use-view.js'

/** The same measure in other years. */
export function Others({ record: { others } }: { readonly record: TargetPageRecord }) {
  const words = useWords()
  const { t, language } = words
  if (others.length === 0) return null
  return (
    <section className="panel">
      <h2>{t('web.target.years')}</h2>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{t('web.column.year')}</th>
            <th scope="col">{t('web.column.must')}</th>
            <th scope="col">{t('web.column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {others.map((one) => {
            const called = calledOf(one)
            return (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={{ item: one.id }}>{one.year ?? t('web.year.none')}</Link>
                </th>
                <td>{one.must[language]}</td>
                <td>
                  <span className={`verdict v-${classOf(called)}`}>
                    <Mark called={called} />
                    <span className="verdict-word">
                      {t(`verdict.${called}`)}
                      {one.probability === null ? '' : `, ${percentText(one, words)}`}
                    </span>
                  </span>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
