import type { Shelf } from '../../src/web/pages/scenario/drafts.js'

/** A shelf of its own, as the browser's storage is one. @param room letters that a text may have */
export function memoryShelf(room = Number.POSITIVE_INFINITY): Shelf {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key) => void kept.delete(key),
    key: (i) => [...kept.keys()][i] ?? null,
    get length() {
      return kept.size
    },
  }
}
