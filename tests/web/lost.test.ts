import { expect, it } from 'vitest'
import { describeInBrowser, drawn, violationsOf } from './browser.js'
import { unwatched } from './hardship-editor.js'

describeInBrowser('what draws cannot be loaded', ({ open, origin }) => {
  it.each([
    ['vi', '/', 'Chưa tải được trang', 'Thử lại'],
    ['en', '/?lang=en', 'The page is not here yet', 'Try again'],
  ])('is said (%s), and the page comes when it is asked for again', async (lang, path, title, button) => {
    const { page } = await unwatched(open)
    const isDrawing = /assets\/draw-[^/]+\.js$/
    await page.route(isDrawing, (route) => route.abort())
    await page.goto(`${origin()}${path}`)
    await page.getByRole('heading', { name: title }).waitFor({ timeout: 20_000 })
    expect(await page.title()).toBe(title)
    expect(await page.locator('html').getAttribute('lang')).toBe(lang)
    expect(await page.getByRole('alert').textContent()).toContain(
      lang === 'vi' ? 'Kiểm tra kết nối' : 'Check the connection',
    )
    expect(await violationsOf(page)).toEqual([])
    await page.unroute(isDrawing)
    await page.getByRole('button', { name: button }).click()
    await drawn(page)
    await page.waitForSelector('.grid .verdict')
  })

  it('comes by itself when the connection is back', async () => {
    const { page, context } = await unwatched(open)
    await page.route(/assets\/draw-[^/]+\.js$/, (route) => route.abort())
    await page.goto(`${origin()}/agenda`)
    await page.locator('.state-failed').waitFor({ timeout: 20_000 })
    await page.unroute(/assets\/draw-[^/]+\.js$/)
    await context().setOffline(true)
    await context().setOffline(false)
    await drawn(page)
    await page.waitForSelector('.page-title')
    expect(new URL(page.url()).pathname).toBe('/agenda')
  })
})
