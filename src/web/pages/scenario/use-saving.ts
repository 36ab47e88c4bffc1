import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import { AnswerError } from '../../api/client.js'
import { type KeptScenario, scenarios } from '../../api/scenarios.js'
import { announce } from '../../parts/announce.js'
import { useView, useWords } from '../../view/use-view.js'
import { dropDraft, freeId } from './drafts.js'
import type { Editing } from './use-draft.js'

/** How the last saving went. */
export type Saving = 'none' | 'busy' | { readonly failed: string }

/** Save to the server, and decide with the reader when somebody else was there first. */
export function useSaving(editing: Editing, tab: string, isTaken: (id: string) => boolean) {
  const { t, language } = useWords()
  const { go } = useView()
  const queries = useQueryClient()
  const [state, setState] = useState<Saving>('none')
  const [conflict, setConflict] = useState<KeptScenario>()

  const store = async (scenario: Scenario, version: number): Promise<number | undefined> => {
    setState('busy')
    try {
      const result = await scenarios.save(scenario, version, { language })
      setState('none')
      if (result.kind === 'conflict') {
        setConflict(result.current)
        return undefined
      }
      // Everything that was computed of it, and the lists it is in, are asked anew.
      void queries.invalidateQueries()
      announce(t('web.scenario.saved', { version: result.version }))
      return result.version
    } catch (error) {
      const sentence = error instanceof AnswerError ? error.sentence : undefined
      setState({ failed: sentence ?? t('web.scenario.no-answer') })
      return undefined
    }
  }
  const save = async (version = editing.version): Promise<void> => {
    const { scenario } = editing
    const stored = await store(scenario, version)
    if (stored === undefined) return
    setConflict(undefined)
    editing.markSaved(scenario, stored)
  }
  const saveCopy = async (): Promise<void> => {
    const { scenario } = editing
    const id = freeId(scenario.name.vi, (one) => one === scenario.id || isTaken(one))
    const stored = await store({ ...scenario, id }, 0)
    if (stored === undefined) return
    setConflict(undefined)
    dropDraft(localStorage, tab, scenario.id)
    go({ page: 'scenario', item: id })
  }
  return {
    state,
    conflict,
    save,
    saveCopy,
    /** Go on with what stands on the server; what was here can be had back by undoing. */
    takeTheirs: (): void => {
      if (conflict === undefined) return
      editing.replace(conflict.body)
      editing.markSaved(conflict.body, conflict.version)
      setConflict(undefined)
    },
    keepMine: (): void => void (conflict === undefined ? undefined : save(conflict.version)),
    closeConflict: (): void => setConflict(undefined),
  }
}
