import { useEffect, useRef, useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { followRun, isUnderway, type Run } from '../../api/runs.js'
import { momentText } from '../../parts/moment.js'
import { useWords } from '../../view/use-view.js'

type Props = {
  readonly run: Run
  readonly onChanged: () => unknown
  /** whether why there is no answer is told here */
  readonly isWhyTold?: boolean
}

/** How far a question is: its state, its progress, why it has no answer, whether it is published or was repeated. */
export function Standing({ run, onChanged, isWhyTold = true }: Props) {
  const { t, n, language } = useWords()
  const isOpen = isUnderway(run)
  const [progress, setProgress] = useState(run.progress)
  const changed = useRef(onChanged)
  changed.current = onChanged
  const { links } = run
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed once for each run, not for each new list
  useEffect(() => {
    if (!isOpen) return
    return followRun({ links }, (share, hasEnded) => {
      setProgress(share)
      if (hasEnded) void changed.current()
    })
  }, [run.id, isOpen])
  const share = Math.max(progress, run.progress)
  return (
    <>
      <p className={`run-status status-${run.status}`}>{t(`web.runs.state.${run.status}`)}</p>
      {isOpen ? (
        <ProgressBar
          value={100 * share}
          className="run-bar"
          aria-label={t('web.runs.progress')}
          valueLabel={`${n(100 * share, 0)} %`}
        >
          {({ valueText }) => (
            <>
              <span className="run-track">
                <span style={{ inlineSize: `${100 * share}%` }} />
              </span>
              <span>{valueText}</span>
            </>
          )}
        </ProgressBar>
      ) : null}
      {run.finishedAt === null ? null : <p className="desk-soft">{momentText(run.finishedAt, language)}</p>}
      {run.problem === null || !isWhyTold ? null : <p className="field-error">{run.problem.title}</p>}
      {run.frozenAt === null ? null : (
        <p className="run-frozen">
          {t('web.runs.frozen', { at: momentText(run.frozenAt, language), by: run.frozenBy ?? '' })}
        </p>
      )}
      <Repeated run={run} />
    </>
  )
}

function Repeated({ run: { repeated, answerHash } }: { readonly run: Run }) {
  const { t } = useWords()
  if (repeated === null) return null
  if (repeated.problem !== null) return <p className="field-error">{repeated.problem.title}</p>
  const hash = (answerHash ?? '').slice(0, 12)
  return (
    <p className={repeated.same ? 'run-same' : 'field-error'} data-repeated={repeated.same}>
      {repeated.same
        ? t('web.runs.same', { hash })
        : t('web.runs.other', { hash, now: (repeated.answerHash ?? '').slice(0, 12) })}
    </p>
  )
}
