import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useMe } from '../../api/accounts.js'
import { type RunsPage as Answer, isUnderway, KINDS, runs, STATES } from '../../api/runs.js'
import { Choose } from '../../parts/choose.js'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import { Answered, Empty } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { kindName } from './kind-name.js'
import { RunRow } from './run-row.js'
import '../../style/desk.css'
import './runs.css'

const ALL = '·'
const STEP = 50
/** How often the list is asked for while something in it is on its way, ms. */
const SOON_MS = 3000

/** Questions put to the engine, the newest first. */
export default function RunsPage() {
  const { t, language } = useWords()
  const { kind, state, run } = useView().view
  const [limit, setLimit] = useState(STEP)
  const answer = useQuery({
    queryKey: ['runs', kind, state, limit],
    queryFn: ({ signal }) => runs.list({ kind, state, limit }, { language, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.items.some(isUnderway) ? SOON_MS : false),
  })
  useScrollBack(answer.data !== undefined)
  return (
    <Page title={t('web.nav.runs')} heading={t('web.runs.title')}>
      {run === '' ? null : <Named id={run} />}
      <Filters />
      <Answered answer={answer} loading={t('web.runs.loading')}>
        {(page) => <List page={page} onMore={() => setLimit(limit + STEP)} />}
      </Answered>
    </Page>
  )
}

function Filters() {
  const { t } = useWords()
  const { view, go } = useView()
  return (
    <div className="desk-tools">
      <Choose
        label={t('web.runs.kind')}
        value={view.kind === '' ? ALL : view.kind}
        choices={[{ id: ALL, name: t('web.all') }, ...KINDS.map((id) => ({ id, name: kindName(id, t) }))]}
        onChange={(id) => go({ kind: id === ALL ? '' : id })}
      />
      <Choose
        label={t('web.runs.state')}
        value={view.state === '' ? ALL : view.state}
        choices={[{ id: ALL, name: t('web.all') }, ...STATES.map((id) => ({ id, name: t(`web.runs.state.${id}`) }))]}
        onChange={(id) => go({ state: id === ALL ? '' : id })}
      />
    </div>
  )
}

function List({ page, onMore }: { readonly page: Answer; readonly onMore: () => void }) {
  const { t, n } = useWords()
  const me = useMe()
  const queries = useQueryClient()
  if (page.items.length === 0) return <Empty>{t('web.runs.empty')}</Empty>
  return (
    <>
      <p className="desk-count">{t('web.runs.shown', { n: n(page.items.length), all: n(page.total) })}</p>
      <ul className="runs">
        {page.items.map((one) => (
          <RunRow key={one.id} run={one} me={me} onChanged={() => queries.invalidateQueries({ queryKey: ['runs'] })} />
        ))}
      </ul>
      {page.items.length < page.total ? (
        <Button className="button button-quiet" onPress={onMore}>
          {t('web.runs.more')}
        </Button>
      ) : null}
    </>
  )
}

/** The run that the address names, above the list. */
function Named({ id }: { readonly id: string }) {
  const { t, language } = useWords()
  const me = useMe()
  const answer = useQuery({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => runs.one(id, { language, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderway(data) ? SOON_MS : false),
  })
  return (
    <section className="runs-named" aria-labelledby="named">
      <h2 id="named">{t('web.runs.named')}</h2>
      <p>
        <Link to={{ run: '' }}>{t('web.runs.all')}</Link>
      </p>
      <Answered answer={answer} loading={t('web.runs.loading')}>
        {(run) => (
          <ul className="runs">
            <RunRow run={run} me={me} onChanged={() => void answer.refetch()} />
          </ul>
        )}
      </Answered>
    </section>
  )
}
