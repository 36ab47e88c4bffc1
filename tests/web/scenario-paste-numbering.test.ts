import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { isNumberingHead, isOrdinal } from '../../src/text/numbering.js'
import { ENVELOPE, type Grid, YEARS } from '../../src/web/pages/scenario/grid.js'
import { lineName } from '../../src/web/pages/scenario/money-grid.js'
import { readPaste } from '../../src/web/pages/scenario/paste.js'
import { calledIn, matchNames } from '../../src/web/pages/scenario/paste-names.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { shippedData } from '../data-root.js'

const { programmes } = shippedData().budget
const called = calledIn(programmes, (line) => LANGUAGES.map((one) => lineName(line, programmes, wordsIn(one))))
const LINES = [ENVELOPE, ...programmes.keys()].map((id) => (id === ENVELOPE ? id : `${id}|province`))
const grid: Grid = new Map(LINES.map((line) => [line, YEARS.map(() => undefined)]))
const at = { row: 1, t: YEARS.indexOf(2027) }
const paste = (rows: readonly (readonly string[])[]) => {
  const read = readPaste(rows.map((row) => row.join('\t')).join('\r\n'), {
    ...{ grid, selection: { anchor: at, focus: at }, lines: LINES, language: 'vi' },
    entry: { as: 'share', priceYear: undefined },
    isLocked: () => false,
    matched: (names) => matchNames(names, programmes, called),
  })
  if (read.kind !== 'read') throw new Error(read.kind)
  return { ...read, cells: read.cells.map(({ line, t, cell }) => [line, YEARS[t], cell?.value]) }
}

describe('a column that numbers the rows', () => {
  it.each([
    ['1', '2'],
    ['01.', '02.'],
    ['I', 'II'],
    ['1.1', '1.2'],
    ['a)', 'b)'],
    ['(1)', '(2)'],
    ['1', ''],
  ])('of %s, %s is passed over, with a head and without', (one, two) => {
    const rows = [
      [one, 'Kỹ năng số', '', '5'],
      [two, 'rd-tasks', '6', 'bảy'],
    ]
    const skills = [...programmes.values()].find(({ id }) => id === 'digital-skills')?.name.vi as string
    ;(rows[0] as string[])[1] = skills
    expect(paste(rows)).toMatchObject({
      cells: [
        ['digital-skills|province', 2028, 5],
        ['rd-tasks|province', 2027, 6],
      ],
      refused: [{ row: 2, column: 4, text: 'bảy', why: 'not-a-number' }],
      ...{ named: 2, unmatched: [] },
    })
    for (const head of ['STT', 'Số TT', 'TT', 'No.', 'Số thứ tự', '']) {
      const read = paste([
        [head, 'Chương trình', '2030', 'Năm 2026'],
        ...rows.map((row) => [...row.slice(0, 2), '1', '2']),
      ])
      expect(read).toMatchObject({ named: 2, unmatched: [], refused: [] })
      expect(read.cells.map(([, year]) => year)).toEqual([2030, 2026, 2030, 2026])
    }
  })

  it('is passed over by its head where a row has another mark', () => {
    expect(
      paste([
        ['STT', 'Chương trình', '2030'],
        ['*', 'rd-tasks', '7'],
      ]),
    ).toMatchObject({
      cells: [['rd-tasks|province', 2030, 7]],
      unmatched: [],
    })
  })

  it('is never taken for one where the second column has numbers, or nothing', () => {
    const number = fc.integer({ min: 0, max: 100 }).map(String)
    const rows = fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, (written) => {
        const read = paste(written)
        expect(read.named).toBeUndefined()
        expect(read.cells).toEqual(
          written.flatMap(([a, b], i) => [
            [LINES[1 + i], 2027, Number(a)],
            [LINES[1 + i], 2028, Number(b)],
          ]),
        )
      }),
    )
    expect(paste([['1'], ['2']])).toMatchObject({ named: undefined })
  })

  it('leaves names alone that look like an ordinal only at their beginning', () => {
    expect(
      paste([
        ['rd-tasks', '5'],
        ['digital-skills', '6'],
      ]),
    ).toMatchObject({ named: 2 })
    const names = [...programmes.values()].flatMap(({ id, name }) => [id, name.vi, name.en])
    expect(names.filter((name) => isOrdinal(name) || isNumberingHead(name))).toEqual([])
  })
})
