import { crc32 as zipCrc } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/text/plain.js'
import { chartCsv } from '../../src/web/pages/target/fan-of.js'
import { crc32, withPngText } from '../../src/web/parts/chart/png-text.js'
import { oddsText, percentText } from '../../src/web/parts/odds.js'
import { wordsIn } from '../../src/web/view/use-view.js'

/** The smallest PNG there is: one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('texts inside a picture', () => {
  it('are chunks with the right length and sum, between header and dots', async () => {
    const png = Buffer.from(await (await withPngText(new Blob([DOT]), { Source: 'Bộ KH&CN' })).arrayBuffer())
    const names: string[] = []
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at)
      const body = png.subarray(at + 4, at + 8 + length)
      names.push(body.toString('latin1', 0, 4))
      expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
      at += 12 + length
    }
    expect(names).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
    expect(png.includes(Buffer.from('Source\0\0\0\0\0Bộ KH&CN'))).toBe(true)
  })

  it('have the sum of CRC-32', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === zipCrc(bytes)))
  })
})

describe('the table of a chart as a file', () => {
  const facts = {
    title: { vi: 'x', en: 'x' },
    unit: { vi: '%', en: '%' },
    bestOnTop: false,
    isStandIn: false,
    history: [{ year: 2024, value: 1.5, source: '=Bộ, "KH"' }],
    fan: [{ year: 2025, p05: 1, p25: 2, p50: 3, p75: 4, p95: 5 }],
    targets: [{ id: 'a', year: 2030, value: 7, must: { vi: '≥ 7', en: '≥ 7' } }],
  }

  it('has every year once, with source and recipe, and nothing a spreadsheet would run', () => {
    const lines = chartCsv(facts, 'lotrinh explain a').split('\r\n')
    expect(lines[1]).toBe(`2024,1.5,,,,,,,%,"'=Bộ, ""KH""",lotrinh explain a`)
    expect(lines[2]).toBe('2025,,1,2,3,4,5,,%,,lotrinh explain a')
    expect(lines[3]).toBe('2030,,,,,,,7,%,,lotrinh explain a')
    expect(lines[4]).toBe('')
  })
})

describe('chances in words', () => {
  const [vi, en] = [wordsIn('vi'), wordsIn('en')]
  const at = (probability: number, bound: 'none' | 'above' | 'below' = 'none') => ({ probability, bound })

  it('are whole tenths, and never certainty', () => {
    expect(oddsText(at(0.711), vi)).toBe('khoảng 7 trong 10')
    expect(oddsText(at(0.04), vi)).toBe('chưa đến 1 trong 10')
    expect(oddsText(at(0.97), en)).toBe('more than 9 in 10')
    expect(percentText(at(0.711), vi)).toBe('71 %')
    expect(percentText(at(0.9999), en)).toBe('> 99 %')
  })

  it('say a cap, and nothing where there is no chance', () => {
    expect([oddsText(at(0.95, 'above'), vi), percentText(at(0.95, 'above'), vi)]).toEqual([
      'trên 19 trong 20',
      'trên 95 %',
    ])
    expect(oddsText(at(0.05, 'below'), en)).toBe('less than 1 in 20')
    expect(oddsText({ probability: null, bound: 'none' }, vi)).toBeUndefined()
  })
})

describe('text to search by', () => {
  it('has neither accents nor capitals', () => {
    expect(plainText('Tỷ lệ phủ sóng 5G ở ĐẮK LẮK')).toBe('ty le phu song 5g o dak lak')
    expect(plainText('Bình Định'.normalize('NFD'))).toBe('binh dinh')
  })
})
