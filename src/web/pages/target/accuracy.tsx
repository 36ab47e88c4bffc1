import { useQuery } from '@tanstack/react-query'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { accuracyGroups } from '../../api/data.js'
import { Link } from '../../parts/link.js'
import { useWords } from '../../view/use-view.js'

/** How the method that answered has done on past targets of this family, none of which it had seen. */
export function Accuracy({ record: { engine } }: { readonly record: TargetPageRecord }) {
  const { t, n } = useWords()
  if (engine === null) return null
  const { answeredBy, standing } = engine
  return (
    <section className="panel">
      <h2>{t('web.target.accuracy')}</h2>
      <p>{t(`explain.engine.${answeredBy}`)}.</p>
      {standing === null ? null : <Record by={standing.by} group={standing.name} />}
      <p className="panel-note">
        {standing === null
          ? t('web.target.accuracy.none')
          : `${t(`explain.engine.standing.${standing.by}`, {
              name: t(`panel.${standing.name}`),
              questions: n(standing.questions),
              indicators: n(standing.indicators),
              network: n(standing.brier.network, 3),
              randomWalk: n(standing.brier.randomWalk, 3),
              low: n(standing.brierDifference.low, 3),
              high: n(standing.brierDifference.high, 3),
            })}.`}
      </p>
      <p>
        <Link to={{ page: 'accuracy', item: '' }}>{t('web.target.accuracy.more')}</Link>
      </p>
    </section>
  )
}

/** What was said of past targets like this one, and how often it came true: the ends of the scale, where it matters most. */
function Record({ by, group }: { readonly by: string; readonly group: string }) {
  const { t, n, language } = useWords()
  const { data } = useQuery({
    queryKey: ['accuracy-groups'],
    queryFn: ({ signal }) => accuracyGroups({ language, signal }),
  })
  const found = data?.find((one) => one.by === by && one.group === group)
  if (found === undefined) return null
  const { calibrationError, bins } = found
  const percent = (share: number): string => `${n(100 * share, 0)} %`
  return (
    <>
      <p>{t('web.target.accuracy.off', { points: n(100 * calibrationError.value, 1) })}</p>
      {bins === null || bins.length === 0 ? null : (
        <details className="figures" data-record>
          <summary>{t('web.target.accuracy.table', { name: t(`panel.${group as 'digital'}`) })}</summary>
          <table className="data">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t('web.target.accuracy.said')}
                </th>
                <th scope="col" className="num">
                  {t('web.target.accuracy.came')}
                </th>
                <th scope="col" className="num">
                  {t('web.target.accuracy.questions')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bins.map((bin) => (
                <tr key={bin.mean}>
                  <td className="num">{percent(bin.mean)}</td>
                  <td className="num">{percent(bin.frequency)}</td>
                  <td className="num">{n(bin.n)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
