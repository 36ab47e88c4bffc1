import { useMe } from '../api/accounts.js'
import { Link } from '../parts/link.js'
import { useView, useWords } from '../view/use-view.js'

/** The way to one's own account; nothing where nobody has one. */
export function AccountLink() {
  const { t } = useWords()
  const { view } = useView()
  const me = useMe()
  if (me === undefined || me.via === 'local') return null
  return (
    <Link
      to={{ page: 'account', item: '' }}
      className="nav-link"
      aria-label={t('web.account.of', { name: me.name })}
      aria-current={view.page === 'account' ? 'page' : undefined}
    >
      <bdi>{me.name}</bdi>
    </Link>
  )
}
