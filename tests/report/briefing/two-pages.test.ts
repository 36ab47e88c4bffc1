import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Briefing } from '../../../src/report/briefing/document.js'
import { toDocx } from '../../../src/report/briefing/docx/index.js'
import { toPdf } from '../../../src/report/briefing/pdf/index.js'
import { onTwoPages, pagesOf } from '../../../src/report/briefing/two-pages.js'
import type { Language } from '../../../src/text/language.js'
import { shippedData } from '../../data-root.js'
import { made, projected } from './made.js'
import { describeWith, run, withFile } from './office-tools.js'
import { inOwnFace, withOwnFaces } from './own-faces.js'
import { sample } from './sample.js'

const AGAINST = { scenario: 'three-percent-from-2026', against: 'infrastructure-first' } as const
const RECIPE = { vi: 'Công thức lập báo cáo', en: 'Recipe: run' } as const

const madeWith = async (plan: string, language: Language, more: 'plain' | 'against' | 'since'): Promise<Briefing> => {
  if (more === 'plain') return made({ plan, language })
  if (more === 'against') return made({ plan, language, ...AGAINST })
  const since = { ...(await projected({ plan, scenario: 'rd-first' })), run: 'f'.repeat(32) }
  return made({ plan, language, ...AGAINST, since })
}

const pageCount = (file: string): number => Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]))?.[1])
const lastPage = (file: string): string => run('pdftotext', ['-f', String(pageCount(file)), file, '-'])

type Case = { readonly name: string; readonly language: Language; readonly briefing: Briefing }

/** The largest plan and one with long names, in every variant; all others in the longest. */
async function cases(): Promise<Case[]> {
  const named: Case[] = []
  for (const plan of shippedData().plans.keys())
    for (const language of ['vi', 'en'] as const)
      for (const more of ['plain', 'against', 'since'] as const) {
        const isWhole = ['tinh-mau', 'binh-phuoc'].includes(plan)
        if (!isWhole && (more !== 'since' || language === 'en')) continue
        named.push({ name: `${plan}-${language}-${more}`, language, briefing: await madeWith(plan, language, more) })
      }
  return named
}

describeWith(['soffice', 'pdfinfo', 'pdftotext'], 'a short briefing', () => {
  let all: Case[] = []
  beforeAll(async () => {
    all = await cases()
  }, 120_000)

  it('stands on two pages as PDF, recipe and all, and on no more than was reckoned', async () => {
    for (const { name, language, briefing } of all) {
      const pdf = await toPdf(briefing)
      withFile('a.pdf', pdf, (file) => {
        expect(pageCount(file), name).toBeLessThanOrEqual(2)
        expect(run('pdftotext', [file, '-']), name).toContain(RECIPE[language])
        // The lowest word of the last page, points from its top, without the margins of 20 mm.
        const boxes = run('pdftotext', ['-bbox', '-f', '2', file, '-'])
        const low = Math.max(...[...boxes.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)))
        const taken = pageCount(file) - 1 + (low - 56.7) / 728.5
        expect(taken, name).toBeLessThanOrEqual(pagesOf(briefing.blocks, briefing.head))
      })
    }
  }, 60_000)

  it('stands on two pages as a Word file in LibreOffice, recipe and all', async () => {
    const files = await Promise.all(all.map(async (one) => ({ ...one, docx: inOwnFace(await toDocx(one.briefing)) })))
    withFile('none', new Uint8Array(), (_, folder) => {
      const paths = files.map(({ name, docx }) => {
        writeFileSync(join(folder, `${name}.docx`), docx)
        return join(folder, `${name}.docx`)
      })
      const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
      withOwnFaces(() => run('soffice', ['--headless', own, '--convert-to', 'pdf', '--outdir', folder, ...paths]))
      for (const { name, language } of files) {
        const pdf = join(folder, `${name}.pdf`)
        expect(readFileSync(pdf).length, name).toBeGreaterThan(10_000)
        expect(pageCount(pdf), name).toBeLessThanOrEqual(2)
        expect(lastPage(pdf), name).toContain(RECIPE[language])
      }
    })
  }, 120_000)
})

describe('a short briefing of many words', () => {
  const { head } = sample('vi')
  const words = (n: number): Block => ({
    type: 'paragraph',
    text: Array.from({ length: n }, () => 'chữ nghĩa').join(' '),
  })

  it('takes the fullest form that stands on two pages, or the tersest', () => {
    const forms = [900, 300, 100].map((n) => () => [words(n)])
    expect(pagesOf([words(900)], head)).toBeGreaterThan(2)
    expect(onTwoPages(forms, head)).toEqual([words(300)])
    expect(onTwoPages(forms.slice(0, 1), head)).toEqual([words(900)])
  })

  it('asks decisions about few of many targets', async () => {
    const ids = (shippedData().plans.get('binh-dinh')?.targets ?? []).map(({ id }) => id)
    const asked = { plan: 'binh-dinh', ...AGAINST } as const
    const open = (await projected({ plan: 'binh-dinh' })).targets.filter(({ probability }) => (probability ?? 1) < 0.8)
    const targets = ids.filter((id) => open.some((one) => one.id === id)).slice(0, 12)
    const { blocks, head: own } = await made({ ...asked, targets })
    expect(targets.length).toBe(12)
    expect(pagesOf(blocks, own)).toBeLessThanOrEqual(2)
    const lists = blocks.filter((block) => block.type === 'list')
    expect(lists.at(-1)?.items.length).toBeLessThanOrEqual(7)
  })

  it('keeps a chart whole on the page that follows', () => {
    const chart = sample('vi').blocks.find((block) => block.type === 'chart') as Block
    const apart = pagesOf([words(350), chart], head)
    expect(apart).toBeGreaterThan(pagesOf([words(350)], head))
    const heading: Block = { type: 'heading', level: 1, text: 'Một' }
    expect(pagesOf([words(350), heading, chart], head)).toBeGreaterThan(apart)
  })
})
