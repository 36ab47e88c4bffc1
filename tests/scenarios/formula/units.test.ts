import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  commonUnit,
  convertedUnit,
  powerUnit,
  productUnit,
  type Unit,
  unitOf,
  unitText,
} from '../../../src/scenarios/formula/unit.js'
import { placesOf, problemsOf } from './context.js'

describe('units in formulas', () => {
  it.each([
    ['100 * total_expenditure / grdp_current_prices', '% of GRDP'],
    ['100 * (spending(all, province) + spending(digital_skills)) / total_expenditure', '% of budget'],
    ['spending(rd_innovation) / total_expenditure / 0.01', '%'],
    ['total_expenditure * (100 / grdp_current_prices)', '%'],
    ['10000 * st_researchers / population_average', 'persons per 10,000'],
    ['1000 * firms_active / population_average', 'firms per 1,000'],
    ['population_average / 1e6', 'million persons'],
    ['grdp_per_capita * population_average / 1000', 'billion VND'],
    ['1000 * grdp_current_prices / population_average', 'million VND per person'],
    ['grdp_current_prices * (1 + grdp_growth / 100)', 'billion VND'],
    ['grdp_current_prices * _5g_coverage_area / 100', 'billion VND'],
    ['100 * dti_score', 'points 0-100'],
    ['if(_5g_coverage_area < 50, _5g_coverage_area + 3, 90)', '%'],
    ['max(0, total_expenditure - 1000)', 'billion VND'],
    ['clamp(_5g_coverage_area, 0, 100)', '%'],
    ['sqrt(total_expenditure * grdp_current_prices)', 'billion VND'],
    ['(total_expenditure^2 * total_expenditure)^(1/3)', 'billion VND'],
    ['exp(2 * ln(total_expenditure / grdp_current_prices))', 'none'],
    ['100 * (exp(ln(grdp_current_prices / lag(grdp_current_prices, 5)) / 5) - 1)', '% per year'],
    ['total_expenditure^0 + a^-2', 'none'],
    ['-abs(total_expenditure) + +3', 'billion VND'],
    ['3', 'firms'],
    ['(total_expenditure / 10)^10 / grdp_current_prices^10', 'none'],
    ['1 / (1 / total_expenditure)', 'billion VND'],
  ])('%s may be %s', (text, unit) => {
    expect(placesOf(text, unit)).toEqual([])
  })

  it.each([
    ['total_expenditure + population_average', 'billion VND', 'FORMULA_UNITS_DIFFER 1:19'],
    ['total_expenditure - grdp_per_capita', 'billion VND', 'FORMULA_UNITS_DIFFER 1:19'],
    ['st_researchers + firms_active', 'persons', 'FORMULA_UNITS_DIFFER 1:16'],
    ['a + _5g_coverage_area', 'none', 'FORMULA_UNITS_DIFFER 1:3'],
    ['max(a, 1, total_expenditure)', 'none', 'FORMULA_UNITS_DIFFER 1:1'],
    ['clamp(a, 0, st_researchers)', 'none', 'FORMULA_UNITS_DIFFER 1:1'],
    ['if(a < total_expenditure, 1, 2)', 'none', 'FORMULA_UNITS_DIFFER 1:6'],
    ['if(a < b, st_researchers, firms_active)', 'persons', 'FORMULA_UNITS_DIFFER 1:1'],
    ['total_expenditure / grdp_current_prices', '%', 'FORMULA_UNIT_RESULT 1:19'],
    ['10000 * total_expenditure / grdp_current_prices', '%', 'FORMULA_UNIT_RESULT 1:27'],
    ['50 * total_expenditure / grdp_current_prices', '%', 'FORMULA_UNIT_RESULT 1:24'],
    ['grdp_per_capita * population_average', 'billion VND', 'FORMULA_UNIT_RESULT 1:17'],
    ['grdp_current_prices * grdp_growth', 'billion VND', 'FORMULA_UNIT_RESULT 1:21'],
    ['grdp_current_prices * (1 + grdp_growth)', 'billion VND', 'FORMULA_UNIT_RESULT 1:21'],
    ['100 * dti_score', '%', 'FORMULA_UNIT_RESULT 1:5'],
    ['exp(total_expenditure)', 'none', 'FORMULA_UNIT_NOT_PURE 1:1'],
    ['ln(_5g_coverage_area)', 'none', 'FORMULA_UNIT_NOT_PURE 1:1'],
    ['sqrt(total_expenditure)', 'billion VND', 'FORMULA_UNIT_ROOT 1:1'],
    ['total_expenditure^0.5', 'billion VND', 'FORMULA_UNIT_ROOT 1:18'],
    ['a^_5g_coverage_area', 'none', 'FORMULA_EXPONENT 1:2'],
  ])('%s is not %s: %s', (text, unit, place) => {
    expect(placesOf(text, unit)).toEqual([place])
  })

  it('are named in the problem', () => {
    const facts = (text: string, unit: string) => problemsOf(text, unit)[0]?.facts
    expect(facts('total_expenditure + st_researchers', 'none')).toMatchObject({
      got: 'persons',
      allowed: 'billion VND',
    })
    expect(facts('a', '%')).toMatchObject({ got: 'none', allowed: '%' })
    expect(facts('100 * total_expenditure * st_researchers', '%')).toMatchObject({
      got: '10^7 VND persons | 10^9 VND persons',
    })
  })

  it('know every unit of the catalogue and no other', () => {
    const catalogue = parse(readFileSync(new URL('../../../data/catalogue/units.yaml', import.meta.url), 'utf8')) as {
      id: string
    }[]
    for (const { id } of catalogue) {
      const found = unitText(unitOf(id))
      expect(commonUnit(unitOf(found), unitOf(id))).not.toBe('differ')
    }
    expect(() => unitOf('furlongs')).toThrow(RangeError)
  })
})

