import { useEffect, useState, useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Have a sentence read out when whoever listens pauses. */
export function announce(text: string): void {
  if (text === said) return
  said = text
  for (const tell of listeners) tell()
}

/** Read out a sentence whenever it changes; not the first one, which is read with its page. */
export function useAnnounced(text: string | undefined): void {
  const [first] = useState(text)
  useEffect(() => {
    if (text !== undefined && text !== first) announce(text)
  }, [text, first])
}

/** The one polite live region of the page. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    () => said,
  )
  return (
    <div className="unseen" role="status" aria-live="polite" data-live>
      {text}
    </div>
  )
}
