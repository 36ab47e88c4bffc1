import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { onSignedOut } from '../api/signed-out.js'
import { SignInForm } from '../parts/sign-in-form.js'
import { useWords } from '../view/use-view.js'

/** Ask who is there, in place of a page that cannot be drawn without: the address stays what it is. */
export function SignInFirst() {
  const { t } = useWords()
  const queries = useQueryClient()
  return (
    <>
      <h1 className="page-title">{t('web.sign-in.title')}</h1>
      <SignInForm onDone={() => void queries.invalidateQueries()} />
    </>
  )
}

/** Ask again over the page when a session has ended: what is being written stays where it is. */
export function SignInAgain() {
  const { t } = useWords()
  const queries = useQueryClient()
  const [isOut, setOut] = useState(false)
  useEffect(() => onSignedOut(() => setOut(true)), [])
  return (
    <ModalOverlay isOpen={isOut} onOpenChange={setOut} className="sign-in-over" isDismissable>
      <Modal className="sign-in-modal">
        <Dialog className="sign-in-dialog">
          <Heading slot="title" className="page-title">
            {t('web.sign-in.again')}
          </Heading>
          <SignInForm
            onDone={() => {
              setOut(false)
              void queries.invalidateQueries()
            }}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
