import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../../src/report/briefing/document.js'
import { toPptx } from '../../../src/report/briefing/pptx/index.js'
import { toNative } from '../../../src/report/briefing/pptx/to-native.js'
import { difference, expectGolden, MOST_DIFFERENT } from './golden.js'
import { HOSTILE, hostile } from './hostile.js'
import { made } from './made.js'
import { asPdf, describeWith, grayPages, run, schemaFaults, withFile } from './office-tools.js'
import { saidBy, tight } from './said.js'
import { fan, frontier, sample, slope } from './sample.js'

const partsOf = (pptx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(pptx)).map(([path, bytes]) => [path, strFromU8(bytes)]))

const unescaped = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#x2022;', '•')
    .replaceAll('&amp;', '&')

/** Words of all slides and their speaker's notes. */
const wordsOf = (parts: ReadonlyMap<string, string>): string =>
  [...parts]
    .filter(([path]) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(path))
    .map(([, xml]) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text as string)).join(''))
    .join('\n')

const countOf = (parts: ReadonlyMap<string, string>, pattern: RegExp): number =>
  [...parts.keys()].filter((path) => pattern.test(path)).length
const CHART = /^ppt\/charts\/chart\d+\.xml$/
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/

describe('toPptx', () => {
  it('gives the same bytes, whatever was written before', async () => {
    const first = await toPptx(sample('vi'))
    await toPptx(sample('en'))
    expect(Buffer.compare(first, await toPptx(sample('vi')))).toBe(0)
  })

  it.each(['vi', 'en'] as const)('says in %s all that the briefing says', async (language) => {
    const briefing = sample(language)
    const words = tight(wordsOf(partsOf(await toPptx(briefing))))
    expect(saidBy(briefing).filter((said) => !words.includes(tight(said)))).toEqual([])
  })

  it('says all that a whole briefing of a real plan says', async () => {
    const briefing = await made({
      plan: 'binh-thuan',
      length: 'full',
      language: 'vi',
      against: 'three-percent-from-2026',
    })
    const words = tight(wordsOf(partsOf(await toPptx(briefing))))
    expect(saidBy(briefing).filter((said) => !words.includes(tight(said)))).toEqual([])
  })

  it('draws every chart but the board as one that can be edited, figures behind it, told to who cannot see it', async () => {
    const briefing = sample('vi')
    const bytes = unzipSync(await toPptx(briefing))
    const parts = new Map(Object.entries(bytes).map(([path, one]) => [path, strFromU8(one)]))
    const charts = briefing.blocks.flatMap((block) =>
      block.type === 'chart' && block.chart.kind !== 'heat' ? [block] : [],
    )
    expect(charts).toHaveLength(6)
    expect(countOf(parts, CHART)).toBe(charts.length)
    const slides = [...parts]
      .filter(([path]) => SLIDE.test(path))
      .map(([, xml]) => xml)
      .join('')
    for (const [i, block] of charts.entries()) {
      const native = toNative(block.chart, 'vi')
      if (native === undefined) throw new Error(block.caption)
      const xml = parts.get(`ppt/charts/chart${i + 1}.xml`) as string
      expect(parts.get(`ppt/charts/_rels/chart${i + 1}.xml.rels`)).toContain(`Microsoft_Excel_Worksheet${i + 1}.xlsx`)
      expect(slides).toContain(`descr="${block.alt}"`)
      const book = await readXlsx(bytes[`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`] as Uint8Array)
      const rows = book.sheets[0]?.rows ?? []
      native.series.forEach((series, k) => {
        const column = native.layout === 'scatter' ? 2 * k + 1 : k + 1
        expect(rows[0]?.[column]).toBe(series.name)
        expect(xml).toContain(`<c:v>${series.name.replaceAll('&', '&amp;')}</c:v>`)
        series.values.forEach((value, row) => {
          const stored = rows[row + 1]?.[column]
          if (value === undefined) expect(stored ?? null).toBeNull()
          else {
            expect(stored).toBeCloseTo(value, 10)
            expect(xml).toContain(`<c:v>${value}</c:v>`)
          }
        })
      })
    }
  })

  it('has figures in the reader’s notation on the slides', async () => {
    const [vi, en] = [partsOf(await toPptx(sample('vi'))), partsOf(await toPptx(sample('en')))]
    const all = (parts: Map<string, string>) =>
      [...parts]
        .filter(([path]) => CHART.test(path))
        .map(([, xml]) => xml)
        .join('')
    expect(all(vi)).toContain('<a:t>120,5</a:t>')
    expect(all(en)).toContain('<a:t>120.5</a:t>')
    const isForeign = (path: string, xml: string) => !path.endsWith('.xlsx') && xml.includes('lang="en-US"')
    expect([...vi].filter(([path, xml]) => isForeign(path, xml)).map(([path]) => path)).toEqual([])
  })

  it('carries its recipe, and tells nothing of when it was written', async () => {
    const parts = partsOf(await toPptx(sample('vi')))
    expect(parts.get('docProps/custom.xml')).toMatch(/name="run"><vt:lpwstr>run-1f2e3d4c</)
    expect(parts.get('docProps/core.xml')).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z')
    expect(parts.get('ppt/notesSlides/notesSlide3.xml')).toContain('run-1f2e3d4c')
  })

  it('lists no part that is not there', async () => {
    const parts = partsOf(await toPptx(sample('vi')))
    const listed = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    )
    expect(listed.length).toBeGreaterThan(30)
    expect(listed.filter((path) => !parts.has(path as string))).toEqual([])
  })

  it('gives each shape of a slide a number of its own', async () => {
    for (const [path, xml] of partsOf(await toPptx(sample('vi')))) {
      if (!SLIDE.test(path)) continue
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })
})

