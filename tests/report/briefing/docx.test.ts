import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { toDocx } from '../../../src/report/briefing/docx/index.js'
import { expectGolden } from './golden.js'
import { asPdf, describeWith, grayPages, run, schemaFaults, textOfPdf, withFile } from './office-tools.js'
import { inOwnFace, withOwnFaces } from './own-faces.js'
import { saidBy, tight } from './said.js'
import { sample } from './sample.js'

const LANGUAGES = ['vi', 'en'] as const

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

describe('a Word file', () => {
  let parts: Record<string, string>
  let document: string
  beforeAll(async () => {
    parts = partsOf(await toDocx(sample('vi')))
    document = parts['word/document.xml'] as string
  })

  it('has the page of the decree: A4, its margins, no number on the first page', () => {
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(document).toContain('<w:titlePg/>')
  })

  it('is the same bytes each time, with nothing of the hour in it', async () => {
    const [one, other] = [await toDocx(sample('vi')), await toDocx(sample('vi'))]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(parts['docProps/core.xml']).not.toContain('dcterms:')
  })

  it('says the day of its data as the day it was made, where that is known', async () => {
    const briefing = sample('vi')
    const dated = partsOf(await toDocx({ ...briefing, recipe: { ...briefing.recipe, asOf: '2025-11-20' } }))
    expect(dated['docProps/core.xml']?.match(/2025-11-20T00:00:00Z/g)).toHaveLength(2)
  })

  it('carries title and recipe as properties', () => {
    expect(parts['docProps/core.xml']).toContain('<dc:title>Khả năng đạt các mục tiêu khoa học')
    for (const [name, value] of Object.entries(sample('vi').recipe))
      expect(parts['docProps/custom.xml']).toMatch(new RegExp(`name="${name}"[^>]*><vt:lpwstr>${value}<`))
  })

  it('tags its language', async () => {
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="vi-VN"')
    expect(partsOf(await toDocx(sample('en')))['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
  })

  it('gives every chart other words and a number of its own', () => {
    const charts = sample('vi').blocks.flatMap((block) => (block.type === 'chart' ? [block.alt] : []))
    const told = [...document.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"/g)]
    expect(told.map(([, , alt]) => alt)).toEqual(charts)
    expect(new Set(told.map(([, id]) => id)).size).toBe(charts.length)
  })

  it('lists every heading in its contents already, as a link to where it stands, and has Word ask nothing', () => {
    const headings = sample('vi').blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    const links = [...document.matchAll(/<w:hyperlink[^>]*w:anchor="([^"]+)"[^>]*>.*?<w:t[^>]*>([^<]*)<\/w:t>/g)]
    expect(links.map(([, , text]) => text)).toEqual(headings)
    for (const [, anchor] of links) expect(document.split(`w:name="${anchor}"`)).toHaveLength(2)
    expect(parts['word/settings.xml']).not.toContain('updateFields')
    expect(document).not.toContain('w:dirty')
    expect(document.match(/w:fldCharType="begin"/g)?.length).toBe(document.match(/w:fldCharType="end"/g)?.length)
  })

  it('repeats heads of tables, keeps rows whole and sets figures to the right', () => {
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    const long = document.slice(document.indexOf('<w:tblHeader/>'))
    const rows = long.slice(0, long.indexOf('</w:tbl>')).split('<w:tr>')
    expect(rows.every((row, i) => i === 0 || row.includes('<w:cantSplit/>'))).toBe(true)
    expect(document).toMatch(/<w:jc w:val="right"\/>(?:(?!<\/w:p>).)*<w:t[^>]*>130,25</)
  })

  it('tells a verdict by sign, word and tint', () => {
    expect(document).toMatch(/w:fill="[0-9A-F]{6}"(?:(?!<\/w:tc>).)*◕(?:(?!<\/w:tc>).)*có khả năng đạt</)
  })

  it('composes its letters and leaves out what would break the file', async () => {
    const briefing = sample('vi')
    const odd = { type: 'paragraph', text: `${'Tiếng Việt'.normalize('NFD')} \u0007<&>` } as const
    const xml = partsOf(await toDocx({ ...briefing, blocks: [odd] }))['word/document.xml']
    expect(xml).toContain('Tiếng Việt &lt;&amp;&gt;')
  })
})

describeWith(['ooxml-validator'], 'a Word file before the validator', () => {
  it.each(LANGUAGES)('has no fault against the schema (%s)', async (language) => {
    expect(schemaFaults(`briefing-${language}.docx`, await toDocx(sample(language)))).toEqual([])
  })
})

describeWith(['soffice', 'pdftotext', 'pdftoppm', 'pdffonts', 'pdfinfo'], 'a Word file as LibreOffice shows it', () => {
  const pdfs = new Map<string, Uint8Array>()
  beforeAll(async () => {
    for (const language of LANGUAGES) {
      const docx = inOwnFace(await toDocx(sample(language)))
      pdfs.set(
        language,
        withOwnFaces(() => asPdf(`${language}.docx`, docx)),
      )
    }
  })
  const pdfOf = (language: string) => pdfs.get(language) as Uint8Array
  const pageOf = (page: number) =>
    withFile('a.pdf', pdfOf('vi'), (file) =>
      run('pdftotext', ['-layout', '-f', String(page), '-l', String(page), file, '-']),
    )

  it.each(LANGUAGES)('says every word and number of the briefing (%s)', (language) => {
    const text = tight(textOfPdf(pdfOf(language)))
    expect(text).not.toContain('\uFFFD')
    for (const said of saidBy(sample(language))) expect(text).toContain(tight(said))
    const { head, foot } = sample(language)
    for (const said of [...head.authority, ...head.nation, head.title, ...foot.recipients])
      expect(text).toContain(tight(said))
  })

  it('numbers its pages at the top from the second on', () => {
    expect(pageOf(1).trimStart()).toMatch(/^UBND TỈNH MẪU/)
    expect(pageOf(2).trimStart()).toMatch(/^2\n/)
  })

  it('repeats the head of a table that goes on, and counts tables and figures', () => {
    for (const page of [2, 3]) expect(pageOf(page)).toMatch(/TT\s+Mục tiêu\s+Xác suất\s+Kết quả/)
    const text = textOfPdf(pdfOf('vi'))
    for (const caption of [
      'Bảng 1. Kết quả từng',
      'Bảng 2. Kinh phí',
      'Hình 1. Kết quả theo',
      'Hình 7. Xác suất trước',
    ])
      expect(text).toContain(caption)
  })

  it('embeds every face it shows', () => {
    const rows = withFile('a.pdf', pdfOf('vi'), (file) => run('pdffonts', [file]))
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row).toMatch(/\syes\s+(?:yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/)
  })

  it('looks as it did: the first page, and one of charts', () => {
    const pages = grayPages(pdfOf('vi'), 1, 6)
    expectGolden('docx-head', pages[0] as Uint8Array)
    expectGolden('docx-charts', pages[5] as Uint8Array)
  })
})
