import { describe, expect, it } from 'vitest'
import type { Briefing } from '../../../src/report/briefing/document.js'
import { settable } from '../../../src/report/briefing/pdf/fonts.js'
import { toPdf } from '../../../src/report/briefing/pdf/index.js'
import { svgParts } from '../../../src/report/briefing/pdf/svg-parts.js'
import { difference, expectGolden, MOST_DIFFERENT } from './golden.js'
import { hostile } from './hostile.js'
import { made } from './made.js'
import { describeWith, grayPages, run, textOfPdf, withFile } from './office-tools.js'
import { saidBy, tight } from './said.js'
import { sample } from './sample.js'

const page = (pdf: Uint8Array, number: number): string =>
  withFile('a.pdf', pdf, (file) => run('pdftotext', ['-layout', '-f', String(number), '-l', String(number), file, '-']))

describe('toPdf', () => {
  it('gives the same bytes, whatever was written before', async () => {
    const first = await toPdf(sample('vi'))
    await toPdf(sample('en'))
    expect(Buffer.compare(first, await toPdf(sample('vi')))).toBe(0)
  })

  it('reads the pictures that it draws', () => {
    const [svg] = svgParts(
      '<svg a="1 &lt; 2"><g style="fill:red;x:1"><text>a &amp; b</text></g><path d="M0 0"/></svg>',
    ).parts
    expect(svg?.attributes.a).toBe('1 < 2')
    expect(svg?.parts[0]?.attributes).toMatchObject({ fill: 'red', x: '1' })
    expect(svg?.parts[0]?.parts[0]?.text).toBe('a & b')
    expect(svg?.parts[1]?.attributes.d).toBe('M0 0')
  })
})

describeWith(['pdftotext', 'pdffonts', 'pdfinfo'], 'the PDF of a briefing', () => {
  it.each(['vi', 'en'] as const)('says in %s all that the briefing says', async (language) => {
    const briefing = sample(language)
    const text = tight(textOfPdf(await toPdf(briefing)))
    expect(saidBy(briefing).filter((said) => !text.includes(tight(settable(said))))).toEqual([])
    // Letters of charts are letters, not dots.
    expect(text).toContain(tight('2030: ≥ 80 %'))
    expect(text).toContain(tight(briefing.head.title))
  })

  it('says all that a whole briefing of a real plan says', async () => {
    const briefing = await made({
      plan: 'binh-thuan',
      length: 'full',
      language: 'vi',
      against: 'three-percent-from-2026',
    })
    const text = tight(textOfPdf(await toPdf(briefing)))
    const said = saidBy(briefing)
    expect(said.length).toBeGreaterThan(300)
    expect(said.filter((one) => !text.includes(tight(settable(one))))).toEqual([])
  })

  it('is tagged, in its language, and carries its recipe', async () => {
    const pdf = await toPdf(sample('vi'))
    const info = withFile('a.pdf', pdf, (file) => run('pdfinfo', [file]))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Page size:.*A4/)
    expect(info).toMatch(/PDF version:\s+1\.7/)
    expect(info).toContain('BÁO CÁO: Khả năng đạt')
    expect(info).toContain('run: run-1f2e3d4c')
    const tree = withFile('a.pdf', pdf, (file) => run('pdfinfo', ['-struct', file]))
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'TOC', 'L (block)', 'Table', 'TH', 'TD', 'Figure', 'Caption'])
      expect(tree, tag).toContain(tag)
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (vi)')
  })

  it('carries its faces, and draws charts in lines', async () => {
    const pdf = await toPdf(sample('vi'))
    const fonts = withFile('a.pdf', pdf, (file) => run('pdffonts', [file]))
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(4)
    for (const font of fonts) expect(font).toMatch(/(Tinos|Arimo)-.* yes yes yes /)
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/Subtype /Image')
  })

  it('numbers its pages from the second, and the contents tell the page of each heading', async () => {
    const briefing = sample('vi')
    const pdf = await toPdf(briefing)
    expect(page(pdf, 1).trim().split('\n')[0]).not.toMatch(/^\s*1\s*$/)
    expect(page(pdf, 2).trim().split('\n')[0]).toMatch(/^\s*2\s*$/)
    const entries = [...page(pdf, 1).matchAll(/^\s*(.+?) \.{3,} (\d+)\s*$/gm)].map(([, title, at]) => ({ title, at }))
    const headings = briefing.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    expect(entries.map(({ title }) => title?.trim())).toEqual(headings)
    for (const { title, at } of entries) expect(page(pdf, Number(at))).toContain(title?.trim())
  })

  it('repeats the head of a table on every page it runs on to', async () => {
    const pages = [2, 3].map((_, i) => i)
    const pdf = await toPdf(sample('vi'))
    const with_ = pages.filter((i) => /TT\s+Mục tiêu\s+Xác suất\s+Kết quả/.test(page(pdf, i + 2)))
    expect(with_).toEqual(pages)
  })

  it('never leaves a heading at the foot of a page without the beginning of its table', async () => {
    const whole = sample('vi')
    const table = whole.blocks.find((block) => block.type === 'table')
    if (table?.type !== 'table') throw new Error('no table')
    const [row] = table.rows
    // A first row of many lines, below a heading that comes lower and lower on its page.
    const tall = row?.map((cell, i) => (i === 0 ? 'tám chữ dài này đứng trong một ô '.repeat(12) : cell)) as typeof row
    for (let above = 0; above < 24; above += 2) {
      const blocks: Briefing['blocks'] = [
        ...Array.from({ length: 14 + above }, (_, i) => ({ type: 'paragraph' as const, text: `Dòng ${i}` })),
        { type: 'heading', level: 1, text: 'Đề mục đứng cùng bảng' },
        {
          ...table,
          caption: 'Bảng đứng cùng đề mục',
          rows: Array.from({ length: 30 }, () => tall as NonNullable<typeof tall>),
        },
      ]
      const pdf = await toPdf({ ...whole, blocks })
      const pages = textOfPdf(pdf).split('\f')
      const at = (said: string): number => pages.findIndex((text) => tight(text).includes(tight(said)))
      expect(at('Đề mục đứng cùng bảng'), `${above}`).toBe(at('Bảng đứng cùng đề mục'))
      expect(at('tám chữ dài này'), `${above}`).toBe(at('Bảng đứng cùng đề mục'))
    }
  })

  it('parts a row that is higher than a page, and loses none of its words', async () => {
    const words = Array.from({ length: 2500 }, (_, i) => `từ${i}`)
    const long: Briefing = {
      ...sample('vi'),
      blocks: [
        {
          type: 'table',
          caption: 'Dài',
          columns: [
            { title: 'A', share: 0.5 },
            { title: 'B', share: 0.5 },
          ],
          rows: [[words.join(' '), 'b']],
        },
      ],
    }
    const text = textOfPdf(await toPdf(long)).split(/\s+/)
    expect(words.filter((word) => !text.includes(word))).toEqual([])
  })

  it('stands hostile words', async () => {
    const text = tight(textOfPdf(await toPdf(hostile(sample('vi')))))
    expect(text).toContain(tight('<script>alert("x")</script>'))
  })
})

describeWith(['pdftoppm', 'pdfinfo'], 'the look of the PDF', () => {
  it('is the one that was looked at', async () => {
    const [first, second] = grayPages(await toPdf(sample('vi')), 1, 2)
    expectGolden('pdf-1', first as Uint8Array)
    expectGolden('pdf-2', second as Uint8Array)
    expect(difference(first as Uint8Array, second as Uint8Array)).toBeGreaterThan(MOST_DIFFERENT)
  })
})
