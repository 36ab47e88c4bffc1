/**
 * Pictures of every page of the workbench in both languages, on a desk, on a phone and in the dark, into docs/pictures:
 * `npm run screenshots`. On the real server with the shipped data; needs Chromium (LOTRINH_CHROMIUM, else /usr/bin/chromium).
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openSite } from '../tests/web/site.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TARGET = '/target/binh-dinh-2030-digital-economy-share-grdp'
/** Name of the picture, address, and whether the whole page is taken or what a window shows. */
const SHOTS = [
  { name: 'board', path: '/?year=2030&status=', isWhole: false },
  { name: 'target', path: TARGET, isWhole: true },
  { name: 'target-scenario', path: `${TARGET}?scenario=three-percent-from-2026`, isWhole: false },
] as const
const LOOKS = [
  { look: 'desktop', viewport: { width: 1440, height: 1000 }, colorScheme: 'light' },
  { look: 'dark', viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' },
  { look: 'phone', viewport: { width: 360, height: 780 }, colorScheme: 'light' },
] as const
const LONGEST_MS = 60_000

execFileSync(process.execPath, ['scripts/build-web.js'], { cwd: ROOT, stdio: 'inherit' })
const site = await openSite()
const browser = await chromium.launch({
  executablePath: process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { look, viewport, colorScheme } of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme })
  for (const { name, path, isWhole } of SHOTS) {
    for (const lang of ['vi', 'en']) {
      const page = await context.newPage()
      await page.goto(`${site.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      await page.waitForSelector('.grid, [data-drawn=true] svg', { timeout: LONGEST_MS })
      const file = `docs/pictures/web-${name}-${look}-${lang}.png`
      await page.screenshot({ path: `${ROOT}${file}`, fullPage: isWhole })
      await page.close()
      console.log(file)
    }
  }
  await context.close()
}
await browser.close()
await site.close()
