import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, readCell } from '../../src/web/pages/scenario/cell-text.js'
import { type Cell, ENVELOPE, type Grid, withCells, YEARS } from '../../src/web/pages/scenario/grid.js'
import { begun, done, redone, undone } from '../../src/web/pages/scenario/history.js'
import { MOST_LETTERS, MOST_ROWS, readPaste } from '../../src/web/pages/scenario/paste.js'
import { copied, filledRight, ramped } from '../../src/web/pages/scenario/select.js'

const LINES = ['a|province', 'b|province', 'b|society']
const SHARE = { as: 'share', priceYear: undefined } as const
const AMOUNT = { as: 'amount', priceYear: 2025 } as const
const grid: Grid = new Map(LINES.map((line) => [line, YEARS.map(() => undefined)]))
const at = (row: number, t: number, toRow = row, toT = t) => ({ anchor: { row, t }, focus: { row: toRow, t: toT } })

describe('a cell as text', () => {
  it.each([
    ['1.234,5', 'vi', { cell: { as: 'amount', value: 1234.5, priceYear: 2025 } }],
    ['1,234.5', 'en', { cell: { as: 'amount', value: 1234.5, priceYear: 2025 } }],
    ['1 234,5 tỷ đồng', 'vi', { cell: { as: 'amount', value: 1234.5, priceYear: 2025 } }],
    ['1.5', 'vi', { refused: 'not-a-number' }],
    ['1,5', 'en', { refused: 'not-a-number' }],
    ['12.34.567', 'vi', { refused: 'not-a-number' }],
    ['6 %', 'vi', { cell: { as: 'share', value: 6 } }],
    ['101%', 'vi', { refused: 'over-hundred' }],
    ['-3', 'vi', { refused: 'negative' }],
    ['<b>7</b>', 'vi', { refused: 'not-a-number' }],
    ['=SUM(A1)', 'vi', { refused: 'not-a-number' }],
    ['  ', 'vi', { cell: undefined }],
    ['×2', 'vi', { refused: 'no-match' }],
  ] as const)('reads %j (%s)', (text, language, wanted) => {
    expect(readCell(text, 'a|province', AMOUNT, language)).toEqual(wanted)
  })

  it('reads times as what the line has times of', () => {
    expect(readCell('×2', 'b|society', SHARE, 'vi')).toEqual({ cell: { as: 'match', value: 2 } })
    expect(readCell('x1,5', ENVELOPE, SHARE, 'vi')).toEqual({ cell: { as: 'factor', value: 1.5 } })
    expect(readCell('5', 'b|society', SHARE, 'en')).toEqual({ cell: { as: 'share', value: 5 } })
  })

  it('reads back every cell it writes whole, to the last bit', () => {
    const value = fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 100 }))
    const cell = fc.oneof(
      fc.record({ as: fc.constant('share' as const), value }),
      fc.record({ as: fc.constant('amount' as const), value, priceYear: fc.constant(2025) }),
    )
    fc.assert(
      fc.property(cell, fc.constantFrom('vi' as const, 'en' as const), (one, language) => {
        const size = one.value
        fc.pre(size === 0 || size > 1e-6)
        expect(readCell(cellText(one, language, true), 'a|province', AMOUNT, language)).toEqual({ cell: one })
      }),
    )
  })
})

/** Rows without names ask for no line. */
const nobody = (names: readonly string[]) => names.map((text) => ({ why: 'unknown', text }) as const)

