import { expect, it } from 'vitest'
import type { Attainment } from '../../src/web/api/client.js'
import { calledOf, oddsText, percentText } from '../../src/web/parts/odds.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { describeInBrowser, drawn, SIZES, violationsOf } from './browser.js'

const PAGES = {
  board: '/?year=2030',
  'board under another scenario': '/?scenario=squeeze-20&status=unlikely',
  'board without a match': '/?q=zzzz',
  target: '/target/binh-dinh-2030-dti-score',
  'target under another scenario': '/target/binh-dinh-2035-sti-share-budget?scenario=three-percent-from-2026',
  'target without data': '/target/binh-dinh-2030-5g-coverage-area',
  'address that leads nowhere': '/nowhere',
} as const

describeInBrowser('the workbench', ({ open, origin }) => {
  const cases = Object.entries(PAGES).flatMap(([name, path]) =>
    (['vi', 'en'] as const).map((lang) => ({ name, path, lang })),
  )

  it.each(cases)(
    '$name ($lang) has no fault of WCAG 2.2 AA and fits its width, on a desk and made as narrow as a phone',
    async ({ path, lang }) => {
      const page = await open(lang === 'en' ? `${path}${path.includes('?') ? '&' : '?'}lang=en` : path)
      expect(await page.getAttribute('html', 'lang')).toBe(lang)
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true
      })
      for (const size of ['desktop', 'phone'] as const) {
        await page.setViewportSize(SIZES[size])
        await drawn(page)
        expect(await violationsOf(page), size).toEqual([])
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(over, size).toBeLessThanOrEqual(0)
      }
    },
  )

  it('shows dark as legibly as light', async () => {
    const page = await open(PAGES.target)
    for (const theme of ['Tối', 'Sáng']) {
      await page.getByRole('radio', { name: theme }).click()
      expect(await violationsOf(page)).toEqual([])
    }
    expect(await page.getAttribute('html', 'data-theme')).toBe('light')
  })

  it('shows the numbers of the API, target by target', async () => {
    const page = await open('/?plan=binh-thuan')
    const asked = await page.evaluate(async () => {
      const body = JSON.stringify({ plan: 'binh-thuan', scenario: 'baseline', paths: 2000, seed: 1 })
      const headers = { 'content-type': 'application/json', prefer: 'wait=30' }
      const computation = await (await fetch('/api/v1/projections', { method: 'POST', headers, body })).json()
      return (await fetch(computation.links.answer)).json()
    })
    const targets = asked.targets as Attainment[]
    const rows = await page.locator('tr[data-target]').evaluateAll((all) =>
      all.map((row) => ({
        id: row.getAttribute('data-target'),
        verdict: row.querySelector('.verdict-word')?.textContent,
        percent: row.querySelector('.chance-percent')?.textContent ?? undefined,
        odds: row.querySelector('.chance-odds')?.textContent ?? undefined,
        grade: row.querySelector('.grade')?.textContent,
      })),
    )
    const words = wordsIn('vi')
    const wanted = targets.map((one) => ({
      id: one.id,
      verdict: words.t(`verdict.${calledOf(one)}`),
      percent: percentText(one, words),
      odds: oddsText(one, words),
      grade: one.grade,
    }))
    const byId = (a: { id: string | null }, b: { id: string | null }): number => ((a.id ?? '') < (b.id ?? '') ? -1 : 1)
    expect(rows.sort(byId)).toEqual(wanted.sort(byId))
    const counts = await page.locator('.count-number').allTextContents()
    expect(counts.map(Number).reduce((sum, n) => sum + n, 0)).toBe(targets.length)
  })

  it.each(['desktop', 'phone'] as const)('leads from province to target and back (%s)', async (size) => {
    const page = await open('/', size)
    await page.getByRole('button', { name: /Kế hoạch/ }).click()
    await page.getByRole('option', { name: /Tỉnh Mẫu/i }).click()
    await drawn(page)
    await expect.poll(() => page.url()).toContain('plan=tinh-mau')
    const filters = page.locator('.filters')
    if ((await filters.getAttribute('open')) === null) await filters.locator('summary').click()
    await page.getByRole('button', { name: /Năm đến hạn/ }).click()
    await page.getByRole('option', { name: /^2025/ }).click()
    await expect.poll(() => page.url()).toContain('year=2025')
    expect(await page.locator('[data-scope]').textContent()).toMatch(/^Trong \d+ mục tiêu đến hạn 2025:$/)
    await drawn(page)
    const shown = await page.locator('tr[data-target]').count()
    expect(await page.locator('[data-shown]').textContent()).toMatch(new RegExp(`^Đang xem ${shown} trong `))

    const link = page.locator('.grid-link').first()
    const name = await link.textContent()
    await link.click()
    await page.waitForSelector('[data-ready]')
    expect(await page.locator('h1').textContent()).toBe(name)
    expect(await page.title()).toContain(name)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    const sentence = await page.locator('[data-sentence]').textContent()
    await page.getByRole('link', { name: /English/ }).click()
    await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('[data-sentence]').textContent()).not.toBe(sentence)

    await page.goBack()
    await expect.poll(() => page.locator('[data-sentence]').textContent()).toBe(sentence)
    await page.goBack()
    await page.waitForSelector('.grid')
    expect(page.url()).toMatch(/\?plan=tinh-mau&year=2025$/)
    // Rows come in steps.
    await drawn(page)
    expect(await page.locator('tr[data-target]').count()).toBe(shown)
  })

  it('finds targets without accents, while one types', async () => {
    const page = await open('/')
    await page.getByRole('searchbox').fill('kinh te so')
    await expect.poll(() => page.url()).toContain('q=kinh+te+so')
    const names = await page.locator('.grid-link').allTextContents()
    expect(names.length).toBeGreaterThan(0)
    expect(names.some((one) => /kinh tế số/i.test(one))).toBe(true)
    await expect.poll(() => page.locator('[data-live]').textContent()).toMatch(/^Đang xem \d+ trong 252 mục tiêu$/)
  })

  it('is worked by keyboard alone', async () => {
    const page = await open('/?year=2030')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.locator('.grid-link').first().focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    const at = await page.evaluate(() => {
      const row = document.activeElement?.closest('tr')
      return { id: row?.getAttribute('data-target'), cell: document.activeElement?.className }
    })
    const second = await page.locator('tr[data-target]').nth(1).getAttribute('data-target')
    expect(at).toEqual({ id: second, cell: 'col-verdict' })
    expect(await page.locator('.grid [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForSelector('[data-ready]')
    expect(page.url()).toContain(`/target/${second}`)
  })

  it('marks in the navigation where one is, on pages that are reached from others too', async () => {
    const marked = async (path: string) => {
      const page = await open(path)
      await page.waitForSelector('.nav [aria-current]')
      const [found, ...others] = await page.locator('.nav [aria-current]').all()
      expect(others).toEqual([])
      const href = new URL((await found?.getAttribute('href')) ?? '', page.url()).pathname
      return [href, await found?.getAttribute('aria-current'), await page.locator('.choose-scenario').count()]
    }
    expect(await marked('/scenarios')).toEqual(['/scenarios', 'page', 1])
    expect(await marked('/scenario/three-percent-from-2026')).toEqual(['/scenarios', 'true', 0])
    expect(await marked('/target/x')).toEqual(['/', 'true', 1])
    expect(await marked('/')).toEqual(['/', 'page', 1])
  })

  it('repairs an old address and says so', async () => {
    const page = await open('/board?province=ninh-thuan&colour=red')
    await expect.poll(() => page.url()).toMatch(/\/\?plan=ninh-thuan$/)
    expect(await page.locator('.notice').textContent()).toMatch(/“province” nay là “plan”.*“colour”/)
  })

  it('hands over the chart with its source and recipe inside', async () => {
    const page = await open(PAGES.target)
    await page.waitForSelector('[data-drawn=true] svg')
    const take = async (name: string): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      const parts: Buffer[] = []
      for await (const part of await file.createReadStream()) parts.push(part as Buffer)
      return Buffer.concat(parts)
    }
    const recipe = 'lotrinh explain binh-dinh-2030-dti-score --scenario baseline --paths 2000 --seed 1'
    const svg = (await take('SVG')).toString('utf8')
    expect(svg).toMatch(/^<svg[^>]*><metadata><title>Đạt hay không đạt mục tiêu 2030/)
    expect(svg).toContain(recipe)
    const png = await take('PNG')
    expect(png.toString('latin1', 1, 4)).toBe('PNG')
    expect(png.includes(Buffer.from(recipe))).toBe(true)
    expect((await take('CSV')).toString('utf8')).toContain(recipe)
  })

  it('says that the server is away, and goes on when it is back', async () => {
    const page = await open('/')
    await page.route('**/api/v1/projections', (route) => route.fulfill({ status: 422, json: { title: 'Không có' } }))
    const away = page.waitForSelector('.state-failed')
    await page.getByRole('button', { name: /Kịch bản/ }).click()
    await page.getByRole('option', { name: /Cắt giảm/ }).click()
    await away
    await page.unroute('**/api/v1/projections')
    await page.getByRole('button', { name: 'Thử lại' }).click()
    await page.waitForSelector('.grid')
  })

  it('serves its files for ever, its page anew, and nothing of the API by mistake', async () => {
    const page = await fetch(`${origin()}/target/x`)
    const html = await page.text()
    expect(page.headers.get('cache-control')).toBe('no-cache')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(html).not.toMatch(/https?:\/\//)
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1]
    const asset = await fetch(`${origin()}${script}`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    // A worker may compile the kernel; the page itself may not.
    expect(asset.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval';")
    for (const path of ['/api/v2/plans', '/assets/none.js'])
      expect((await fetch(`${origin()}${path}`)).status).toBe(404)
  })
})
