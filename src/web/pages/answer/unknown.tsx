import { Link } from '../../parts/link.js'
import { useWords } from '../../view/use-view.js'

/** An address of a run that nobody put, or that is gone. */
export function Unknown({ id }: { readonly id: string }) {
  const { t } = useWords()
  return (
    <div className="state state-failed" role="alert">
      <h2 className="state-title">{t('web.answer.unknown')}</h2>
      <p className="state-text answer-long">{t('web.answer.unknown.text', { id: id.slice(0, 80) })}</p>
      <Link to={{ page: 'runs', item: '' }} className="button answer-button">
        {t('web.runs.all')}
      </Link>
    </div>
  )
}
