import { Button, Dialog, Heading, Modal } from 'react-aria-components'
import { Scroll } from '../../parts/scroll.js'
import { useWords } from '../../view/use-view.js'
import { MOST_LETTERS, MOST_ROWS, type Paste } from './paste.js'

/** Refusals that are listed one by one. */
const LISTED = 12

type Props = { readonly paste: Paste | undefined; readonly onDo: () => void; readonly onClose: () => void }

/** What a paste would do, before it does anything. */
export function PasteDialog({ paste, onDo, onClose }: Props) {
  const { t, n } = useWords()
  return (
    <Modal
      className="veil"
      isOpen={paste !== undefined}
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      isDismissable
    >
      <Dialog className="dialog">
        <Heading slot="title">{t('web.scenario.paste')}</Heading>
        {paste?.kind === 'too-large' ? (
          <p role="alert">{t('web.scenario.paste.too-large', { rows: n(paste.rows), most: n(MOST_ROWS) })}</p>
        ) : null}
        {paste?.kind === 'too-long' ? (
          <p role="alert">{t('web.scenario.paste.too-long', { letters: n(paste.letters), most: n(MOST_LETTERS) })}</p>
        ) : null}
        {paste?.kind === 'read' ? (
          <>
            {paste.named === undefined ? null : (
              <p data-named>
                {t(paste.isNumbered ? 'web.scenario.paste.named-second' : 'web.scenario.paste.named', {
                  named: n(paste.named),
                  unmatched: n(paste.unmatched.length),
                })}
              </p>
            )}
            {paste.unmatched.length === 0 ? null : (
              <Scroll label={t('web.scenario.paste.refused')} className="dialog-scroll">
                <ul className="dialog-list" data-unmatched>
                  {paste.unmatched.map(({ row, text, why }) => (
                    <li key={row}>
                      {t('web.scenario.paste.row', { row })}: <bdi className="dialog-text">{text}</bdi>{' '}
                      {t(`web.scenario.unmatched.${why}`)}
                    </li>
                  ))}
                </ul>
              </Scroll>
            )}
            <p>
              {t('web.scenario.paste.counts', {
                rows: n(paste.rows),
                columns: n(paste.columns),
                cells: n(paste.cells.length),
                refused: n(paste.refused.length),
              })}
            </p>
            {paste.refused.length === 0 ? null : (
              <>
                <h3>{t('web.scenario.paste.refused')}</h3>
                <ul className="dialog-list">
                  {paste.refused.slice(0, LISTED).map(({ row, column, text, why }) => (
                    <li key={`${row} ${column}`}>
                      {t('web.scenario.paste.place', { row, column })}: <bdi className="dialog-text">{text}</bdi>,{' '}
                      {t(`web.scenario.refused.${why}`)}
                    </li>
                  ))}
                </ul>
                {paste.refused.length > LISTED ? (
                  <p>{t('web.scenario.paste.more', { n: n(paste.refused.length - LISTED) })}</p>
                ) : null}
              </>
            )}
          </>
        ) : null}
        <div className="dialog-actions">
          {paste?.kind === 'read' && paste.cells.length > 0 ? (
            <Button className="button" autoFocus onPress={onDo}>
              {t('web.scenario.paste.do', { n: n(paste.cells.length) })}
            </Button>
          ) : null}
          <Button className="button button-quiet" onPress={onClose}>
            {t('web.scenario.cancel')}
          </Button>
        </div>
      </Dialog>
    </Modal>
  )
}
