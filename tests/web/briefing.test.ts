import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'

describeInBrowser('the dialog of a briefing', ({ open }) => {
  it('makes a file of what is chosen, has no fault of WCAG 2.2 AA and fits a phone', { timeout: 120_000 }, async () => {
    const page = await open('/?plan=ninh-thuan', 'phone')
    await page.getByRole('button', { name: 'Lập báo cáo', exact: true }).click()
    await page.getByRole('dialog', { name: 'Báo cáo trình ký' }).waitFor()
    expect(await violationsOf(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: /Định dạng/ }).click()
    await page.getByRole('option', { name: /html/ }).click()
    await page.getByRole('button', { name: 'Lập báo cáo này' }).click()
    const link = page.getByRole('link', { name: 'Tải tệp về' })
    await link.waitFor({ timeout: 90_000 })
    const [file] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(file.suggestedFilename()).toBe('ninh-thuan-short-vi.html')
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString('utf8')).toContain('UBND TỈNH NINH THUẬN')
  })
})