describe('toNative', () => {
  it('stacks the bands of a fan so that they end where the quantiles are', () => {
    const chart = fan('vi')
    const native = toNative({ kind: 'fan', chart }, 'vi')
    const areas = native?.series.filter(({ look }) => look.as === 'area') ?? []
    expect(areas).toHaveLength(4)
    for (const q of chart.fan) {
      const i = native?.categories.indexOf(String(q.year)) as number
      const ends = areas.map((_, k) =>
        areas.slice(0, k + 1).reduce((sum, { values }) => sum + (values[i] as number), 0),
      )
      for (const [k, end] of [q.p05, q.p25, q.p75, q.p95].entries()) expect(ends[k]).toBeCloseTo(end, 10)
    }
    expect(areas[0]?.look.colour).toBe('none')
  })

  it('keeps two targets of one year apart', () => {
    const chart = { ...fan('vi'), targets: [70, 80].map((value) => ({ year: 2030, value, label: `${value}` })) }
    const targets = toNative({ kind: 'fan', chart }, 'vi')?.series.filter(({ look }) => look.marker === 'diamond') ?? []
    expect(targets.map(({ values }) => values[values.length - 1])).toEqual([70, 80])
    expect(targets.map(({ isKeyed }) => isKeyed)).toEqual([true, false])
  })

  it('draws differences that may be chance pale, and money against chance as it is', () => {
    const slopes = toNative({ kind: 'slope', chart: slope('en') }, 'en')
    expect(slopes?.series[1]?.pointColours?.map((colour) => colour !== undefined)).toEqual([
      false,
      true,
      false,
      false,
      true,
    ])
    const money = toNative({ kind: 'frontier', chart: frontier('en') }, 'en')
    expect(money?.series[2]?.xs).toEqual([0, 100, 200, 300, 400])
    expect(money?.value.format).toBe('0\\ %')
  })
})

describeWith(['ooxml-validator'], 'the schema of the slides', () => {
  it('is kept, in both languages and under hostile words', async () => {
    for (const briefing of [sample('vi'), sample('en'), hostile(sample('vi'))])
      expect(schemaFaults('a.pptx', await toPptx(briefing))).toEqual([])
  })

  it('is kept by a whole briefing of a real plan', async () => {
    const briefing = await made({
      plan: 'ninh-thuan',
      length: 'full',
      language: 'en',
      against: 'three-percent-from-2026',
    })
    expect(schemaFaults('a.pptx', await toPptx(briefing))).toEqual([])
  })

  it('and hostile words are words', async () => {
    const parts = partsOf(await toPptx(hostile(sample('vi'))))
    expect(wordsOf(parts)).toContain('<script>alert("x")</script>')
    expect([...parts].filter(([, xml]) => xml.includes('<script')).map(([path]) => path)).toEqual([])
    expect(HOSTILE).toContain('\u0001')
    const xmls = [...parts].filter(([, xml]) => xml.startsWith('<?xml'))
    expect(xmls.filter(([, xml]) => xml.includes('\u0001')).map(([path]) => path)).toEqual([])
  })
})

/** Lowest end of the body and the band of the source line, points from the top of a slide. */
const [BODY_END, FOOT] = [6.98 * 72, 7.35 * 72]

describeWith(['soffice', 'pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts'], 'the slides in an office program', () => {
  it.each(['sample', 'real'])(
    'keep to their slides: %s',
    async (kind) => {
      const briefing: Briefing =
        kind === 'sample'
          ? sample('vi')
          : await made({ plan: 'binh-dinh', length: 'full', language: 'vi', against: 'rd-first' })
      const pptx = await toPptx(briefing)
      const pdf = asPdf('a.pptx', pptx)
      const slides = countOf(partsOf(pptx), SLIDE)
      const info = withFile('a.pdf', pdf, (file) => run('pdfinfo', [file]))
      expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(slides)
      const boxes = withFile('a.pdf', pdf, (file) => run('pdftotext', ['-bbox', file, '-']))
      const words = [
        ...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g),
      ]
      expect(words.length).toBeGreaterThan(300)
      const out = words.filter(([, x1, y1, x2, y2]) => {
        const isInFoot = Number(y1) >= BODY_END && Number(y2) <= FOOT
        return Number(x1) < 0 || Number(x2) > 960 || Number(y1) < 0 || !(Number(y2) <= BODY_END || isInFoot)
      })
      expect(out.map(([, , , , , word]) => word)).toEqual([])
    },
    180_000,
  )

  it('are the ones that were looked at', async () => {
    const pdf = asPdf('a.pptx', await toPptx(sample('vi')))
    const [board, , , , chart] = grayPages(pdf, 3, 7)
    expectGolden('slide-3', board as Uint8Array)
    expectGolden('slide-7', chart as Uint8Array)
    expect(difference(board as Uint8Array, chart as Uint8Array)).toBeGreaterThan(MOST_DIFFERENT)
  })
})
