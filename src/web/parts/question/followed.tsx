import { type ReactNode, useEffect } from 'react'
import { Button, Label, ProgressBar } from 'react-aria-components'
import type { Answered, QuestionPath } from '../../api/questions.js'
import type { Followed } from '../../api/use-question.js'
import { useWords } from '../../view/use-view.js'
import { announce } from '../announce.js'
import { Failed } from '../states.js'
import './question.css'

type Props<P extends QuestionPath> = {
  readonly followed: Followed<P>
  /** what is worked on, as a sentence */
  readonly doing: string
  /** read out when the answer is there */
  readonly said?: ((answered: Answered<P>) => string) | undefined
  readonly children: (answered: Answered<P>) => ReactNode
}

/** A question that may take long: how far it is, a way to stop it, then its answer. */
export function FollowedAnswer<P extends QuestionPath>({ followed, doing, said, children }: Props<P>) {
  const { t } = useWords()
  const { data, error, isStopped, refetch } = followed
  const sentence = data === undefined ? undefined : said?.(data)
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [sentence])
  if (data !== undefined) return children(data)
  if (isStopped)
    return (
      <div className="state" role="status">
        <p className="state-text">{t('web.q.stopped')}</p>
        <Button className="button" onPress={() => void refetch()}>
          {t('web.q.again')}
        </Button>
      </div>
    )
  if (error !== null && error !== undefined && followed.at === undefined)
    return <Failed error={error} onRetry={() => void refetch()} />
  return <Working followed={followed} doing={doing} />
}

function Working<P extends QuestionPath>({ followed: { at, stop }, doing }: Pick<Props<P>, 'followed' | 'doing'>) {
  const { t, n } = useWords()
  const share = at?.progress ?? 0
  const isWaiting = at?.status === 'queued'
  return (
    <div className="state working" role="status">
      <ProgressBar
        className="progress"
        value={100 * share}
        isIndeterminate={share === 0}
        valueLabel={isWaiting ? t('web.q.queued') : t('web.q.progress', { percent: n(100 * share, 0) })}
      >
        {({ valueText, percentage }) => (
          <>
            <Label className="state-text">{doing}</Label>
            <span className="progress-value">{share === 0 && !isWaiting ? '' : valueText}</span>
            <span className="progress-track" aria-hidden="true">
              <span
                className={share === 0 ? 'progress-done progress-unknown' : 'progress-done'}
                style={share === 0 ? {} : { width: `${percentage}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {at === undefined ? null : (
        <p className="working-foot">
          <Button className="button button-quiet" onPress={stop}>
            {t('web.q.stop')}
          </Button>{' '}
          <span>{t('web.q.leave')}</span>
        </p>
      )}
    </div>
  )
}
