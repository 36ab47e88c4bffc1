import { expect, it } from 'vitest'
import { describeInBrowser, type Size, violationsOf } from './browser.js'

describeInBrowser('the runs page', ({ open, origin }) => {
  const ask = async (seed: number, wait = 30) => {
    const answer = await fetch(`${origin()}/api/v1/projections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: `wait=${wait}` },
      body: JSON.stringify({ plan: 'tinh-mau', scenario: 'baseline', paths: 100, seed }),
    })
    return (await answer.json()) as { id: string }
  }

  it.each((['vi', 'en'] as const).flatMap((lang) => (['desktop', 'phone'] as const).map((size) => ({ lang, size }))))(
    '($lang, $size) has no fault of WCAG 2.2 AA and fits its width',
    async ({ lang, size }) => {
      await ask(1)
      const page = await open(`/runs${lang === 'en' ? '?lang=en' : ''}`, size as Size)
      await page.waitForSelector('[data-run]')
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
  )

  it('follows a run to its end, repeats it to the same bytes, publishes it, and opens it', async () => {
    const { id } = await ask(2, 0)
    const page = await open(`/runs?run=${id}`)
    const run = page.locator('.runs-named [data-run]')
    await run.waitFor()
    await expect.poll(() => run.locator('.run-status').textContent(), { timeout: 30_000 }).toBe('đã xong')
    await run.getByRole('button', { name: 'Tính lại' }).click()
    await expect
      .poll(() => run.locator('[data-repeated]').getAttribute('data-repeated'), { timeout: 30_000 })
      .toBe('true')
    await run.getByRole('button', { name: 'Công bố' }).click()
    await run.getByRole('group').getByRole('button', { name: 'Công bố' }).click()
    await expect.poll(() => run.textContent()).toMatch(/◆ Đã công bố/)
    await run.getByRole('link', { name: 'Mở kết quả' }).click()
    await expect.poll(() => page.url()).toMatch(new RegExp(`/answer/${id}\\?plan=tinh-mau$`))
    await page.waitForSelector('[data-answer=projection] [data-verdicts]')
    expect(await page.locator('[data-status]').textContent()).toMatch(/◆ Đã công bố/)
  })

  it('narrows by kind and state', async () => {
    const page = await open('/runs?kind=cost')
    await page.waitForSelector('.state-empty')
    await page.getByRole('button', { name: /Loại/ }).click()
    await page.getByRole('option', { name: 'Dự báo' }).click()
    await page.waitForSelector('[data-run]')
    expect(page.url()).toContain('kind=projection')
  })
})
