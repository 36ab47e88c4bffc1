import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { isSeen } from '../../../text/seen.js'
import { Field } from '../../parts/field.js'
import { momentText } from '../../parts/moment.js'
import { Sure } from '../../parts/sure.js'
import { useLatest } from '../../parts/use-latest.js'
import { useView, useWords } from '../../view/use-view.js'
import type { Draft } from './drafts.js'
import { named } from './name.js'
import type { Tab } from './tab.js'
import type { Editing } from './use-draft.js'
import { useKeeping } from './use-keeping.js'
import type { useSaving } from './use-saving.js'

type Props = {
  readonly editing: Editing
  readonly tab: Tab
  readonly saving: ReturnType<typeof useSaving>
  /** the draft that was open again at the start */
  readonly wasAdopted: Draft | undefined
  readonly onCopy: () => void
}

/** What the scenario is called, where it is kept, and saving. */
export function NameAndState({ editing, tab, saving, wasAdopted, onCopy }: Props) {
  const { t, language } = useWords()
  const { go } = useView()
  const { scenario, version, isChanged, setScenario } = editing
  const { isBusy, failure, save, saveCopy } = saving
  const discard = useLatest((): void => {
    editing.discard()
    saving.giveUp()
    if (version === 0) go({ page: 'scenarios', item: '' })
  })
  return (
    <div className="scenario-title">
      <NameField
        name={scenario.name[language]}
        onName={(text) => setScenario((one) => named(one, language, text), 'name')}
      />
      <div className="scenario-actions">
        <Button className="button" isDisabled={isBusy || !isChanged} onPress={() => save()}>
          {t(isBusy ? 'web.scenario.saving' : 'web.scenario.save')}
        </Button>
        {version === 0 ? null : (
          <Button className="button button-quiet" isDisabled={isBusy} onPress={saveCopy}>
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
      <State editing={editing} tab={tab} wasAdopted={wasAdopted} />
      {failure === undefined ? null : (
        <p className="warn" role="alert">
          {t(failure.isRetried ? 'web.scenario.save-waits' : 'web.scenario.save-failed', {
            why: failure.why ?? t('web.scenario.no-answer'),
          })}
        </p>
      )}
    </div>
  )
}

/** Where what is on screen is kept; keeps it. */
function State({ editing, tab, wasAdopted }: Pick<Props, 'editing' | 'tab' | 'wasAdopted'>) {
  const { t, language } = useWords()
  const { version, isChanged } = editing
  const { keptAt, hasRoom } = useKeeping(editing, tab.own, wasAdopted?.at)
  const at = (ms: number): string => momentText(new Date(ms).toISOString(), language)
  return (
    <p className="scenario-state" data-state={isChanged ? 'draft' : 'saved'} data-version={version}>
      {!hasRoom ? <strong>{t('web.scenario.not-kept')}</strong> : null}
      {hasRoom && isChanged && keptAt !== undefined ? t('web.scenario.kept', { at: at(keptAt) }) : null}
      {isChanged ? null : t('web.scenario.saved', { version })}
      {wasAdopted?.version === version && version > 0 && isChanged
        ? ` ${t('web.scenario.adopted', { at: at(wasAdopted.at) })}`
        : null}
    </p>
  )
}

/** A name is never empty; the field may be, while somebody writes. */
function NameField({ name, onName }: { readonly name: string; readonly onName: (text: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(name)
  useEffect(() => setText((now) => (isSeen(now) ? name : now)), [name])
  return (
    <Field
      label={t('web.scenario.name')}
      className="scenario-name"
      value={text}
      maxLength={200}
      onChange={(next) => {
        setText(next)
        if (isSeen(next)) onName(next)
      }}
      onBlur={() => setText(name)}
    />
  )
}
