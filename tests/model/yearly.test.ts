import { expect, it } from 'vitest'
import { drawsByYear, drawsOfYear, makeDraws } from '../../src/model/simulate.js'
import { yearly, yearlyOf } from '../../src/model/yearly.js'

const [YEARS, PATHS] = [3, 2]
const at = (t: number) => Float64Array.of(10 * t, 10 * t + 1)
const ALL = Float64Array.of(0, 1, 10, 11, 20, 21)

it('makes a year when it is asked for, and once', () => {
  const made: number[] = []
  const numbers = yearly(YEARS, PATHS, (t) => {
    made.push(t)
    return at(t)
  })
  expect(made).toEqual([])
  expect(numbers.year(2)).toEqual(at(2))
  expect(numbers.year(2)).toBe(numbers.year(2))
  expect(made).toEqual([2])
  expect(numbers.whole()).toEqual(ALL)
  expect(made.sort()).toEqual([0, 1, 2])
  expect(numbers.whole()).toBe(numbers.whole())
  expect(numbers.year(1)).toEqual(at(1))
})

it('refuses a year that is not there', () => {
  for (const t of [-1, YEARS, Number.NaN]) expect(() => yearly(YEARS, PATHS, at).year(t)).toThrow(RangeError)
})

it('reads what is there already in the same way', () => {
  const numbers = yearlyOf(ALL, PATHS)
  expect([numbers.nYears, numbers.year(1), numbers.whole()]).toEqual([YEARS, at(1), ALL])
})

it('makes draws of which one year costs one year', () => {
  const made: number[] = []
  const draws = drawsByYear(makeDraws(2025, 2027, PATHS), (t) => {
    made.push(t)
    return at(t)
  })
  expect(drawsOfYear(draws, 2026)).toEqual(at(1))
  expect(made).toEqual([1])
  expect(draws.values).toEqual(ALL)
  expect(() => drawsOfYear(draws, 2028)).toThrow(RangeError)
})
