import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { copyEmptyStore } from '../server/stores.js'
import { type Site, startSite } from './site.js'

const CHROMIUM = process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 780 } } as const
export type Size = keyof typeof SIZES

/** What a browser test has: pages of the site, each watched for everything that must not happen. */
export type Visit = {
  readonly open: (path: string, size?: Size) => Promise<Page>
  readonly origin: () => string
}

/** Describe tests in a real browser on the real server; left out, with the reason, where there is no browser. */
export function describeInBrowser(name: string, tests: (visit: Visit) => void): void {
  if (!existsSync(CHROMIUM)) {
    process.stderr.write(`${name}: not tested in a browser: ${CHROMIUM} is not installed\n`)
    describe.skip(`${name} (${CHROMIUM} is not installed)`, () => tests({} as Visit))
    return
  }
  describe(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-web-'))
    let site: Site | undefined
    let browser: Browser
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    beforeAll(async () => {
      await copyEmptyStore(folder)
      ;[site, browser] = await Promise.all([
        startSite(folder),
        chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }),
      ])
    }, 240_000)
    afterAll(async () => {
      await browser?.close()
      await site?.stop()
      rmSync(folder, { recursive: true, force: true })
      expect(faults).toEqual([])
    }, 60_000)
    const originOf = (): string => site?.origin ?? ''
    tests({
      origin: originOf,
      open: async (path, size = 'desktop') => {
        for (const old of contexts.splice(0)) await old.close()
        const context = await browser.newContext({ viewport: SIZES[size], locale: 'vi-VN' })
        contexts.push(context)
        const page = await context.newPage()
        watch(page, originOf(), faults)
        await page.goto(`${originOf()}${path}`)
        await drawn(page)
        return page
      },
    })
  })
}

/** Wait until a page shows its answer, all of it, and its chart where it has one. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForSelector('.grid, .state-failed, .state-empty, [data-ready], .page-title', { timeout: 40_000 })
  await page.waitForFunction(
    () => document.querySelector('.state[role=status], .grid[aria-busy=true]') === null,
    undefined,
    {
      timeout: 40_000,
    },
  )
}

/** Keep every error of the console, every page error and every request that leaves the host. */
function watch(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => {
    // A test that has the server refuse (400, 401, 422) has the browser say so.
    if (message.type() === 'error' && !/status of (400|401|422)/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`left the host: ${url}`)
  })
}

/** Return what axe finds against WCAG 2.2 AA: rule and place of each. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Evaluated from outside the page: its policy lets no script in.
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    type Found = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<{ violations: Found[] }> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').slice(0, 300)}`),
    )
  })
}
