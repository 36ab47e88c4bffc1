import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { runAnswer, type StudyRun } from '../../src/server/jobs/study-run.js'
import type { ProjectionAnswer } from '../../src/web/api/client.js'
import type { Answers } from '../../src/web/api/questions.js'
import type { MarginalAnswer } from '../../src/web/pages/answer/marginal-rows.js'
import { costLines } from '../../src/web/pages/frontier/cost.js'
import { percentText } from '../../src/web/parts/odds.js'
import { wordsIn } from '../../src/web/view/use-view.js'
import { shippedData } from '../data-root.js'
import { asked, type Kind, OWN, put, QUESTIONS, stored, TARGET } from './answers-asked.js'
import { describeInBrowser, SIZES, violationsOf } from './browser.js'

const KINDS = Object.keys(QUESTIONS) as Kind[]
/** Every answer of the server is there, every chart drawn. */
const LONGEST = { timeout: 40_000 }

async function checkFits(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  expect(await violationsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** Questions that a page puts from now on. */
function putBy(page: Page): string[] {
  const found: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST') found.push(request.url())
  })
  return found
}

describeInBrowser('the page of a stored answer', ({ open, origin }) => {
  it.each(KINDS)(
    'of a %s opens from the list, in both languages and on a phone, without asking anything anew',
    async (kind) => {
      const { id, status } = await asked(origin(), kind)
      expect(status).toBe('done')
      const page = await open('/runs')
      const posts = putBy(page)
      await page.locator(`[data-run="${id}"] [data-open]`).click()
      await page.waitForSelector(`[data-answer=${kind}]`, LONGEST)
      expect(page.url()).toMatch(new RegExp(`/answer/${id}\\?plan=binh-thuan`))
      const facts = await page.locator('[data-asked]').textContent()
      expect(facts).toContain(`Số lần mô phỏng${wordsIn('vi').n(100)}Mầm5`)
      expect(facts).toContain(id)
      await checkFits(page)
      await page.setViewportSize(SIZES.phone)
      await page.getByRole('link', { name: /^EN:/ }).click()
      await expect.poll(() => page.getAttribute('html', 'lang')).toBe('en')
      await page.waitForSelector(`[data-answer=${kind}]`, LONGEST)
      expect(await page.locator('[data-asked]').textContent()).toContain('Paths100Seed5')
      await checkFits(page)
      expect(posts).toEqual([])
    },
    90_000,
  )

  it('of a study, which the command line stores, shows its table', async () => {
    const question: StudyRun = {
      ...{ plan: 'binh-thuan', scenario: 'rd-first', world: null, paths: 100, seed: 5 },
      ...{ boundary: 'old', block: 100 },
    }
    const table = Buffer.from(runAnswer(shippedData(), question))
    const like = await asked(origin(), 'projection')
    const page = await open('/runs')
    await page.route('**/api/v1/computations/5d5d5d5d5d5d', (route) =>
      route.fulfill({
        json: { ...like, ...{ id: '5d5d5d5d5d5d', kind: 'study-run', question, territory: 'binh-thuan' } },
      }),
    )
    await page.route('**/api/v1/computations/5d5d5d5d5d5d/answer', (route) => route.fulfill({ body: table }))
    await page.goto(`${origin()}/answer/5d5d5d5d5d5d`)
    await page.waitForSelector('[data-answer=study-run] [data-verdicts]', LONGEST)
    expect(page.url()).toContain('plan=binh-thuan&scenario=rd-first')
    expect(await page.locator('[data-verdicts] tbody tr').count()).toBe(JSON.parse(table.toString()).rows)
    // The same paths as the projection: the same verdicts.
    expect(await verdicts(page)).toEqual(await wanted(like.id))
    await checkFits(page)
  }, 90_000)

  const verdicts = (page: Page) =>
    page.locator('[data-verdicts] tbody tr').evaluateAll((rows) =>
      rows.map((row) => {
        const chance = row.querySelectorAll('td')[1]?.firstChild
        return [row.getAttribute('data-target'), chance instanceof Text ? chance.textContent : undefined]
      }),
    )

  const wanted = async (id: string) => {
    const { targets } = await stored<ProjectionAnswer>(origin(), id)
    const told = targets.filter((one) => one.status !== 'not-assessable')
    const untold = targets.filter((one) => one.status === 'not-assessable')
    return [...told, ...untold].map((one) => [one.id, percentText(one, wordsIn('vi'))])
  }

  it('shows the numbers of the store: verdicts, sentences of a cost, gains of the next money', async () => {
    const projection = await asked(origin(), 'projection')
    const page = await open(`/answer/${projection.id}`)
    await page.waitForSelector('[data-verdicts]')
    expect(await verdicts(page)).toEqual(await wanted(projection.id))

    const { id } = await asked(origin(), 'cost')
    const [first] = costLines(await stored<Answers['costs']>(origin(), id), wordsIn('vi'), (one) => one)
    await page.goto(`${origin()}/answer/${id}`)
    await page.waitForSelector('[data-sentence]')
    expect(await page.locator('[data-sentence]').textContent()).toBe(first)
    expect(await page.locator('.borrowed').textContent()).toMatch(/vay mượn/)

    const marginal = await asked(origin(), 'marginal')
    const { programmes } = await stored<MarginalAnswer>(origin(), marginal.id)
    await page.goto(`${origin()}/answer/${marginal.id}`)
    await page.waitForSelector('[data-marginal]')
    expect(await page.locator('[data-marginal] tbody tr').count()).toBe(programmes.length)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải CSV' }).click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    const csv = Buffer.concat(parts).toString('utf8')
    expect(csv).toContain('lotrinh marginal binh-thuan --scenario rd-first --step 50 --paths 100 --seed 5')
    expect(csv).toContain(String(programmes[0]?.numberMet.difference))
  }, 90_000)

  it('of a briefing hands over the file that was made', async () => {
    const { id } = await asked(origin(), 'briefing')
    const page = await open(`/answer/${id}`)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải tệp về' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('binh-thuan-short-vi.docx')
  }, 60_000)

  it('says that an answer is published, and that a budget is not valid', async () => {
    const spending = [{ programme: 'rd-tasks', from: 2027, amount: 999_999 }]
    const scenario = { ...OWN, policy: { spending } }
    const question = { plan: 'binh-thuan', scenario, force: true, paths: 100, seed: 5 }
    const { id } = await put(origin(), 'projections', question)
    await fetch(`${origin()}/api/v1/computations/${id}/freeze`, { method: 'POST' })
    const page = await open(`/answer/${id}`)
    await page.waitForSelector('[data-forced]')
    expect(await page.locator('[data-status]').textContent()).toMatch(/◆ Đã công bố/)
    expect(await page.locator('[data-asked]').textContent()).toContain('Của tôi (viết ngay trong câu hỏi)')
    expect(await page.locator('[data-elsewhere]').count()).toBe(0)
    await checkFits(page)
  }, 60_000)

  it('says why there is no answer', async () => {
    const { id, status } = await put(origin(), 'costs', { target: 'binh-thuan-nobody', paths: 100 })
    expect(status).toBe('failed')
    const page = await open(`/answer/${id}`)
    await page.waitForSelector('[data-status=failed]')
    expect(await page.locator('[role=alert]').textContent()).toMatch(/TARGET_UNKNOWN: Mục tiêu "binh-thuan-nobody"/)
    await checkFits(page)
  }, 60_000)

  it('of a run nobody put says so, with a way back', async () => {
    const page = await open('/runs')
    // The browser tells of the 404 that is asked for here.
    page.removeAllListeners('console')
    await page.goto(`${origin()}/answer/feedfeedfeed`)
    await page.waitForSelector('[role=alert]')
    expect(await page.locator('[role=alert]').textContent()).toContain('feedfeedfeed')
    await checkFits(page)
    await page.locator('[role=alert] a').click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/runs')
  }, 60_000)

  it('of a run on its way shows how far it is, and lets it be cancelled', async () => {
    const long = { target: TARGET, morris: 1000, sobol: 16_384, paths: 2000, seed: 11 }
    const { id } = await put(origin(), 'sensitivities', long, 0)
    const page = await open(`/answer/${id}`)
    await page.waitForSelector('[role=progressbar]')
    await checkFits(page)
    await page.getByRole('button', { name: 'Hủy' }).click()
    await page.waitForSelector('[data-status=cancelled]', LONGEST)
    expect(await page.locator('.state-empty').textContent()).toMatch(/đã bị hủy/)
  }, 90_000)
})

