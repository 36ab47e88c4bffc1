import { describe, expect, it } from 'vitest'
import { shippedData } from '../data-root.js'

const { observations, indicators, sources, territories, mergers } = shippedData()
const real = observations.filter(({ status }) => status !== 'synthetic')
const of = (indicator: string, territory?: string) =>
  real.filter((row) => row.indicator === indicator && (territory === undefined || row.territory === territory))

describe('series that must not be mixed', () => {
  it('of the digital economy stand under three measures, one per method', () => {
    const notes = (id: string) => of(id).map(({ note }) => note)
    expect(notes('digital-economy-share-grdp-gso').length).toBeGreaterThan(5)
    expect(notes('digital-economy-share-grdp-mic').length).toBeGreaterThan(5)
    expect(notes('digital-economy-share-grdp-gso').filter((note) => !/^GSO/.test(note))).toEqual([])
    expect(notes('digital-economy-share-grdp-mic').filter((note) => !/MIC|ministry/.test(note))).toEqual([])
    expect(notes('digital-economy-share-grdp-province').filter((note) => !/by the province/.test(note))).toEqual([])
  })

  it('share no figure of one territory and year', () => {
    const key = (id: string) => of(id).map(({ territory, year, value }) => `${territory} ${year} ${value}`)
    const both = new Set(key('digital-economy-share-grdp-gso'))
    expect(key('digital-economy-share-grdp-mic').filter((one) => both.has(one))).toEqual([])
  })

  it('leave the notion itself without figures', () => {
    const notions = new Set([...indicators.values()].flatMap(({ variantOf }) => variantOf ?? []))
    expect([...notions].sort()).toEqual(['digital-economy-share-grdp', 'hdi'])
    expect(real.filter(({ indicator }) => notions.has(indicator))).toEqual([])
  })

  it('have one unit and one definition with their notion', () => {
    const variants = [...indicators.values()].filter(({ variantOf }) => variantOf !== undefined)
    const unlike = variants.filter(({ variantOf = '', unit }) => indicators.get(variantOf)?.unit !== unit)
    expect(unlike).toEqual([])
  })
})

