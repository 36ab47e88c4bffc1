import { expect, it } from 'vitest'
import { describeInBrowser, drawn } from './browser.js'

declare global {
  var seen: { readonly rows: number; readonly isBusy: boolean }[]
}

describeInBrowser('the first look', ({ open, origin }) => {
  it('shows a screen of rows at once and the others in short steps', async () => {
    const page = await open('/data')
    await page.addInitScript(() => {
      globalThis.seen = []
      const look = (): void => {
        const grid = document.querySelector('.grid')
        const rows = grid?.querySelectorAll('tr[data-target]').length ?? 0
        if (grid !== null && rows !== seen.at(-1)?.rows)
          seen.push({ rows, isBusy: grid.getAttribute('aria-busy') === 'true' })
        if (rows < 252) requestAnimationFrame(look)
      }
      look()
    })
    await page.goto(`${origin()}/`)
    await drawn(page)
    await expect.poll(() => page.locator('tr[data-target]').count()).toBe(252)
    const steps = await page.evaluate(() => seen)
    expect(steps[0]?.rows).toBeGreaterThanOrEqual(12)
    expect(steps[0]?.rows).toBeLessThanOrEqual(100)
    expect(steps.at(-1)).toEqual({ rows: 252, isBusy: false })
    expect(steps.slice(0, -1).every(({ isBusy }) => isBusy)).toBe(true)
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1)
  })

  it('says what it waits for only when that takes long', async () => {
    const page = await open('/data')
    let isHeld = true
    await page.route('**/api/v1/projections', async (route) => {
      while (isHeld) await new Promise((resolve) => setTimeout(resolve, 50))
      await route.continue()
    })
    await page.goto(`${origin()}/`)
    await page.waitForSelector('.state[role=status]')
    expect(await page.locator('.head').count()).toBe(1)
    isHeld = false
    await page.waitForSelector('.grid .verdict')
  })

  it('loads the list of a choice when somebody turns to it, and works it by keyboard', async () => {
    const page = await open('/')
    const files: string[] = []
    page.on('request', (request) => files.push(request.url()))
    const button = page.locator('.choose-scenario button')
    const name = await button.textContent()
    await button.focus()
    await page.keyboard.press('ArrowDown')
    const list = page.getByRole('listbox')
    await list.waitFor()
    expect(files.some((url) => url.includes('choice-list'))).toBe(true)
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    const chosen = list.locator('[aria-selected=true]')
    expect(await chosen.textContent()).toContain(name)
    const isAtChosen = () => chosen.evaluate((one) => one === document.activeElement)
    await expect.poll(isAtChosen, { timeout: 10_000 }).toBe(true)

    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true)

    // Taking what is chosen already is an answer, too.
    await page.keyboard.press('Enter')
    await expect.poll(isAtChosen, { timeout: 10_000 }).toBe(true)
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    expect(await button.textContent()).toBe(name)

    await button.click()
    await expect.poll(isAtChosen, { timeout: 10_000 }).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await list.waitFor({ state: 'detached' })
    await expect.poll(() => page.url()).toContain('scenario=')
    expect(await button.textContent()).not.toBe(name)
  })

  it('clears a search by its button and by Escape', async () => {
    const page = await open('/')
    const field = page.getByRole('searchbox')
    await field.fill('kinh te so')
    await expect.poll(() => page.url()).toContain('q=kinh+te+so')
    await page.locator('.search-clear').click()
    await expect.poll(() => page.url()).not.toContain('q=')
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true)
    await field.fill('5g')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('q=')
  })

  it('finds the place it was left at', async () => {
    const page = await open('/')
    const link = page.locator('.grid-link').nth(180)
    await link.scrollIntoViewIfNeeded()
    const topOf = (): Promise<number> => link.evaluate((one) => one.getBoundingClientRect().top)
    // Rows above it have been seen, and stand as high as they are: the window's height alone would lead elsewhere.
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel(0, -400)
      await page.waitForTimeout(30)
    }
    for (let i = 0; i < 12; i++) {
      await page.mouse.wheel(0, 400)
      await page.waitForTimeout(30)
    }
    await link.scrollIntoViewIfNeeded()
    await page.waitForTimeout(200)
    const at = await topOf()
    await link.click()
    await page.waitForSelector('[data-ready]')
    await page.goBack()
    await page.waitForSelector('.grid')
    expect(await page.locator('tr[data-target]').count()).toBe(252)
    await page.waitForTimeout(200)
    expect(Math.abs((await topOf()) - at)).toBeLessThan(3)
  })
})
