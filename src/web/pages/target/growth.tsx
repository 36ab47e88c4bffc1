import type { TargetPageRecord } from '../../../report/target-page.js'
import { digitsFor, formatProbability } from '../../../text/number.js'
import { useWords } from '../../view/use-view.js'

/** Required against actual pace, and the official reading of the trend: deterministic, never mixed with the probability. */
export function Growth({ record: { attainment } }: { readonly record: TargetPageRecord }) {
  const { t, n, language } = useWords()
  const { requiredGrowth, actualGrowth, growthAs, anticipatedProgress } = attainment
  if (requiredGrowth === null && actualGrowth === null && anticipatedProgress === null) return null
  const pace = (value: number | null): string => {
    if (value === null) return t('web.target.growth.none')
    const shown = growthAs === 'ratio' ? `${n(value * 100, 1)} %` : n(value, digitsFor(value))
    return t('web.target.growth.a-year', { value: shown })
  }
  return (
    <section className="panel">
      <h2>{t('web.target.growth')}</h2>
      <dl className="pace">
        <div>
          <dt>{t('web.target.growth.required')}</dt>
          <dd>{pace(requiredGrowth)}</dd>
        </div>
        <div>
          <dt>{t('web.target.growth.actual')}</dt>
          <dd>{pace(actualGrowth)}</dd>
        </div>
      </dl>
      {anticipatedProgress === null ? null : (
        <p>
          {t('explain.escap', {
            predicted: n(anticipatedProgress.predicted, digitsFor(anticipatedProgress.predicted)),
            reading: `${t(`escap.${anticipatedProgress.reading}`)} (${formatProbability(anticipatedProgress.gap, language)})`,
          })}
        </p>
      )}
      <p className="panel-note">{t('web.target.growth.note')}</p>
    </section>
  )
}
