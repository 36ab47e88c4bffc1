import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureId } from '../../src/data/figure-id.js'
import { openFigures } from '../../src/data/import/figures.js'
import type { Indicator, Observation } from '../../src/data/schemas.js'
import { bestPerYear } from '../../src/scenarios/evidence.js'
import { changesOf, inverseOf } from '../../src/web/pages/data/import-changes.js'
import { requestCsv } from '../../src/web/pages/data/request-csv.js'
import { sectionsOf, usesIn } from '../../src/web/pages/data/standing.js'
import { changesOf as historyChanges } from '../../src/web/parts/history.js'
import { shippedData } from '../data-root.js'

const figure = (fields: Partial<Observation>): Observation => ({
  ...{ indicator: 'dti-score', territory: 'binh-dinh', year: 2024, value: 0.6, unit: '0-1', fieldSize: '' },
  ...{ status: 'official', confidence: '', vintage: '2025', source: 's001', note: '' },
  ...fields,
})

describe('which figure is used', () => {
  it('is what the engine would fit, and every other has its reason', () => {
    const { observations, indicators } = shippedData()
    for (const indicator of indicators.values()) {
      const rows = observations.filter((one) => one.indicator === indicator.id && one.territory === 'viet-nam')
      const used = usesIn(rows, indicator).filter(({ use }) => use === 'used')
      expect(new Set(used.map((one) => one.figure))).toEqual(new Set(bestPerYear(rows, indicator)))
    }
  })

  it('is told from doubtful, older, less firm and broken ones', () => {
    const indicator = { ...shippedData().indicators.get('dti-score'), breaks: [2020] } as never
    const rows = [
      figure({}),
      figure({ vintage: '2024' }),
      figure({ status: 'estimate' }),
      figure({ year: 2023, confidence: 'doubtful' }),
      figure({ year: 2019 }),
    ]
    expect(usesIn(rows, indicator).map(({ use }) => use)).toEqual(['used', 'newer', 'firmer', 'doubtful', 'break'])
  })

  it('stands before indicators without any', () => {
    const { indicators } = shippedData()
    const got = sectionsOf([figure({})], ['5g-coverage-area', 'dti-score'], indicators)
    expect(got.map((one) => [one.indicator.id, one.rows.length])).toEqual([
      ['dti-score', 1],
      ['5g-coverage-area', 0],
    ])
  })
})

describe('an import', () => {
  it('is taken back by its inverse, whatever was added and changed', () => {
    const lines = fc.uniqueArray(
      fc.record({
        year: fc.integer({ min: 1990, max: 2045 }),
        isNew: fc.boolean(),
        version: fc.integer({ min: 1, max: 9 }),
      }),
      { selector: ({ year }) => year, minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(lines, (all) => {
        const differences = all.map(({ year, isNew, version }, i) => ({
          line: i + 2,
          problems: [],
          figure: figure({ year, value: 0.7 }),
          ...(isNew
            ? { kind: 'added' as const, version: 0 }
            : { kind: 'changed' as const, version, before: figure({ year }) }),
        }))
        const source = { kind: 'source', id: 's001', version: 0, action: 'put', body: {} } as const
        const store = new Map(
          differences.flatMap((one) => (one.kind === 'changed' ? [[figureId(one.figure), one.before]] : [])),
        ) as Map<string, unknown>
        const before = new Map(store)
        const wanted = changesOf(differences, [source])
        expect(wanted[0]).toBe(source)
        const apply = (changes: typeof wanted) =>
          changes.map((change) => {
            if (change.action === 'put') store.set(change.id, change.body)
            else store.delete(change.id)
            return { ...change, version: change.version + 1, territory: null } as never
          })
        apply(inverseOf(differences, apply(wanted)))
        expect(store).toEqual(before)
      }),
    )
  })

  it('stores no source that no line names', () => {
    const source = { kind: 'source', id: 'other', version: 0, action: 'put', body: {} } as const
    const added = { line: 2, problems: [], figure: figure({}), kind: 'added', version: 0 } as const
    expect(changesOf([added], [source]).map(({ kind }) => kind)).toEqual(['observation'])
  })
})

describe('a request to an office', () => {
  const data = shippedData()
  it('imports back in both languages once it is filled in, and asks for nothing while it is not', () => {
    const wanted = ['5g-coverage-area', 'dti-score'].map((id) => ({
      indicator: data.indicators.get(id) as Indicator,
      years: [2025, 2024],
    }))
    const defaults = { territory: 'viet-nam', status: 'reported', vintage: '2026', source: 's001' } as const
    const rowsOf = (text: string) => {
      const table = openFigures(text, data, defaults)
      expect(table.problems).toEqual([])
      return table.lines.map(table.read)
    }
    for (const language of ['vi', 'en'] as const) {
      const empty = requestCsv(wanted, data.territories.get('binh-dinh')?.name[language] ?? '', language)
      expect(rowsOf(empty).every(({ problems, figure }) => problems.length === 0 && !figure)).toBe(true)
      const filled = rowsOf(empty.replace(/,(\d{4}),,/g, ',$1,0.5,'))
      expect(filled.map(({ figure: one }) => one?.territory)).toEqual(filled.map(() => 'binh-dinh'))
    }
  })
})

describe('a history', () => {
  it('tells the fields that changed', () => {
    const before = { value: 1, note: '' }
    expect(historyChanges({ before, after: { value: 2, note: '' } })).toEqual([
      { field: 'value', before: '1', after: '2' },
    ])
    expect(historyChanges({ before: null, after: before })).toHaveLength(2)
    expect(historyChanges({ before, after: null })[0]).toEqual({ field: 'value', before: '1', after: '–' })
  })
})
