import type { TargetPageRecord } from '../../../report/target-page.js'
import { Outside } from '../../parts/outside.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'

/** What the verdict rests on: definition, every figure with its source, and what would make it firmer. */
export function Evidence({ record }: { readonly record: TargetPageRecord }) {
  const { t, n, language } = useWords()
  const { observations, definition, attainment, raisesGrade, names } = record
  return (
    <section className="panel">
      <h2>{t('web.target.evidence')}</h2>
      <p>
        <abbr className={`grade grade-${attainment.grade}`} title={t(`grade.${attainment.grade}`)}>
          {attainment.grade}
        </abbr>{' '}
        {t(`grade.${attainment.grade}`)}
      </p>
      <p className="panel-note">
        {t('web.target.evidence.raise')}: {raisesGrade[language]}.
      </p>
      {definition.text === null ? null : (
        <p>
          <b>{t('web.target.evidence.definition')}:</b> {definition.text[language]}
        </p>
      )}
      {observations.length === 0 ? (
        <p className="panel-none">{t('web.target.evidence.none')}</p>
      ) : (
        <Scroll look="scroller" label={t('web.target.evidence.figures')}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{t('web.column.year')}</th>
                <th scope="col" className="num">
                  {t('web.target.evidence.value')}
                </th>
                <th scope="col">{t('web.target.evidence.place')}</th>
                <th scope="col">{t('web.target.table.source')}</th>
                <th scope="col">{t('web.target.evidence.use')}</th>
              </tr>
            </thead>
            <tbody>
              {observations.map(({ year, value, territory, status, used, source, note, vintage }) => (
                <tr key={`${year}${territory}${value}${vintage}${note}`} className={used ? '' : 'data-unused'}>
                  <th scope="row">{year}</th>
                  <td className="num">{n(value, 4)}</td>
                  <td>{names.territories[territory]?.[language] ?? territory}</td>
                  <td>
                    {typeof source === 'string' ? (
                      source
                    ) : (
                      <Outside address={source.address}>
                        {source.publisher === '' ? source.title : `${source.publisher}: ${source.title}`}
                      </Outside>
                    )}{' '}
                    <span className="data-status">
                      {t(`status.${status}`)}
                      {vintage === '' ? '' : `, ${vintage}`}
                    </span>
                  </td>
                  <td>{t(used ? 'web.target.yes' : 'web.target.no')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  )
}
