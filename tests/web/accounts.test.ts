import { expect, it } from 'vitest'
import { describeInBrowser, violationsOf } from './browser.js'

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
})