describe('every observation', () => {
  it('has a source that can be looked up', () => {
    const unsourced = real.filter(({ source }) => !/^https?:\/\//.test(sources.get(source)?.address ?? ''))
    expect(real.length).toBeGreaterThan(400)
    expect(unsourced).toEqual([])
  })

  it('is synthetic exactly in the model province and its field', () => {
    const mixed = observations.filter(
      ({ territory, status, source }) =>
        new Set([territories.get(territory)?.kind === 'synthetic', status === 'synthetic', source === 'tinh-mau'])
          .size > 1,
    )
    expect(mixed).toEqual([])
  })

  it('of a rank is a place in its field', () => {
    const ranks = observations.filter(({ indicator }) => indicators.get(indicator)?.scale === 'rank')
    expect(ranks.length).toBeGreaterThan(100)
    const outside = ranks.filter(
      ({ value, fieldSize }) => !Number.isInteger(value) || value < 1 || (fieldSize !== '' && value > fieldSize),
    )
    expect(outside).toEqual([])
  })

  it('is dated by a year, a month or a day where the date is known', () => {
    expect(observations.filter(({ vintage }) => !/^(\d{4}(-\d{2}(-\d{2})?)?)?$/.test(vintage))).toEqual([])
  })

  it('stands once', () => {
    const keys = observations.map((row) => [row.indicator, row.territory, row.year, row.value, row.source].join(' '))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })
})

describe('the DTI table of 2022', () => {
  const table = of('dti-rank').filter(({ year, source }) => year === 2022 && source === 's017')

  it('has all 63 provinces of its time', () => {
    const then = [...territories.values()].filter(({ era }) => era === '63' || era === 'both').map(({ id }) => id)
    expect(table.map(({ territory }) => territory).sort()).toEqual(then.sort())
    expect(new Set(table.map(({ fieldSize }) => fieldSize))).toEqual(new Set([63]))
  })

  it('has the places 1 to 63, with the printed tie at 15', () => {
    const places = table.map(({ value }) => value).sort((a, b) => a - b)
    expect(places).toEqual(Array.from({ length: 63 }, (_, i) => (i + 1 === 16 ? 15 : i + 1)))
    const tied = table.filter(({ value }) => value === 15).map(({ territory }) => territory)
    expect(tied.sort()).toEqual(['thanh-hoa', 'yen-bai'])
  })

  it('agrees with every other report of the same ranks', () => {
    const rank = new Map(table.map(({ territory, value }) => [territory, value]))
    const others = of('dti-rank').filter(({ year, source }) => year === 2022 && source !== 's017')
    expect(others.length).toBeGreaterThan(0)
    expect(others.filter(({ territory, value }) => rank.get(territory) !== value)).toEqual([])
  })
})

describe('vintages', () => {
  it('of the GSO digital economy are both kept, the first and the revised', () => {
    const of2022 = of('digital-economy-share-grdp-gso', 'viet-nam').filter(({ year }) => year === 2022)
    const values = of2022.map(({ vintage, value, status }) => [vintage, value, status])
    expect(values).toEqual(
      expect.arrayContaining([
        ['2023-12', 12.63, 'reported'],
        ['2025-01-06', 12.83, 'reported'],
      ]),
    )
    const of2023 = of('digital-economy-share-grdp-gso', 'viet-nam').filter(({ year }) => year === 2023)
    expect(of2023.map(({ vintage, value }) => [vintage, value])).toEqual([
      ['2023-12', 12.33],
      ['2025-01-06', 12.87],
    ])
  })

  it('of 5G in 2025 are all three kept, each rising', () => {
    const rows = of('5g-coverage-population', 'viet-nam').filter(({ year }) => year === 2025)
    expect(rows.map(({ vintage, value }) => [vintage, value])).toEqual([
      ['2025-09-05', 26],
      ['2025-11-16', 39.52],
      ['2026-01-22', 90],
    ])
  })
})

describe('the mergers of July 2025', () => {
  it('make 34 units of the 63', () => {
    const components = mergers.map(({ component }) => component)
    expect(mergers).toHaveLength(63)
    expect(new Set(components).size).toBe(63)
    expect(new Set(mergers.map(({ successor }) => successor)).size).toBe(34)
  })

  it('take every province of the old era to one of the new', () => {
    const era = (id: string) => territories.get(id)?.era
    expect(mergers.filter(({ component }) => era(component) !== '63' && era(component) !== 'both')).toEqual([])
    expect(mergers.filter(({ successor }) => era(successor) !== '34' && era(successor) !== 'both')).toEqual([])
  })

  it('leave exactly the eleven unchanged units under their own name', () => {
    const same = mergers.filter(({ successor, component }) => successor === component)
    expect(same).toHaveLength(11)
    expect(same.filter(({ component }) => territories.get(component)?.era !== 'both')).toEqual([])
  })

  it('join the other 52 provinces by twos and threes, one of them giving the name', () => {
    const merged = mergers.filter(({ successor, component }) => successor !== component)
    const partsOf = (unit: string) => merged.filter(({ successor }) => successor === unit).map((row) => row.component)
    const units = [...new Set(merged.map(({ successor }) => successor))]
    expect(units.map((unit) => partsOf(unit).length).sort()).toEqual([...Array(17).fill(2), ...Array(6).fill(3)])
    expect(units.filter((unit) => !partsOf(unit).includes(unit.replace(/-2025$/, '')))).toEqual([])
  })

  it('tell where the provinces of the plans went', () => {
    const went = new Map(mergers.map(({ component, successor }) => [component, successor]))
    expect(['binh-dinh', 'binh-phuoc', 'binh-thuan', 'ninh-thuan'].map((id) => went.get(id))).toEqual([
      'gia-lai-2025',
      'dong-nai-2025',
      'lam-dong-2025',
      'khanh-hoa-2025',
    ])
  })
})
