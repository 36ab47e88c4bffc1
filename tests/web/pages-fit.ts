import { expect, it } from 'vitest'
import { type Size, type Visit, violationsOf } from './browser.js'

/** Test that a page has no fault of WCAG 2.2 AA and fits its width, in both languages, on desktop and phone. @param ready a place of its answer */
export function fitsEverywhere({ open }: Visit, path: string, ready: string): void {
  const cases = (['vi', 'en'] as const).flatMap((lang) =>
    (['desktop', 'phone'] as const).map((size) => ({ lang, size })),
  )
  it.each(cases)(
    '($lang, $size) has no fault of WCAG 2.2 AA and fits its width',
    async ({ lang, size }) => {
      const page = await open(lang === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path, size as Size)
      await page.waitForSelector(ready, { timeout: 40_000 })
      expect(await page.getAttribute('html', 'lang')).toBe(lang)
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
    60_000,
  )
}
