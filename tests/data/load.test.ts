import { describe, expect, it } from 'vitest'
import { loadData } from '../../src/data/load.js'
import { InputError, type Problem } from '../../src/data/problem.js'
import { DATA_ROOT, shippedData } from '../data-root.js'

const PLANS = ['binh-dinh', 'binh-phuoc', 'binh-thuan', 'binh-thuan-2024', 'ninh-thuan', 'tinh-mau']

describe('the shipped data', () => {
  it('loads without problems and holds exactly these plans', () => {
    expect([...shippedData().plans.keys()]).toEqual(PLANS)
  })

  it('names each plan as its folder is named', () => {
    expect([...shippedData().plans.values()].map(({ plan }) => plan.id)).toEqual(PLANS)
  })

  it('is as large as the documents and tables it was transcribed from', () => {
    const { plans, indicators, observations, sources, territories, priors } = shippedData()
    for (const { plan, targets, tasks, money, duties } of plans.values()) {
      const least = plan.source === 'synthetic' ? [500, 5, 1, 1] : [10, 30, 5, 5]
      const rows = [targets, tasks, money, duties]
      for (const [i, list] of rows.entries())
        expect(list.length, `${plan.id}[${i}]`).toBeGreaterThanOrEqual(least[i] ?? 0)
    }
    expect(indicators.size).toBeGreaterThan(150)
    expect(observations.length).toBeGreaterThan(500)
    expect(sources.size).toBeGreaterThan(50)
    expect(priors.trends.length).toBeGreaterThan(4)
    expect([...territories.values()].filter(({ era }) => era === '63' || era === 'both')).toHaveLength(63)
    expect([...territories.values()].filter(({ era }) => era === '34' || era === 'both')).toHaveLength(34)
  })

  it('has the same hash at every load', () => {
    const { hash } = shippedData()
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
    expect(loadData(DATA_ROOT).hash).toBe(hash)
  })

  it('stands on a day that is not before the last figure', () => {
    const { asOf, observations } = shippedData()
    const vintages = observations.map(({ vintage }) => vintage).sort()
    expect(vintages.at(-1)?.localeCompare(asOf)).toBeLessThanOrEqual(0)
  })

  it('is composed text (NFC) everywhere but in quotations', () => {
    expect(decomposed(shippedData(), 'data')).toEqual([])
  })
})

describe('a folder without data', () => {
  it('is refused with every file that is always needed', () => {
    const missing = problemsOf(`${DATA_ROOT}/no-such-folder`)
    expect(new Set(missing.map(({ code }) => code))).toEqual(new Set(['FILE_MISSING', 'FOLDER_EMPTY']))
    expect(missing.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        'catalogue/agencies.yaml',
        'catalogue/indicators.yaml',
        'catalogue/mergers-2025.csv',
        'catalogue/proxies.yaml',
        'catalogue/territories.yaml',
        'catalogue/units.yaml',
        'priors/trend.json',
        'settings.yaml',
      ]),
    )
  })
})

function problemsOf(root: string): readonly Problem[] {
  try {
    loadData(root)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

/** Return the places of all texts whose accents are not composed. */
function decomposed(value: unknown, at: string): string[] {
  if (typeof value === 'string') return value.normalize('NFC') === value ? [] : [at]
  if (value instanceof Map) return [...value].flatMap(([key, part]) => decomposed(part, `${at}.${key}`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([key]) => key !== 'quote' && key !== 'valueQuote')
    .flatMap(([key, part]) => decomposed(part, `${at}.${key}`))
}
