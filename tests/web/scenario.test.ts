import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Attainment } from '../../src/web/api/client.js'
import { percentText } from '../../src/web/parts/odds.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { describeInBrowser, type Size, violationsOf } from './browser.js'

const THREE = '/scenario/three-percent-from-2026?plan=binh-dinh'
const ENVELOPE = 'tr[data-line="envelope"]'
const RD = 'tr[data-line="rd-tasks|province"]'
const cell = (page: Page, line: string, year: number) => page.locator(`${line} td[data-t="${year - 2025}"]`)
const full = (page: Page) => page.waitForSelector('[data-paths="2000"]', { timeout: 30_000 })

/** Paste as a spreadsheet's copy arrives: the keyboard's own clipboard is nobody's to read here. */
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)

async function write(page: Page, line: string, year: number, text: string): Promise<void> {
  await cell(page, line, year).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

async function copyOfThree(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Tạo kịch bản mới|New scenario from/ }).click()
  await page.waitForSelector('.scenario-name')
  await full(page)
}

async function save(page: Page, version: number): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.waitForSelector(`[data-state="saved"][data-version="${version}"]`)
}

describeInBrowser('the scenario editor', ({ open }) => {
  it.each([
    ['/scenarios', 'vi', 'desktop'],
    ['/scenarios', 'en', 'phone'],
    [THREE, 'en', 'desktop'],
    [THREE, 'vi', 'phone'],
  ] as const)('%s (%s, %s) has no fault of WCAG 2.2 AA and fits its width', async (path, lang, size) => {
    const page = await open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, size as Size)
    await page.waitForSelector('[data-ready]')
    if (path === THREE) {
      expect(await page.locator('.scenario-name').count()).toBe(0)
      await copyOfThree(page)
    }
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

  it('edits by keyboard and paste, and says what is refused', async () => {
    const page = await open(THREE)
    await copyOfThree(page)
    await write(page, ENVELOPE, 2027, '9')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+r')
    await full(page)
    await page.waitForSelector('[data-moved]')
    expect(await cell(page, ENVELOPE, 2045).textContent()).toBe('9 %')
    await page.keyboard.press('Control+z')
    expect(await cell(page, ENVELOPE, 2045).textContent()).toBe('3 %')
    await page.keyboard.press('Control+y')
    expect(await cell(page, ENVELOPE, 2045).textContent()).toBe('9 %')

    await cell(page, RD, 2028).click()
    await paste(page, '15,5 %\tba mươi\t1.5\r\n\t7 %\r\n')
    const dialog = page.getByRole('dialog')
    expect(await dialog.textContent()).toContain('2 ô sẽ đổi, 2 ô không nhận')
    expect(await violationsOf(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Dán 2 ô' }).click()
    expect(await cell(page, RD, 2028).textContent()).toBe('15,5 %')
    expect(await cell(page, RD, 2029).textContent()).toBe('18 %')

    await paste(page, '1\t2\n'.repeat(10_000))
    expect(await page.getByRole('dialog').textContent()).toContain('10.000 dòng')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[role=dialog]', { state: 'detached' })

    await write(page, RD, 2030, '150')
    expect(await page.locator('[data-told]').textContent()).toContain('trên 100')
    await page.keyboard.press('Escape')
    await write(page, RD, 2030, '99')
    await page.waitForSelector('.budget-says[data-over="true"]')
    expect(await page.locator('.budget-says').textContent()).toContain('2030')
    await page.keyboard.press('Control+z')
    await page.waitForSelector('.budget-says[data-over="false"]')
  }, 120_000)

  it('saves what is called by any name, and shows the numbers of the server', async () => {
    const page = await open(THREE)
    await copyOfThree(page)
    await write(page, ENVELOPE, 2027, '9')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Control+r')
    await write(page, RD, 2028, '15,5')
    const name = '<img src=x onerror="document.title=1"> שלום e\u0301'
    await page.getByLabel('Tên kịch bản').fill(name)
    expect(await page.locator('h1').textContent()).toBe(name)
    expect(await page.locator('main img').count()).toBe(0)
    await full(page)
    await save(page, 1)
    const id = new URL(page.url()).pathname.split('/').pop() as string
    await page.reload()
    await full(page)
    expect(await cell(page, RD, 2028).textContent()).toBe('15,5 %')
    expect(await page.locator('h1').textContent()).toBe(name)

    const answers = await page.evaluate(async (scenario) => {
      const headers = { 'content-type': 'application/json', prefer: 'wait=30' }
      return Promise.all(
        ['three-percent-from-2026', scenario].map(async (one) => {
          const body = JSON.stringify({ plan: 'binh-dinh', scenario: one, paths: 2000, seed: 1 })
          let asked = await (await fetch('/api/v1/projections', { method: 'POST', headers, body })).json()
          while (asked.links.answer === undefined) {
            await new Promise((resolve) => setTimeout(resolve, 500))
            asked = await (await fetch(asked.links.self)).json()
          }
          return (await fetch(asked.links.answer)).json()
        }),
      )
    }, id)
    const [before, now] = answers.map(
      ({ targets }: { targets: Attainment[] }) => new Map(targets.map((one) => [one.id, one])),
    )
    const shown = await page.locator('[data-moved]').evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.getAttribute('data-moved') ?? '',
        said: [...row.querySelectorAll('.verdict-word')].map((one) => one.firstChild?.textContent),
      })),
    )
    expect(shown.length).toBeGreaterThan(0)
    const words = wordsIn('vi')
    for (const { id: target, said } of shown) {
      const wanted = [before, now].map((all) => {
        const one = all?.get(target)
        return one === undefined ? undefined : percentText(one, words)
      })
      expect([target, ...said]).toEqual([target, ...wanted])
    }
  }, 120_000)

  it('loses nothing: a tab that crashed, two tabs on one scenario, a server that is away', async () => {
    const first = await open(THREE)
    await copyOfThree(first)
    await write(first, RD, 2027, '10')
    await save(first, 1)
    await write(first, RD, 2027, '11')
    const { context, url } = { context: first.context(), url: first.url() }

    // The second tab is not watched: being offline is an error to the browser's console.
    const second = await context.newPage()
    await second.goto(url)
    await full(second)
    expect(await cell(second, RD, 2027).textContent()).toBe('10 %')
    expect(await second.locator('.scenario-lead').textContent()).toContain('một bản nháp khác')
    await write(second, RD, 2027, '12')
    await context.setOffline(true)
    await write(second, RD, 2028, '13')
    await full(second)
    await second.getByRole('button', { name: 'Lưu', exact: true }).click()
    await second.waitForSelector('[role=alert]:has-text("Chưa lưu được")')
    await context.setOffline(false)
    await second.waitForSelector('[data-state="saved"][data-version="2"]')

    await first.bringToFront()
    await first.getByRole('button', { name: 'Lưu', exact: true }).click()
    const dialog = first.getByRole('alertdialog')
    await dialog.waitFor()
    expect(await violationsOf(first)).toEqual([])
    const row = await dialog.locator('tr', { hasText: ', 2027' }).locator('td').allTextContents()
    expect(row).toEqual(['11 %', '12 %'])
    await dialog.getByRole('button', { name: 'Lưu bản của tôi thành bản mới' }).click()
    await first.waitForURL((address) => address.href !== url)
    await first.waitForSelector('[data-state="saved"][data-version="1"]')
    await full(first)
    expect(await cell(first, RD, 2027).textContent()).toBe('11 %')

    await write(second, RD, 2029, '14')
    await second.close()
    const third = await context.newPage()
    await third.goto(url)
    await full(third)
    expect(await cell(third, RD, 2029).textContent()).toBe('14 %')
    expect(await third.locator('.scenario-state').textContent()).toContain('Đã mở lại bản nháp')
    await third.close()
  }, 120_000)
})
