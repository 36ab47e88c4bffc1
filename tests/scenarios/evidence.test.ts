import { describe, expect, it } from 'vitest'
import type { Indicator, Observation, Territory } from '../../src/data/schemas.js'
import { bestPerYear, chooseEvidence } from '../../src/scenarios/evidence.js'
import { shippedData } from '../data-root.js'

const data = shippedData()
const indicator = (id: string) => data.indicators.get(id) as Indicator
const place = (id: string) => data.territories.get(id) as Territory

const base: Observation = {
  indicator: 'dti-score',
  territory: 'viet-nam',
  year: 2023,
  value: 0.5,
  unit: 'index 0-1',
  fieldSize: '',
  status: 'reported',
  confidence: 'press report',
  vintage: '2024',
  source: 's001',
  note: '',
}
const plain = indicator('5g-coverage-population')

describe('bestPerYear', () => {
  it('takes the newest vintage of a year', () => {
    const rows = [base, { ...base, value: 0.6, vintage: '2025-02' }, { ...base, value: 0.7, vintage: '2025-01-30' }]
    expect(bestPerYear(rows, plain).map((row) => row.value)).toEqual([0.6])
  })

  it('takes the firmer status when vintages agree', () => {
    const rows = [
      base,
      { ...base, value: 0.6, status: 'official' as const },
      { ...base, value: 0.7, status: 'estimate' as const },
    ]
    expect(bestPerYear(rows, plain).map((row) => row.value)).toEqual([0.6])
  })

  it('never takes a doubtful figure or a budget allocation, and sorts by year', () => {
    const rows = [
      { ...base, year: 2024, confidence: 'press report, doubtful' },
      { ...base, year: 2025, confidence: 'press report; budget allocation, not an outturn' },
      base,
      { ...base, year: 2020 },
    ]
    expect(bestPerYear(rows, plain).map((row) => row.year)).toEqual([2020, 2023])
  })

  it('drops what lies before a break of method', () => {
    const rows = [2020, 2021, 2022, 2023].map((year) => ({ ...base, year }))
    expect(bestPerYear(rows, indicator('dti-score')).map((row) => row.year)).toEqual([2022, 2023])
  })
})

describe('chooseEvidence', () => {
  it('prefers own figures: eight make A, fewer B', () => {
    expect(chooseEvidence(data, indicator('ip-applications'), place('tinh-mau')).grade).toBe('A')
    const few = chooseEvidence(data, indicator('digital-economy-share-grdp-mic'), place('binh-thuan'))
    expect([few.grade, few.series.map((row) => [row.year, row.value])]).toEqual(['B', [[2022, 5.16]]])
  })

  it('falls back to a proxy and says so', () => {
    const nation = chooseEvidence(data, indicator('digital-signature-adults'), place('binh-dinh'))
    expect([nation.grade, nation.proxy?.from.territory]).toEqual(['C', 'viet-nam'])
    const region = chooseEvidence(data, indicator('hdi-gso'), place('binh-phuoc'))
    expect([region.grade, region.series[0]?.territory]).toEqual(['C', 'southeast'])
  })

  it('says N where nothing speaks of the measure', () => {
    expect(chooseEvidence(data, indicator('5g-coverage-area'), place('binh-dinh'))).toMatchObject({
      grade: 'N',
      series: [],
    })
  })

  it('keeps the three digital-economy series apart', () => {
    const own = chooseEvidence(data, indicator('digital-economy-share-grdp-province'), place('ninh-thuan'))
    expect(own.series.map((row) => row.value)).toEqual([9.53, 9.56])
    expect(chooseEvidence(data, indicator('digital-economy-share-grdp-mic'), place('ninh-thuan')).grade).toBe('C')
    expect(chooseEvidence(data, indicator('digital-economy-share-grdp-gso'), place('ninh-thuan')).grade).toBe('N')
  })

  it('of a synthetic province never borrows from a real place', () => {
    expect(chooseEvidence(data, indicator('hdi-gso'), place('tinh-mau')).grade).toBe('N')
    expect(chooseEvidence(data, indicator('digital-economy-share-grdp-mic'), place('tinh-mau')).grade).toBe('N')
  })
})
