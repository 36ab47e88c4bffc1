import { useEffect, useState } from 'react'
import { announce } from '../../parts/announce.js'
import { useLatest } from '../../parts/use-latest.js'
import { useView, useWords } from '../../view/use-view.js'
import { draftOf, draftsIn, dropDraft, freeId, keepDraft } from './drafts.js'
import { inOrder } from './in-order.js'
import { editorOpened, giveUp, post, seen, useOutbox } from './outbox.js'
import { copyOwn } from './own.js'
import { shelf } from './shelf.js'
import type { Editing } from './use-draft.js'

/** Save to the server, by way of the outbox, and decide with the reader when somebody else was there first. */
export function useSaving(editing: Editing, tab: string, isTaken: (id: string) => boolean) {
  const { t } = useWords()
  const { go } = useView()
  const sendings = useOutbox()
  /** the new scenario as which this one is being saved */
  const [copying, setCopying] = useState<string>()
  const { isChanged, scenario } = editing
  const { id } = scenario
  const sendingOf = (one: string | undefined) => sendings.find((sending) => sending.scenario.id === one)
  const [own, copy] = [sendingOf(id), sendingOf(copying)]

  useEffect(() => editorOpened(tab, id), [tab, id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once
  useEffect(() => {
    if (own?.saved === undefined) return
    // One that was saved long ago, while nobody was here, is known already.
    if (own.saved.version > editing.version) editing.markSaved(own.saved.scenario, own.saved.version)
    announce(t('web.scenario.saved', { version: own.saved.version }))
    seen(id)
  }, [own?.saved])
  // What was given up is not saved after all.
  useEffect(() => {
    if (!isChanged) giveUp(tab, id)
  }, [isChanged, tab, id])

  const saveCopy = (taken?: string): void => {
    const isFree = (one: string): boolean =>
      one !== id && one !== taken && !isTaken(one) && draftsIn(shelf, one).length === 0
    // Asked for again while it waits, it is the same new one.
    const isWaiting = copying !== undefined && draftOf(shelf, tab, copying)?.waiting !== undefined
    const next = isWaiting ? copying : freeId(scenario.name.vi, (one) => !isFree(one))
    copyOwn(shelf, id, next)
    giveUp(tab, id)
    post(tab, { ...scenario, id: next }, 0, id)
    setCopying(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once
  useEffect(() => {
    if (copying === undefined || copy === undefined) return
    if (copy.conflict !== undefined) {
      // Somebody else has taken the id: it gets another one.
      giveUp(tab, copying)
      dropDraft(shelf, tab, copying)
      saveCopy(copying)
    }
    // What the server refuses stays what it was: a draft of this one.
    if (copy.failure?.isRetried === false && draftOf(shelf, tab, copying)?.waiting === undefined)
      dropDraft(shelf, tab, copying)
    if (copy.saved === undefined) return
    const { scenario: stored, version } = copy.saved
    const mine = { ...scenario, id: copying }
    // What was changed while it waited goes along.
    if (inOrder(stored) !== inOrder(mine)) keepDraft(shelf, tab, { scenario: mine, version, at: Date.now() })
    dropDraft(shelf, tab, id)
    announce(t('web.scenario.saved', { version }))
    seen(copying)
    go({ page: 'scenario', item: copying })
  }, [copy?.saved, copy?.conflict, copy?.failure])

  const shown = own ?? copy
  return {
    isBusy: own?.isBusy === true || copy?.isBusy === true,
    failure: shown?.failure,
    conflict: own?.conflict,
    save: useLatest((): void => post(tab, scenario, editing.version)),
    saveCopy: useLatest((): void => saveCopy()),
    /** Go on with what stands on the server; what was here can be had back by undoing. */
    takeTheirs: (): void => {
      if (own?.conflict === undefined) return
      editing.replace(own.conflict.body)
      editing.markSaved(own.conflict.body, own.conflict.version)
      seen(id)
    },
    keepMine: (): void => {
      if (own?.conflict === undefined) return
      const { body, version } = own.conflict
      editing.markSaved(body, version)
      post(tab, scenario, version)
    },
    closeConflict: (): void => giveUp(tab, id),
    giveUp: (): void => giveUp(tab, id),
  }
}
