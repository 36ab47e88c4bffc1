import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'
import { full, RD, saveButton, write } from './hardship-editor.js'

const PASSWORD = 'mot-mat-khau-du-dai-2026'

describeInBrowser('accounts in the workbench', ({ open, origin }) => {
  it('are in nobody’s way where nobody has one', async () => {
    const page = await open('/agenda')
    expect(await page.getByRole('link', { name: /Tài khoản/ }).count()).toBe(0)
    for (const path of ['/account', '/users', '/sign-in']) {
      const other = await open(path)
      expect(await violationsOf(other)).toEqual([])
    }
  })

  it('lead to the door and back to the view, hand out a token once, and keep the list of users', async () => {
    const post = (path: string, body: object) =>
      fetch(`${origin()}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const made = await post('/api/v1/users', { name: 'Chị Hà', password: PASSWORD, role: 'admin', territories: '*' })
    expect(made.status).toBe(201)

    const page = await open('/agenda?plan=tinh-mau', 'phone')
    await page.getByLabel('Tên đăng nhập').waitFor()
    expect(await violationsOf(page)).toEqual([])
    await page.getByLabel('Tên đăng nhập').fill('Chị Hà')
    await page.getByLabel('Mật khẩu').fill('sai')
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.locator('.field-error[role=alert]').waitFor()
    await page.getByLabel('Mật khẩu').fill(PASSWORD)
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
    await page.waitForSelector('[data-entry]')
    expect(page.url()).toMatch(/\/agenda\?plan=tinh-mau$/)

    await page.getByRole('link', { name: 'Tài khoản của Chị Hà' }).click()
    await page.getByLabel('Dùng để làm gì').fill('sao chép hằng đêm')
    await page.getByRole('button', { name: 'Tạo mã' }).click()
    const token = await page.locator('[data-token] .desk-code').textContent()
    expect(token).toMatch(/^lotrinh_/)
    const told = await fetch(`${origin()}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    expect((await told.json()).via).toBe('token')
    expect(await violationsOf(page)).toEqual([])
    await page.reload()
    await page.getByRole('row', { name: /sao chép hằng đêm/ }).waitFor()
    expect(await page.locator('[data-token]').count()).toBe(0)

    await page.getByRole('link', { name: 'Người dùng' }).click()
    await page.getByLabel('Tên đăng nhập').fill('Anh Nam')
    await page.getByLabel('Mật khẩu đầu tiên').fill(PASSWORD)
    await page.getByRole('button', { name: 'Thêm người dùng' }).click()
    const row = page.locator('[data-user="Anh Nam"]')
    await row.waitFor()
    await row.getByRole('button', { name: 'Khóa' }).click()
    await row.getByRole('group').getByRole('button', { name: 'Khóa' }).click()
    await expect.poll(() => row.textContent()).toContain('đã khóa')
    expect(await violationsOf(page)).toEqual([])

    await page.getByRole('link', { name: 'Tài khoản của Chị Hà' }).click()
    await page.getByRole('button', { name: 'Đăng xuất' }).click()
    await page.getByLabel('Tên đăng nhập').waitFor()
  })

  it('bring what waited for somebody to sign in again to the server, from any tab', async () => {
    const first = await open('/scenarios')
    // Of a session that has ended the browser's console speaks: nobody watches this page.
    const page = await first.context().newPage()
    const signIn = async (at: Page): Promise<void> => {
      await at.getByLabel('Tên đăng nhập').fill('Chị Hà')
      await at.getByLabel('Mật khẩu').fill(PASSWORD)
      await at.getByRole('button', { name: 'Đăng nhập' }).click()
    }
    await page.goto(`${origin()}/scenario/three-percent-from-2026`)
    await signIn(page)
    const again = page.locator('.sign-in-dialog')
    await page.getByRole('button', { name: 'Tạo kịch bản mới từ kịch bản này' }).click()
    await full(page)
    for (const [version, elsewhere] of [
      [1, false],
      [2, true],
    ] as const) {
      await write(page, RD, 2027, `1${version}`)
      await page.context().clearCookies()
      await saveButton(page).click()
      await again.waitFor()
      expect(await page.locator('[data-state=saved]').count()).toBe(0)
      const other = elsewhere ? await page.context().newPage() : page
      if (elsewhere) await other.goto(`${origin()}/sign-in`)
      await signIn(other)
      await page.waitForSelector(`[data-state="saved"][data-version="${version}"]`)
      await expect.poll(() => again.count()).toBe(0)
    }
  })
})
