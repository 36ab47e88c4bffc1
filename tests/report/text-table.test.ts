import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableHead, tableRow, wrap } from '../../src/report/text-table.js'

const width = fc.integer({ min: 1, max: 40 })
/** Letters with marks, composed and not, ordinary words, long runs, and every kind of space. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Tỷ',
        'lệ',
        'chuyển',
        'đổi',
        'số',
        'ở',
        'R&D,',
        '≥',
        '1.200',
        'e\u0302\u0301',
        'ươ'.normalize('NFD'),
      ),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0'),
    ),
  )
  .map((parts) => parts.join(' '))

const wordsOf = (line: string): string[] =>
  line
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => word !== '')

describe('wrap', () => {
  it('never gives a line wider than asked', () => {
    fc.assert(
      fc.property(text, width, (one, columns) => {
        for (const line of wrap(one, columns)) expect([...line].length).toBeLessThanOrEqual(columns)
      }),
    )
  })

  it('keeps every letter, in order', () => {
    fc.assert(
      fc.property(text, width, (one, columns) => {
        expect(wrap(one, columns).join('').replaceAll(/\s/g, '')).toBe(wordsOf(one).join(''))
      }),
    )
  })

  it('loses and splits no word that fits', () => {
    fc.assert(
      fc.property(text, width, (one, columns) => {
        const whole = wordsOf(one).filter((word) => [...word].length <= columns)
        fc.pre(whole.length === wordsOf(one).length)
        expect(wrap(one, columns).flatMap(wordsOf)).toEqual(whole)
      }),
    )
  })

  it('breaks no line earlier than it must', () => {
    fc.assert(
      fc.property(text, width, (one, columns) => {
        const lines = wrap(one, columns)
        for (const [i, line] of lines.slice(1).entries()) {
          const [first = ''] = line.split(' ')
          expect([...`${lines[i]} ${first}`].length).toBeGreaterThan(columns)
        }
      }),
    )
  })

  it('breaks a word that fits no line', () => {
    expect(wrap('đầu chuyểnđổisốquốcgia cuối', 7)).toEqual(['đầu', 'chuyểnđ', 'ổisốquố', 'cgia', 'cuối'])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), width, (size, columns) => {
        expect(wrap('ệ'.repeat(size), columns)).toHaveLength(Math.ceil(size / columns))
      }),
    )
  })

  it('counts a letter as one column, composed or not', () => {
    fc.assert(
      fc.property(text, width, (one, columns) => {
        expect(wrap(one.normalize('NFD'), columns)).toEqual(wrap(one.normalize('NFC'), columns))
      }),
    )
    expect(wrap('Tiềm lực'.normalize('NFD'), 8)).toEqual(['Tiềm lực'.normalize('NFC')])
  })

  it('counts a sign beyond the basic plane as one column and never halves it', () => {
    expect(wrap('𝟙𝟚𝟛𝟜', 2)).toEqual(['𝟙𝟚', '𝟛𝟜'])
  })

  it('gives one empty line for an empty text', () => {
    expect(wrap('', 5)).toEqual([''])
    expect(wrap(' \n ', 5)).toEqual([''])
  })
})

const columns = [
  { title: 'Năm', width: 4, align: 'right' },
  { title: 'Mục tiêu', width: 10 },
  { title: 'Mức', width: 5 },
] as const

describe('tableRow', () => {
  it('wraps each cell inside its own column', () => {
    expect(tableRow(columns, ['30', 'phủ sóng 5G toàn tỉnh', 'A'])).toEqual([
      '  30 phủ sóng   A',
      '     5G toàn',
      '     tỉnh',
    ])
  })

  it('is never wider than its columns and loses no word', () => {
    fc.assert(
      fc.property(fc.tuple(text, text, text), (cells) => {
        const lines = tableRow(columns, cells)
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(4 + 1 + 10 + 1 + 5)
        const letters = lines.join('').replaceAll(/\s/g, '')
        expect([...letters].sort()).toEqual([...cells.flatMap(wordsOf).join('')].sort())
      }),
    )
  })

  it('paints every cell after it is padded, so that colour never moves a column', () => {
    const painted = tableRow(columns, ['30', 'phủ', 'A'], (cell, i) => (i === 1 ? `<${cell}>` : cell))
    expect(painted).toEqual(['  30 <phủ       > A'])
  })

  it('leaves no space at the end of a line', () => {
    for (const line of tableRow(columns, ['30', 'phủ', ''])) expect(line).toBe(line.trimEnd())
  })
})

describe('tableHead', () => {
  it('is the titles over a rule of the widths', () => {
    expect(tableHead(columns)).toEqual([' Năm Mục tiêu   Mức', '──── ────────── ─────'])
  })
})
