import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { InLanguage } from '../parts/in-language.js'
import SignInForm from '../parts/sign-in-form.js'
import { useWords } from '../view/use-view.js'

/** The form to sign in by, over a page that stays. */
export default function SignInOver({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  return (
    <InLanguage>
      <ModalOverlay isOpen onOpenChange={onClose} className="sign-in-over" isDismissable>
        <Modal className="sign-in-modal">
          <Dialog className="sign-in-dialog">
            <Heading slot="title" className="page-title">
              {t('web.sign-in.again')}
            </Heading>
            <SignInForm />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </InLanguage>
  )
}
