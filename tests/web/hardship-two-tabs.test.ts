import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'
import { cell, full, onServer, ownScenario, RD, saveButton, sharesOf, write } from './hardship-editor.js'

describeInBrowser('two tabs on one scenario', ({ open, origin }) => {
  const twoTabs = async () => {
    const { context, first } = await open('/scenarios').then(async (page) => {
      const context = page.context()
      // Neither is watched: a version that is newer, and being offline, are errors to the browser's console.
      return { context, first: await context.newPage() }
    })
    const id = await ownScenario(first, origin())
    const second = await context.newPage()
    await second.goto(first.url())
    await full(second)
    return { context, first, second, id }
  }
  const saved = (page: Page, version: number) =>
    page.waitForSelector(`[data-state="saved"][data-version="${version}"]`, { timeout: 20_000 })
  const shown = (page: Page) => cell(page, RD, 2027).textContent()

  it('has the later one choose, and gives either version back', async () => {
    const { first, second, id } = await twoTabs()
    await write(first, RD, 2027, '11')
    await saveButton(first).click()
    await saved(first, 2)
    await write(second, RD, 2027, '12')
    await saveButton(second).click()
    const dialog = second.getByRole('alertdialog')
    const row = dialog.locator('tr', { hasText: ', 2027' }).locator('td')
    await dialog.waitFor()
    expect(await row.allTextContents()).toEqual(['12 %', '11 %'])
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 11 })

    await dialog.getByRole('button', { name: 'Dùng bản trên máy chủ' }).click()
    await saved(second, 2)
    expect(await shown(second)).toBe('11 %')
    await second.getByRole('button', { name: 'Hoàn tác' }).click()
    expect(await shown(second)).toBe('12 %')
    await saveButton(second).click()
    await saved(second, 3)
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 12 })

    await second.getByText('Các phiên bản đã lưu').click()
    await second.getByRole('button', { name: /^Mở lại: Phiên bản 2/ }).click()
    expect(await shown(second)).toBe('11 %')
  }, 120_000)

  it('asks as well when the later save was one that waited for the network', async () => {
    const { context, first, second, id } = await twoTabs()
    await context.setOffline(true)
    await write(second, RD, 2027, '12')
    await saveButton(second).click()
    await second.waitForSelector('[role=alert]:has-text("trang sẽ tự lưu")')
    // The first tab's save goes through while the second still waits.
    await second.route('**/api/v1/documents/scenario/**', (route) => route.abort('internetdisconnected'))
    await context.setOffline(false)
    await write(first, RD, 2027, '11')
    await saveButton(first).click()
    await saved(first, 2)
    await second.unroute('**/api/v1/documents/scenario/**')
    const dialog = second.getByRole('alertdialog')
    await dialog.waitFor({ timeout: 40_000 })
    expect(await dialog.locator('tr', { hasText: ', 2027' }).locator('td').allTextContents()).toEqual(['12 %', '11 %'])
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 11 })
    await dialog.getByRole('button', { name: 'Lưu bản của tôi', exact: true }).click()
    await saved(second, 3)
    expect(sharesOf(await onServer(origin(), id))).toMatchObject({ 2027: 12 })
  }, 120_000)
})
