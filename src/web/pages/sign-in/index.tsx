import { useMe } from '../../api/accounts.js'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import SignInForm from '../../parts/sign-in-form.js'
import { useView, useWords } from '../../view/use-view.js'

/** The door, for who wants to come in as somebody else. Whoever has to sign in is asked where they are. */
export default function SignInPage() {
  const { t } = useWords()
  const { go } = useView()
  const me = useMe()
  return (
    <Page title={t('web.sign-in.title')} heading={t('web.sign-in.title')}>
      {me === undefined ? null : (
        <p className="desk-lead">
          {me.via === 'local' ? t('web.account.local') : t('web.account.signed-in', { name: me.name })}{' '}
          <Link to={{ page: 'board', item: '' }}>{t('web.missing.home')}</Link>
        </p>
      )}
      <SignInForm onDone={() => go({ page: 'board', item: '' })} />
    </Page>
  )
}
