import type { TargetPageRecord } from '../../../report/target-page.js'
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
    </section>
  )
}