const unit: fc.Arbitrary<Unit> = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -4, max: 9 }))
  .map(([VND, persons, scale]) => ({
    dimensions: Object.fromEntries(Object.entries({ VND, persons }).filter(([, power]) => power !== 0)),
    scales: [scale],
  }))

const same = (a: Unit | undefined, b: Unit | undefined): void => {
  expect(a).toEqual(b)
}

describe('the algebra of units', () => {
  it('multiplies commutatively and associatively, and divides back', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        same(productUnit(a, b, 1), productUnit(b, a, 1))
        same(productUnit(productUnit(a, b, 1), c, 1), productUnit(a, productUnit(b, c, 1), 1))
        same(productUnit(productUnit(a, b, 1), b, -1), a)
        same(productUnit(a, undefined, 1), a)
        same(productUnit(undefined, a, -1), powerUnit(a, -1))
      }),
    )
  })

  it('takes powers apart, and roots of squares', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: -3, max: 3 }), (a, n) => {
        same(powerUnit(a, n + 1), productUnit(powerUnit(a, n), a, 1))
        same(powerUnit(powerUnit(a, 2) as Unit, 0.5), a)
      }),
    )
  })

  it('reads a power of ten as a number or as a conversion, there and back', () => {
    fc.assert(
      fc.property(unit, fc.integer({ min: -12, max: 12 }), (a, power) => {
        const scale = a.scales[0] as number
        const there = convertedUnit(a, Number(`1e${power}`), 1) as Unit
        expect(there.scales).toEqual([...new Set([scale, scale - power])].sort((x, y) => x - y))
        same(convertedUnit(a, Number(`1e${-power}`), -1), there)
        expect(convertedUnit(there, Number(`1e${power}`), -1)?.scales).toContain(scale)
        same(convertedUnit(a, 3, 1), a)
      }),
    )
  })

  it('finds what two units have in common, in either order', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        expect(commonUnit(a, b)).toEqual(commonUnit(b, a))
        same(commonUnit(a, a) as Unit, a)
        same(commonUnit(a, undefined) as Unit, a)
        expect(commonUnit(a, { ...a, scales: a.scales.map((scale) => scale + 1) })).toBe('differ')
      }),
    )
  })
})
