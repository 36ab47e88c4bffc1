import { describe, expect, it } from 'vitest'
import { Scenario } from '../../src/data/budget-schemas.js'
import { type Draft, draftOf, draftsIn, dropDraft, freeId, keepDraft } from '../../src/web/pages/scenario/drafts.js'
import { memoryShelf } from './memory-shelf.js'

const draft = (id: string, at: number, name = 'Thử'): Draft => ({
  scenario: Scenario.parse({
    id,
    name: { vi: name, en: name },
    summary: { vi: 'Thử', en: 'A try' },
    policy: { spending: [{ programme: 'digital-skills', from: 2027, share: 5 }] },
    assumptions: [],
  }),
  version: 3,
  at,
  waiting: { by: 'somebody', sent: '{}' },
})

describe('drafts', () => {
  it('are kept by scenario and tab: two tabs lose nothing of each other', () => {
    const where = memoryShelf()
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
    const where = memoryShelf()
    where.setItem('lotrinh.draft.mine|x', '{"version":1}')
    where.setItem('lotrinh.draft.mine|y', 'not json')
    expect(draftsIn(where)).toEqual([])
    expect(keepDraft(memoryShelf(10), 'one', draft('mine', 1))).toBe(false)
    expect(keepDraft(memoryShelf(), 'one', draft('mine', 1))).toBe(true)
  })

  it('keep a name of any letters as text', () => {
    const where = memoryShelf()
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
