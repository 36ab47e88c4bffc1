import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { accounts, holds, type Me, useMe } from '../../api/accounts.js'
import { AnswerError } from '../../api/client.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Field } from '../../parts/field.js'
import { Link } from '../../parts/link.js'
import { Page } from '../../parts/page.js'
import { Loading } from '../../parts/states.js'
import { territoryNames } from '../../parts/territory-names.js'
import { useWords } from '../../view/use-view.js'
import { Tokens } from './tokens.js'
import '../../style/desk.css'

/** Who one is, one's password and one's tokens. */
export default function AccountPage() {
  const { t } = useWords()
  const me = useMe()
  return (
    <Page title={t('web.account.title')} heading={t('web.account.title')}>
      {me === undefined ? <Loading text={t('web.account.loading')} /> : <Drawn me={me} />}
    </Page>
  )
}

function Drawn({ me }: { readonly me: Me }) {
  const { t, language } = useWords()
  const { territories } = useCatalogue()
  const queries = useQueryClient()
  const signOut = async (): Promise<void> => {
    await accounts.signOut({ language })
    await queries.resetQueries()
  }
  return (
    <>
      <section className="desk-panel" aria-label={t('web.account.who')}>
        <p>
          <b>
            <bdi>{me.name}</bdi>
          </b>
          , {t(`web.role.${me.role}`)}; {territoryNames(me.territories, territories, language, t)}
        </p>
        {me.via === 'local' ? <p>{t('web.account.local')}</p> : null}
        <div className="desk-actions">
          {me.via === 'session' ? (
            <Button className="button" onPress={() => void signOut()}>
              {t('web.account.sign-out')}
            </Button>
          ) : null}
          {holds(me, 'admin') ? <Link to={{ page: 'users', item: '' }}>{t('web.users.title')}</Link> : null}
        </div>
      </section>
      {me.via === 'session' ? (
        <>
          <Password />
          <Tokens me={me} />
        </>
      ) : null}
    </>
  )
}

function Password() {
  const { t, language } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [isDone, setDone] = useState(false)
  const change = async (): Promise<void> => {
    setWrong(undefined)
    setDone(false)
    try {
      await accounts.changePassword(current, next, { language })
      setCurrent('')
      setNext('')
      setDone(true)
      announce(t('web.account.password.done'))
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
    }
  }
  return (
    <Form
      className="desk-panel"
      onSubmit={(event) => {
        event.preventDefault()
        void change()
      }}
    >
      <h2>{t('web.account.password')}</h2>
      <div className="desk-form">
        <Field
          label={t('web.account.password.current')}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <Field
          label={t('web.account.password.next')}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={setNext}
          errors={wrong === undefined ? [] : [wrong]}
        />
      </div>
      {isDone ? <p className="desk-said">{t('web.account.password.done')}</p> : null}
      <div className="desk-actions">
        <Button type="submit" className="button" isDisabled={current === '' || next === ''}>
          {t('web.account.password.do')}
        </Button>
      </div>
    </Form>
  )
}
