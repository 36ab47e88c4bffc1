import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMe } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { isUnderway, type Run, runs } from '../../api/runs.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import { Answered } from '../../parts/states.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { Deeds } from '../runs/deeds.js'
import { kindName } from '../runs/kind-name.js'
import { AnswerWays } from '../runs/open-answer.js'
import { questionName } from '../runs/question-name.js'
import { Standing } from '../runs/standing.js'
import { AskedFacts } from './asked-facts.js'
import { NoAnswer } from './no-answer.js'
import { Result } from './result.js'
import { answerPage, planOf } from './subject.js'
import { Unknown } from './unknown.js'
import { useNames } from './use-names.js'
import '../../parts/question/question.css'
import '../../style/desk.css'
import '../runs/runs.css'
import '../target/target.css'
import './answer.css'

/** How often a question on its way is asked for, ms: what is told of it comes sooner. */
const SOON_MS = 3000

/** One question that was put: what it asks, how far it is, and the answer as it was stored. */
export default function AnswerPage() {
  const { t, language } = useWords()
  const { item } = useView().view
  const answer = useQuery({
    queryKey: ['runs', 'one', item],
    queryFn: ({ signal }) => runs.one(item, { language, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderway(data) ? SOON_MS : false),
  })
  useScrollBack(answer.data !== undefined)
  const isUnknown = answer.error instanceof AnswerError && answer.error.status === 404
  if (answer.data !== undefined) return <Known run={answer.data} onChanged={() => answer.refetch()} />
  return (
    <Page title={t('web.nav.runs')} heading={t('web.nav.runs')} above={<Back />}>
      {isUnknown ? (
        <Unknown id={item} />
      ) : (
        <Answered answer={answer} loading={t('web.answer.loading')}>
          {() => null}
        </Answered>
      )}
    </Page>
  )
}

function Back() {
  const { t } = useWords()
  return (
    <p className="answer-back">
      <Link to={{ page: 'runs', item: '' }}>{t('web.runs.all')}</Link>
    </p>
  )
}

function Known({ run, onChanged }: { readonly run: Run; readonly onChanged: () => unknown }) {
  const words = useWords()
  const { t } = words
  const me = useMe()
  const catalogue = useCatalogue()
  const names = useNames(planOf(run, catalogue.plans), true)
  useSubject(run)
  const kind = kindName(run.kind, t)
  return (
    <Page title={kind} heading={kind} above={<Back />}>
      <p className="answer-name">{questionName(run, catalogue, names, words)}</p>
      <section className="answer-head" aria-label={t('web.answer.state')} data-status={run.status}>
        <div className="answer-standing">
          <Standing run={run} onChanged={onChanged} isWhyTold={false} />
        </div>
        <Deeds run={run} me={me} onChanged={onChanged}>
          {run.kind === 'briefing' ? null : <AnswerWays run={run} />}
        </Deeds>
      </section>
      <AskedFacts run={run} names={names} />
      {run.status === 'done' ? <Result run={run} names={names} /> : <NoAnswer run={run} />}
    </Page>
  )
}

/** Put the plan and scenario of the run on screen, once: whoever comes by its id alone finds its names in the header. */
function useSubject(run: Run): void {
  const { view, go } = useView()
  const catalogue = useCatalogue()
  const done = useRef('')
  const { plan = view.plan, scenario = view.scenario } = answerPage(run, catalogue)
  useEffect(() => {
    if (done.current === run.id) return
    done.current = run.id
    if (plan !== view.plan || scenario !== view.scenario) go({ ...view, plan, scenario }, 'replace')
  }, [run.id, plan, scenario, view, go])
}
