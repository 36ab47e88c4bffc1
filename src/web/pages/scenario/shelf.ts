import type { Shelf } from './drafts.js'

const held = new Map<string, string>()
const keys = (): readonly string[] => [
  ...new Set([...Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? ''), ...held.keys()]),
]

/** The browser's own storage. What has no room there is told, and held by the page for as long as it is open. */
export const shelf: Shelf = {
  getItem: (key) => held.get(key) ?? localStorage.getItem(key),
  setItem: (key, text) => {
    try {
      localStorage.setItem(key, text)
      held.delete(key)
    } catch (error) {
      held.set(key, text)
      throw error
    }
  },
  removeItem: (key) => {
    held.delete(key)
    localStorage.removeItem(key)
  },
  key: (i) => keys()[i] ?? null,
  get length() {
    return keys().length
  },
}
