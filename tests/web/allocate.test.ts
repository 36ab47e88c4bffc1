import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'
import { fitsEverywhere } from './pages-fit.js'
import { taken } from './take-file.js'

const PATH = '/allocate?plan=binh-thuan&scenario=three-percent-from-2026'

describeInBrowser('the page that allocates', (visit) => {
  const { open } = visit
  fitsEverywhere(visit, PATH, '.conditions')

  it('finds an allocation within limits, shows it again by its address, and makes a scenario of it', async () => {
    const page = await open(PATH)
    await page.getByRole('button', { name: /Số lần mô phỏng/ }).click()
    await page.getByRole('option', { name: /500/ }).click()
    await page.getByRole('button', { name: /Thêm ràng buộc/ }).click()
    await page.getByLabel('Mức', { exact: true }).fill('2,5')
    await page.getByLabel(/giữ ít nhất/).fill('10')
    await page.getByRole('button', { name: 'Tìm cách phân bổ' }).click()
    await expect.poll(() => page.url(), { timeout: 20_000 }).toMatch(/run=[0-9a-f]+/)
    await page.waitForSelector('[data-lines]', { timeout: 100_000 })
    const sentence = await page.locator('[data-sentence]').textContent()
    expect(await page.locator('.asked code.recipe').textContent()).toMatch(/--floor [a-z-]+=2.5 --keep 10 /)
    expect((await taken(page, 'CSV')).toString('utf8')).toContain('--keep 10')

    // Somebody else, or the same person tomorrow: the address brings back conditions and answer.
    const again = await open(new URL(page.url()).pathname + new URL(page.url()).search)
    await again.waitForSelector('[data-lines]')
    expect(await again.locator('[data-sentence]').textContent()).toBe(sentence)
    expect(await again.getByLabel(/giữ ít nhất/).inputValue()).toBe('10')
    expect(await again.getByLabel('Mức', { exact: true }).inputValue()).toBe('2,5')

    await again.getByLabel('Tên kịch bản').fill('Thử <b>đậm</b> &amp; rõ')
    await again.getByRole('button', { name: 'Tạo và mở' }).click()
    await expect.poll(() => again.url(), { timeout: 20_000 }).toMatch(/\/scenario\/thu-b-dam-b-amp-ro-[0-9a-f]{6}/)
    const kept = await again.evaluate(async () => {
      const { items } = await (await fetch('/api/v1/documents?kind=scenario')).json()
      return items[0].body
    })
    expect(kept.name.vi).toBe('Thử <b>đậm</b> &amp; rõ')
    expect(kept.extends).toBe('three-percent-from-2026')
  }, 180_000)

  it('stops long work when asked, and asks again', async () => {
    const page = await open('/allocate?plan=tinh-mau')
    await page.getByRole('button', { name: 'Tìm cách phân bổ' }).click()
    await page.getByRole('button', { name: 'Dừng' }).click({ timeout: 20_000 })
    await expect.poll(() => page.locator('.state').textContent(), { timeout: 20_000 }).toMatch(/Đã dừng/)
    await page.getByRole('button', { name: 'Tính lại' }).click()
    await page.getByRole('button', { name: 'Dừng' }).click({ timeout: 20_000 })
    await expect.poll(() => page.locator('.state').textContent(), { timeout: 20_000 }).toMatch(/Đã dừng/)
  }, 90_000)

  it('shows every reason why a question is refused', async () => {
    const page = await open(PATH)
    await page.route('**/api/v1/optimisations', (route) =>
      route.fulfill({ status: 422, json: { title: 'Không nhận', errors: [{ sentence: 'Một' }, { sentence: 'Hai' }] } }),
    )
    await page.getByRole('button', { name: 'Tìm cách phân bổ' }).click()
    await page.waitForSelector('.conditions-problems')
    expect(await page.locator('.conditions-problems p').allTextContents()).toEqual(['Một', 'Hai'])
  })
})
