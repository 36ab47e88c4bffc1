import type { Run } from '../../api/runs.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Link } from '../../parts/link.js'
import { useWords } from '../../view/use-view.js'
import type { View } from '../../view/view.js'

/** The way to an answer: the page that shows it, where there is one, and the answer as it stands. */
export function OpenAnswer({ run }: { readonly run: Run }) {
  const { t } = useWords()
  const { scenarios } = useCatalogue()
  const { answer } = run.links
  if (answer === undefined) return null
  const page = pageOf(run, (id) => scenarios.has(id))
  return (
    <>
      {page === undefined ? null : (
        <Link to={page} className="run-open">
          {t('web.runs.open')}
        </Link>
      )}
      <a href={answer} className="run-open" download={`${run.kind}-${run.id.slice(0, 12)}.json`}>
        {t('web.runs.answer')}
      </a>
    </>
  )
}

/** A question that a page asks again by itself; one about a scenario that is gone has none. */
function pageOf({ id, kind, question }: Run, isKept: (scenario: string) => boolean): Partial<View> | undefined {
  const { plan, target, scenario } = question
  if (typeof scenario !== 'string' || !isKept(scenario)) return undefined
  if (kind === 'projection' && typeof plan === 'string') return { page: 'board', item: '', plan, scenario }
  if (kind === 'optimisation' && typeof plan === 'string')
    return { page: 'allocate', item: '', plan, scenario, run: id }
  if (kind === 'explanation' && typeof target === 'string') return { page: 'target', item: target, scenario }
  return undefined
}
