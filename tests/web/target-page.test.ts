import { tableFromIPC } from 'apache-arrow'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { changesOf } from '../../src/web/parts/change.js'
import { changeText } from '../../src/web/parts/change-text.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { describeInBrowser, violationsOf } from './browser.js'

const TARGET = 'binh-dinh-2030-dti-score'
const SHOCKED = `/target/${TARGET}?scenario=world-method-change&a=rd-first`
/** A first answer of a machine with other work, ms. */
const SLOW = { timeout: 15_000 }
const textsOfChart = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-drawn=true] svg text').evaluateAll((all) => all.map((one) => one.textContent ?? ''))

async function answerTo(page: Page, path: string, question: object) {
  return page.evaluate(
    async ([to, body]) => {
      const headers = { 'content-type': 'application/json', prefer: 'wait=30' }
      const computation = await (await fetch(to as string, { method: 'POST', headers, body: body as string })).json()
      return (await fetch(computation.links.answer)).json()
    },
    [path, JSON.stringify(question)],
  )
}

describeInBrowser('a target and the board under another scenario', ({ open }) => {
  it.each(['desktop', 'phone'] as const)(
    'draws shocks with their reason, and rival scenarios by name (%s)',
    async (size) => {
      const page = await open(SHOCKED, size)
      await expect.poll(async () => (await textsOfChart(page)).join(' '), SLOW).toContain('giữa: Ưu tiên')
      const drawn = (await textsOfChart(page)).join(' ')
      expect(drawn).toContain('giữa, kịch bản cơ sở')
      expect(drawn).toContain(size === 'desktop' ? '-0,03 từ 2028' : '2028')
      expect(await page.locator('[data-shocks]').textContent()).toMatch(/-0,03 từ 2028: Bộ chỉ số DTI đã đổi/)
      await page.getByRole('button', { name: /và một kịch bản nữa/ }).click()
      await page.getByRole('option', { name: /Cắt giảm 20 %/ }).click()
      await expect.poll(() => page.url()).toContain('&a=rd-first&b=squeeze-20')
      await expect.poll(async () => (await textsOfChart(page)).join(' '), SLOW).toContain('giữa: Cắt giảm')
      expect(await violationsOf(page)).toEqual([])
    },
  )

  it('says at a year what was published and by whom, or what is expected, where somebody points', async () => {
    const page = await open(`/target/${TARGET}`)
    await page.waitForSelector('[data-drawn=true] svg', SLOW)
    const box = await page.locator('[data-drawn=true]').boundingBox()
    if (box === null) throw new Error('no chart')
    const tip = page.locator('.tip')
    const pointAt = (share: number): Promise<void> =>
      page.mouse.move(box.x + share * box.width, box.y + box.height / 2, { steps: 3 })
    expect(await tip.count()).toBe(0)
    await pointAt(0.1)
    await expect.poll(() => tip.textContent(), SLOW).toMatch(/^2024đã công bố.*: 0,\d.*\(2025-/)
    await pointAt(0.5)
    await expect.poll(() => tip.textContent(), SLOW).toMatch(/^20[34]\dtrung vị: 0,\d.*9\/10/)
  })

  it('of an unknown target says so under a heading of its own, with the way back', async () => {
    const page = await open('/target/nobody-knows-it')
    await page.waitForSelector('.state-failed', SLOW)
    expect(await page.locator('h1').textContent()).toBe('Không mở được mục tiêu')
    expect(await page.title()).toContain('Không mở được mục tiêu')
    expect(await page.locator('.target-back a').textContent()).toContain('Bảng mục tiêu')
    expect(await violationsOf(page)).toEqual([])
  })

  it('asks what 80 % costs when somebody wants to know, and says that money is not the bottleneck', async () => {
    const page = await open(SHOCKED)
    let asked = 0
    page.on('request', (request) => {
      if (request.url().endsWith('/api/v1/costs')) asked++
    })
    await page.waitForTimeout(300)
    expect(asked).toBe(0)
    await page.locator('[data-cost] summary').click()
    await page.waitForSelector('[data-cost-answer]', { timeout: 30_000 })
    expect(asked).toBeGreaterThan(0)
    expect(await page.locator('[data-cost-answer]').textContent()).toMatch(/^Tiền không phải chỗ nghẽn\./)
    expect(await page.locator('[data-live]').textContent()).toBe('Tiền không phải chỗ nghẽn.')
    expect(await violationsOf(page)).toEqual([])
  })

  it('hands over the numbers of the chart as Arrow, with how to make them again', async () => {
    const page = await open(`/target/${TARGET}`)
    await page.waitForSelector('[data-drawn=true] svg')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Arrow' }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`${TARGET}.arrow`)
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    const table = tableFromIPC(Buffer.concat(parts))
    const record = await answerTo(page, '/api/v1/explanations', {
      target: TARGET,
      scenario: 'baseline',
      paths: 2000,
      seed: 1,
    })
    const rows = table.toArray().map((row) => row.toJSON())
    // Years after the last figure: the fan on the page starts with that figure.
    const medians = new Map(record.chart.fan.map(({ year, p50 }: { year: number; p50: number }) => [year, p50]))
    expect(rows.length).toBeGreaterThan(10)
    for (const { year, p50 } of rows) expect(p50).toBeCloseTo(medians.get(year) as number, 9)
    expect(table.schema.metadata.get('seed')).toBe('1')
    expect(table.schema.metadata.get('data')).toBe(record.recipe.data)
  })

  it('copies the chart as a picture, and says so where that is not possible', async () => {
    const page = await open(`/target/${TARGET}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.waitForSelector('[data-drawn=true] svg')
    await page.getByRole('button', { name: 'Sao chép ảnh' }).click()
    await expect.poll(() => page.locator('[data-live]').textContent()).toMatch(/^Đã sao chép ảnh/)
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
    expect(types).toEqual(['image/png'])
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'))
    await page.getByRole('button', { name: 'Sao chép ảnh' }).click()
    await expect.poll(() => page.locator('[data-live]').textContent()).toMatch(/Hãy tải tệp PNG/)
  })

  it('shows how probabilities of this family came true', async () => {
    const page = await open(`/target/${TARGET}`)
    await page.locator('[data-record] summary').click()
    const { items } = await page.evaluate(async () => (await fetch('/api/v1/accuracy?by=family&limit=100')).json())
    const family = items.find(({ group }: { group: string }) => group === 'governance')
    expect(await page.locator('[data-record] tbody tr').count()).toBe(family.bins.length)
  })

  it('says of every target what the paired comparison says, and where there is no real difference', async () => {
    const page = await open('/?scenario=squeeze-20')
    const comparison = await answerTo(page, '/api/v1/comparisons', {
      plan: 'binh-dinh',
      scenarios: ['baseline', 'squeeze-20'],
      paths: 2000,
      seed: 1,
    })
    const changes = changesOf(comparison)
    const words = wordsIn('vi')
    await expect.poll(() => page.locator('.summary-changed').textContent()).toMatch(/không khác biệt thực sự/)
    const cells = await page
      .locator('tr[data-target]:has(.col-change)')
      .evaluateAll((rows) =>
        rows.map((row) => [row.getAttribute('data-target'), row.querySelector('.col-change')?.textContent ?? '']),
      )
    const told = cells.filter(([id]) => changes.has(id as string))
    expect(told.length).toBe(changes.size)
    for (const [id, text] of told) {
      const change = changes.get(id as string)
      expect(text).toContain(change === undefined ? '' : changeText(change, words))
    }
    expect([...changes.values()].some(({ kind }) => kind === 'paired')).toBe(true)
    expect([...changes.values()].some(({ kind }) => kind === 'none')).toBe(true)
  })

  it('leads from a target without data to the request for its office', async () => {
    const page = await open('/?status=none&year=2030')
    const link = page.locator('.ask-link').first()
    expect(await link.textContent()).toMatch(/^Hỏi /)
    expect(await link.getAttribute('href')).toMatch(/^\/data\?agency=[a-z-]+&part=requests$/)
  })

  it.each([
    ['/?scenario=rd-first', 1440, 900],
    ['/?scenario=rd-first', 360, 780],
    ['/?scenario=rd-first', 3840, 2160],
    [SHOCKED, 1440, 900],
    [SHOCKED, 360, 780],
    [SHOCKED, 3840, 2160],
  ] as const)('cuts no words: %s at %i × %i', async (path, width, height) => {
    const page = await open(path)
    await page.setViewportSize({ width, height })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *, header *')]
        .filter(
          (one) =>
            one.closest('.unseen, [aria-hidden=true], svg, .picture, nav') === null && one.textContent?.trim() !== '',
        )
        .filter((one) => {
          const { overflowX, textOverflow } = getComputedStyle(one)
          const isCut = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis'
          return isCut && one.scrollWidth > one.clientWidth + 1
        })
        .map((one) => `${one.className}: ${one.textContent}`),
    )
    expect(cut).toEqual([])
    // The chart follows the window a moment later.
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), SLOW)
      .toBeLessThanOrEqual(0)
  })

  it.each(['/?year=2030&scenario=rd-first', SHOCKED])(
    'prints on paper, without what only a screen needs: %s',
    async (path) => {
      const page = await open(path)
      const pdf = await page.pdf({ format: 'A4', printBackground: false })
      expect(pdf.toString('latin1', 0, 5)).toBe('%PDF-')
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThan(8)
      await page.emulateMedia({ media: 'print' })
      await page.setViewportSize({ width: 718, height: 1000 })
      for (const hidden of ['.nav', '.head-choices', '.board-side', '.take', '.rivals', '.target-back'])
        for (const one of await page.locator(hidden).all()) expect(await one.isVisible()).toBe(false)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
  )
})