describe('a paste', () => {
  const paste = (text: string, selection = at(0, 0), isLocked: (line: string, t: number) => boolean = () => false) =>
    readPaste(text, { grid, selection, lines: LINES, entry: AMOUNT, isLocked, language: 'vi', matched: nobody })

  it('takes what fits and says of everything else why not', () => {
    const read = paste(
      '1.200,5\t3 %\tba\r\n\t-1\t7\r\n2\r\n9\r\n',
      at(0, 18),
      (line, t) => line === LINES[0] && t === 19,
    )
    expect(read).toMatchObject({ kind: 'read', rows: 4, columns: 3 })
    if (read.kind !== 'read') return
    expect(read.cells).toEqual([
      { line: LINES[0], t: 18, cell: { as: 'amount', value: 1200.5, priceYear: 2025 } },
      { line: LINES[1], t: 20, cell: { as: 'amount', value: 7, priceYear: 2025 } },
      { line: LINES[2], t: 18, cell: { as: 'amount', value: 2, priceYear: 2025 } },
    ])
    expect(read.refused).toEqual([
      { row: 1, column: 2, text: '3 %', why: 'locked' },
      { row: 1, column: 3, text: 'ba', why: 'not-a-number' },
      { row: 2, column: 2, text: '-1', why: 'negative' },
      { row: 4, column: 1, text: '9', why: 'outside' },
    ])
  })

  it('fills the selection with a single value, and does not look at 10,000 rows', () => {
    const read = paste('5', at(0, 0, 1, 2))
    expect(read.kind === 'read' && read.cells.length).toBe(6)
    expect(paste(`${'1\t2\n'.repeat(10_000)}`)).toEqual({ kind: 'too-large', rows: 10_000 })
    expect(paste('1\n'.repeat(MOST_ROWS)).kind).toBe('read')
    expect(paste('1'.repeat(MOST_LETTERS + 1))).toEqual({ kind: 'too-long', letters: MOST_LETTERS + 1 })
  })

  it('gives back what was copied', () => {
    const cells = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(cells, (values) => {
        const placed = values.map((value, i) => ({
          line: LINES[Math.floor(i / 3)] as string,
          t: i % 3,
          cell: { as: 'amount', value, priceYear: 2025 } as Cell,
        }))
        const full = withCells(grid, placed)
        const text = copied(full, at(0, 0, 1, 2), LINES, (cell) => cellText(cell, 'vi', true))
        const read = paste(text)
        expect(read.kind === 'read' && read.cells).toEqual(placed)
      }),
    )
  })
})

describe('filling and ramps', () => {
  const share = (value: number): Cell => ({ as: 'share', value })
  it('fills from the first year of the selection, of one year to the end', () => {
    const start = withCells(grid, [{ line: 'a|province', t: 3, cell: share(4) }])
    expect(filledRight(start, at(0, 3, 0, 5), LINES).map(({ t }) => t)).toEqual([4, 5])
    expect(filledRight(start, at(0, 3), LINES)).toHaveLength(YEARS.length - 4)
  })

  it('lays a straight line between two years, and refuses one between two kinds of money', () => {
    const ends = withCells(grid, [
      { line: 'a|province', t: 0, cell: share(2) },
      { line: 'a|province', t: 4, cell: share(4) },
      { line: 'b|province', t: 0, cell: share(2) },
      { line: 'b|province', t: 4, cell: { as: 'amount', value: 4 } },
    ])
    const { cells, refused } = ramped(ends, at(0, 0, 1, 4), LINES)
    expect(cells.map(({ cell }) => cell?.value)).toEqual([2, 2.5, 3, 3.5, 4])
    expect(refused).toEqual(['b|province'])
  })
})

describe('undo', () => {
  it('goes back through any changes and forward again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), (values) => {
        const distinct = values.map((value, i) => `${i} ${value}`)
        const all = distinct.reduce((history, value) => done(history, value), begun('start'))
        const back = distinct.reduce((history) => undone(history), all)
        expect(back.now).toBe('start')
        expect(distinct.reduce((history) => redone(history), back).now).toBe(distinct[distinct.length - 1])
      }),
    )
  })

  it('takes a drag back in one step, and nothing of what came before it', () => {
    let history = done(begun(0), 1)
    for (let value = 2; value < 50; value++) history = done(history, value, 'drag')
    expect(undone(history).now).toBe(1)
    expect(undone(undone(history)).now).toBe(0)
    expect(undone(begun(7)).now).toBe(7)
  })
})
