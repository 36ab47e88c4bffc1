import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'
import { cell, full, paste, RD } from './hardship-editor.js'

const SKILLS = 'tr[data-line="digital-skills|province"]'
/** How long an answer to a paste may take, ms: the table is not looked at. */
const PROMPT_MS = 2000

describeInBrowser('large and named pastes', ({ open }) => {
  const editor = async () => {
    const page = await open('/scenario/three-percent-from-2026?plan=binh-dinh')
    await page.getByRole('button', { name: 'Tạo kịch bản mới từ kịch bản này' }).click()
    await page.waitForSelector('.scenario-name')
    await full(page)
    await cell(page, RD, 2028).click()
    return page
  }

  it.each([
    ['10,000 rows', `${Array.from({ length: 21 }, (_, i) => i + 1).join('\t')}\n`.repeat(10_000), '10.000 dòng'],
    ['10,000 named rows', 'rd-tasks\t1\n'.repeat(10_000), '10.000 dòng'],
    ['one row of a million letters', '7'.repeat(1_000_000), '1.000.000 chữ'],
  ])(
    'are answered at once, and nothing of %s is taken',
    async (_, text, said) => {
      const page = await editor()
      const stored = () => page.evaluate(() => JSON.stringify({ ...localStorage }))
      const shown = () => page.locator('.sheet tbody').textContent()
      const [before, cells] = [await stored(), await shown()]
      const from = performance.now()
      await paste(page, text)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      expect(performance.now() - from).toBeLessThan(PROMPT_MS)
      expect(await dialog.getByRole('alert').textContent()).toContain(said)
      expect(await dialog.getByRole('alert').textContent()).toContain('Chưa ô nào thay đổi')
      expect(await dialog.getByRole('button', { name: /^Dán/ }).count()).toBe(0)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await shown()).toBe(cells)
      expect(await stored()).toBe(before)
      expect(await page.getByRole('button', { name: 'Hoàn tác' }).isDisabled()).toBe(true)

      // The page takes the next key as ever.
      await cell(page, RD, 2028).click()
      await page.keyboard.type('7')
      await page.keyboard.press('Enter')
      expect(await cell(page, RD, 2028).textContent()).toBe('7 %')
    },
    60_000,
  )

  it('go to the lines of their names once the reader has seen which rows have none', async () => {
    const page = await editor()
    const before = await page.locator('.sheet tbody').textContent()
    const rows = [
      ['Chương trình', '2027', '2030'],
      ['DIGITAL SKILLS of the people ', '14', '15'],
      ['Đường cao tốc', '9', '9'],
      ['rd-tasks', '16', 'sáu'],
      ['Tổng cộng', '10', '11'],
    ]
    await paste(page, rows.map((row) => row.join('\t')).join('\r\n'))
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.locator('[data-named]').textContent()).toContain('2 dòng khớp tên, 2 dòng không khớp')
    expect(await dialog.locator('[data-unmatched] li').allTextContents()).toEqual([
      'Dòng 3: Đường cao tốc không có chương trình tên này',
      'Dòng 5: Tổng cộng không có chương trình tên này',
    ])
    expect(await dialog.textContent()).toContain('Dòng 4, cột 3')
    expect(await violationsOf(page)).toEqual([])
    expect(await page.locator('.sheet tbody').textContent()).toBe(before)

    await dialog.getByRole('button', { name: 'Dán 3 ô' }).click()
    expect(await cell(page, SKILLS, 2027).textContent()).toBe('14 %')
    expect(await cell(page, SKILLS, 2030).textContent()).toBe('15 %')
    expect(await cell(page, RD, 2027).textContent()).toBe('16 %')
    expect(await cell(page, RD, 2030).textContent()).toBe('18 %')
    await page.keyboard.press('Control+z')
    expect(await page.locator('.sheet tbody').textContent()).toBe(before)
  }, 60_000)

  it('pass over a column that only numbers the rows, and say so', async () => {
    const page = await editor()
    const rows = [
      ['STT', 'Chương trình', '2027', '2030'],
      ['1', 'Digital skills of the people', '14', '15'],
      ['2', 'rd-tasks', '16', ''],
    ]
    await paste(page, rows.map((row) => row.join('\t')).join('\r\n'))
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await dialog.locator('[data-named]').textContent()).toContain('Cột đầu chỉ đánh số thứ tự nên được bỏ qua')
    await dialog.getByRole('button', { name: 'Dán 3 ô' }).click()
    expect([await cell(page, SKILLS, 2030).textContent(), await cell(page, RD, 2027).textContent()]).toEqual([
      '15 %',
      '16 %',
    ])
  }, 60_000)
})
