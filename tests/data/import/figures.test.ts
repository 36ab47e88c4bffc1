import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureId } from '../../../src/data/figure-id.js'
import { decimalMarkOf, numberIn, readCells } from '../../../src/data/import/cells.js'
import { differencesOf } from '../../../src/data/import/differences.js'
import { type ImportDefaults, openFigures } from '../../../src/data/import/figures.js'
import { formatNumber } from '../../../src/text/number.js'
import { shippedData } from '../../data-root.js'

const data = () => shippedData()
const defaults = (): ImportDefaults => ({
  territory: 'binh-dinh',
  status: 'reported',
  vintage: '2026-11',
  source: [...data().sources.keys()][0] as string,
})
const read = (text: string) => {
  const table = openFigures(text, data(), defaults())
  return { ...table, rows: table.lines.map(table.read) }
}

describe('cells of a table', () => {
  it('give back what was quoted, whatever stands in it and whichever separator', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.normalize('NFC').replace(/\r/g, '').trim())
    fc.assert(
      fc.property(
        fc.constantFrom('\t', ';', ','),
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        (separator, rows) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
          const text = [['a', 'b'], ...rows].map((row) => row.map(quoted).join(separator)).join('\r\n')
          const got = readCells(text).slice(1)
          expect(got.map(({ cells }) => cells)).toEqual(rows.filter((row) => row.some((one) => one !== '')))
        },
      ),
    )
  })

  it('tell where a record begins', () => {
    expect(readCells('\uFEFFa;b\n\n"x\ny";1\nz;2\n').map(({ line }) => line)).toEqual([1, 3, 5])
  })

  it('hold numbers as both languages write them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom('vi', 'en'), (n, language) => {
        const value = n / 100
        const text = formatNumber(value, language as 'vi', 2, 2)
        const mark = decimalMarkOf([text])
        expect(mark).toBe(language === 'vi' ? ',' : '.')
        expect(numberIn(text, mark)).toBe(value)
      }),
    )
  })

  it('are not guessed at: 1.234 alone may be two things', () => {
    expect(decimalMarkOf(['1.234', '12'])).toBeUndefined()
    expect(numberIn('1.234', undefined)).toBeUndefined()
    expect(numberIn('1.234', decimalMarkOf(['1.234', '0,5']))).toBe(1234)
    expect(numberIn('1.234', decimalMarkOf(['1.234', '0.512']))).toBe(1.234)
  })
})

describe('figures of a table', () => {
  it('are read by Vietnamese headings, names without accents and decimal commas', () => {
    const { rows, ignored } = read(
      'Chỉ tiêu;Năm;Giá trị;Tỉnh;Trạng thái;Cột lạ\nDTI-SCORE;2024;0,6512;Tỉnh Bình Định;chính thức;x\n',
    )
    expect(rows[0]?.problems).toEqual([])
    expect(rows[0]?.figure).toMatchObject({
      ...{ indicator: 'dti-score', territory: 'binh-dinh', year: 2024, value: 0.6512, status: 'official' },
      unit: data().indicators.get('dti-score')?.unit,
    })
    expect(ignored).toEqual(['Cột lạ'])
  })

  it('are the same by English headings, tabs and decimal points', () => {
    const vi = read('chi tieu;nam;gia tri\ndti-score;2024;0,6512').rows[0]?.figure
    expect(read('indicator\tyear\tvalue\ndti-score\t2024\t0.6512').rows[0]?.figure).toEqual(vi)
  })

  it('are refused with every problem of the line, and the others stand', () => {
    const { rows } = read('indicator,year,value,unit\nnone,1800,x,%\ndti-score,2024,7,điểm\ndti-score,2023,0.6,\n')
    expect(rows.map(({ line, problems }) => [line, problems.length > 0])).toEqual([
      [2, true],
      [3, true],
      [4, false],
    ])
    expect(rows[0]?.problems.map(({ code, facts }) => facts.field ?? code)).toEqual([
      'INDICATOR_UNKNOWN',
      'year',
      'value',
    ])
    expect(rows[1]?.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['UNIT_UNKNOWN', 'VALUE_OUT_OF_RANGE']),
    )
  })

  it('of one name stand once in a table, and an empty value asks for nothing', () => {
    const { rows } = read('indicator,year,value\ndti-score,2024,0.6\ndti-score,2024,0.7\ndti-score,2025,\n')
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual([undefined, 'ID_DUPLICATE', undefined])
    expect(rows[2]?.figure).toBeUndefined()
  })

  it('need their columns', () => {
    expect(read('a,b\n1,2').problems.map(({ code }) => code)).toEqual(Array(3).fill('COLUMN_MISSING'))
    expect(read('').problems).toHaveLength(1)
  })

  it('never fail, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)),
      { numRuns: 40 },
    )
  })
})

describe('differences', () => {
  it('say what storing would do, line by line', () => {
    const shipped = data().observations.find(({ territory }) => territory === 'binh-dinh')
    if (shipped === undefined) throw new Error('no figure')
    const [one] = read('indicator,year,value\ndti-score,2024,0.6').rows
    if (one?.figure === undefined) throw new Error('not read')
    const kept = { id: figureId(one.figure), version: 3, body: { ...one.figure, value: 0.5 } }
    const rows = [
      one,
      { line: 3, figure: { ...one.figure, year: 2023 }, problems: [] },
      { line: 4, figure: shipped, problems: [] },
      { line: 5, figure: { ...shipped, value: shipped.value + 0.001 }, problems: [] },
      { line: 6, problems: [] },
    ]
    const got = differencesOf(rows, [...data().observations, kept.body], [kept])
    expect(got.map(({ kind, version }) => [kind, version])).toEqual([
      ['changed', 3],
      ['added', 0],
      ['same', 0],
      ['shipped', 0],
      ['empty', 0],
    ])
    expect(got[0]?.before?.value).toBe(0.5)
  })
})
