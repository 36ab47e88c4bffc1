import type { Run } from '../../api/runs.js'
import { useWords } from '../../view/use-view.js'

/** The file of a briefing. */
export function Briefing({ run: { question, links } }: { readonly run: Run }) {
  const { t } = useWords()
  const { plans, format } = question as { readonly plans: readonly string[]; readonly format: 'docx' }
  return (
    <section className="panel" data-answer="briefing">
      <h2>{t('web.answer.briefing')}</h2>
      <p>{t(plans.length > 1 ? 'web.answer.briefing.zip' : `web.briefing.format.${format}`)}</p>
      <p>
        <a href={links.answer} className="button answer-button" download>
          {t('web.briefing.download')}
        </a>
      </p>
      <p className="panel-note">{t('web.answer.briefing.note')}</p>
    </section>
  )
}
