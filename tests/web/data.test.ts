import { expect, it } from 'vitest'
import { describeInBrowser, type Size, violationsOf } from './browser.js'

const PARTS = ['figures', 'import', 'requests', 'elicit'] as const

describeInBrowser('the data page', ({ open, origin }) => {
  it.each(PARTS.flatMap((part, i) => (['desktop', 'phone'] as const).map((size) => ({ part, size, lang: i % 2 }))))(
    '$part ($size) has no fault of WCAG 2.2 AA and fits its width',
    async ({ part, size, lang }) => {
      const plan = part === 'requests' ? 'binh-dinh' : 'tinh-mau'
      const page = await open(`/data?plan=${plan}&part=${part}${lang === 1 ? '&lang=en' : ''}`, size as Size)
      await page.waitForSelector('.desk-table, .desk-panel')
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
  )

  it('adds a figure with its source, shows every problem at its field, and keeps the history', async () => {
    const page = await open('/data?indicator=dti-score')
    await page.getByRole('button', { name: 'Thêm số liệu', exact: true }).click()
    await page.getByLabel('Năm', { exact: true }).fill('2025')
    await page.getByLabel(/^Giá trị/).fill('7,5')
    await page.getByRole('textbox', { name: 'Công bố' }).fill('2026-11')
    await page.getByRole('button', { name: /Nguồn/ }).click()
    await page.getByRole('option', { name: 'Nguồn mới…' }).click()
    await page.getByLabel('Tên văn bản').fill('<img src=x onerror=alert(1)> ‮báo cáo')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const wrong = page.locator('.field:has(> .field-error)', { hasText: 'Giá trị' })
    await wrong.waitFor()
    expect(await wrong.textContent()).toContain('VALUE_OUT_OF_RANGE')
    expect(await violationsOf(page)).toEqual([])

    await page.getByLabel(/^Giá trị/).fill('0,71')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    const row = page.locator('tr[data-figure^="dti-score.binh-dinh.2025.own-"]')
    await row.waitFor()
    expect(await row.textContent()).toContain('0,71')
    expect(await row.locator('.use').textContent()).toBe('đang dùng')
    expect(await page.locator('img').count()).toBe(0)
    await row.getByRole('button', { name: 'Lịch sử' }).click()
    await expect.poll(() => row.locator('.history li').count()).toBeGreaterThan(0)
    await row.getByRole('button', { name: 'Xóa' }).click()
    await row.getByRole('group').getByRole('button', { name: 'Xóa' }).click()
    await expect.poll(() => row.count()).toBe(0)
  })

  it('imports a table after a preview of every difference, and takes it back', async () => {
    const page = await open('/data?part=import')
    const figures = async (): Promise<number> =>
      (await (await fetch(`${origin()}/api/v1/documents?kind=observation`)).json()).total
    const before = await figures()
    await page
      .getByLabel('Bảng số liệu')
      .fill('Chỉ tiêu;Năm;Giá trị\ndti-score;2021;0,41\ndti-score;2022;0,52\nkhông có;2022;1\ndti-score;2023;\n')
    await page.getByLabel('Tên văn bản').fill('Báo cáo năm 2026')
    await page.getByRole('textbox', { name: 'Công bố' }).fill('2026-11-20')
    const count = (kind: string) => page.locator(`[data-kind=${kind}] b`).textContent()
    await page.waitForSelector('[data-preview]')
    await expect.poll(() => count('added')).toBe('2')
    expect(await count('refused')).toBe('1')
    expect(await count('empty')).toBe('1')
    expect(await page.locator('tr.kind-refused').textContent()).toMatch(/^4.*INDICATOR_UNKNOWN/)
    expect(await figures()).toBe(before)
    expect(await violationsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Lưu 2 số liệu' }).click()
    await page.waitForSelector('[data-undo]')
    expect(await figures()).toBe(before + 2)
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
    await expect.poll(figures).toBe(before)
    await expect.poll(() => page.locator('[data-undo]').count()).toBe(0)
  })

  it('takes a paste of 10,000 lines without standing still', async () => {
    const page = await open('/data?part=import')
    const lines = Array.from({ length: 10_000 }, (_, i) => `dti-score\t${2015 + (i % 10)}\t0,${100 + (i % 800)}`)
    await page.getByLabel('Bảng số liệu').evaluate(
      (field, text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      `Chỉ tiêu\tNăm\tGiá trị\n${lines.join('\n')}`,
    )
    await expect.poll(() => page.locator('[data-kind=refused] b').textContent(), { timeout: 20_000 }).toBe('9.990')
    expect(await page.locator('.preview-scroll tbody tr').count()).toBeLessThan(1000)
  })

  it('asks an office for what is missing in a sheet that imports back', async () => {
    const page = await open('/data?part=requests')
    await page.waitForSelector('[data-agency]')
    // The same offices, days and figures as the workbooks have.
    const { items } = await (await fetch(`${origin()}/api/v1/plans/binh-dinh/data-requests`)).json()
    const shown = await page.locator('[data-agency]').evaluateAll((panels) =>
      panels.map((panel) => ({
        office: panel.getAttribute('aria-label'),
        due: panel.getAttribute('data-due'),
        figures: [...panel.querySelectorAll('tbody tr')].map((row) => [
          row.getAttribute('data-indicator'),
          row.children[3]?.textContent,
        ]),
      })),
    )
    type Item = { office: { vi: string }; due: string; figures: { indicator: string; years: number[] }[] }
    expect(shown).toEqual(
      (items as Item[]).map(({ office, due, figures }) => ({
        ...{ office: office.vi, due },
        figures: figures.map(({ indicator, years }) => [indicator, years.join(', ')]),
      })),
    )
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .getByRole('button', { name: /Tải phiếu/ })
        .first()
        .click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    const sheet = Buffer.concat(parts).toString('utf8')
    const [head, first] = sheet.split('\r\n') as [string, string]
    expect(head).toMatch(/^\uFEFFChỉ tiêu,Tên chỉ tiêu,Định nghĩa,Tỉnh,Năm,Giá trị/)
    const filled = sheet.replace(first, first.replace(/,(\d{4}),,/, ',$1,1,'))
    await page.getByRole('link', { name: 'Nhập từ bảng tính' }).click()
    await page.getByLabel('Bảng số liệu').fill(filled)
    await page.getByLabel('Tên văn bản').fill('Phiếu')
    await expect.poll(() => page.locator('[data-kind=added] b').textContent()).toBe('1')
    expect(await page.locator('[data-kind=refused]').count()).toBe(0)
  })

  it('asks an office two questions, draws the answer and keeps it with its expiry', async () => {
    const page = await open('/data?part=elicit')
    const three = page.locator('.three')
    const fill = async (of: number, values: string[]): Promise<void> => {
      for (const [i, value] of values.entries()) await three.nth(of).locator('input').nth(i).fill(value)
    }
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click()
    await expect.poll(() => page.locator('.field-error').count()).toBeGreaterThan(2)
    await page.getByRole('button', { name: /Chỉ tiêu/ }).click()
    await page.getByRole('option', { name: /5G theo diện tích/ }).click()
    await fill(0, ['60', '75,5', '90'])
    await fill(1, ['200', '300', '500'])
    await page.waitForSelector('.curve svg')
    await page.getByLabel('Người trả lời').fill('Nguyễn Văn A')
    await page.getByLabel('Căn cứ của câu trả lời').fill('Kinh nghiệm ba năm triển khai')
    await page.getByRole('button', { name: 'Lưu câu trả lời' }).click()
    const kept = page.locator('[data-response]')
    await kept.waitFor()
    expect(await kept.textContent()).toMatch(/75,5.*→ \d\d?\/\d\d?\/\d{4}/)
    expect(await violationsOf(page)).toEqual([])
  })
})
