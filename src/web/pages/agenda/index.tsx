import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Button } from 'react-aria-components'
import { formatDay } from '../../../text/day.js'
import { agendaFor } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useAnnounced } from '../../parts/announce.js'
import { save } from '../../parts/chart/take.js'
import { Choose } from '../../parts/choose.js'
import { Page } from '../../parts/page.js'
import { Answered, Empty } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { type AgendaRecord, countsOf, entriesOf, filtered, monthsOf, officesOf, STANDINGS } from './entries.js'
import { calendarText } from './ics.js'
import { Months } from './months.js'
import { StandingMark } from './standing-mark.js'
import '../../style/desk.css'
import './agenda.css'

const ALL = '·'
const WINDOWS = ['3', '6', '12', '24', '60'] as const

/** What has to be done and reported by when. */
export default function AgendaPage() {
  const { t, language } = useWords()
  const { plan, agency, ahead } = useView().view
  const answer = useQuery({
    queryKey: ['agenda', plan, agency, ahead],
    queryFn: ({ signal }) => agendaFor({ plan, agency, ahead }, { language, signal }),
    placeholderData: (before, query) => (query?.queryKey[1] === plan ? before : undefined),
  })
  useScrollBack(answer.data !== undefined)
  return (
    <Page title={t('web.nav.agenda')} heading={t('web.agenda.title')}>
      <Answered answer={answer} loading={t('web.agenda.loading')}>
        {(record) => <Drawn record={record} />}
      </Answered>
    </Page>
  )
}

function Drawn({ record }: { readonly record: AgendaRecord }) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const plan = useCatalogue().plans.get(view.plan)
  const entries = useMemo(() => entriesOf(record), [record])
  const shown = useMemo(() => filtered(entries, view), [entries, view])
  const months = useMemo(() => monthsOf(shown), [shown])
  useAnnounced(t('web.agenda.shown', { n: n(shown.length), all: n(entries.length) }))
  const download = (): void => {
    const events = shown.flatMap(({ row, date }) =>
      date === undefined || row.done !== null
        ? []
        : [
            {
              ...{ id: row.id, day: date, title: row.title[language] ?? row.title.vi },
              text: [row.lead.join('; '), row.deliverable ?? '', row.deadline ?? '', plan?.title[language] ?? '']
                .filter(Boolean)
                .join('\n'),
            },
          ],
    )
    const text = calendarText(`${t('web.nav.agenda')}: ${plan?.title[language] ?? view.plan}`, record.on, events)
    save(`agenda-${view.plan}.ics`, new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  }
  return (
    <>
      <p className="desk-lead">
        {t('web.agenda.on', { on: formatDay(record.on, language), until: formatDay(record.until, language) })}
      </p>
      <Counts record={record} />
      <div className="desk-tools">
        <Filters record={record} />
        <Button className="button button-quiet" onPress={download}>
          {t('web.agenda.calendar')}
        </Button>
      </div>
      <p className="desk-count" data-shown>
        {t('web.agenda.shown', { n: n(shown.length), all: n(entries.length) })}
      </p>
      {shown.length === 0 ? <Empty>{t('web.agenda.empty')}</Empty> : <Months months={months} on={record.on} />}
      <footer className="foot">
        <p>{t('web.agenda.note')}</p>
        <p>{t('agenda.before-note')}</p>
      </footer>
    </>
  )
}

/** How many days stand how; each a way to see only those. */
function Counts({ record }: { readonly record: AgendaRecord }) {
  const { t, n } = useWords()
  const { view, go } = useView()
  const counts = useMemo(() => countsOf(entriesOf(record)), [record])
  return (
    <ul className="desk-counts">
      {STANDINGS.filter((one) => counts[one] > 0).map((one) => (
        <li key={one}>
          <Button
            className={`desk-number standing-${one}`}
            aria-pressed={view.due === one}
            onPress={() => go({ due: view.due === one ? '' : one })}
          >
            <StandingMark standing={one} />
            <b>{n(counts[one])}</b> {t(`web.agenda.standing.${one}`)}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Filters({ record }: { readonly record: AgendaRecord }) {
  const { t, n, language } = useWords()
  const { view, go } = useView()
  const { agencies } = useCatalogue()
  const offices = useMemo(() => {
    const named = officesOf(record.rows, agencies.values())
    const chosen = agencies.get(view.agency)
    return chosen === undefined || named.includes(chosen) ? named : [...named, chosen]
  }, [record, agencies, view.agency])
  return (
    <>
      <Choose
        label={t('web.filter.agency')}
        className="desk-wide"
        value={view.agency === '' ? ALL : view.agency}
        choices={[
          { id: ALL, name: t('web.all') },
          ...offices
            .map(({ id, name }) => ({ id, name: name[language] }))
            .sort((a, b) => a.name.localeCompare(b.name, language)),
        ]}
        onChange={(id) => go({ agency: id === ALL ? '' : id })}
      />
      <Choose
        label={t('web.agenda.what')}
        value={view.what === '' ? ALL : view.what}
        choices={[
          { id: ALL, name: t('web.all') },
          { id: 'task', name: t('web.agenda.what.task') },
          { id: 'duty', name: t('web.agenda.what.duty') },
        ]}
        onChange={(id) => go({ what: id === ALL ? '' : id })}
      />
      <Choose
        label={t('web.agenda.window')}
        value={view.ahead}
        choices={WINDOWS.map((id) => ({ id, name: t('web.agenda.months', { n: n(Number(id)) }) }))}
        onChange={(ahead) => go({ ahead })}
      />
    </>
  )
}
