import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'

/** Choose in one of the dialog's lists. */
async function choose(page: Page, list: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('button', { name: list }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Have the file made and take it. @param onWait what is looked at meanwhile */
async function taken(page: Page, onWait: () => Promise<void> = async () => undefined) {
  await page.getByRole('button', { name: 'Lập báo cáo này' }).click()
  await onWait()
  const link = page.getByRole('link', { name: 'Tải tệp về' })
  await link.waitFor({ timeout: 150_000 })
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(part as Buffer)
  return { name: file.suggestedFilename(), bytes: Buffer.concat(parts) }
}

describeInBrowser('the dialog of a briefing', ({ open }) => {
  it('makes a file of what is chosen, has no fault of WCAG 2.2 AA and fits a phone', { timeout: 120_000 }, async () => {
    const page = await open('/?plan=ninh-thuan', 'phone')
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
    await page.getByRole('dialog', { name: 'Báo cáo trình ký' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await choose(page, /Định dạng/, /html/)
    const { name, bytes } = await taken(page)
    expect(name).toBe('ninh-thuan-short-vi.html')
    expect(bytes.toString('utf8')).toContain('UBND TỈNH NINH THUẬN')
  })

  it('takes targets from a list that is searched, and says what none of them means', { timeout: 200_000 }, async () => {
    const page = await open('/?plan=binh-dinh', 'phone')
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
    const group = page.getByRole('group', { name: 'Mục tiêu được trình bày riêng' })
    expect(await group.count()).toBe(0)
    await choose(page, /Độ dài/, /Đầy đủ/)
    await choose(page, /Định dạng/, /html/)
    const all = await group.getByRole('checkbox').count()
    expect(all).toBeGreaterThan(200)
    expect(await group.textContent()).toContain('Chưa chọn: báo cáo tự lấy')
    await group.getByRole('searchbox').fill('phat trien con nguoi 2030')
    await expect.poll(() => group.getByRole('checkbox').count()).toBeLessThan(5)
    await group.getByRole('checkbox', { name: 'Chỉ số phát triển con người (HDI) (2030)' }).check()
    expect(await group.textContent()).toContain('Đã chọn 1, nhiều nhất 60.')
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const { name, bytes } = await taken(page)
    expect(name).toBe('binh-dinh-full-vi.html')
    const sections = [...bytes.toString('utf8').matchAll(/<h3[^>]*>(\d+\. [^<]*)</g)].map(([, title]) => title)
    expect(sections).toEqual(['1. Chỉ số phát triển con người (HDI) (2030)'])
  })

  it('makes those of every plan as one archive, telling how far it is', { timeout: 200_000 }, async () => {
    const page = await open('/?plan=ninh-thuan')
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
    await choose(page, /Kế hoạch đang xem/, /Tất cả 6 kế hoạch/)
    await choose(page, /Định dạng/, /html/)
    const { name, bytes } = await taken(page, () => page.getByRole('progressbar').waitFor())
    expect(name).toBe('lotrinh-short-vi.zip')
    expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toHaveLength(6)
  })
})
