import { Button } from 'react-aria-components'
import type { CellChange } from '../../../report/intake/change.js'
import type { PreviewPage } from '../../../report/intake/page.js'
import { PAGE } from '../../api/intake.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import type { PartProps } from './index.js'

type Props = {
  readonly page: PreviewPage
  readonly desk: PartProps['desk']
  /** turn to the cells from an offset on */
  readonly onTurn: (offset: number) => void
}

const placeOf = ({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string =>
  [sheet, cell].filter((one) => one !== '').join(', ')

/** What a file would change: problems with their cells first, then a page of the cells that differ. */
export function FilePreview({ page, desk, onTurn }: Props) {
  const { t, n } = useWords()
  const { counts, problems, cells, offset, total, file } = page
  const last = offset + cells.length
  return (
    <div data-intake-preview>
      <p className="desk-count">{t('web.intake.counts', { file: file.name, ...counts })}</p>
      {problems.length === 0 ? null : (
        <>
          <h3>{t('web.intake.problems')}</h3>
          <ul className="intake-problems">
            {problems.map((one) => (
              <li key={`${placeOf(one)}${one.sentence}`}>
                <b>{placeOf(one)}</b> {one.sentence}
              </li>
            ))}
          </ul>
          {counts.problems > problems.length ? (
            <p className="desk-soft">{t('web.intake.more-problems', { n: n(counts.problems - problems.length) })}</p>
          ) : null}
        </>
      )}
      {total === 0 ? (
        <p className="desk-soft">{t('web.intake.none')}</p>
      ) : (
        <>
          <Scroll label={t('web.intake.changes')} className="preview-scroll">
            <table className="desk-table">
              <caption className="unseen">{t('web.intake.changes')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('web.intake.place')}</th>
                  <th scope="col">{t('web.intake.kind')}</th>
                  <th scope="col">{t('web.intake.item')}</th>
                  <th scope="col" className="num">
                    {t('web.intake.before')}
                  </th>
                  <th scope="col" className="num">
                    {t('web.intake.after')}
                  </th>
                  <th scope="col">{t('web.intake.unit-source')}</th>
                </tr>
              </thead>
              <tbody>
                {cells.map((one) => (
                  <Cell key={`${one.what}${placeOf(one)}`} cell={one} desk={desk} />
                ))}
              </tbody>
            </table>
          </Scroll>
          <div className="desk-actions">
            <span className="desk-soft">
              {t('web.intake.page', { from: n(offset + 1), to: n(last), total: n(total) })}
            </span>
            {total > PAGE ? (
              <>
                <Button
                  className="button button-quiet"
                  isDisabled={offset === 0}
                  onPress={() => onTurn(Math.max(0, offset - PAGE))}
                >
                  {t('web.intake.earlier')}
                </Button>
                <Button className="button button-quiet" isDisabled={last >= total} onPress={() => onTurn(last)}>
                  {t('web.intake.later')}
                </Button>
              </>
            ) : null}
          </div>
        </>
      )}
    </div>
  )
}

function Cell({ cell: one, desk }: { readonly cell: CellChange; readonly desk: PartProps['desk'] }) {
  const { t, n, language } = useWords()
  const { units } = useCatalogue()
  const shown = (value: number | string | null): string =>
    value === null ? '–' : typeof value === 'number' ? n(value, 6) : value
  const name = desk.indicators.get(one.id)?.name[language] ?? one.id
  const about = [units.get(one.unit)?.name[language] ?? '', desk.sources.get(one.source)?.title ?? one.source]
  return (
    <tr className={`kind-${one.kind}`}>
      <th scope="row">{placeOf(one)}</th>
      <td className="preview-kind">{t(`web.intake.kind.${one.kind}`)}</td>
      <td>{one.year === null ? name : `${name}, ${one.year}`}</td>
      <td className="num">{shown(one.before)}</td>
      <td className="num">
        <b>{shown(one.after)}</b>
        {one.read === null ? null : <p className="desk-soft">{t('web.intake.read', { read: one.read })}</p>}
      </td>
      <td>
        <bdi>{about.filter((text) => text !== '').join('; ')}</bdi>
      </td>
    </tr>
  )
}
