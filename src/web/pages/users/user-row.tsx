import { useState } from 'react'
import { Button } from 'react-aria-components'
import { accounts, ROLES, type Role, type User } from '../../api/accounts.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { Sure } from '../../parts/sure.js'
import { territoryNames } from '../../parts/territory-names.js'
import { useWords } from '../../view/use-view.js'
import type { Tried } from './index.js'

/** One account: its role, whether it may come in, a new password. */
export function UserRow({ user, tried }: { readonly user: User; readonly tried: Tried }) {
  const { t, language } = useWords()
  const { territories } = useCatalogue()
  const [password, setPassword] = useState<string>()
  const change = (to: Parameters<typeof accounts.changeUser>[1]) =>
    tried(() => accounts.changeUser(user, to, { language }), t('web.users.changed', { name: user.name }))
  return (
    <tr data-user={user.name}>
      <th scope="row">
        <bdi>{user.name}</bdi>
        {user.signIn === 'oidc' ? <span className="desk-soft"> {t('web.users.oidc')}</span> : null}
      </th>
      <td>
        <Choose
          label={t('web.users.role-of', { name: user.name })}
          className="user-role"
          value={user.role}
          choices={ROLES.map((id) => ({ id, name: t(`web.role.${id}`), note: t(`web.role.${id}.may`) }))}
          onChange={(role) => void change({ role: role as Role })}
        />
      </td>
      <td>{territoryNames(user.territories, territories, language, t)}</td>
      <td>{t(user.disabled ? 'web.users.disabled' : 'web.users.enabled')}</td>
      <td>
        <div className="desk-row-actions">
          {user.disabled ? (
            <Button className="button button-quiet" onPress={() => void change({ disabled: false })}>
              {t('web.users.enable')}
            </Button>
          ) : (
            <Sure
              label={t('web.users.disable')}
              question={t('web.users.disable.sure', { name: user.name })}
              onSure={() => void change({ disabled: true })}
            />
          )}
          {user.signIn === 'oidc' ? null : password === undefined ? (
            <Button className="button button-quiet" onPress={() => setPassword('')}>
              {t('web.users.new-password')}
            </Button>
          ) : (
            <>
              <Field
                label={t('web.users.password-of', { name: user.name })}
                type="password"
                autoComplete="new-password"
                value={password}
                onChange={setPassword}
              />
              <Button
                className="button"
                isDisabled={password === ''}
                onPress={async () => {
                  if (await change({ password })) setPassword(undefined)
                }}
              >
                {t('web.desk.save')}
              </Button>
              <Button className="button button-quiet" onPress={() => setPassword(undefined)}>
                {t('web.desk.no')}
              </Button>
            </>
          )}
        </div>
      </td>
    </tr>
  )
}
