import { memo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Observation } from '../../../data/schemas.js'
import type { Language } from '../../../text/language.js'
import { makeChanges } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { History } from '../../parts/history.js'
import { Outside } from '../../parts/outside.js'
import { Scroll } from '../../parts/scroll.js'
import { Sure } from '../../parts/sure.js'
import { useWords } from '../../view/use-view.js'
import type { PartProps } from './index.js'
import type { FigureRow, Section } from './standing.js'
import { sentencesOf } from './wrong.js'

type Edit = (figure: Partial<Observation>, version?: number, id?: string) => void
type Props = PartProps & { readonly sections: readonly Section[]; readonly language: Language; readonly onEdit: Edit }

/** Figures by indicator, the newest first: which is used, which is not, and why. */
export const Grid = memo(function Grid({ desk, sections, language, onEdit, onStored }: Props) {
  const { t } = useWords()
  const { agencies } = useCatalogue()
  const heads = ['year', 'value', 'use', 'status', 'vintage', 'source'] as const
  return (
    <Scroll label={t('web.data.part.figures')}>
      <table className="desk-table figures-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={head === 'value' ? 'num' : undefined}>
                {t(`web.data.head.${head}`)}
              </th>
            ))}
            <th scope="col">
              <span className="unseen">{t('web.desk.deeds')}</span>
            </th>
          </tr>
        </thead>
        {sections.map(({ indicator, rows }) => (
          <tbody key={indicator.id} data-indicator={indicator.id}>
            <tr className={rows.length === 0 ? 'empty-row' : 'group-row'}>
              <th scope="rowgroup" colSpan={heads.length + 1}>
                {indicator.name[language]}
                {rows.length === 0 ? <span className="desk-soft"> · {t('web.data.none')}</span> : null}
                <span className="figures-steward">
                  {agencies.get(indicator.steward ?? '')?.short[language] ?? ''}
                  {desk.canChange ? (
                    <Button
                      className="button button-quiet"
                      aria-label={t('web.data.add-to', { name: indicator.name[language] })}
                      onPress={() => onEdit({ indicator: indicator.id })}
                    >
                      +
                    </Button>
                  ) : null}
                </span>
              </th>
            </tr>
            {rows.map((row, i) => (
              <Row
                // Two shipped figures may say the same year by the same source.
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of one name have no other
                key={`${row.id} ${i}`}
                row={row}
                desk={desk}
                onEdit={onEdit}
                onStored={onStored}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  )
})

type RowProps = PartProps & { readonly row: FigureRow; readonly onEdit: Edit }

function Row({ row: { id, figure, use }, desk, onEdit, onStored }: RowProps) {
  const { t, n, language } = useWords()
  const { units } = useCatalogue()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const source = desk.sources.get(figure.source)
  const kept = desk.kept.get(id)
  const isKept = kept !== undefined && kept.body.value === figure.value
  const remove = async (): Promise<void> => {
    try {
      await makeChanges([{ kind: 'observation', id, version: kept?.version ?? 0, action: 'delete' }], { language })
      announce(t('web.data.deleted'))
      await onStored()
    } catch (error) {
      setWrong(sentencesOf(error, t))
    }
  }
  return (
    <tr data-figure={id} className={use === 'used' ? 'figure-used' : 'figure-unused'}>
      <th scope="row">{figure.year}</th>
      <td className="num">
        <b>{n(figure.value, 6)}</b> {units.get(figure.unit)?.name[language] ?? figure.unit}
      </td>
      <td className={`use use-${use}`}>{t(`web.data.use.${use}`)}</td>
      <td>
        {t(`status.${figure.status}`)}
        {isKept ? <span className="desk-tag"> {t('web.data.own')}</span> : null}
      </td>
      <td>{figure.vintage === '' ? t('web.data.undated') : figure.vintage}</td>
      <td>
        <bdi>{source === undefined ? figure.source : <Outside address={source.address}>{source.title}</Outside>}</bdi>
        {figure.note === '' ? null : <p className="desk-soft">{figure.note}</p>}
        {isOpen ? <History kind="observation" id={id} /> : null}
      </td>
      <td>
        {desk.canChange ? (
          <div className="desk-row-actions">
            <Button
              className="button button-quiet"
              aria-label={t(isKept ? 'web.data.edit-of' : 'web.data.correct-of', { year: figure.year })}
              onPress={() =>
                isKept ? onEdit(figure, kept.version, id) : onEdit({ ...figure, vintage: '', source: '', note: '' })
              }
            >
              {t(isKept ? 'web.data.edit' : 'web.data.correct')}
            </Button>
            {isKept ? (
              <>
                <Button className="button button-quiet" onPress={() => setOpen(!isOpen)} aria-expanded={isOpen}>
                  {t('web.history.title')}
                </Button>
                <Sure label={t('web.data.delete')} question={t('web.data.delete.sure')} onSure={() => void remove()} />
              </>
            ) : null}
          </div>
        ) : null}
        {wrong.map((one) => (
          <p key={one} className="field-error" role="alert">
            {one}
          </p>
        ))}
      </td>
    </tr>
  )
}
