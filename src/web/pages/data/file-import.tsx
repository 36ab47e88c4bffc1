import { useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import type { PreviewPage } from '../../../report/intake/page.js'
import { type Change, makeChanges } from '../../api/data.js'
import { acceptFile, type IntakeAsked, newerPreview, previewFile, workbookAddress } from '../../api/intake.js'
import { announce } from '../../parts/announce.js'
import { useView, useWords } from '../../view/use-view.js'
import { FilePreview } from './file-preview.js'
import type { PartProps } from './index.js'
import { sentencesOf } from './wrong.js'

type Shown = { readonly file: File; readonly page: PreviewPage }

/** A workbook or a table comes in: its preview, accepting it, and taking it back. The workbook to start from goes out. */
export function FileImport({ desk, onStored }: PartProps) {
  const { t, n, language } = useWords()
  const { view } = useView()
  const [shown, setShown] = useState<Shown>()
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [undo, setUndo] = useState<readonly Change[]>()
  const asked = { language }
  const intakeOf = (file: File, offset: number): IntakeAsked => ({ file, plan: view.plan, offset, show: 'changes' })

  const tried = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    setWrong([])
    try {
      await work()
    } catch (error) {
      setWrong(sentencesOf(error, t))
    }
    setBusy(false)
  }
  const look = (file: File, offset = 0): Promise<void> =>
    tried(async () => {
      const page = await previewFile(intakeOf(file, offset), asked)
      setShown({ file, page })
      announce(t('web.intake.counts', { file: file.name, ...page.counts }))
    })
  const accept = ({ file, page }: Shown): Promise<void> =>
    tried(async () => {
      try {
        const { stored, undo } = await acceptFile(intakeOf(file, 0), page.hash, asked)
        setUndo(undo.changes)
        setShown(undefined)
        announce(t('web.intake.stored', { n: n(stored) }))
        await onStored()
      } catch (error) {
        const newer = newerPreview(error)
        if (newer !== undefined) setShown({ file, page: newer })
        throw error
      }
    })
  const takeBack = (changes: readonly Change[]): Promise<void> =>
    tried(async () => {
      await makeChanges(changes, asked)
      setUndo(undefined)
      announce(t('web.intake.undone'))
      await onStored()
    })

  return (
    <section className="desk-panel" aria-labelledby="intake" data-intake>
      <h2 id="intake">{t('web.intake.title')}</h2>
      <p className="desk-soft">{t('web.intake.text')}</p>
      <div className="desk-actions">
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv', '.tsv', '.txt']}
          onSelect={(files) => {
            const file = files?.[0]
            setShown(undefined)
            if (file !== undefined) void look(file)
          }}
        >
          <Button className="button" isDisabled={isBusy}>
            {t('web.intake.choose')}
          </Button>
        </FileTrigger>
        <a className="button button-quiet" href={workbookAddress(view.plan, view.scenario, asked)} download>
          {t('web.intake.workbook')}
        </a>
      </div>
      {isBusy ? <p className="desk-soft">{t('web.intake.reading')}</p> : null}
      {wrong.map((one) => (
        <p key={one} className="field-error" role="alert">
          {one}
        </p>
      ))}
      {undo === undefined ? null : (
        <div className="desk-said" data-intake-undo>
          <p>{t('web.intake.stored', { n: n(undo.length) })}</p>
          <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void takeBack(undo)}>
            {t('web.intake.undo')}
          </Button>
        </div>
      )}
      {shown === undefined ? null : (
        <>
          <FilePreview page={shown.page} desk={desk} onTurn={(offset) => void look(shown.file, offset)} />
          <div className="desk-actions">
            <Button
              className="button"
              isDisabled={isBusy || shown.page.counts.problems > 0 || shown.page.documents === 0}
              onPress={() => void accept(shown)}
            >
              {t('web.intake.accept', { n: n(shown.page.documents) })}
            </Button>
            <Button className="button button-quiet" onPress={() => setShown(undefined)}>
              {t('web.intake.drop')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
