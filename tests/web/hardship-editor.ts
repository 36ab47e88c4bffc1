import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { copyEmptyStore } from '../server/stores.js'
import type { Visit } from './browser.js'
import { type Site, startSite } from './site.js'

export const RD = 'tr[data-line="rd-tasks|province"]'
/** What the editor says while a save waits. */
export const WAITS = '[role=alert]:has-text("trang sẽ tự lưu")'
export const cell = (page: Page, line: string, year: number) => page.locator(`${line} td[data-t="${year - 2025}"]`)
export const full = (page: Page) => page.waitForSelector('[data-paths="2000"]', { timeout: 40_000 })
export const saveButton = (page: Page) => page.getByRole('button', { name: 'Lưu', exact: true })

export async function write(page: Page, line: string, year: number, text: string): Promise<void> {
  await cell(page, line, year).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Paste as a spreadsheet's copy arrives: the keyboard's own clipboard is nobody's to read here. */
export const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const data = new DataTransfer()
    data.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

/** Open a copy of a shipped scenario and save it. @returns its id */
export async function ownScenario(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/scenario/three-percent-from-2026?plan=binh-dinh`)
  await page.getByRole('button', { name: 'Tạo kịch bản mới từ kịch bản này' }).click()
  await page.waitForSelector('.scenario-name')
  await full(page)
  await saveButton(page).click()
  await page.waitForSelector('[data-state="saved"][data-version="1"]')
  return new URL(page.url()).pathname.split('/').pop() as string
}

export type Kept = {
  readonly version: number
  readonly body: {
    readonly name: { readonly vi: string }
    readonly policy?: { readonly spending?: readonly { readonly from: number; readonly share?: number }[] }
  }
}

/** A scenario as the server has it. */
export const onServer = async (origin: string, id: string): Promise<Kept> =>
  (await (await fetch(`${origin}/api/v1/documents/scenario/${id}`)).json()) as Kept

/** The shares that the server has of the first changed years, by year. */
export const sharesOf = ({ body }: Kept): Readonly<Record<number, number | undefined>> =>
  Object.fromEntries((body.policy?.spending ?? []).map(({ from, share }) => [from, share]))

/** A page that says when it was loaded anew. */
export async function marked(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  return async () => expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
}

/** A server that can be stopped and started again on its store and its port. */
export function restartable() {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-restart-'))
  let running: Site | undefined
  let port: string | undefined
  return {
    start: async (): Promise<string> => {
      if (port === undefined) await copyEmptyStore(folder)
      running = await startSite(folder, port)
      port = new URL(running.origin).port
      return running.origin
    },
    stop: async (signal?: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
      await running?.stop(signal)
      running = undefined
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A page that is not watched: a server that is away is an error to the browser's console. */
export async function unwatched(open: Visit['open']) {
  const first = await open('/scenarios')
  const page = await first.context().newPage()
  return { page, context: () => page.context() }
}
