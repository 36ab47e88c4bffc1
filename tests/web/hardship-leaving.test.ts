import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'
import {
  cell,
  full,
  onServer,
  ownScenario,
  RD,
  restartable,
  saveButton,
  sharesOf,
  unwatched,
  WAITS,
  write,
} from './hardship-editor.js'

const DOCUMENTS = '**/api/v1/documents/scenario/**'
const NOTICE = '[data-waiting]'
const toList = (page: Page) => page.getByRole('link', { name: 'Kịch bản', exact: true }).click()
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lotrinh.draft.')))

describeInBrowser('a save that waits when its page is left', ({ open, origin }) => {
  const server = restartable()
  afterAll(async () => {
    await server.stop()
    server.remove()
  }, 30_000)

  it('is made from another page of the workbench once the server is back, and both pages say so', async () => {
    const { page } = await unwatched(open)
    const away = await server.start()
    const id = await ownScenario(page, away)
    // What draws the list is loaded while there is a server.
    await toList(page)
    await page.waitForSelector('.scenario-lists')
    await page.goBack()
    await full(page)
    await write(page, RD, 2027, '11')
    await server.stop()
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    await write(page, RD, 2028, '12')

    await toList(page)
    await page.waitForSelector(`${NOTICE}:has-text("trang sẽ tự lưu")`)
    expect(await violationsOf(page)).toEqual([])
    await page.waitForTimeout(3000)
    await server.start()
    await page.waitForSelector(`${NOTICE}:has-text("phiên bản 2")`, { timeout: 40_000 })
    const kept = await onServer(away, id)
    expect([kept.version, sharesOf(kept)]).toEqual([2, { ...sharesOf(kept), 2027: 11, 2028: 12 }])
    expect(await drafts(page)).toEqual([])

    await page.locator(NOTICE).getByRole('link').click()
    await page.waitForSelector('[data-state="saved"][data-version="2"]', { timeout: 40_000 })
    await toList(page)
    await page.waitForSelector('.scenario-lists')
    expect(await page.locator(NOTICE).count()).toBe(0)
  }, 180_000)

  it('is made after a reload of any page, and for a tab that was closed', async () => {
    const { page, context } = await unwatched(open)
    const id = await ownScenario(page, origin())
    await context().route(DOCUMENTS, (route) => route.abort('connectionrefused'))
    await write(page, RD, 2027, '11')
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    await page.goto(`${origin()}/?plan=binh-dinh`)
    await page.waitForSelector(`${NOTICE}:has-text("trang sẽ tự lưu")`)
    expect((await onServer(origin(), id)).version).toBe(1)

    await page.close()
    await context().unroute(DOCUMENTS)
    const other = await context().newPage()
    await other.goto(`${origin()}/?plan=binh-dinh`)
    await other.waitForSelector(`${NOTICE}:has-text("phiên bản 2")`, { timeout: 20_000 })
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 11 })
    expect(await drafts(other)).toEqual([])
  }, 120_000)

  it('asks which version to go on with when somebody else was there first', async () => {
    const { page, context } = await unwatched(open)
    const id = await ownScenario(page, origin())
    const { body } = await onServer(origin(), id)
    await context().route(DOCUMENTS, (route) => route.abort('connectionrefused'))
    await write(page, RD, 2027, '11')
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    const theirs = await fetch(`${origin()}/api/v1/documents/scenario/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': '"1"' },
      body: JSON.stringify({ ...body, name: { vi: 'Của người khác', en: 'Of somebody else' } }),
    })
    expect(theirs.status).toBe(200)
    await toList(page)
    await page.waitForSelector(NOTICE)
    await context().unroute(DOCUMENTS)
    await page.waitForSelector(`${NOTICE}:has-text("đã lưu phiên bản khác")`, { timeout: 40_000 })
    expect((await onServer(origin(), id)).version).toBe(2)

    await page.locator(NOTICE).getByRole('link').click()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor({ timeout: 40_000 })
    expect(await dialog.textContent()).toContain('Của người khác')
    expect(await dialog.locator('tr', { hasText: ', 2027' }).locator('td').allTextContents()).toContain('11 %')
    await dialog.getByRole('button', { name: 'Lưu bản của tôi', exact: true }).click()
    await page.waitForSelector('[data-state="saved"][data-version="3"]', { timeout: 20_000 })
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 11 })
  }, 120_000)

  it('as a new scenario is made as well, once, and what is written meanwhile goes along', async () => {
    const { page, context } = await unwatched(open)
    const id = await ownScenario(page, origin())
    const before = await ids(origin())
    let lost = 0
    await write(page, RD, 2027, '11')
    await context().setOffline(true)
    await page.getByRole('button', { name: 'Lưu thành bản mới' }).click()
    await page.waitForSelector(WAITS)
    await write(page, RD, 2028, '12')
    await page.getByRole('button', { name: 'Lưu thành bản mới' }).click()
    await write(page, RD, 2029, '13')
    expect(new URL(page.url()).pathname).toBe(`/scenario/${id}`)
    await context().route(DOCUMENTS, async (route) => {
      if (route.request().method() !== 'PUT' || lost > 0) return route.continue()
      lost++
      await route.fetch()
      return route.abort('connectionreset')
    })
    await context().setOffline(false)
    await page.waitForURL((address) => address.pathname !== `/scenario/${id}`, { timeout: 40_000 })
    expect(lost).toBe(1)
    await page.waitForSelector('[data-state="draft"][data-version="1"]', { timeout: 40_000 })
    expect(await cell(page, RD, 2028).textContent()).toBe('12 %')
    const made = (await ids(origin())).filter((one) => !before.includes(one))
    expect(made).toEqual([new URL(page.url()).pathname.split('/').pop()])
    expect(await cell(page, RD, 2029).textContent()).toBe('13 %')
    expect(sharesOf(await onServer(origin(), made[0] as string))).toMatchObject({ 2027: 11, 2028: 12 })
    expect((await onServer(origin(), id)).version).toBe(1)
    await saveButton(page).click()
    await page.waitForSelector('[data-state="saved"][data-version="2"]')
    expect(await drafts(page)).toEqual([])
  }, 120_000)

  it('knows its own where the answer got lost and more was written since', async () => {
    const { page, context } = await unwatched(open)
    const id = await ownScenario(page, origin())
    await write(page, RD, 2027, '31')
    let isAway = false
    await context().route(DOCUMENTS, async (route) => {
      if (isAway) return route.abort('connectionrefused')
      if (route.request().method() !== 'PUT') return route.continue()
      isAway = true
      await route.fetch()
      return route.abort('connectionreset')
    })
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    await write(page, RD, 2028, '32')
    expect((await onServer(origin(), id)).version).toBe(2)
    await context().unroute(DOCUMENTS)
    await page.waitForSelector('[data-state="saved"][data-version="3"]', { timeout: 40_000 })
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 31, 2028: 32 })
  }, 120_000)
})

/** Ids of all scenarios that the server keeps. */
async function ids(origin: string): Promise<readonly string[]> {
  const answer = await fetch(`${origin}/api/v1/documents?kind=scenario&limit=1000`)
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id)
}
