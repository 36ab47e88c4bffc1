import { describe, expect, it } from 'vitest'
import { digitsFor, formatNumber, formatProbability } from '../../src/text/number.js'

describe('formatNumber', () => {
  it("writes dots and commas the reader's way", () => {
    expect(formatNumber(1234.5, 'vi')).toBe('1.234,5')
    expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
    expect(formatNumber(1234567.891, 'vi')).toBe('1.234.567,89')
    expect(formatNumber(12.3, 'vi')).toBe('12,3')
    expect(formatNumber(-12.3, 'vi')).toBe('-12,3')
  })

  it('rounds to the most decimals and fills up to the fewest', () => {
    expect(formatNumber(2 / 3, 'vi', 3)).toBe('0,667')
    expect(formatNumber(99.999, 'vi')).toBe('100')
    expect(formatNumber(0.5, 'en', 0)).toBe('1')
    expect(formatNumber(5, 'vi', 2, 2)).toBe('5,00')
  })

  it('never writes a minus before nought', () => {
    expect(formatNumber(-0, 'vi')).toBe('0')
    expect(formatNumber(-0.001, 'vi')).toBe('0')
    expect(formatNumber(-0.001, 'en', 3)).toBe('-0.001')
  })

  it('keeps formats of different lengths apart', () => {
    expect([0, 1, 2, 0].map((digits) => formatNumber(1.26, 'vi', digits))).toEqual(['1', '1,3', '1,26', '1'])
  })
})

describe('formatProbability', () => {
  it.each([
    [0, '0 %'],
    [0.004, '0 %'],
    [0.625, '63 %'],
    [0.63, '63 %'],
    [0.994, '99 %'],
    [1, '100 %'],
  ])('writes %d in whole percent: %s', (probability, text) => {
    expect(formatProbability(probability, 'vi')).toBe(text)
    expect(formatProbability(probability, 'en')).toBe(text)
  })
})

describe('digitsFor', () => {
  it.each([
    [0, 0],
    [0.702, 3],
    [1, 2],
    [9.99, 2],
    [10, 1],
    [63, 1],
    [99.9, 1],
    [100, 0],
    [1200, 0],
    [-0.702, 3],
    [-1200, 0],
  ])('gives %d the decimals that keep about three figures: %d', (value, digits) => {
    expect(digitsFor(value)).toBe(digits)
  })
})
