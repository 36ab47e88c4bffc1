import { expect, it } from 'vitest'
import type { Answers } from '../../src/web/api/questions.js'
import { chanceText, differenceText, split } from '../../src/web/pages/compare/rows.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { describeInBrowser } from './browser.js'
import { fitsEverywhere } from './pages-fit.js'
import { taken } from './take-file.js'

const PATH = '/compare?plan=binh-thuan&b=rd-first'

describeInBrowser('the page that compares scenarios', (visit) => {
  const { open } = visit
  fitsEverywhere(visit, PATH, '[data-ready]')

  it('shows the numbers of the API, and says plainly where there is no difference', async () => {
    const page = await open(PATH)
    await page.waitForSelector('[data-ready]')
    const answer = (await page.evaluate(async () => {
      const body = JSON.stringify({ plan: 'binh-thuan', scenarios: ['baseline', 'rd-first'], paths: 2000, seed: 1 })
      const headers = { 'content-type': 'application/json', prefer: 'wait=30' }
      const asked = await (await fetch('/api/v1/comparisons', { method: 'POST', headers, body })).json()
      return (await fetch(asked.links.answer)).json()
    })) as Answers['comparisons']
    const { real, same } = split(answer)
    const words = wordsIn('vi')
    const rows = await page
      .locator('[data-targets] tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td.num')].map((cell) => cell.textContent)))
    const wanted = real.map(({ scenarios }) => {
      const { main, interval } = differenceText(scenarios[1] as never, words)
      return [...scenarios.map((one) => chanceText(one, words)), `${main}${interval}`]
    })
    expect(rows).toEqual(wanted)
    if (same.length > 0)
      expect(await page.locator('.figures > summary').last().textContent()).toBe(
        `${same.length} mục tiêu không có khác biệt thực sự`,
      )
    expect(await page.locator('.borrowed').count()).toBe(1)
  }, 60_000)

  it('takes a third scenario, keeps it in the address, and comes back to it', async () => {
    const page = await open(PATH)
    await page.getByRole('button', { name: /Kịch bản thứ ba/ }).click()
    await page.getByRole('option', { name: /Cắt giảm 20 %/ }).click()
    await expect.poll(() => page.url()).toContain('c=squeeze-20')
    await expect.poll(() => page.locator('[data-sentence]').count(), { timeout: 40_000 }).toBe(2)
    await page.goBack()
    await expect.poll(() => page.locator('[data-sentence]').count(), { timeout: 40_000 }).toBe(1)
  }, 90_000)

  it('says that a scenario does not differ from one like it', async () => {
    const page = await open('/compare?plan=ninh-thuan&a=baseline&b=world-merger')
    await page.waitForSelector('[data-sentence]', { timeout: 40_000 })
    expect(await page.locator('[data-sentence]').textContent()).toMatch(/không có khác biệt thực sự/)
  }, 60_000)

  it('hands over chart and table with source and recipe inside', async () => {
    const page = await open(PATH)
    await page.waitForSelector('[data-drawn=true] svg')
    const recipe = 'lotrinh compare binh-thuan baseline rd-first --paths 2000 --seed 1'
    const svg = (await taken(page, 'SVG')).toString('utf8')
    expect(svg).toMatch(/^<svg[^>]*><metadata><title>/)
    expect(svg).toContain(recipe)
    expect((await taken(page, 'CSV')).toString('utf8')).toContain(recipe)
    expect((await taken(page, 'PNG')).includes(Buffer.from(recipe))).toBe(true)
  }, 60_000)
})
