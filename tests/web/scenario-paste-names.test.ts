import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../src/data/budget-schemas.js'
import { LANGUAGES } from '../../src/text/language.js'
import { ENVELOPE, type Grid, YEARS } from '../../src/web/pages/scenario/grid.js'
import { lineName } from '../../src/web/pages/scenario/money-grid.js'
import { readPaste } from '../../src/web/pages/scenario/paste.js'
import { calledIn, hasNames, matchNames, yearsOf } from '../../src/web/pages/scenario/paste-names.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { shippedData } from '../data-root.js'

const { programmes } = shippedData().budget
const called = calledIn(programmes, (line) => LANGUAGES.map((one) => lineName(line, programmes, wordsIn(one))))
const match = (...texts: string[]) => matchNames(texts, programmes, called)
const lineOf = (text: string) => match(text)[0]

describe('the line of a row by its name', () => {
  it('is found by id, Vietnamese and English name of every programme, however they are written', () => {
    const ways: ((text: string) => string)[] = [
      (text) => text,
      (text) => `  ${text.toUpperCase()}\u00a0`,
      (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
      (text) => text.normalize('NFD').replaceAll(' ', ' \u200b '),
    ]
    const one = fc.constantFrom(...programmes.values())
    fc.assert(
      fc.property(one, fc.constantFrom(...ways), fc.constantFrom('id', 'vi', 'en'), ({ id, name, payers }, way, by) => {
        const text = by === 'id' ? id : name[by as 'vi' | 'en']
        const found = lineOf(way(text))
        if (payers.includes('province')) expect(found).toEqual({ line: `${id}|province` })
        else if (payers.length === 1) expect(found).toEqual({ line: `${id}|${payers[0]}` })
        else expect(found).toMatchObject({ why: 'ambiguous' })
      }),
    )
  })

  it('is found by what the table calls it: the envelope, and money of other payers', () => {
    expect(lineOf('tong muc chi cua tinh')).toEqual({ line: ENVELOPE })
    for (const { id, payers } of programmes.values())
      for (const payer of payers)
        for (const language of LANGUAGES)
          expect(lineOf(lineName(`${id}|${payer}`, programmes, wordsIn(language)))).toEqual({ line: `${id}|${payer}` })
  })

  it('is refused, with the reason, where there is none, or more than one, or it was named before', () => {
    expect(match('Digital skills of the people', 'Tổng cộng', '', '  ', 'DIGITAL-SKILLS')).toEqual([
      { line: 'digital-skills|province' },
      { why: 'unknown', text: 'Tổng cộng' },
      { why: 'no-name', text: '' },
      { why: 'no-name', text: '' },
      { why: 'twice', text: 'DIGITAL-SKILLS' },
    ])
    const programme = (id: string, vi: string) => [id, { id, name: { vi, en: id }, payers: ['province'] }]
    const alike = new Map([programme('a', 'Đường'), programme('b', 'Dương')] as [string, Programme][])
    const among = (text: string) => matchNames([text], alike, [])[0]
    expect(among('đường')).toEqual({ line: 'a|province' })
    expect(among('DƯƠNG')).toEqual({ line: 'b|province' })
    expect(among('duong')).toMatchObject({ why: 'ambiguous' })
  })
})

describe('a first column', () => {
  const isCell = (text: string) => /^[\d,. %]+$/.test(text)
  it.each([
    [[['Kỹ năng số', '1']], true],
    [
      [
        ['', '2026'],
        ['Kỹ năng số', '1'],
      ],
      true,
    ],
    [[['Kỹ năng số']], false],
    [
      [
        ['12', '1'],
        ['Kỹ năng số', '1'],
      ],
      false,
    ],
    [[['1.5', 'x']], false],
    [[['', 'x']], false],
    [[['–', 'x']], false],
  ] as const)('%j names the rows: %s', (rows, wanted) => {
    expect(hasNames(rows, isCell)).toBe(wanted)
  })

  it.each([
    [
      ['Chương trình', '2026', 'Năm 2030', ''],
      [1, 5, undefined],
    ],
    [['', '2026', '12'], undefined],
    [['', '2046'], undefined],
    [['Chương trình', ''], undefined],
  ])('%j stands over years %j', (row, wanted) => expect(yearsOf(row)).toEqual(wanted))
})

describe('a paste with names', () => {
  const LINES = [ENVELOPE, 'rd-tasks|province', 'digital-skills|province']
  const grid: Grid = new Map(LINES.map((line) => [line, YEARS.map(() => undefined)]))
  const at = { row: 2, t: 3 }
  const paste = (text: string) =>
    readPaste(text, {
      ...{ grid, selection: { anchor: at, focus: at }, lines: LINES, language: 'vi' },
      entry: { as: 'share', priceYear: undefined },
      isLocked: () => false,
      matched: (names) => match(...names),
    })

  it('goes to the lines of the names, from the selected year, and says every row that has none', () => {
    const read = paste('Digital skills of the people\t1\t\r\nTổng cộng\t9\r\n\t8\r\nrd-tasks\t\tba\r\n\t\t\r\n')
    expect(read).toMatchObject({
      cells: [{ line: 'digital-skills|province', t: 3, cell: { as: 'share', value: 1 } }],
      refused: [{ row: 4, column: 3, text: 'ba', why: 'not-a-number' }],
      named: 2,
      unmatched: [
        { row: 2, text: 'Tổng cộng', why: 'unknown' },
        { row: 3, text: '', why: 'no-name' },
      ],
    })
  })

  it('goes to the years of its headings', () => {
    const read = paste('Chương trình\t2030\t2026\nrd-tasks\t5\t6\n')
    expect(read).toMatchObject({ named: 1, unmatched: [], refused: [] })
    expect(read.kind === 'read' && read.cells.map(({ line, t, cell }) => [line, YEARS[t], cell?.value])).toEqual([
      ['rd-tasks|province', 2030, 5],
      ['rd-tasks|province', 2026, 6],
    ])
  })

  it('stays one row below the other where the first column is a number', () => {
    const read = paste('3\tba\n4\t5\n')
    expect(read).toMatchObject({ named: undefined, unmatched: [] })
    expect(read.kind === 'read' && read.cells).toEqual([
      { line: 'digital-skills|province', t: 3, cell: { as: 'share', value: 3 } },
    ])
  })
})
