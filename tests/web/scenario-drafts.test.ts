import { describe, expect, it } from 'vitest'
import { Scenario } from '../../src/data/budget-schemas.js'
import {
  type Draft,
  draftOf,
  draftsIn,
  dropDraft,
  freeId,
  keepDraft,
  type Shelf,
} from '../../src/web/pages/scenario/drafts.js'

function shelf(room = Number.POSITIVE_INFINITY): Shelf {
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

const draft = (id: string, at: number, name = 'Thử'): Draft => ({
  scenario: Scenario.parse({
    id,
    name: { vi: name, en: name },
    summary: { vi: 'Thử', en: 'A try' },
    policy: { spending: [{ programme: 'digital-skills', from: 2027, share: 5 }] },
    assumptions: [],
  }),
  version: 3,
  locked: ['digital-skills|province/2'],
  at,
})

describe('drafts', () => {
  it('are kept by scenario and tab: two tabs lose nothing of each other', () => {
    const where = shelf()
    keepDraft(where, 'one', draft('mine', 1))
    keepDraft(where, 'two', draft('mine', 2))
    keepDraft(where, 'one', draft('mine.longer', 3))
    expect(draftOf(where, 'one', 'mine')).toEqual(draft('mine', 1))
    expect(draftsIn(where, 'mine').map(({ tab, draft: { at } }) => [tab, at])).toEqual([
      ['two', 2],
      ['one', 1],
    ])
    dropDraft(where, 'two', 'mine')
    expect(draftsIn(where).map(({ draft: { at } }) => at)).toEqual([3, 1])
  })

  it('that cannot be read are left out, and a full shelf is told', () => {
    const where = shelf()
    where.setItem('lotrinh.draft.mine|x', '{"version":1}')
    where.setItem('lotrinh.draft.mine|y', 'not json')
    expect(draftsIn(where)).toEqual([])
    expect(keepDraft(shelf(10), 'one', draft('mine', 1))).toBe(false)
    expect(keepDraft(shelf(), 'one', draft('mine', 1))).toBe(true)
  })

  it('keep a name of any letters as text', () => {
    const where = shelf()
    const name = '<img src=x onerror=alert(1)> שלום e\u0301'
    keepDraft(where, 'one', draft('mine', 1, name))
    expect(draftOf(where, 'one', 'mine')?.scenario.name.vi).toBe(name)
  })

  it('are called by a Latin id that nobody has', () => {
    expect(freeId('Ưu tiên hạ tầng (Đợt 2)', () => false)).toBe('uu-tien-ha-tang-dot-2')
    expect(freeId('שלום', (id) => id === 'scenario')).toBe('scenario-2')
    expect(freeId('<b>3 %</b>', (id) => id === 'b-3-b')).toBe('b-3-b-2')
  })
})
