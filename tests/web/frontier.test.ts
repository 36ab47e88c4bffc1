import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'
import { fitsEverywhere } from './pages-fit.js'
import { taken } from './take-file.js'

describeInBrowser('the page of money against results', (visit) => {
  const { open } = visit
  fitsEverywhere(visit, '/frontier?plan=binh-thuan', '[data-ready]')

  it('goes from all targets to one, and says what 80 % costs or that money is not the bottleneck', async () => {
    const page = await open('/frontier?plan=binh-thuan')
    await page.waitForSelector('[data-ready]')
    expect(await page.locator('[data-ready] tbody tr').count()).toBe(13)
    expect(await page.locator('[data-sentence]').textContent()).toMatch(/mục tiêu|chỗ nghẽn/)
    await page.getByRole('button', { name: /^Xét|Xét$|Mọi mục tiêu/ }).click()
    await page
      .getByRole('option')
      .filter({ hasText: /^20\d\d: / })
      .first()
      .click()
    await expect.poll(() => page.url()).toMatch(/target=binh-thuan-/)
    const cost = page.locator('[data-cost] .lead-first')
    await cost.waitFor({ timeout: 40_000 })
    expect((await cost.textContent())?.length).toBeGreaterThan(10)
    await expect.poll(() => page.locator('.asked').count(), { timeout: 40_000 }).toBe(2)
  }, 90_000)

  it('repeats itself from its command: recipe in the file, id that leads to the run', async () => {
    const page = await open('/frontier?plan=binh-thuan')
    await page.waitForSelector('[data-drawn=true] svg')
    const csv = (await taken(page, 'CSV')).toString('utf8')
    expect(csv).toContain('lotrinh frontier binh-thuan --scenario baseline --points 13 --paths 2000 --seed 1')
    expect(csv.trim().split('\r\n')).toHaveLength(14)
    await page.locator('.asked a').click()
    await expect.poll(() => page.url()).toMatch(/\/answer\/[0-9a-f]+/)
  }, 60_000)
})
