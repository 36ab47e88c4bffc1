const TRIES = 3
const PAUSE_MS = 800

/** Load a part of the workbench; a busy server is asked again before it counts as failed. @throws what the last try threw */
export async function again<T>(load: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await load()
    } catch (error) {
      if (tried === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tried))
    }
  }
}
