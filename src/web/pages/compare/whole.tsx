import { headlineText } from '../../../report/attainment-view.js'
import { signed } from '../../../report/signed.js'
import { formatNumber } from '../../../text/number.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords, type Words } from '../../view/use-view.js'
import type { CompareAnswer } from './rows.js'

/** Names of the scenarios in their order. */
export const namesOf = ({ scenarios, given }: CompareAnswer, { language }: Words): readonly string[] =>
  scenarios.map(({ id }) => given.find((one) => one.id === id)?.name[language] ?? id)

/** What each scenario does against the first, in the number of targets met. */
export function leadLines(answer: CompareAnswer, words: Words): readonly string[] {
  const { t } = words
  const [base = '', ...names] = namesOf(answer, words)
  return names.map((name, i) => {
    const { difference, low, high, real } = (answer.scenarios[i + 1] as CompareAnswer['scenarios'][number]).numberMet
    if (!real) return t('web.compare.same', { name, base })
    const size = (value: number): string => formatNumber(Math.abs(value), words.language, 2, 2)
    const [from, to] = difference > 0 ? [low, high] : [high, low]
    return t(difference > 0 ? 'web.compare.more' : 'web.compare.fewer', {
      name,
      base,
      d: size(difference),
      low: size(from),
      high: size(to),
    })
  })
}

/** The plan as a whole under every scenario: joint counts on the same paths. */
export function Whole({ answer }: { readonly answer: CompareAnswer }) {
  const words = useWords()
  const { t, n, language } = words
  const names = namesOf(answer, words)
  return (
    <section className="panel">
      <h2>{t('web.compare.whole')}</h2>
      <Scroll look="scroller" label={t('web.compare.whole')}>
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{t('compare.scenario')}</th>
              <th scope="col" className="num">
                {t('web.compare.mean')}
              </th>
              <th scope="col" className="num">
                {t('web.compare.range')}
              </th>
              <th scope="col" className="num">
                {t('compare.difference')}
              </th>
              <th scope="col" className="num">
                {t('compare.none-lost')}
              </th>
              <th scope="col">{t('compare.best')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.scenarios.map(({ id, joint, numberMet, noTargetLost, mayBeBest }, i) => (
              <tr key={id}>
                <th scope="row">{names[i]}</th>
                <td className="num">{formatNumber(joint.expectedMet, language, 1, 1)}</td>
                <td className="num">{t('web.q.interval', { low: n(joint.p10), high: n(joint.p90) })}</td>
                <td className="num">
                  {i === 0 ? (
                    '–'
                  ) : numberMet.real ? (
                    <>
                      {signed(numberMet.difference, language, 2)}
                      <small>
                        {t('web.q.interval', {
                          low: formatNumber(numberMet.low, language, 2, 2),
                          high: formatNumber(numberMet.high, language, 2, 2),
                        })}
                      </small>
                    </>
                  ) : (
                    <span className="soft">{t('web.q.no-difference')}</span>
                  )}
                </td>
                <td className="num">{i === 0 || noTargetLost === null ? '–' : headlineText(noTargetLost, language)}</td>
                <td>{t(mayBeBest ? 'compare.yes' : 'compare.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className="panel-note">{t('web.compare.interval-note', { paths: n(answer.recipe.paths) })}</p>
    </section>
  )
}
