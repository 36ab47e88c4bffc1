/**
 * Pictures of every page of the workbench in both languages, on a desk, on a phone and in the dark, into docs/pictures:
 * `npm run screenshots`. On the real server with the shipped data; needs Chromium (LOTRINH_CHROMIUM, else /usr/bin/chromium).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import { ROUTES } from '../src/web/routes.js'
import { buildSite, startSite } from '../tests/web/site.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** What a page is asked so that there is something on it. */
const QUERY: Readonly<Record<string, string>> = {
  compare: '?a=rd-first&b=squeeze-20',
  frontier: '?target=binh-dinh-2030-dti-score',
  risks: '?target=binh-dinh-2030-dti-score',
}
type Shot = { readonly name: string; readonly path: string; readonly does?: (page: Page) => Promise<void> }
const TARGET = '/target/binh-dinh-2030-digital-economy-share-grdp'
/** A scenario of one's own whose money has been moved. */
const EDITOR: Shot = {
  name: 'scenario',
  path: '/scenario/three-percent-from-2026?plan=binh-dinh',
  does: async (page) => {
    await page.getByRole('button', { name: /Tạo kịch bản mới|New scenario from/ }).click()
    await page.waitForSelector('[data-paths="2000"]', { timeout: LONGEST_MS })
    await page.locator('.slider input').focus()
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight')
    await page.waitForSelector('[data-paths="2000"]', { timeout: LONGEST_MS })
    await page.evaluate(() => scrollTo(0, 0))
  },
}
/** What README shows stands on every look; the other pages on a desk. */
const EVERYWHERE: readonly Shot[] = [
  { name: 'board', path: '/?year=2030' },
  { name: 'target', path: TARGET },
]
const ON_A_DESK: readonly Shot[] = [
  EDITOR,
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
/** Stored answers that have a page of their own only: asked first, for their addresses. */
const ASKED = [
  { name: 'answer-cost', path: 'costs', question: { target: 'binh-dinh-2030-dti-score', scenario: 'rd-first' } },
  { name: 'answer-marginal', path: 'marginals', question: { plan: 'binh-dinh', scenario: 'rd-first' } },
  { name: 'answer-briefing', path: 'briefings', question: { plans: ['binh-dinh'], scenario: 'rd-first' } },
  { name: 'answer-projection', path: 'projections', question: { plan: 'binh-dinh', scenario: 'rd-first', seed: 2 } },
] as const
const looksWith = (answers: readonly Shot[]) => [
  {
    look: 'desktop',
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'light' as const,
    shots: [...EVERYWHERE, ...ON_A_DESK, ...answers],
  },
  { look: 'dark', viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' as const, shots: EVERYWHERE },
  {
    look: 'phone',
    viewport: { width: 360, height: 780 },
    colorScheme: 'light' as const,
    shots: [...EVERYWHERE, EDITOR],
  },
]
type Run = { readonly id: string; readonly status: string }
const LONGEST_MS = 60_000
/** In the page: there is a heading, nothing is waited for any more, and every chart is drawn. */
const isDrawn = (): boolean =>
  document.querySelector('.page-title') !== null &&
  document.querySelector('.state[role=status], .grid[aria-busy=true]') === null &&
  !/đang so…|comparing…|Đang mô phỏng|Simulating/.test(document.body.innerText) &&
  [...document.querySelectorAll('.picture-area')].every((one) => one.querySelector('svg') !== null)

buildSite()
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-pictures-'))
const site = await startSite(folder)
const browser = await chromium.launch({
  executablePath: process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { look, viewport, colorScheme, shots } of looksWith(await Promise.all(ASKED.map(answerPage)))) {
  const context = await browser.newContext({ viewport, colorScheme })
  for (const { name, path, does } of shots) {
    for (const lang of ['vi', 'en']) {
      const page = await context.newPage()
      await page.goto(`${site.origin}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      if (does !== undefined) await does(page)
      const isThere = await page.waitForFunction(isDrawn, undefined, { timeout: LONGEST_MS }).then(
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
await site.stop()
rmSync(folder, { recursive: true, force: true })

/** Put a question, and return the page of its answer once that is there. */
async function answerPage({ name, path, question }: (typeof ASKED)[number]) {
  const api = `${site.origin}/api/v1`
  const headers = { 'content-type': 'application/json', prefer: 'wait=30' }
  const body = JSON.stringify({ ...question, paths: 2000 })
  let run = (await (await fetch(`${api}/${path}`, { method: 'POST', headers, body })).json()) as Run
  while (run.status === 'queued' || run.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, 500))
    run = (await (await fetch(`${api}/computations/${run.id}`)).json()) as Run
  }
  return { name, path: `/answer/${run.id}` }
}
