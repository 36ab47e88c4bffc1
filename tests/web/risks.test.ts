import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'
import { fitsEverywhere } from './pages-fit.js'
import { taken } from './take-file.js'

const PATH = '/risks?plan=binh-thuan&scenario=rd-first'

describeInBrowser('the page of what could go wrong', (visit) => {
  const { open } = visit
  fitsEverywhere(visit, PATH, '[data-robust]')

  it('has a tornado, the conditions of failure in words, and policies with their regrets', async () => {
    const page = await open(PATH)
    await page.waitForSelector('[data-robust]')
    await page.waitForSelector('[data-ready]')
    expect(await page.locator('[data-failure]').textContent()).toMatch(/Khi nào phương án này|Không tìm thấy/)
    expect(await page.locator('[data-robust] tbody tr').count()).toBeGreaterThan(1)
    expect(await page.locator('.sturdiest').count()).toBe(1)
    expect(await page.locator('.borrowed').textContent()).toMatch(/vay mượn/)
  }, 60_000)

  it('looks at one target, and hands the tornado over with its recipe', async () => {
    const page = await open('/risks?plan=binh-thuan&scenario=rd-first')
    await page.waitForSelector('[data-drawn=true] svg', { timeout: 40_000 })
    const csv = (await taken(page, 'CSV')).toString('utf8')
    expect(csv).toMatch(/lotrinh sensitivity binh-thuan-[a-z0-9-]+ --scenario rd-first --morris 20 --sobol 1024/)
    await page.getByRole('button', { name: /^Mục tiêu|Mục tiêu$/ }).click()
    await page
      .getByRole('option')
      .filter({ hasText: /^20\d\d: / })
      .last()
      .click()
    await expect.poll(() => page.url()).toMatch(/target=binh-thuan-/)
    await page.waitForSelector('[data-robust]', { timeout: 40_000 })
  }, 90_000)
})
