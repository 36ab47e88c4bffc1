import { useEffect, useRef, useState } from 'react'
import { Button, ProgressBar } from 'react-aria-components'
import { holds, type Me } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { type Deed, followRun, type Run, runs } from '../../api/runs.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Link } from '../../parts/link.js'
import { momentText } from '../../parts/moment.js'
import { Sure } from '../../parts/sure.js'
import { useWords } from '../../view/use-view.js'
import { kindName } from './kind-name.js'
import { OpenAnswer } from './open-answer.js'
import { questionFacts } from './question-facts.js'

const LOOK_AGAIN_MS = 1500
const MOST_LOOKS = 80

type Props = { readonly run: Run; readonly me: Me | undefined; readonly onChanged: () => unknown }

/** One question: what it asks, how far it is, and what can be done about it. */
export function RunRow({ run, me, onChanged }: Props) {
  const words = useWords()
  const { t, language } = words
  const catalogue = useCatalogue()
  const { name, facts } = questionFacts(run, catalogue, language)
  return (
    <li className={`run run-${run.status}`} data-run={run.id}>
      <div className="run-what">
        <p className="run-name">
          <span className="desk-tag">{kindName(run.kind, t)}</span> <b>{name}</b>
        </p>
        <p className="desk-soft run-facts">{facts}</p>
        <p className="desk-soft">
          {t('web.runs.asked', { at: momentText(run.askedAt, language), by: run.askedBy })}{' '}
          <Link to={{ run: run.id }}>
            <span className="unseen">{t('web.runs.link')} </span>
            {run.id.slice(0, 12)}
          </Link>
        </p>
      </div>
      <div className="run-state">
        <Standing run={run} onChanged={onChanged} />
      </div>
      <Deeds run={run} me={me} onChanged={onChanged} />
    </li>
  )
}

function Standing({ run, onChanged }: Omit<Props, 'me'>) {
  const { t, n, language } = useWords()
  const isUnderway = run.status === 'queued' || run.status === 'running'
  const [progress, setProgress] = useState(run.progress)
  const changed = useRef(onChanged)
  changed.current = onChanged
  const { links } = run
  // biome-ignore lint/correctness/useExhaustiveDependencies: followed once for each run, not for each new list
  useEffect(() => {
    if (!isUnderway) return
    return followRun({ links }, (share, hasEnded) => {
      setProgress(share)
      if (hasEnded) void changed.current()
    })
  }, [run.id, isUnderway])
  const share = Math.max(progress, run.progress)
  return (
    <>
      <p className={`run-status status-${run.status}`}>{t(`web.runs.state.${run.status}`)}</p>
      {isUnderway ? (
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
      {run.problem === null ? null : <p className="field-error">{run.problem.title}</p>}
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
  return (
    <p className={repeated.same ? 'run-same' : 'field-error'} data-repeated={repeated.same}>
      {repeated.same
        ? t('web.runs.same', { hash: (answerHash ?? '').slice(0, 12) })
        : t('web.runs.other', {
            hash: (answerHash ?? '').slice(0, 12),
            now: (repeated.answerHash ?? '').slice(0, 12),
          })}
    </p>
  )
}

function Deeds({ run, me, onChanged }: Props) {
  const { t, language } = useWords()
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const act = async (deed: Deed): Promise<void> => {
    setBusy(true)
    setWrong(undefined)
    try {
      await runs.do(run.id, deed, { language })
      if (deed === 'repeat') await repetition(run.id, language)
      announce(t(`web.runs.did.${deed}`))
      await onChanged()
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
    }
    setBusy(false)
  }
  const isUnderway = run.status === 'queued' || run.status === 'running'
  return (
    <div className="run-deeds">
      <OpenAnswer run={run} />
      {isUnderway && holds(me, 'analyst') ? (
        <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void act('cancel')}>
          {t('web.runs.cancel')}
        </Button>
      ) : null}
      {run.status === 'done' && holds(me, 'analyst') ? (
        <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void act('repeat')}>
          {t(isBusy ? 'web.runs.repeating' : 'web.runs.repeat')}
        </Button>
      ) : null}
      {run.status === 'done' && run.frozenAt === null && holds(me, 'approver') ? (
        <Sure label={t('web.runs.freeze')} question={t('web.runs.freeze.sure')} onSure={() => void act('freeze')} />
      ) : null}
      {wrong === undefined ? null : (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  )
}

/** Wait until what was computed once more can be read. */
async function repetition(id: string, language: 'vi' | 'en'): Promise<void> {
  for (let looked = 0; looked < MOST_LOOKS; looked++) {
    if ((await runs.one(id, { language })).repeated !== null) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}
