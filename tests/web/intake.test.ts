import { expect, it } from 'vitest'
import { workbookWith } from '../data/intake/files.js'
import { describeInBrowser, violationsOf } from './browser.js'

describeInBrowser('a file that comes in', ({ open, origin }) => {
  const figures = async (): Promise<number> =>
    (await (await fetch(`${origin()}/api/v1/documents?kind=observation`)).json()).total
  const MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const HEAD = ['Chỉ tiêu', 'Năm', 'Giá trị']
  const file = async (name: string, rows: readonly (readonly unknown[])[]) => ({
    ...{ name, mimeType: MEDIA },
    buffer: Buffer.from(await workbookWith({ 'Biểu 1': [HEAD, ...rows] })),
  })

  it('is previewed cell by cell, accepted and taken back', async () => {
    const page = await open('/data?part=import')
    const before = await figures()
    const input = page.locator('[data-intake] input[type=file]')
    await input.setInputFiles(await file('sai.xlsx', [['dti-score', 2025, 55]]))
    await page.waitForSelector('.intake-problems li')
    expect(await page.locator('.intake-problems li').textContent()).toMatch(/^Biểu 1, C2.*VALUE_OUT_OF_RANGE/)
    expect(await page.getByRole('button', { name: /Chấp nhận và lưu/ }).isDisabled()).toBe(true)
    expect(await violationsOf(page)).toEqual([])

    await input.setInputFiles(
      await file('dung.xlsx', [
        ['dti-score', 2025, 0.71],
        ['dti-score', 2024, 0.66],
      ]),
    )
    await expect.poll(() => page.locator('[data-intake-preview] tr.kind-added').count()).toBe(2)
    const first = page.locator('[data-intake-preview] tbody tr').first()
    expect(await first.textContent()).toMatch(/Biểu 1, C2mới.*2025.*0,71/)
    expect(await figures()).toBe(before)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Chấp nhận và lưu 3 mục' }).click()
    await page.waitForSelector('[data-intake-undo]')
    expect(await figures()).toBe(before + 2)
    await page.getByRole('button', { name: 'Hoàn tác tệp vừa nhập' }).click()
    await expect.poll(figures).toBe(before)
  })

  it('is refused in words where it is no workbook, and the plan goes out as one', async () => {
    const page = await open('/data?part=import&lang=en', 'phone')
    const input = page.locator('[data-intake] input[type=file]')
    await input.setInputFiles({ name: 'x.xlsx', mimeType: MEDIA, buffer: Buffer.from('no workbook') })
    await page.waitForSelector('[data-intake] [role=alert]')
    expect(await page.locator('[data-intake] [role=alert]').textContent()).toMatch(/FILE_TYPE_WRONG.*save it as \.xlsx/)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    const address = await page
      .getByRole('link', { name: 'Download the plan as an Excel workbook' })
      .getAttribute('href')
    const book = await fetch(`${origin()}${address}`)
    expect([book.status, book.headers.get('content-type')]).toEqual([200, MEDIA])
  })
})
