/**
 * Pictures of every page of the workbench in both languages, on a desk, on a phone and in the dark, into docs/pictures:
 * `npm run screenshots`. On the real server with the shipped data; needs Chromium (LOTRINH_CHROMIUM, else /usr/bin/chromium).
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { ROUTES } from '../src/web/routes.js'
import { openSite } from '../tests/web/site.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What a page is asked so that there is something on it. */
const QUERY: Readonly<Record<string, string>> = {
  compare: '?a=rd-first&b=squeeze-20',
  frontier: '?target=binh-dinh-2030-dti-score',
  risks: '?target=binh-dinh-2030-dti-score',
}
const TARGET = '/target/binh-dinh-2030-digital-economy-share-grdp'
/** What README shows stands on every look; the other pages on a desk. */
const EVERYWHERE = [
  { name: 'board', path: '/?year=2030' },
  { name: 'target', path: TARGET },
] as const
const ON_A_DESK = [
  { name: 'board-scenario', path: '/?year=2030&scenario=rd-first' },
  { name: 'target-scenario', path: `${TARGET}?scenario=three-percent-from-2026` },
  {
    name: 'target-shock',
    path: '/target/binh-dinh-2030-dti-score?scenario=world-method-change&a=rd-first',
  },
  { name: 'target-none', path: '/target/binh-dinh-2030-5g-coverage-area' },
  ...Object.entries(ROUTES).flatMap(([name, { path }]) =>
    path.includes(':item') || path === '/' ? [] : [{ name, path: `${path}${QUERY[name] ?? ''}` }],
  ),
]
const LOOKS = [
  {
    look: 'desktop',
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light',
    shots: [...EVERYWHERE, ...ON_A_DESK],
  },
  { look: 'dark', viewport: { width: 1440, height: 1000 }, colorScheme: 'dark', shots: EVERYWHERE },
  { look: 'phone', viewport: { width: 360, height: 780 }, colorScheme: 'light', shots: EVERYWHERE },
] as const
const LONGEST_MS = 60_000
/** There is a heading, nothing is waited for any more, and every chart is drawn. In the page: a text, so that nothing is added to it. */
const IS_DRAWN = `document.querySelector('.page-title') !== null
  && document.querySelector('.state[role=status]') === null
  && !/đang so…|comparing…|Đang mô phỏng|Simulating/.test(document.body.innerText)
  && [...document.querySelectorAll('.picture-area')].every((one) => one.querySelector('svg') !== null)`

execFileSync(process.execPath, ['scripts/build-web.js'], { cwd: ROOT, stdio: 'inherit' })
const site = await openSite()
const browser = await chromium.launch({
  executablePath: process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { look, viewport, colorScheme, shots } of LOOKS) {
  const context = await browser.newContext({ viewport, colorScheme })
  for (const { name, path } of shots) {
    for (const lang of ['vi', 'en']) {
      const page = await context.newPage()
      await page.goto(`${site.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      const isThere = await page.waitForFunction(IS_DRAWN, undefined, { timeout: LONGEST_MS }).then(
        () => true,
        () => false,
      )
      const file = `docs/pictures/web-${name}-${look}-${lang}.png`
      if (isThere) await page.screenshot({ path: `${ROOT}${file}` })
      console.log(isThere ? file : `${file}: not drawn within ${LONGEST_MS / 1000} s`)
      await page.close()
    }
  }
  await context.close()
}
await browser.close()
await site.close()
