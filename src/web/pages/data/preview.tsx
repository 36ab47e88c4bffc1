import { memo } from 'react'
import { DIFFERENCES, type Difference } from '../../../data/import/differences.js'
import type { Indicator } from '../../../data/schemas.js'
import { useAnnounced } from '../../parts/announce.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { problemText } from './wrong.js'

/** So many lines of a kind are drawn; the rest is counted. */
const MOST = 200

type Props = {
  readonly differences: readonly Difference[]
  readonly indicators: ReadonlyMap<string, Indicator>
}

/** Every difference that storing would make, by kind, with its line. */
export const Preview = memo(function Preview({ differences, indicators }: Props) {
  const { t, n } = useWords()
  const groups = DIFFERENCES.map((kind) => ({ kind, all: differences.filter((one) => one.kind === kind) })).filter(
    ({ all }) => all.length > 0,
  )
  useAnnounced(groups.map(({ kind, all }) => `${t(`web.import.kind.${kind}`)}: ${n(all.length)}`).join('; '))
  return (
    <section aria-labelledby="preview" data-preview>
      <h2 id="preview">{t('web.import.preview')}</h2>
      <ul className="desk-counts preview-counts">
        {groups.map(({ kind, all }) => (
          <li key={kind} className={`preview-count kind-${kind}`} data-kind={kind}>
            <b>{n(all.length)}</b> {t(`web.import.kind.${kind}`)}
          </li>
        ))}
      </ul>
      <Scroll label={t('web.import.preview')} className="preview-scroll">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t('web.import.line')}
              </th>
              <th scope="col">{t('web.import.what')}</th>
              <th scope="col">{t('web.data.indicator')}</th>
              <th scope="col">{t('web.data.head.year')}</th>
              <th scope="col" className="num">
                {t('web.import.before')}
              </th>
              <th scope="col" className="num">
                {t('web.import.after')}
              </th>
              <th scope="col">{t('web.import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ all }) =>
              all.slice(0, MOST).map((one) => <Line key={one.line} difference={one} indicators={indicators} />),
            )}
          </tbody>
        </table>
      </Scroll>
      {groups.some(({ all }) => all.length > MOST) ? (
        <p className="desk-soft">{t('web.import.most', { n: n(MOST) })}</p>
      ) : null}
    </section>
  )
})

function Line({
  difference: { line, kind, figure, before, problems },
  indicators,
}: {
  readonly difference: Difference
  readonly indicators: Props['indicators']
}) {
  const { t, n, language } = useWords()
  const other =
    before === undefined || figure === undefined
      ? []
      : (['status', 'note', 'confidence', 'unit'] as const).filter((field) => before[field] !== figure[field])
  return (
    <tr className={`kind-${kind}`}>
      <th scope="row" className="num">
        {line}
      </th>
      <td className="preview-kind">{t(`web.import.kind.${kind}`)}</td>
      <td>{figure === undefined ? '' : (indicators.get(figure.indicator)?.name[language] ?? figure.indicator)}</td>
      <td>{figure?.year}</td>
      <td className="num">{before === undefined ? '' : n(before.value, 6)}</td>
      <td className="num">{figure === undefined ? '' : n(figure.value, 6)}</td>
      <td>
        {problems.map((one) => (
          <p key={`${one.code}${JSON.stringify(one.facts)}`}>{problemText(one, language)}</p>
        ))}
        {kind === 'shipped' ? t('web.import.shipped') : null}
        {kind === 'changed' && other.length > 0
          ? other.map((field) => `${field}: ${before?.[field]} → ${figure?.[field]}`).join('; ')
          : null}
      </td>
    </tr>
  )
}
