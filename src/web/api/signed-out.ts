const listeners = new Set<() => void>()

/** Be told when the server no longer knows who asks. @returns how to stop */
export function onSignedOut(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** To be called for every answer that says so. */
export const tellSignedOut = (): void => {
  for (const tell of listeners) tell()
}
