import type { Me } from '../../api/accounts.js'
import type { Run } from '../../api/runs.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { momentText } from '../../parts/moment.js'
import { useWords } from '../../view/use-view.js'
import { questionItems } from '../answer/question-items.js'
import { answerPage, planOf } from '../answer/subject.js'
import { useNames } from '../answer/use-names.js'
import { Deeds } from './deeds.js'
import { kindName } from './kind-name.js'
import { OpenAnswer } from './open-answer.js'
import { questionName } from './question-name.js'
import { Standing } from './standing.js'

type Props = { readonly run: Run; readonly me: Me | undefined; readonly onChanged: () => unknown }

/** What a row tells beside its name: the rest stands on the page of its answer. */
const TOLD = ['group', 'probability', 'by', 'step', 'format', 'length', 'boundary', 'force', 'paths', 'seed']

/** One question: what it asks, how far it is, and what can be done about it. */
export function RunRow({ run, me, onChanged }: Props) {
  const words = useWords()
  const { t, language } = words
  const catalogue = useCatalogue()
  const { target, targets } = run.question
  const names = useNames(planOf(run, catalogue.plans), target !== undefined || targets !== undefined)
  const facts = questionItems(run, names, words, TOLD)
  return (
    <li className={`run run-${run.status}`} data-run={run.id}>
      <div className="run-what">
        <p className="run-name">
          <span className="desk-tag">{kindName(run.kind, t)}</span> <b>{questionName(run, catalogue, names, words)}</b>
        </p>
        <p className="desk-soft run-facts">{facts.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
        <p className="desk-soft">
          {t('web.runs.asked', { at: momentText(run.askedAt, language), by: run.askedBy })}{' '}
          <Link to={answerPage(run, catalogue)}>
            <span className="unseen">{t('web.runs.link')} </span>
            {run.id.slice(0, 12)}
          </Link>
        </p>
      </div>
      <div className="run-state">
        <Standing run={run} onChanged={onChanged} />
      </div>
      <Deeds run={run} me={me} onChanged={onChanged}>
        <OpenAnswer run={run} />
      </Deeds>
    </li>
  )
}
