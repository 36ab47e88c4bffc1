import { useWords } from '../../view/use-view.js'
import { Link } from '../link.js'
import { momentText } from '../moment.js'
import type { Stored } from './use-stored.js'

/** Says that an answer is one of the store, and offers to ask anew with the data of today. */
export function StoredNote({ stored }: { readonly stored: Stored }) {
  const { t, n, language } = useWords()
  if (stored === undefined || stored === 'waiting') return null
  const { id, askedAt, question } = stored
  const facts = { at: momentText(askedAt, language), paths: n(Number(question.paths)), seed: String(question.seed) }
  return (
    <p className="stored-note" role="note" data-stored>
      {t('web.answer.note', facts)} <Link to={{ page: 'answer', item: id }}>{t('web.answer.note.more')}</Link>
      {' · '}
      <Link to={{ run: '' }}>{t('web.answer.note.anew')}</Link>
    </p>
  )
}
