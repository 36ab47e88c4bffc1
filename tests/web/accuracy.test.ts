import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeInBrowser, type Size, violationsOf } from './browser.js'

const STUDY = JSON.parse(readFileSync('docs/accuracy.json', 'utf8'))

describeInBrowser('the accuracy page', ({ open, origin }) => {
  it.each((['vi', 'en'] as const).flatMap((lang) => (['desktop', 'phone'] as const).map((size) => ({ lang, size }))))(
    '($lang, $size) has no fault of WCAG 2.2 AA and fits its width',
    async ({ lang, size }) => {
      const page = await open(`/accuracy${lang === 'en' ? '?lang=en' : ''}`, size as Size)
      await page.waitForSelector('.diagram')
      await page.locator('.diagram summary').first().click()
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
  )

  it('draws a diagram for every group of the study and hides no bar that was missed', async () => {
    const page = await open('/accuracy?by=horizon')
    await page.waitForSelector('.diagram')
    const groups = STUDY.panel.reliability.filter(({ column }: { column: string }) => column === 'horizon')
    expect(await page.locator('.diagram').count()).toBe(groups.length)
    const dots = groups.flatMap(({ bins }: { bins: { n: number }[] }) => bins.filter(({ n }) => n > 0))
    expect(await page.locator('.diagram-dot').count()).toBe(dots.length)
    const missed = STUDY.reach.filter(({ held }: { held?: boolean }) => held === false).length
    expect(missed).toBeGreaterThan(0)
    expect(await page.locator('.bar-missed').count()).toBe(missed)
    expect(await page.locator('.bars tbody tr').count()).toBe(STUDY.reach.length)
    expect(await page.locator('.bars').textContent()).not.toMatch(/\d\.\d{1,2}(?!\d)|listed|standard|beyond/)
  })

  it('is a collection of the API, narrowed as the others are', async () => {
    const { total, items } = await (await fetch(`${origin()}/api/v1/accuracy?by=kind`)).json()
    expect(total).toBe(STUDY.panel.groups.filter(({ column }: { column: string }) => column === 'kind').length)
    expect(items[0].brier.value).toBe(STUDY.panel.groups[0].metrics.brier)
  })
})
