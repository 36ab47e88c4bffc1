import type { Run } from '../../api/runs.js'
import { momentText } from '../../parts/moment.js'
import { useWords } from '../../view/use-view.js'
import { type Item, type Names, questionItems } from './question-items.js'

/** What was asked in words, when and by whom, and the id under which it is found again. */
export function AskedFacts({ run, names }: { readonly run: Run; readonly names: Names }) {
  const words = useWords()
  const { t, language } = words
  const items: readonly Item[] = [
    ...questionItems(run, names, words),
    { label: t('web.answer.at'), value: momentText(run.askedAt, language) },
    { label: t('web.answer.by'), value: run.askedBy },
  ]
  const codes = [
    { label: t('web.answer.id'), value: run.id },
    ...(run.answerHash === null ? [] : [{ label: t('web.answer.hash'), value: run.answerHash }]),
  ]
  return (
    <section className="panel answer-asked" aria-labelledby="asked">
      <h2 id="asked">{t('web.answer.asked')}</h2>
      <dl className="answer-facts" data-asked>
        {items.map(({ label, value, isLong }) => (
          <div key={label} className={isLong === true ? 'answer-whole' : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {codes.map(({ label, value }) => (
          <div key={label} className="answer-code">
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
