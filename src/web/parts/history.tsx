import { useQuery } from '@tanstack/react-query'
import { MESSAGES, type MessageKey } from '../../text/messages.js'
import { type DocumentKind, type HistoryItem, historyOf } from '../api/data.js'
import { useWords } from '../view/use-view.js'
import { momentText } from './moment.js'
import { Answered } from './states.js'

/** Who changed a document, when, and what: the newest change first. */
export function History({ kind, id }: { readonly kind: DocumentKind; readonly id: string }) {
  const { t, language } = useWords()
  const answer = useQuery({
    queryKey: ['history', kind, id],
    queryFn: ({ signal }) => historyOf(kind, id, { language, signal }),
    staleTime: 0,
  })
  return (
    <section className="history" aria-label={t('web.history.title')}>
      <Answered answer={answer} loading={t('web.history.loading')}>
        {(items) => (
          <ol>
            {items.map((item) => (
              <li key={item.seq}>
                <b>{actionText(item.action, t)}</b> {momentText(item.at, language)}, <bdi>{item.actor}</bdi>
                <ul>
                  {changesOf(item).map(({ field, before, after }) => (
                    <li key={field}>
                      {field}: <bdi>{before}</bdi> → <bdi>{after}</bdi>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        )}
      </Answered>
    </section>
  )
}

function actionText(action: string, t: (key: MessageKey) => string): string {
  const key = `web.history.${action}`
  return Object.hasOwn(MESSAGES, key) ? t(key as MessageKey) : action
}

/** Return the fields in which a document differs from what it was; all of them where it is new or gone. */
export function changesOf({ before, after }: Pick<HistoryItem, 'before' | 'after'>) {
  const [was, is] = [asRecord(before), asRecord(after)]
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const text = (value: unknown): string =>
    value === undefined || value === null ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
  return fields
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
    .map((field) => ({ field, before: text(was[field]), after: text(is[field]) }))
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
