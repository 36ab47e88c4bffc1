import { useMemo, useState } from 'react'
import { Button, FileTrigger } from 'react-aria-components'
import { differencesOf } from '../../../data/import/differences.js'
import type { ImportDefaults } from '../../../data/import/figures.js'
import type { Observation } from '../../../data/schemas.js'
import { type Change, type Kept, makeChanges } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Field } from '../../parts/field.js'
import { useWords } from '../../view/use-view.js'
import { FileImport } from './file-import.js'
import { changesOf, inverseOf } from './import-changes.js'
import type { PartProps } from './index.js'
import { Preview } from './preview.js'
import { emptySource, NEW_SOURCE, SourceFields, sourceOf } from './source-fields.js'
import { useRead } from './use-read.js'
import { problemText, sentencesOf } from './wrong.js'

/** Letters from which a paste takes the place of what stands in the field. */
const LONG_PASTE = 20_000

/** Figures from a table: every difference is seen before anything is stored, and all of it is stored, or nothing. */
export function Import({ desk, onStored }: PartProps) {
  const { t, n, language } = useWords()
  const { units, territories, agencies } = useCatalogue()
  const [text, setText] = useState('')
  const [source, setSource] = useState(emptySource(NEW_SOURCE))
  const [vintage, setVintage] = useState('')
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [undo, setUndo] = useState<readonly Change[]>()
  const from = useMemo(() => sourceOf(source, desk.sources), [source, desk.sources])
  const known = useMemo(() => {
    // A source that is about to be stored is as good as one that is.
    const withNew = new Map(desk.sources)
    for (const one of from.changes) if (one.action === 'put') withNew.set(one.id, one.body as never)
    return { units, territories, agencies, indicators: desk.indicators, sources: withNew }
  }, [from, desk, units, territories, agencies])
  const defaults = useMemo(
    (): ImportDefaults => ({
      ...{ territory: desk.place, vintage: vintage.trim(), source: from.id },
      status: territories.get(desk.place)?.kind === 'synthetic' ? 'synthetic' : 'reported',
    }),
    [desk.place, vintage, from.id, territories],
  )
  const { rows, problems, ignored } = useRead(text, known, defaults)
  const differences = useMemo(
    () => differencesOf(rows, desk.figures, [...desk.kept.values()]),
    [rows, desk.figures, desk.kept],
  )
  const wanted = useMemo(() => changesOf(differences, from.changes), [differences, from.changes])
  const needsTitle = source.known === NEW_SOURCE && source.title.trim() === ''
  const usesDefault = differences.some(({ figure }) => figure?.source === from.id)

  const tried = async (changes: readonly Change[]): Promise<readonly Kept[] | undefined> => {
    setBusy(true)
    setWrong([])
    try {
      const { documents } = await makeChanges(changes, { language })
      await onStored()
      return documents
    } catch (error) {
      setWrong(sentencesOf(error, t))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  const store = async (): Promise<void> => {
    const documents = await tried(wanted)
    if (documents === undefined) return
    setUndo(inverseOf(differences, documents as readonly Kept<Observation>[]))
    setText('')
    announce(t('web.import.stored', { n: n(documents.length) }))
  }
  const takeBack = async (): Promise<void> => {
    if (undo === undefined || (await tried(undo)) === undefined) return
    setUndo(undefined)
    announce(t('web.import.undone'))
  }

  if (!desk.canChange) return <p className="desk-said">{t('web.data.may-not')}</p>
  return (
    <>
      <FileImport desk={desk} onStored={onStored} />
      <p className="desk-lead">{t('web.import.text')}</p>
      {undo === undefined ? null : (
        <div className="desk-said" data-undo>
          <p>{t('web.import.stored', { n: n(undo.length) })}</p>
          <div className="desk-actions">
            <Button className="button" isDisabled={isBusy} onPress={() => void takeBack()}>
              {t('web.import.undo')}
            </Button>
            <Button className="button button-quiet" onPress={() => setUndo(undefined)}>
              {t('web.close')}
            </Button>
          </div>
        </div>
      )}
      <div className="desk-panel">
        <div className="desk-actions">
          <FileTrigger
            acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv']}
            onSelect={async (files) => {
              const file = files?.[0]
              if (file !== undefined) setText(await file.text())
            }}
          >
            <Button className="button button-quiet">{t('web.import.file')}</Button>
          </FileTrigger>
          <span className="desk-soft">{t('web.import.or-paste')}</span>
        </div>
        <Field
          className="import-text"
          label={t('web.import.table')}
          note={t('web.import.heads')}
          value={text}
          onChange={setText}
          onPaste={(event) => {
            // A browser lays out a long paste line by line, for minutes; set as a whole it is there at once.
            const pasted = event.clipboardData?.getData('text/plain') ?? ''
            if (pasted.length < LONG_PASTE) return
            event.preventDefault()
            setText(pasted)
          }}
          isLong
          errors={problems.map((one) => problemText(one, language))}
        />
        <div className="desk-form">
          <SourceFields desk={desk} draft={source} onChange={setSource} errors={new Map()} />
          <Field
            label={t('web.data.head.vintage')}
            note={t('web.import.vintage.note')}
            value={vintage}
            onChange={setVintage}
            maxLength={10}
          />
        </div>
        {ignored.length === 0 ? null : (
          <p className="desk-soft">{t('web.import.ignored', { names: ignored.join(', ') })}</p>
        )}
      </div>
      {differences.length === 0 ? null : <Preview differences={differences} indicators={desk.indicators} />}
      {wrong.map((one) => (
        <p key={one} className="field-error" role="alert">
          {one}
        </p>
      ))}
      {differences.length === 0 ? null : (
        <div className="desk-actions import-store">
          <Button
            className="button"
            isDisabled={isBusy || wanted.length === 0 || (needsTitle && usesDefault)}
            onPress={() => void store()}
          >
            {t('web.import.store', { n: n(wanted.filter(({ kind }) => kind === 'observation').length) })}
          </Button>
          {needsTitle && usesDefault ? <span className="field-error">{t('web.import.needs-source')}</span> : null}
        </div>
      )}
    </>
  )
}
