import { describe, expect, it } from 'vitest'
import { filtered, firstOf, type Row, type Section } from '../../src/web/pages/board/rows.js'

const row = (id: string, searched = ''): Row => ({ id, searched: () => searched }) as unknown as Row
const rows = [1, 2, 3, 4, 5, 6].map((n) => row(`t${n}`))
const sections: readonly Section[] = [
  {
    year: '2025',
    rows: rows.slice(0, 4),
    groups: [
      { id: 'a', rows: rows.slice(0, 3) },
      { id: 'b', rows: rows.slice(3, 4) },
    ],
  },
  { year: '2030', rows: rows.slice(4), groups: [{ id: 'a', rows: rows.slice(4) }] },
]
const drawn = (most: number) =>
  firstOf(sections, most).map(({ year, groups }) => [year, ...groups.map((one) => one.rows.map(({ id }) => id))])

describe('the first rows of a board', () => {
  it('are those of its first groups, and no group or year is drawn empty', () => {
    expect(drawn(2)).toEqual([['2025', ['t1', 't2']]])
    expect(drawn(3)).toEqual([['2025', ['t1', 't2', 't3']]])
    expect(drawn(5)).toEqual([
      ['2025', ['t1', 't2', 't3'], ['t4']],
      ['2030', ['t5']],
    ])
    expect(firstOf(sections, 6)).toEqual(sections)
  })

  it('leave what is said of a year as it is', () => {
    expect(firstOf(sections, 1)[0]?.rows).toHaveLength(4)
  })
})

it('rows are looked through only when somebody searches, and each once', () => {
  let made = 0
  const counting = { ...row('x'), searched: () => `${++made} kinh te so` }
  const none = { year: '', group: '', agency: '', grade: '', status: '', q: '' }
  expect(filtered([counting], none)).toHaveLength(1)
  expect(made).toBe(0)
  expect(filtered([counting], { ...none, q: 'Kinh tế' })).toHaveLength(1)
  expect(made).toBeGreaterThan(0)
})
