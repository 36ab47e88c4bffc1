import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import type { BriefingChart } from '../../../src/report/briefing/document.js'
import { markOf } from '../../../src/report/briefing/verdict-mark.js'
import { shadesOf } from '../../../src/report/charts/bars.js'
import { chartSize, untitled } from '../../../src/report/charts/chart.js'
import { spread } from '../../../src/report/charts/layout.js'
import { chartPng, chartSvg } from '../../../src/report/charts/picture.js'
import { signPath } from '../../../src/report/charts/sign-path.js'
import { VERDICT_FILLS } from '../../../src/report/charts/verdict-fill.js'
import { sample } from '../briefing/sample.js'
import { bars, slope } from '../briefing/sample-charts.js'
import { contrast, lightness, seenByDeutan } from './colours.js'

const CHARTS: readonly (readonly [string, BriefingChart])[] = sample('vi').blocks.flatMap((block, i) =>
  block.type === 'chart' ? [[`${block.chart.kind} ${i}`, block.chart] as const] : [],
)
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)</g)].map(([, text]) => text ?? '')

describe('a chart of a document', () => {
  it('comes in all six kinds', () => {
    expect(new Set(CHARTS.map(([, { kind }]) => kind)).size).toBe(6)
  })

  it.each(CHARTS)('is 200 dots an inch, small, and the same bytes each time (%s)', (_, chart) => {
    const { png, width, heightMm } = chartPng(chart, { widthMm: 165 })
    expect(width).toBe(1299)
    expect(heightMm).toBeLessThan(240)
    expect(png.length).toBeLessThan(60_000)
    expect(Buffer.compare(png, chartPng(chart, { widthMm: 165 }).png)).toBe(0)
    const head = Buffer.from(png)
    const physical = head.indexOf('pHYs')
    expect(head.readUInt32BE(physical + 4)).toBe(7874)
  })

  it.each(CHARTS)('keeps its words inside the picture (%s)', (_, chart) => {
    const { width, height } = chartSize(untitled(chart))
    const placed = [
      ...chartSvg(chart).matchAll(
        /<text[^>]*?(?: y="([-\d.]+)")? transform="translate\(([-\d.]+) ([-\d.]+)\)"[^>]*>[^<]/g,
      ),
    ]
    expect(placed.length).toBeGreaterThan(5)
    for (const [, down = '0', x, y] of placed) {
      expect(Number(x)).toBeGreaterThanOrEqual(0)
      expect(Number(x)).toBeLessThanOrEqual(width)
      expect(Number(y) + Number(down)).toBeGreaterThan(6)
      expect(Number(y) + Number(down)).toBeLessThanOrEqual(height)
    }
  })

  it.each(CHARTS)('is drawn whole by the faces that travel with the product (%s)', (_, chart) => {
    // A letter that a face lacks is drawn as its empty box.
    const letters = new Set(textsOf(chartSvg(chart)).join('').replace(/\s/g, ''))
    const missing = drawn('\uE123')
    for (const letter of letters) {
      expect(drawn(letter), letter).not.toBe(missing)
      expect(drawn(letter), letter).not.toBe(drawn(' '))
    }
  })

  it('says figures where they are: on bars, at both ends of a slope', () => {
    const texts = textsOf(chartSvg({ kind: 'bars', chart: bars('vi', true) }))
    for (const figure of ['120,5', '130', '340,5', '22,5', 'tỷ đồng', '2027']) expect(texts).toContain(figure)
    const ends = textsOf(chartSvg({ kind: 'slope', chart: slope('vi') }))
    for (const { before, after } of slope('vi').lines) {
      expect(ends).toContain(`${Math.round(before * 100)} %`)
      expect(ends).toContain(`${Math.round(after * 100)} %`)
    }
  })

  it('draws what fell, what rose and what is not clear each its own way', () => {
    const svgOf = (isClear: boolean, after: number) =>
      chartSvg({ kind: 'slope', chart: { ...slope('vi'), lines: [{ name: 'a', before: 0.5, after, isClear }] } })
    expect(svgOf(false, 0.6)).toContain('stroke-dasharray')
    expect(svgOf(true, 0.6)).not.toContain('stroke-dasharray')
    expect(svgOf(true, 0.4)).toContain('#a63603')
  })
})

describe('colours of verdicts', () => {
  const fills = Object.entries(VERDICT_FILLS)

  it('differ in lightness between neighbours, to all eyes and in black and white', () => {
    fills.slice(1).forEach(([, { ground }], i) => {
      const before = (fills[i] as (typeof fills)[number])[1].ground
      expect(Math.abs(lightness(ground) - lightness(before))).toBeGreaterThan(5)
      expect(Math.abs(lightness(seenByDeutan(ground)) - lightness(seenByDeutan(before)))).toBeGreaterThan(5)
    })
  })

  it('carry letters that are read: 4.5 : 1', () => {
    for (const [, { ground, ink }] of fills) expect(contrast(ground, ink)).toBeGreaterThan(4.5)
    for (const count of [1, 2, 3, 5, 8, 9])
      for (const { ground, ink } of shadesOf(count)) expect(contrast(ground, ink)).toBeGreaterThan(4.5)
  })

  it('have a shape each that tells them from the other side', () => {
    for (const [good, bad] of [
      ['met', 'missed'],
      ['very-likely', 'very-unlikely'],
      ['likely', 'unlikely'],
    ] as const)
      expect(signPath(good)).not.toBe(signPath(bad))
    expect(markOf('likely').fill).toBe(0.75)
  })
})

describe('labels that are spread', () => {
  it('keep their order and their distance', () => {
    const places = spread(
      [0, 1, 2, 50].map((at) => ({ at, size: 10 })),
      0,
      100,
    )
    const gaps = places.slice(1).map((place, i) => place - (places[i] as number))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10)
    expect(places[3]).toBe(50)
  })
})

/** What the face of the charts draws for a letter: its dots as text. */
function drawn(letter: string): string {
  const escaped = letter.replace('&', '&amp;').replace('<', '&lt;')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="10" y="28" font-size="20" font-family="Arimo">${escaped}</text></svg>`
  const { pixels } = new Resvg(svg, { font: { fontFiles: FACES, loadSystemFonts: false } }).render()
  return Buffer.from(pixels).toString('base64')
}
const FACES = ['node_modules/@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf']
