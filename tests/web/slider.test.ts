import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { describeInBrowser } from './browser.js'

const THREE = '/scenario/three-percent-from-2026?plan=binh-dinh'

/** A question that the workers were told, and what the slider showed when they were. */
type Told = { readonly scenario: string; readonly shown: string }
declare global {
  var told: Told[]
}

/** Note what the workers are asked from now on, in a new scenario whose first answer is there. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.told = []
    const tell = Worker.prototype.postMessage
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      const [{ kind, scenario }] = message as [{ kind: string; scenario?: object }]
      const shown = document.querySelector<HTMLElement>('.slider-value')?.innerText ?? ''
      if (kind === 'ask') told.push({ scenario: JSON.stringify(scenario), shown })
      Reflect.apply(tell, this, message)
    } as typeof tell
  })
  await page.getByRole('button', { name: /Tạo kịch bản mới/ }).click()
  await page.waitForSelector('.scenario-name')
  await page.waitForSelector('[data-paths="2000"]', { timeout: 30_000 })
}

/** What was told of a place of the slider. */
const toldOf = async (page: Page, place: number): Promise<readonly Told[]> =>
  (await page.evaluate(() => [...told])).filter(({ scenario }) => scenario.includes(`"shareOfBudget":${place}`))

const answerOf = async (page: Page): Promise<number> => Number(await page.getAttribute('.live-paths', 'data-answer'))

/** Wait until something newer is known by all paths. */
const answered = (page: Page, before: number) =>
  page.waitForFunction((old) => {
    const shown = document.querySelector<HTMLElement>('.live-paths')
    return shown?.dataset.paths === '2000' && Number(shown.dataset.answer) > old
  }, before)

describeInBrowser('the slider of the envelope', ({ open }) => {
  it('has its next place known before it is there, and says of it what it says otherwise', async () => {
    const moved = async (waits: boolean) => {
      const page = await open(THREE)
      await listen(page)
      await page.locator('.slider input').focus()
      if (waits) await page.waitForFunction(() => told.length >= 7)
      const [before, guessed] = [await answerOf(page), (await toldOf(page, 3.1)).length]
      await page.keyboard.press('ArrowRight')
      await answered(page, before)
      return {
        said: await page.locator('.live').innerText(),
        guessed,
        asked: (await toldOf(page, 3.1)).length - guessed,
        share: await page.locator('.slider-value').innerText(),
      }
    }
    const ahead = await moved(true)
    expect(ahead).toMatchObject({ guessed: 1, asked: 0, share: expect.stringContaining('3,1') })
    const plain = await moved(false)
    expect(plain.said).toBe(ahead.said)
  }, 120_000)

  it('has the workers hear of a place before it is drawn there, and asks once', async () => {
    const page = await open(THREE)
    await listen(page)
    const before = await answerOf(page)
    const track = await page.locator('.slider-track').boundingBox()
    if (track === null) throw new Error('no slider')
    // Farther than any guess.
    await page.mouse.click(track.x + (5.8 / 6) * track.width, track.y + track.height / 2)
    await answered(page, before)
    expect(await page.locator('.slider-value').innerText()).toContain('5,8')
    const [first] = await toldOf(page, 5.8)
    expect(first?.shown).toMatch(/^3 %/)
    expect(await answerOf(page)).toBe(before + 1)
    // Half a step farther is the same place: nothing is asked, and nothing there to be undone but the first move.
    const box = await page.locator('.slider-thumb').boundingBox()
    if (box === null) throw new Error('no thumb')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    for (const by of [1, 2, 1, 0]) await page.mouse.move(x + by, y)
    await page.mouse.up()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await answered(page, before + 1)
    expect(await answerOf(page)).toBe(before + 2)
    expect(await page.locator('.slider-value').innerText()).toMatch(/^3 %/)
  }, 60_000)
})
