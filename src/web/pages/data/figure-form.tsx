import { useState } from 'react'
import { Button, Form } from 'react-aria-components'
import { figureId } from '../../../data/figure-id.js'
import { decimalMarkOf, numberIn } from '../../../data/import/cells.js'
import { type Observation, STATUSES } from '../../../data/schemas.js'
import { formatNumber } from '../../../text/number.js'
import { type Change, makeChanges } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { announce } from '../../parts/announce.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import { useWords } from '../../view/use-view.js'
import type { Draft } from './figures.js'
import type { PartProps } from './index.js'
import { emptySource, NEW_SOURCE, SourceFields, sourceOf } from './source-fields.js'
import { byField } from './wrong.js'

type Props = PartProps & { readonly draft: Draft; readonly onClose: () => void }
type Errors = ReadonlyMap<string, readonly string[]>

/** One figure with its source, stored together; whatever is wrong stands at its field. */
export function FigureForm({ desk, draft, onClose, onStored }: Props) {
  const { t, language } = useWords()
  const { units, territories } = useCatalogue()
  const { figure, version, id } = draft
  const isSynthetic = territories.get(desk.place)?.kind === 'synthetic'
  const [indicator, setIndicator] = useState(figure.indicator ?? desk.ofPlan[0] ?? '')
  const [year, setYear] = useState(figure.year === undefined ? '' : String(figure.year))
  const [value, setValue] = useState(figure.value === undefined ? '' : formatNumber(figure.value, language, 6))
  const [status, setStatus] = useState<string>(figure.status ?? (isSynthetic ? 'synthetic' : 'reported'))
  const [vintage, setVintage] = useState(figure.vintage ?? '')
  const [note, setNote] = useState(figure.note ?? '')
  const [source, setSource] = useState(() =>
    emptySource(figure.source !== undefined && figure.source !== '' ? figure.source : NEW_SOURCE),
  )
  const [errors, setErrors] = useState<Errors>(new Map())
  const [isBusy, setBusy] = useState(false)
  const unit = desk.indicators.get(indicator)?.unit ?? ''

  const store = async (): Promise<void> => {
    const number = numberIn(value, decimalMarkOf([value]) ?? (language === 'vi' ? ',' : '.'))
    const from = sourceOf(source, desk.sources)
    const body = {
      ...{ indicator, territory: desk.place, year: numberIn(year, undefined) ?? year, value: number ?? value, unit },
      ...{ fieldSize: figure.fieldSize ?? '', status, confidence: figure.confidence ?? '', vintage: vintage.trim() },
      ...{ source: from.id, note: note.trim() },
    }
    const name = figureId(body as Observation)
    const missing = new Map<string, readonly string[]>()
    if (year.trim() === '') missing.set('year', [t('web.data.needed')])
    if (value.trim() === '') missing.set('value', [t('web.data.needed')])
    else if (number === undefined) missing.set('value', [t('web.data.not-a-number')])
    if (source.known === NEW_SOURCE && source.title.trim() === '') missing.set('source.title', [t('web.data.needed')])
    setErrors(missing)
    if (missing.size > 0) return
    // What is called otherwise now is another document: the old one goes in the same step.
    const isRenamed = id !== undefined && id !== name
    const changes: Change[] = [
      ...from.changes,
      ...(isRenamed ? [{ kind: 'observation', id, version, action: 'delete' } as const] : []),
      { kind: 'observation', id: name, version: isRenamed ? 0 : version, action: 'put', body },
    ]
    setBusy(true)
    try {
      await makeChanges(changes, { language })
      announce(t('web.data.stored'))
      await onStored()
      onClose()
    } catch (error) {
      setErrors(byField(error, t))
      setBusy(false)
    }
  }

  const at = (field: string) => errors.get(field) ?? []
  const shown = new Set(['indicator', 'year', 'value', 'status', 'vintage', 'note', 'source'])
  const others = [...errors].flatMap(([field, texts]) => (shown.has(field) || field.startsWith('source.') ? [] : texts))
  const ids = desk.ofPlan.includes(indicator) || indicator === '' ? desk.ofPlan : [...desk.ofPlan, indicator]
  return (
    <Form
      className="desk-panel figure-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <h2>{t(id === undefined ? 'web.data.form.new' : 'web.data.form.edit')}</h2>
      {figure.indicator !== undefined && figure.source === '' ? (
        <p className="desk-soft">{t('web.data.form.correct')}</p>
      ) : null}
      <div className="desk-form">
        <div className="field whole">
          <Choose
            label={t('web.data.indicator')}
            value={indicator}
            choices={ids.map((one) => ({ id: one, name: desk.indicators.get(one)?.name[language] ?? one }))}
            onChange={setIndicator}
          />
          {at('indicator').length === 0 ? null : <p className="field-error">{at('indicator').join(' ')}</p>}
        </div>
        <Field
          label={t('web.data.head.year')}
          value={year}
          onChange={setYear}
          inputMode="numeric"
          errors={at('year')}
          autoFocus
        />
        <Field
          label={`${t('web.data.head.value')} (${units.get(unit)?.name[language] ?? unit})`}
          value={value}
          onChange={setValue}
          inputMode="decimal"
          errors={at('value')}
        />
        <div className="field">
          <Choose
            label={t('web.data.head.status')}
            value={status}
            choices={STATUSES.filter((one) => (one === 'synthetic') === isSynthetic).map((one) => ({
              id: one,
              name: t(`status.${one}`),
            }))}
            onChange={setStatus}
          />
          {at('status').length === 0 ? null : <p className="field-error">{at('status').join(' ')}</p>}
        </div>
        <Field
          label={t('web.data.head.vintage')}
          note={t('web.data.vintage.note')}
          value={vintage}
          onChange={setVintage}
          errors={at('vintage')}
          maxLength={10}
        />
        <SourceFields desk={desk} draft={source} onChange={setSource} errors={errors} />
        <Field
          className="whole"
          label={t('web.data.note')}
          value={note}
          onChange={setNote}
          isLong
          errors={at('note')}
          maxLength={1000}
        />
      </div>
      {others.map((one) => (
        <p key={one} className="field-error" role="alert">
          {one}
        </p>
      ))}
      <div className="desk-actions">
        <Button type="submit" className="button" isDisabled={isBusy}>
          {t('web.desk.save')}
        </Button>
        <Button className="button button-quiet" onPress={onClose}>
          {t('web.data.cancel')}
        </Button>
      </div>
    </Form>
  )
}
