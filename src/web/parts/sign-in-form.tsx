import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { accounts } from '../api/accounts.js'
import { AnswerError } from '../api/client.js'
import { tellSignedIn } from '../api/session.js'
import { useWords } from '../view/use-view.js'
import { Field } from './field.js'
import '../style/desk.css'

/** Sign in by name and password, or at the identity provider where the server has one. */
export default function SignInForm({ onDone }: { readonly onDone?: () => void }) {
  const { t, language } = useWords()
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const ways = useQuery({
    queryKey: ['sign-in', 'ways'],
    queryFn: ({ signal }) => accounts.ways({ language, signal }),
  })
  const submit = async (): Promise<void> => {
    setBusy(true)
    setWrong(undefined)
    try {
      await accounts.signIn(name, password, { language })
      setPassword('')
      tellSignedIn()
      onDone?.()
    } catch (error) {
      setWrong(error instanceof AnswerError ? (error.sentence ?? t('web.error.network')) : t('web.error.network'))
    }
    setBusy(false)
  }
  const back = `${location.pathname === '/sign-in' ? '/' : location.pathname}${location.search}`
  return (
    <Form
      className="desk-panel desk-narrow"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p>{t('web.sign-in.text')}</p>
      <Field
        label={t('web.sign-in.name')}
        value={name}
        onChange={setName}
        name="name"
        autoComplete="username"
        isRequired
        validationBehavior="aria"
      />
      <Field
        label={t('web.sign-in.password')}
        value={password}
        onChange={setPassword}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        validationBehavior="aria"
      />
      {wrong === undefined ? null : (
        <p className="field-error" role="alert">
          {wrong}
        </p>
      )}
      <div className="desk-actions">
        <Button type="submit" className="button" isDisabled={isBusy || name === '' || password === ''}>
          {t('web.sign-in.do')}
        </Button>
        {ways.data?.oidc === true ? (
          <a className="button button-quiet" href={`/api/v1/sign-in/oidc?to=${encodeURIComponent(back)}`}>
            {t('web.sign-in.oidc')}
          </a>
        ) : null}
      </div>
    </Form>
  )
}
