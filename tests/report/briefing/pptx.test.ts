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
import { sample } from './sample.js'

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
    expect(parts.get('docProps/core.xml')).not.toContain('dcterms:created')
    expect(parts.get('ppt/notesSlides/notesSlide3.xml')).toContain('run-1f2e3d4c')
    const briefing = sample('vi')
    const dated = partsOf(await toPptx({ ...briefing, recipe: { ...briefing.recipe, asOf: '2026-11-21' } }))
    expect(dated.get('docProps/core.xml')).toContain('>2026-11-21T00:00:00Z</dcterms:created>')
  })

  it('begins with contents that lead to where each part begins, and ends with the tables that are only looked up', async () => {
    const briefing = sample('vi')
    const parts = partsOf(await toPptx(briefing))
    const overview = parts.get('ppt/slides/slide2.xml') as string
    const rels = new Map(
      [
        ...(parts.get('ppt/slides/_rels/slide2.xml.rels') ?? '').matchAll(/Id="([^"]+)"[^>]*Target="(slide\d+\.xml)"/g),
      ].map(([, id, target]) => [id, target]),
    )
    const entries = [...overview.matchAll(/<a:hlinkClick r:id="([^"]+)"(?:(?!<a:r>).)*?<a:t>([^<]*)<\/a:t>/gs)]
    const headings = briefing.blocks.flatMap((block) =>
      block.type === 'heading' && block.level < 3 ? [block.text] : [],
    )
    const titles = entries.map(([, , text]) => unescaped(text as string))
    expect(titles).toEqual([...headings, 'Phụ lục: Kết quả từng mục tiêu'])
    for (const [, id, text] of entries) expect(parts.get(`ppt/slides/${rels.get(id)}`)).toContain(`<a:t>${text}</a:t>`)
    const count = countOf(parts, SLIDE)
    expect(parts.get(`ppt/slides/slide${count}.xml`)).toContain('Phụ lục: Kết quả từng mục tiêu')
    expect(
      partsOf(await toPptx({ ...briefing, blocks: briefing.blocks.slice(1) })).get('ppt/slides/slide2.xml'),
    ).not.toContain('hlinkClick')
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
    const [contents, , board, chart] = grayPages(pdf, 2, 5)
    expectGolden('slide-contents', contents as Uint8Array)
    expectGolden('slide-board', board as Uint8Array)
    expectGolden('slide-chart', chart as Uint8Array)
    expect(difference(board as Uint8Array, chart as Uint8Array)).toBeGreaterThan(MOST_DIFFERENT)
  })
})
