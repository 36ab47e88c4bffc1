import { useEffect, useState } from 'react'
import { draftOf, dropDraft, keepDraft } from './drafts.js'
import { shelf } from './shelf.js'
import type { Editing } from './use-draft.js'

/**
 * Keep what is edited on this machine, every change at once, and return since when it is, and whether there is room for it.
 * Beside `useDraft`: that something has been kept is drawn where it is said, not on the whole page.
 */
export function useKeeping({ scenario, version, isChanged }: Editing, tab: string, keptAtFirst: number | undefined) {
  const [keptAt, setKeptAt] = useState(keptAtFirst)
  const [hasRoom, setRoom] = useState(true)
  useEffect(() => {
    if (!isChanged) {
      dropDraft(shelf, tab, scenario.id)
      setKeptAt(undefined)
      return
    }
    const at = Date.now()
    // What waits for the server goes on waiting, with what has been changed since.
    const { waiting } = draftOf(shelf, tab, scenario.id) ?? {}
    setRoom(keepDraft(shelf, tab, { scenario, version, at, waiting }))
    setKeptAt(at)
  }, [scenario, version, isChanged, tab])
  return { keptAt, hasRoom }
}
