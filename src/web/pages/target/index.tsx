import { useEffect } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { PATHS } from '../../api/client.js'
import { useTargetPage } from '../../api/use-answers.js'
import { useAnnounced } from '../../parts/announce.js'
import { Footer } from '../../parts/footer.js'
import { Link } from '../../parts/link.js'
import { Mark } from '../../parts/mark.js'
import { calledOf } from '../../parts/odds.js'
import { Page } from '../../parts/page.js'
import { Answered } from '../../parts/states.js'
import { classOf } from '../../view/classes.js'
import { BASELINE } from '../../view/params.js'
import { useScrollBack, useView, useWords } from '../../view/use-view.js'
import { Accuracy } from './accuracy.js'
import { Evidence } from './evidence.js'
import { Figure } from './figure.js'
import { Growth } from './growth.js'
import { Others } from './others.js'
import { PromisePanel, Recipe } from './promise.js'
import { supportingSentences, verdictSentence } from './sentences.js'
import { Why } from './why.js'
import './target.css'

/** One target: what is said of it, the chart, why, and everything it rests on. */
export default function TargetPage() {
  const { t, n } = useWords()
  const { view, go } = useView()
  const answer = useTargetPage(view.item, view.scenario)
  const baseline = useTargetPage(view.item, view.scenario === BASELINE ? undefined : BASELINE)
  const plan = answer.data?.target.plan
  // A target belongs to one plan, whatever the address says of another.
  useEffect(() => {
    if (plan !== undefined && plan !== view.plan) go({ ...view, plan }, 'replace')
  }, [plan, view, go])
  useScrollBack(answer.data !== undefined)
  return (
    <Answered answer={answer} loading={t('web.loading.projection', { paths: n(PATHS) })}>
      {(record) => <Drawn record={record} baseline={baseline.data} />}
    </Answered>
  )
}

type Props = { readonly record: TargetPageRecord; readonly baseline: TargetPageRecord | undefined }

function Drawn({ record, baseline }: Props) {
  const words = useWords()
  const { t, language } = words
  const { target, attainment, definition } = record
  const name = target.name[language]
  const called = calledOf(attainment)
  const sentence = verdictSentence(record, words)
  const before = baseline === undefined ? undefined : verdictSentence(baseline, words)
  useAnnounced(sentence)
  return (
    <Page
      title={name}
      heading={name}
      above={
        <p className="target-back">
          <Link to={{ page: 'board', item: '' }}>← {t('web.target.back')}</Link>
        </p>
      }
    >
      <p className="target-facts" data-ready>
        <span>
          {t('web.target.must')} <b>{record.must[language]}</b>
        </span>
        {target.year === null ? null : <span>{t('web.target.due', { year: target.year })}</span>}
        <span>{record.group?.[language]}</span>
        <span>{record.agency[language]}</span>
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
        {before === undefined ? null : (
          <p>
            {t('web.target.against', {
              change: before === sentence ? t('web.target.against.same') : (before ?? '').replace(/\.$/, ''),
            })}
          </p>
        )}
      </section>
      <div className="target">
        <div className="target-main">
          <Figure record={record} baseline={baseline} />
          <Evidence record={record} />
        </div>
        <div className="target-side">
          <Why record={record} />
          <Growth record={record} />
          <Others record={record} />
          <Accuracy record={record} />
          <PromisePanel record={record} />
          <Recipe record={record} />
        </div>
      </div>
      {definition.reason === null ? null : <p className="target-note">{definition.reason}</p>}
      <Footer recipe={record.recipe} />
    </Page>
  )
}
