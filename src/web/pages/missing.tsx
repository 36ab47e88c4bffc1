import { Link } from '../parts/link.js'
import { Page } from '../parts/page.js'
import { useView, useWords } from '../view/use-view.js'

/** An address that leads nowhere. */
export function Missing() {
  const { t } = useWords()
  const { item } = useView().view
  return (
    <Page title={t('web.missing.title')} heading={t('web.missing.title')}>
      <p>{t('web.missing.text', { path: item })}</p>
      <p>
        <Link to={{ page: 'board', item: '' }}>{t('web.missing.home')}</Link>
      </p>
    </Page>
  )
}
