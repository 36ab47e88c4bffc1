import type { ReactNode } from 'react'
import { AnswerError } from '../api/client.js'
import { useWords } from '../view/use-view.js'

/** Something is on its way: said in words, drawn as the lines to come. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <div className="state" role="status">
      <p className="state-text">{text}</p>
      <div className="state-lines" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
    </div>
  )
}

/** Nothing came back: why, and what to do. */
export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useWords()
  const sentence = error instanceof AnswerError ? error.sentence : undefined
  return (
    <div className="state state-failed" role="alert">
      <h2 className="state-title">{t('web.error.title')}</h2>
      <p className="state-text">{sentence ?? t('web.error.network')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('web.error.retry')}
      </button>
    </div>
  )
}

/** There is nothing to show, and that is an answer. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <div className="state state-empty">{children}</div>
}

type Answer<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/** Show an answer, or how things stand with it. Everything that asks the server is drawn through this. */
export function Answered<T>({
  answer: { data, error, refetch },
  loading,
  children,
}: {
  readonly answer: Answer<T>
  readonly loading: string
  readonly children: (data: T) => ReactNode
}) {
  if (data !== undefined) return children(data)
  if (error !== null && error !== undefined) return <Failed error={error} onRetry={() => void refetch()} />
  return <Loading text={loading} />
}
