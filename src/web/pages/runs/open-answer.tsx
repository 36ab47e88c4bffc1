import type { Run } from '../../api/runs.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { useWords } from '../../view/use-view.js'
import { elsewhereOf } from '../answer/elsewhere.js'
import { answerPage } from '../answer/subject.js'

/** The ways to an answer from the list: its own page, and those that its page has. */
export function OpenAnswer({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const catalogue = useCatalogue()
  if (run.links.answer === undefined) return null
  return (
    <>
      <Link to={answerPage(run, catalogue)} className="run-open" data-open>
        {t('web.runs.open')}
      </Link>
      {run.kind === 'briefing' ? (
        // What the file is called comes with it.
        <a href={run.links.answer} className="run-open" download>
          {t('web.briefing.download')}
        </a>
      ) : (
        <AnswerWays run={run} />
      )}
    </>
  )
}

/** A page of the workbench that shows the answer among its choices, where there is one, and the answer as it stands. */
export function AnswerWays({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const catalogue = useCatalogue()
  const { answer } = run.links
  if (answer === undefined) return null
  const elsewhere = elsewhereOf(run, catalogue)
  return (
    <>
      {elsewhere === undefined ? null : (
        <Link to={elsewhere.to} className="run-open" data-elsewhere>
          {t('web.answer.elsewhere', { page: t(elsewhere.name) })}
        </Link>
      )}
      <a href={answer} className="run-open" download={`${run.kind}-${run.id.slice(0, 12)}.json`}>
        {t('web.runs.answer')}
      </a>
    </>
  )
}
