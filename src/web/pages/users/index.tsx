import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { accounts, ROLES, type Role, type Territories, type User } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { Page } from '../../parts/page.js'
import { Scroll } from '../../parts/scroll.js'
import { Answered, Empty } from '../../parts/states.js'
import { territoryNames } from '../../parts/territory-names.js'
import { useWords } from '../../view/use-view.js'
import { UserRow } from './user-row.js'
import '../../style/desk.css'

/** Accounts, for admins. */
export default function UsersPage() {
  const { t, language } = useWords()
  const [wrong, setWrong] = useState<string>()
  const answer = useQuery({ queryKey: ['users'], queryFn: ({ signal }) => accounts.users({ language, signal }) })
  const tried = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setWrong(undefined)
    try {
      await work()
      announce(done)
      return true
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
      return false
    } finally {
      await answer.refetch()
    }
  }
  return (
    <Page title={t('web.users.title')} heading={t('web.users.title')}>
      <p className="desk-lead">{t('web.users.text')}</p>
      {wrong === undefined ? null : (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <Answered answer={answer} loading={t('web.account.loading')}>
        {(users) => (users.length === 0 ? <Empty>{t('web.users.none')}</Empty> : <Users users={users} tried={tried} />)}
      </Answered>
      <NewUser tried={tried} />
    </Page>
  )
}

export type Tried = (work: () => Promise<unknown>, done: string) => Promise<boolean>

function Users({ users, tried }: { readonly users: readonly User[]; readonly tried: Tried }) {
  const { t } = useWords()
  return (
    <Scroll label={t('web.users.title')}>
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{t('web.sign-in.name')}</th>
            <th scope="col">{t('web.users.role')}</th>
            <th scope="col">{t('web.users.territories')}</th>
            <th scope="col">{t('web.users.state')}</th>
            <th scope="col">
              <span className="unseen">{t('web.desk.deeds')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <UserRow key={user.id} user={user} tried={tried} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function NewUser({ tried }: { readonly tried: Tried }) {
  const { t, language } = useWords()
  const { plans, territories } = useCatalogue()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [place, setPlace] = useState('*')
  const places = [...new Set([...plans.values()].map(({ territory }) => territory))]
  const reach = (id: string): Territories => (id === '*' ? '*' : [id])
  const add = async (): Promise<void> => {
    const wanted = { name, password, role, territories: reach(place) }
    if (!(await tried(() => accounts.addUser(wanted, { language }), t('web.users.added', { name })))) return
    setName('')
    setPassword('')
  }
  return (
    <Form
      className="desk-panel"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h2>{t('web.users.add')}</h2>
      <div className="desk-form">
        <Field label={t('web.sign-in.name')} value={name} onChange={setName} autoComplete="off" maxLength={80} />
        <Field
          label={t('web.users.password')}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={setPassword}
          note={t('web.users.password.note')}
        />
        <Choose
          label={t('web.users.role')}
          value={role}
          choices={ROLES.map((id) => ({ id, name: t(`web.role.${id}`), note: t(`web.role.${id}.may`) }))}
          onChange={(id) => setRole(id as Role)}
        />
        <Choose
          label={t('web.users.territories')}
          value={place}
          choices={['*', ...places].map((id) => ({ id, name: territoryNames(reach(id), territories, language, t) }))}
          onChange={setPlace}
        />
      </div>
      <div className="desk-actions">
        <Button type="submit" className="button" isDisabled={name === '' || password === ''}>
          {t('web.users.add')}
        </Button>
      </div>
    </Form>
  )
}
