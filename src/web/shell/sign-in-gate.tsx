import { useQueryClient } from '@tanstack/react-query'
import { lazy, useEffect } from 'react'
import { onSignedIn, onSignedOut } from '../api/session.js'
import { again } from '../parts/again.js'
import { later, useLater } from '../parts/later.js'
import { useWords } from '../view/use-view.js'

const SignInForm = lazy(() => again(() => import('../parts/sign-in-form.js')))
const OVER = later(() => import('./sign-in-over.js'))

/** Ask who is there, in place of a page that cannot be drawn without: the address stays what it is. */
export function SignInFirst() {
  const { t } = useWords()
  const queries = useQueryClient()
  useEffect(() => onSignedIn(() => void queries.invalidateQueries()), [queries])
  return (
    <>
      <h1 className="page-title">{t('web.sign-in.title')}</h1>
      <SignInForm />
    </>
  )
}

/** Ask again over the page when a session has ended: what is being written stays where it is. */
export function SignInAgain() {
  const queries = useQueryClient()
  const { Part: Over, open, close } = useLater(OVER)
  useEffect(() => onSignedOut(open))
  useEffect(() =>
    onSignedIn(() => {
      close()
      void queries.invalidateQueries()
    }),
  )
  return Over === undefined ? null : <Over onClose={close} />
}
