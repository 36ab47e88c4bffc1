import { Page } from '../../parts/page.js'
import { useWords } from '../../view/use-view.js'

export default function DataPage() {
  const { t } = useWords()
  return (
    <Page title={t('web.nav.data')} heading={t('web.nav.data')}>
      {null}
    </Page>
  )
}
