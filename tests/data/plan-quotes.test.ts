import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/data/schemas.js'
import { shippedData } from '../data-root.js'

const plans = [...shippedData().plans.values()]
const targets = plans.filter(({ plan }) => plan.source !== 'synthetic').flatMap((data) => data.targets)
const ofPlan = (id: string) => shippedData().plans.get(id)?.targets ?? []
const printed = ({ quote, valueQuote = '' }: Target) => `${quote}\n${valueQuote}`

describe('kinds of target', () => {
  it('of Bình Định are per year exactly where the print says so', () => {
    const perYear = ofPlan('binh-dinh').filter(({ kind }) => kind === 'count_per_year')
    expect(perYear.length).toBeGreaterThan(30)
    expect(perYear.filter(({ quote }) => !/mỗi năm/i.test(quote))).toEqual([])
    const counts = ofPlan('binh-dinh').filter(({ kind }) => kind === 'count')
    expect(counts.length).toBeGreaterThan(30)
    expect(counts.filter((target) => /mỗi năm/i.test(printed(target)))).toEqual([])
  })

  it('are ranks or wishes wherever a place among others is promised', () => {
    const topN = targets.filter(({ comparator }) => comparator === 'top_n')
    expect(topN.length).toBeGreaterThan(5)
    expect(topN.filter(({ kind }) => kind !== 'rank')).toEqual([])
  })

  it('without a measure carry no figure to compare with', () => {
    const wishes = targets.filter(({ kind }) => kind === 'qualitative')
    expect(wishes.length).toBeGreaterThan(50)
    expect(wishes.filter(({ comparator }) => comparator !== 'none').map(({ id }) => id)).toEqual([])
  })
})

describe('figures of targets', () => {
  it('read from print know comma decimals, thousands dots and leading zeros', () => {
    expect(numbersIn('đạt 1,5% GRDP; 3.000 người; 05 tỉnh; 85.6; một')).toEqual([1.5, 3000, 5, 85.6, 1])
  })

  it('stand in the quotation, but for the two rows whose note says how the print is damaged', () => {
    const missing = targets.filter((target) => {
      const numbers = numbersIn(printed(target))
      return [target.value, target.valueHigh].some((figure) => figure !== undefined && !numbers.includes(figure))
    })
    expect(missing.map(({ id }) => id)).toEqual([
      'binh-phuoc-2030-rd-share-grdp-annex',
      'binh-phuoc-2030-patent-applications-growth-annex',
    ])
    for (const { note } of missing) expect(note).toMatchObject({ en: expect.stringMatching(/print.* settles it/) })
  })

  it('stand in hundreds of rows, so that the check above means something', () => {
    expect(targets.filter(({ value }) => value !== undefined).length).toBeGreaterThan(200)
  })

  it('of the model province stand at the end of its made-up statements', () => {
    const figures = ofPlan('tinh-mau').filter(({ value }) => value !== undefined)
    expect(figures.length).toBeGreaterThan(400)
    expect(figures.filter(({ quote, value, year }) => !quote.endsWith(`: ${value} (${year})`))).toEqual([])
  })
})

/** Return the numbers a text prints the Vietnamese way; the word for one counts, with or without its accent. */
function numbersIn(text: string): number[] {
  return (text.match(/\d[\d.,]*|\bm(ộ|o)t(?!\p{L})/gu) ?? []).map((word) =>
    word.startsWith('m')
      ? 1
      : Number(
          word
            .replace(/[.,]+$/, '')
            .replace(/\.(?=\d{3}(?!\d))/g, '')
            .replace(',', '.'),
        ),
  )
}
