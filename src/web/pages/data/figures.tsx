import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Observation } from '../../../data/schemas.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useAnnounced } from '../../parts/announce.js'
import { Choose } from '../../parts/choose.js'
import { Empty } from '../../parts/states.js'
import { useView, useWords } from '../../view/use-view.js'
import { FigureForm } from './figure-form.js'
import { Grid } from './grid.js'
import type { PartProps } from './index.js'
import { sectionsOf } from './standing.js'

const ALL = '·'
/** So many indicators are drawn; the rest when it is asked for. */
const STEP = 20

/** What is written in the form: a new figure, one that is kept, or a newer one in the place of another. */
export type Draft = { readonly figure: Partial<Observation>; readonly version: number; readonly id: string | undefined }

/** Every figure of a place, used or not, and the way to add one. */
export function Figures({ desk, onStored }: PartProps) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const [draft, setDraft] = useState<Draft>()
  const [most, setMost] = useState(STEP)
  const sections = useMemo(() => sectionsOf(desk.figures, desk.ofPlan, desk.indicators), [desk])
  const shown = useMemo(
    () =>
      sections.filter(
        ({ indicator }) =>
          (view.indicator === '' || indicator.id === view.indicator) &&
          (view.agency === '' || indicator.steward === view.agency),
      ),
    [sections, view.indicator, view.agency],
  )
  const rows = shown.reduce((sum, one) => sum + one.rows.length, 0)
  const without = shown.filter((one) => one.rows.length === 0).length
  const summary = t('web.data.shown', { figures: n(rows), indicators: n(shown.length), without: n(without) })
  useAnnounced(summary)
  const add = (figure: Partial<Observation>, version = 0, id?: string): void => {
    setDraft({ figure, version, id })
    scrollTo({ top: 0 })
  }
  return (
    <>
      <Filters desk={desk} sections={sections} />
      <div className="desk-actions">
        {desk.canChange && draft === undefined ? (
          <Button className="button" onPress={() => add(view.indicator === '' ? {} : { indicator: view.indicator })}>
            {t('web.data.add')}
          </Button>
        ) : null}
        <p className="desk-count" data-shown>
          {summary}
        </p>
      </div>
      {draft === undefined ? null : (
        <FigureForm
          key={draft.id ?? 'new'}
          desk={desk}
          draft={draft}
          onClose={() => setDraft(undefined)}
          onStored={onStored}
        />
      )}
      {shown.length === 0 ? (
        <Empty>{t('web.data.empty')}</Empty>
      ) : (
        <>
          <Grid desk={desk} sections={shown.slice(0, most)} language={language} onEdit={add} onStored={onStored} />
          {shown.length > most ? (
            <Button className="button button-quiet figures-more" onPress={() => setMost(most + STEP)}>
              {t('web.data.more', { n: n(Math.min(STEP, shown.length - most)), rest: n(shown.length - most) })}
            </Button>
          ) : null}
        </>
      )}
    </>
  )
}

function Filters({ desk, sections }: Pick<PartProps, 'desk'> & { readonly sections: ReturnType<typeof sectionsOf> }) {
  const { t, n, language } = useWords()
  const { view, go } = useView()
  const { agencies, territories, plans } = useCatalogue()
  const own = territories.get(plans.get(view.plan)?.territory ?? '')
  // Where the engine may look when the province has no figure of its own.
  const places = [own?.id, own?.region, 'viet-nam'].filter(
    (id): id is string => id !== undefined && territories.has(id),
  )
  const stewards = new Set(sections.flatMap(({ indicator }) => indicator.steward ?? []))
  const of = (name: 'indicator' | 'agency') => ({
    value: view[name] === '' ? ALL : view[name],
    onChange: (id: string) => go({ [name]: id === ALL ? '' : id }),
  })
  return (
    <div className="desk-tools">
      <Choose
        label={t('web.data.place')}
        value={desk.place}
        choices={[...new Set([...places, desk.place])].map((id) => ({
          id,
          name: territories.get(id)?.name[language] ?? id,
        }))}
        onChange={(place) => go({ place: place === own?.id ? '' : place })}
      />
      <Choose
        label={t('web.data.indicator')}
        className="desk-wide"
        {...of('indicator')}
        choices={[
          { id: ALL, name: t('web.all') },
          ...sections.map(({ indicator, rows }) => ({
            id: indicator.id,
            name: `${indicator.name[language]} (${n(rows.length)})`,
          })),
        ]}
      />
      <Choose
        label={t('web.filter.agency')}
        className="desk-wide"
        {...of('agency')}
        choices={[
          { id: ALL, name: t('web.all') },
          ...[...stewards].map((id) => ({ id, name: agencies.get(id)?.name[language] ?? id })),
        ]}
      />
    </div>
  )
}
