import type { Run } from '../../api/runs.js'
import { Empty } from '../../parts/states.js'
import { useWords } from '../../view/use-view.js'

/** A question without an answer: not yet, not any more, or why there is none. */
export function NoAnswer({ run: { status, problem } }: { readonly run: Run }) {
  const { t } = useWords()
  if (status === 'queued' || status === 'running') return <p className="desk-lead">{t('web.answer.underway')}</p>
  if (status === 'cancelled') return <Empty>{t('web.answer.cancelled')}</Empty>
  const reasons = problem?.errors ?? []
  return (
    <div className="state state-failed" role="alert">
      <h2 className="state-title">{t('web.answer.failed')}</h2>
      <p className="state-text">{problem?.title ?? t('web.error.network')}</p>
      {reasons.length === 0 ? null : (
        <ul className="answer-reasons">
          {reasons.map(({ in: place, code, sentence }) => (
            <li key={`${place}${code}${sentence}`} className="answer-long">
              {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
