import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Scenario } from '../../../data/budget-schemas.js'
import { Field } from '../../parts/field.js'
import { momentText } from '../../parts/moment.js'
import { Sure } from '../../parts/sure.js'
import { useView, useWords } from '../../view/use-view.js'
import type { Draft } from './drafts.js'
import type { Editing } from './use-draft.js'
import type { useSaving } from './use-saving.js'

type Props = {
  readonly editing: Editing
  readonly saving: ReturnType<typeof useSaving>
  /** the draft that was open again at the start */
  readonly wasAdopted: Draft | undefined
  readonly onCopy: () => void
}

/** What the scenario is called, where it is kept, and saving. */
export function NameAndState({ editing, saving, wasAdopted, onCopy }: Props) {
  const { t, language } = useWords()
  const { go } = useView()
  const { scenario, version, isChanged, keptAt, hasRoom } = editing
  const isBusy = saving.state === 'busy'
  const at = (ms: number): string => momentText(new Date(ms).toISOString(), language)
  const discard = (): void => {
    editing.discard()
    if (version === 0) go({ page: 'scenarios', item: '' })
  }
  return (
    <div className="scenario-title">
      <NameField
        name={scenario.name[language]}
        onName={(text) => editing.setScenario((one) => named(one, language, text), 'name')}
      />
      <div className="scenario-actions">
        <Button className="button" isDisabled={isBusy || !isChanged} onPress={() => void saving.save()}>
          {t(isBusy ? 'web.scenario.saving' : 'web.scenario.save')}
        </Button>
        {version === 0 ? null : (
          <Button className="button button-quiet" isDisabled={isBusy} onPress={() => void saving.saveCopy()}>
            {t('web.scenario.save-copy')}
          </Button>
        )}
        {version === 0 ? null : (
          <Button className="button button-quiet" onPress={onCopy}>
            {t('web.scenario.copy')}
          </Button>
        )}
        {isChanged ? (
          <Sure label={t('web.scenario.discard')} question={t('web.scenario.discard-sure')} onSure={discard} />
        ) : null}
      </div>
      <p className="scenario-state" data-state={isChanged ? 'draft' : 'saved'} data-version={version}>
        {!hasRoom ? <strong>{t('web.scenario.not-kept')}</strong> : null}
        {hasRoom && isChanged && keptAt !== undefined ? t('web.scenario.kept', { at: at(keptAt) }) : null}
        {isChanged ? null : t('web.scenario.saved', { version })}
        {wasAdopted !== undefined && version > 0 && isChanged
          ? ` ${t('web.scenario.adopted', { at: at(wasAdopted.at) })}`
          : null}
      </p>
      {typeof saving.state === 'object' ? (
        <p className="warn" role="alert">
          {t('web.scenario.save-failed', { why: saving.state.failed })}
        </p>
      ) : null}
    </div>
  )
}

/** A name is never empty; the field may be, while somebody writes. */
function NameField({ name, onName }: { readonly name: string; readonly onName: (text: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(name)
  useEffect(() => setText((now) => (now.trim() === '' ? now : name)), [name])
  return (
    <Field
      label={t('web.scenario.name')}
      className="scenario-name"
      value={text}
      maxLength={200}
      onChange={(next) => {
        setText(next)
        if (next.trim() !== '') onName(next)
      }}
      onBlur={() => setText(name)}
    />
  )
}

/** A name that was the same in both languages stays the same in both. */
function named(scenario: Scenario, language: 'vi' | 'en', text: string): Scenario {
  const { name } = scenario
  const other = language === 'vi' ? 'en' : 'vi'
  const isNew = name[other] === name[language]
  return { ...scenario, name: { ...name, [language]: text, ...(isNew ? { [other]: text } : {}) } }
}
