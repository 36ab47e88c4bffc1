import { later, useLater } from '../../parts/later.js'
import { useWords } from '../../view/use-view.js'

const DIALOG = later(() => import('./briefing-dialog.js'))

/** The way to a report to be signed. */
export function BriefingButton() {
  const { t } = useWords()
  const { Part: Dialog, isOpen, prepare, open, close } = useLater(DIALOG)
  return (
    <>
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={open}
      >
        {t('web.briefing.open')}
      </button>
      {Dialog === undefined ? null : <Dialog onClose={close} />}
    </>
  )
}
