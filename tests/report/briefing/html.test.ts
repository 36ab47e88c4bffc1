import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withCounts } from '../../../src/report/briefing/blocks.js'
import { toHtml } from '../../../src/report/briefing/html/index.js'
import { HOSTILE, hostile } from './hostile.js'
import { made } from './made.js'
import { saidBy, tight } from './said.js'
import { sample } from './sample.js'

const CHROMIUM = process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium'
const pageOf = async (briefing: Parameters<typeof toHtml>[0]): Promise<string> =>
  new TextDecoder().decode(await toHtml(briefing))

/** Words of a page without its drawings and its style. */
const wordsOf = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>|<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const VOID = new Set(['meta', 'col', 'link', 'br', 'img'])

/** Return what is opened and not closed, or closed and not opened. */
function unbalanced(html: string): string[] {
  const [open, faults]: [string[], string[]] = [[], []]
  const bare = html.replace(/<style>[\s\S]*?<\/style>/g, '')
  for (const [, end, name = '', empty] of bare.matchAll(/<(\/?)([a-zA-Z][\w:]*)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (empty === '/' || VOID.has(name)) continue
    if (end !== '/') open.push(name)
    else if (open.pop() !== name) faults.push(`</${name}>`)
  }
  return [...faults, ...open]
}

describe('toHtml', () => {
  it.each(['vi', 'en'] as const)('says in %s all that the briefing says', async (language) => {
    const briefing = sample(language)
    const html = await pageOf(briefing)
    const words = tight(wordsOf(html))
    expect(saidBy(briefing).filter((said) => !words.includes(tight(said)))).toEqual([])
    expect(html).toContain(`<html lang="${language}">`)
    expect(unbalanced(html)).toEqual([])
  })

  it('says all that a whole briefing of a real plan says', async () => {
    const briefing = await made({
      plan: 'binh-phuoc',
      length: 'full',
      language: 'vi',
      against: 'three-percent-from-2026',
    })
    const words = tight(wordsOf(await pageOf(briefing)))
    expect(saidBy(briefing).filter((said) => !words.includes(tight(said)))).toEqual([])
  })

  it('asks for nothing and runs nothing', async () => {
    const html = await pageOf(sample('vi'))
    expect(html.match(/<(script|link|iframe|img|object|embed|base)\b/g)).toBeNull()
    expect(html.match(/\b(src|srcset|action|background|xlink:href)=|@import|https?:/g)).toBeNull()
    expect([...html.matchAll(/url\(([^)]*)\)/g)].every(([, to]) => to?.startsWith('#'))).toBe(true)
    expect([...html.matchAll(/href="([^"]*)"/g)].every(([, to]) => to?.startsWith('#'))).toBe(true)
  })

  it('gives each name on the page once, and every reference finds its own', async () => {
    const html = await pageOf(sample('vi'))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const asked = [...html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]+)/g)].flatMap(([, to]) =>
      to?.split(' '),
    )
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('tells tables and charts to who hears the page, and carries its recipe', async () => {
    const briefing = sample('vi')
    const html = await pageOf(briefing)
    expect(html.match(/<table>/g)?.length).toBe(2)
    expect(html.match(/<caption>/g)?.length).toBe(2)
    expect(html.match(/<th scope="col">/g)?.length).toBe(8)
    expect(html.match(/<th scope="row">/g)?.length).toBe(51)
    for (const block of withCounts(briefing).blocks)
      if (block.type === 'chart') expect(html).toContain(`>${block.caption}</title>`)
    expect(html.match(/<desc /g)?.length).toBe(briefing.blocks.filter(({ type }) => type === 'chart').length)
    expect(html).toContain('<meta name="lotrinh:run" content="run-1f2e3d4c">')
  })

  it('shows hostile words as words', async () => {
    const html = await pageOf(hostile(sample('vi')))
    expect(wordsOf(html)).toContain(HOSTILE.replace('\u0001', ''))
    expect(html.match(/<(script|img)\b/g)).toBeNull()
    expect(html.includes('\u0001')).toBe(false)
    expect(unbalanced(html)).toEqual([])
  })

  it('gives the same bytes, whatever was drawn before', async () => {
    const first = await pageOf(sample('vi'))
    await pageOf(sample('en'))
    expect(await pageOf(sample('vi'))).toBe(first)
  })
})

if (!existsSync(CHROMIUM)) process.stderr.write(`HTML in a browser: not tested: ${CHROMIUM} is not installed\n`)
describe.skipIf(!existsSync(CHROMIUM))('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  })
  afterAll(() => browser?.close())

  it.each([
    ['desk', 1280, sample('vi')],
    ['phone', 360, sample('vi')],
    ['phone', 360, hostile(sample('en'))],
  ] as const)(
    'asks for nothing, has nothing to complain of and is no wider than a %s of %d px',
    async (_, width, briefing) => {
      const page = await browser.newPage({ viewport: { width, height: 780 }, colorScheme: 'dark' })
      const faults: string[] = []
      page.on('console', (message) => faults.push(message.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('dialog', (dialog) => faults.push(dialog.message()))
      page.on('request', (request) => faults.push(request.url()))
      await page.setContent(await pageOf(briefing))
      const seen = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        headings: document.querySelectorAll('h1, h2, h3, h4').length,
        charts: [...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().height > 100)
          .length,
        ground: getComputedStyle(document.documentElement).backgroundColor,
      }))
      expect(faults).toEqual([])
      expect(seen).toEqual({ wide: width, headings: 10, charts: 7, ground: 'rgb(18, 23, 29)' })
      await page.close()
    },
  )
})
