import type { TargetPageRecord } from '../../../report/target-page.js'
import { saidIn } from '../../../text/language.js'
import { useWords } from '../../view/use-view.js'
import { recipeText } from './fan-of.js'

/** The promise as the plan prints it. */
export function PromisePanel({ record: { target } }: { readonly record: TargetPageRecord }) {
  const { t, language } = useWords()
  return (
    <section className="panel">
      <h2>{t('web.target.promise')}</h2>
      <blockquote lang="vi">{target.quote}</blockquote>
      <p className="panel-note">{t('web.target.promise.source', { file: target.source, line: target.line })}</p>
      {target.note === null ? null : (
        <p className="panel-note">
          {t('explain.note')}: {saidIn(target.note, language)}
        </p>
      )}
    </section>
  )
}

/** How the numbers of this page are made again. */
export function Recipe({ record }: { readonly record: TargetPageRecord }) {
  const { t } = useWords()
  return (
    <section className="panel">
      <h2>{t('web.target.recipe')}</h2>
      <p>
        <code className="recipe">{recipeText(record)}</code>
      </p>
    </section>
  )
}
