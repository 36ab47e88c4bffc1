import { useEffect } from 'react'
import { Button } from 'react-aria-components'
import { Link } from '../../parts/link.js'
import { useView, useWords, type Words } from '../../view/use-view.js'
import { type Sending, seen, startOutbox, useOutbox } from './outbox.js'

/** Bring what waits to the server, and say on every page how far it has come; the editor of a scenario says it there. */
export default function Waiting() {
  const words = useWords()
  const { page, item } = useView().view
  const sendings = useOutbox()
  useEffect(startOutbox, [])
  return sendings.map((sending) => {
    const { id } = sending.scenario
    const said = page === 'scenario' && item === id ? undefined : sentenceOf(sending, words)
    if (said === undefined) return null
    return (
      <div key={id} className="notice" role="status" data-waiting={id}>
        <div>
          {said} <Link to={{ page: 'scenario', item: id }}>{words.t('web.scenario.waiting.open')}</Link>
        </div>
        {sending.saved === undefined ? null : (
          <Button className="notice-close" onPress={() => seen(id)} aria-label={words.t('web.close')}>
            ×
          </Button>
        )}
      </div>
    )
  })
}

function sentenceOf({ scenario, failure, conflict, saved }: Sending, { t, language }: Words): string | undefined {
  const name = scenario.name[language]
  if (saved !== undefined) return t('web.scenario.waiting.saved', { name, version: saved.version })
  if (conflict !== undefined) return t('web.scenario.waiting.conflict', { name, who: conflict.changedBy })
  if (failure === undefined) return undefined
  const why = failure.why ?? t('web.scenario.no-answer')
  return t(failure.isRetried ? 'web.scenario.waiting' : 'web.scenario.waiting.refused', { name, why })
}