describeInBrowser('a stored answer among the choices of its page', ({ open, origin }) => {
  it('is shown by comparison, money and risks without asking, until something else is chosen', async () => {
    for (const kind of ['comparison', 'frontier', 'sensitivity'] as const) {
      const { id } = await asked(origin(), kind)
      const page = await open('/runs')
      const posts = putBy(page)
      await page.locator(`[data-run="${id}"] [data-elsewhere]`).click()
      await page.waitForSelector('[data-stored]', LONGEST)
      await page.waitForSelector('[data-ready]', LONGEST)
      expect(page.url()).toContain(`run=${id}`)
      expect(await page.locator('.asked').first().textContent()).toContain(id)
      const path = `/api/v1/${QUESTIONS[kind][0]}`
      expect(posts.filter((url) => url.endsWith(path))).toEqual([])
      await page.getByRole('link', { name: 'Hỏi lại với số liệu hiện nay' }).click()
      await expect.poll(() => posts.filter((url) => url.endsWith(path)).length, LONGEST).toBe(1)
      expect(page.url()).not.toContain('run=')
    }
  }, 120_000)

  it('gives way when a scenario is chosen', async () => {
    const { id } = await asked(origin(), 'comparison')
    const page = await open(`/compare?plan=binh-thuan&b=rd-first&c=squeeze-20&run=${id}`)
    await page.waitForSelector('[data-stored]')
    await page.getByRole('button', { name: /Kịch bản thứ ba/ }).click()
    await page.getByRole('option', { name: 'Không chọn' }).click()
    await expect.poll(() => page.url()).toMatch(/\?plan=binh-thuan&a=baseline&b=rd-first$/)
    expect(await page.locator('[data-stored]').count()).toBe(0)
  }, 60_000)

  it('of another kind is not shown: the page asks its own question', async () => {
    const { id } = await asked(origin(), 'frontier')
    const page = await open(`/compare?plan=binh-thuan&b=rd-first&run=${id}`)
    await page.waitForSelector('[data-ready]', LONGEST)
    expect(await page.locator('[data-stored]').count()).toBe(0)
    expect(await page.locator('[data-targets], [data-money]').count()).toBeGreaterThan(0)
  }, 60_000)
})
