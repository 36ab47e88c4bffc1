import { useEffect, useMemo } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { saidIn } from '../../../text/language.js'
import { PATHS } from '../../api/client.js'
import { useCatalogue, useTargetPage } from '../../api/use-answers.js'
import { useComparison } from '../../api/use-comparison.js'
import { useAnnounced } from '../../parts/announce.js'
import { changesOf } from '../../parts/change.js'
import { changeText, intervalText } from '../../parts/change-text.js'
import { Footer } from '../../parts/footer.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { calledOf } from '../../parts/odds.js'
import { Page } from '../../parts/page.js'
import { Answered } from '../../parts/states.js'
import { classOf } from '../../view/classes.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { Accuracy } from './accuracy.js'
import { Cost } from './cost.js'
import { Evidence } from './evidence.js'
import { Figure } from './figure.js'
import { Growth } from './growth.js'
import { Others } from './others.js'
import { PromisePanel, Recipe } from './promise.js'
import { supportingSentences, verdictSentence } from './sentences.js'
import { useRivals } from './use-rivals.js'
import { Why } from './why.js'
import './target.css'

/** One target: what is said of it, the chart, why, and everything it rests on. */
export default function TargetPage() {
  const { t, n } = useWords()
  const { view, go } = useView()
  const answer = useTargetPage(view.item, view.scenario)
  const beside = useRivals()
  const plan = answer.data?.target.plan
  // A target belongs to one plan, whatever the address says of another.
  useEffect(() => {
    if (plan !== undefined && plan !== view.plan) go({ ...view, plan }, 'replace')
  }, [plan, view, go])
  useScrollBack(answer.data !== undefined)
  const drawn = (
    <Answered answer={answer} loading={t('web.loading.projection', { paths: n(PATHS) })}>
      {(record) => <Drawn record={record} beside={beside} />}
    </Answered>
  )
  if (answer.data !== undefined || !answer.error) return drawn
  const failed = t('web.target.failed')
  return (
    <Page title={failed} heading={failed} above={<Back />}>
      {drawn}
    </Page>
  )
}

function Back() {
  const { t } = useWords()
  return (
    <p className="target-back">
      <Link to={{ page: 'board', item: '' }}>← {t('web.target.back')}</Link>
    </p>
  )
}

type Props = { readonly record: TargetPageRecord; readonly beside: ReturnType<typeof useRivals> }

function Drawn({ record, beside }: Props) {
  const { baseline } = beside
  const words = useWords()
  const { t, language } = words
  const { target, attainment, definition } = record
  const name = target.name[language]
  const { agencies } = useCatalogue()
  const officeId = [...agencies.values()].find((one) => one.name.vi === record.agency.vi)?.id ?? record.agency.vi
  const called = calledOf(attainment)
  const sentence = verdictSentence(record, words)
  const before = baseline === undefined ? undefined : verdictSentence(baseline, words)
  useAnnounced(sentence)
  return (
    <Page title={name} heading={name} above={<Back />}>
      <p className="target-facts" data-ready>
        <span>
          {t('web.target.must')} <b>{record.must[language]}</b>
        </span>
        {target.year === null ? null : <span>{t('web.target.due', { year: target.year })}</span>}
        <span>{record.group?.[language]}</span>
        <span>
          <Link to={{ page: 'data', item: '', part: 'requests', agency: officeId }}>{record.agency[language]}</Link>
        </span>
        <abbr className={`grade grade-${attainment.grade}`} title={t(`grade.${attainment.grade}`)}>
          {attainment.grade}
        </abbr>
      </p>
      <section className={`saying v-${classOf(called)}`}>
        <p className="saying-verdict">
          <Mark called={called} />
          <span data-sentence>{sentence}</span>
        </p>
        {supportingSentences(record, words).map((line) => (
          <p key={line}>{line}</p>
        ))}
        {before === undefined ? null : <Against before={before} sentence={sentence} id={attainment.id} />}
      </section>
      <div className="target">
        <div className="target-main">
          <Figure record={record} beside={beside} />
          <Evidence record={record} />
          <Accuracy record={record} />
        </div>
        <div className="target-side">
          <Why record={record} />
          <Cost record={record} />
          <Growth record={record} />
          <Others record={record} />
          <PromisePanel record={record} />
          <Recipe record={record} />
        </div>
      </div>
      {definition.reason === null ? null : <p className="target-note">{saidIn(definition.reason, language)}</p>}
      <Footer recipe={record.recipe} />
    </Page>
  )
}

type AgainstProps = { readonly before: string; readonly sentence: string; readonly id: string }

/** The verdict under the baseline, and whether the two really differ: path by path, as on the board. */
function Against({ before, sentence, id }: AgainstProps) {
  const words = useWords()
  const { t } = words
  const { comparison, isWaiting } = useComparison()
  const changes = useMemo(() => (comparison === undefined ? undefined : changesOf(comparison)), [comparison])
  const change = isWaiting ? undefined : changes?.get(id)
  const interval = change === undefined ? undefined : intervalText(change, words)
  const verdict = before === sentence ? t('web.target.against.same') : before.replace(/\.$/, '')
  return (
    <p data-against>
      {t('web.target.against', { change: verdict })}
      {change === undefined
        ? ''
        : ` ${t('web.target.against.change', { change: changeText(change, words) })}${interval === undefined ? '' : ` (${interval})`}.`}
    </p>
  )
}
