import { afterAll, expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'
import {
  marked,
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

const STATE = '.scenario-state'

describeInBrowser('editing while the server cannot be reached', ({ open, origin }) => {
  const server = restartable()
  afterAll(async () => {
    await server.stop()
    server.remove()
  }, 30_000)

  it('keeps every edit of a browser that is offline, says so, and saves by itself once it is back', async () => {
    const { context, page } = await unwatched(open)
    const id = await ownScenario(page, origin())
    const isSame = await marked(page)
    await context().setOffline(true)
    await write(page, RD, 2027, '11')
    expect(await page.locator(STATE).textContent()).toContain('Chưa lưu lên máy chủ')
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    for (const [year, share] of [
      [2028, 12],
      [2029, 13],
      [2031, 14],
    ] as const) {
      await write(page, RD, year, String(share))
      await page.waitForTimeout(500)
    }
    expect(await page.locator(WAITS).count()).toBe(1)
    expect(await page.locator(STATE).getAttribute('data-state')).toBe('draft')
    expect((await onServer(origin(), id)).version).toBe(1)

    await context().setOffline(false)
    await page.waitForSelector('[data-state="saved"]', { timeout: 20_000 })
    expect(await page.locator('.scenario-title [role=alert]').count()).toBe(0)
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 11, 2028: 12, 2029: 13, 2031: 14 })
    await isSame()
  }, 120_000)

  it('does not save what was given up while it waited', async () => {
    const { context, page } = await unwatched(open)
    const id = await ownScenario(page, origin())
    await context().setOffline(true)
    await write(page, RD, 2027, '11')
    await saveButton(page).click()
    await page.waitForSelector(WAITS)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await page.waitForSelector(WAITS, { state: 'detached' })
    await context().setOffline(false)
    await write(page, RD, 2028, '12')
    await page.waitForTimeout(2500)
    expect(await page.locator(STATE).getAttribute('data-state')).toBe('draft')
    expect((await onServer(origin(), id)).version).toBe(1)
  }, 120_000)

  it('loses nothing when the server is stopped, or killed, and started again', async () => {
    const { page } = await unwatched(open)
    const away = await server.start()
    const id = await ownScenario(page, away)
    const isSame = await marked(page)
    const shares: Record<number, number> = {}
    const change = async (year: number, share: number): Promise<void> => {
      shares[year] = share
      await write(page, RD, year, String(share))
    }
    for (const [i, signal] of (['SIGTERM', 'SIGKILL'] as const).entries()) {
      await change(2027 + 3 * i, 21 + 3 * i)
      await server.stop(signal)
      await change(2028 + 3 * i, 22 + 3 * i)
      await saveButton(page).click()
      await page.waitForSelector(WAITS)
      await change(2029 + 3 * i, 23 + 3 * i)
      expect(await server.start()).toBe(away)
      await page.waitForSelector('[data-state="saved"]', { timeout: 40_000 })
      expect(sharesOf(await onServer(away, id))).toMatchObject(shares)
    }
    // The page goes on as if nothing had been.
    await change(2035, 40)
    await saveButton(page).click()
    await page.waitForSelector('[data-state="saved"]')
    expect(sharesOf(await onServer(away, id))).toMatchObject(shares)
    await isSame()
  }, 240_000)

  it('knows a save whose answer got lost as its own', async () => {
    const { page } = await unwatched(open)
    const id = await ownScenario(page, origin())
    await write(page, RD, 2027, '31')
    let lost = 0
    await page.route('**/api/v1/documents/scenario/**', async (route) => {
      if (route.request().method() !== 'PUT' || lost > 0) return route.continue()
      lost++
      await route.fetch()
      return route.abort('connectionreset')
    })
    await saveButton(page).click()
    await page.waitForSelector('[data-state="saved"][data-version="2"]', { timeout: 20_000 })
    expect(lost).toBe(1)
    expect(await page.getByRole('alertdialog').count()).toBe(0)
    expect((await onServer(origin(), id)).version).toBe(2)
  }, 120_000)
})
