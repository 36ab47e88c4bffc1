/**
 * `npm run bench-web`: the built workbench in Chromium on the built server. First meaningful paint and interactive of the
 * board on a processor slowed down four times; size of the scripts it begins with; from a step of the slider to all new
 * numbers and the chart at 2,000 paths: at places where it has not been, by a hand that takes its steps one by one, by one that
 * clicks far away and by one that takes the next step as soon as the last is drawn; and at places where it has been. The longest
 * frame while it is dragged for ten seconds, and how often new numbers come. A table, and JSON on the last line.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { quantileOf, startServer } from './server-process.js'

const CHROMIUM = process.env.LOTRINH_CHROMIUM ?? '/usr/bin/chromium'
const PLANS = ['binh-dinh', 'tinh-mau']
const LOADS = 5
/** Places that the slider is moved to: there, and back again. */
const PLACES = 29
/** A quick hand on the arrow key, ms between two steps: what the next places come to is worked out meanwhile. */
const PACE_MS = 150
/** Places that are clicked at, of the slider's length, and how long somebody takes between two clicks, ms. */
const [CLICKS, CLICK_MS] = [[0.9, 0.1, 0.55, 0.97, 0.3, 0.75, 0.03, 0.65, 0.2, 0.83, 0.4, 0.12], 1000]
/** Such a hand belongs to somebody who looks at the page before; the hasty one begins at once. */
const LOOK_MS = 3000
const DRAG_MS = 10_000
const SLOW_DOWN = 4
/** Nothing longer than this blocks an interactive page, ms, for as long as the second. */
const [LONG_TASK_MS, QUIET_MS] = [50, 1000]

/** The compiler names functions by a helper that the page has not. */
const NAMES = 'globalThis.__name = (made) => made'

/** What the measuring code keeps in the page. */
type Marks = {
  start: number
  full: number[]
  frames: number[]
  tasks: { readonly start: number; readonly end: number }[]
  painted: number
}
declare global {
  var marks: Marks
}

execFileSync(process.execPath, ['scripts/build.js'], { stdio: 'inherit' })
execFileSync(process.execPath, ['scripts/build-web.js'], { stdio: 'inherit' })
const folder = mkdtempSync(join(tmpdir(), 'lotrinh-bench-'))
const server = await startServer({ LOTRINH_STORE: join(folder, 'store') })
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
const results = await measured().finally(async () => {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})
console.table({ bundleKb: results.bundleKb, paintMs: results.paintMs, interactiveMs: results.interactiveMs })
console.table(results.sliders)
console.log(JSON.stringify(results))

async function measured() {
  const loads = await loading(browser)
  const sliders: object[] = []
  for (const plan of PLANS) sliders.push({ plan, ...(await sliding(browser, plan)) })
  return { bundleKb: bundleKb(), ...loads, sliders }
}

/** The scripts the page begins with, gzipped: what asks, and what draws. */
function bundleKb(): number {
  const html = readFileSync('dist/web/index.html', 'utf8')
  const scripts = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file as string)
  if (scripts.length === 0) throw new Error(`no script in dist/web: ${readdirSync('dist/web')}`)
  const bytes = scripts.map((file) => gzipSync(readFileSync(join('dist/web', file))).length)
  return Math.round(bytes.reduce((all, one) => all + one, 0) / 1000)
}

/** Medians over loads with an empty cache. */
async function loading(of: Browser): Promise<{ paintMs: number; interactiveMs: number }> {
  const paints: number[] = []
  const interactives: number[] = []
  for (let i = 0; i < LOADS; i++) {
    const context = await of.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
    await context.addInitScript(NAMES)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN })
    await page.addInitScript(() => {
      globalThis.marks = { start: 0, full: [], frames: [], tasks: [], painted: 0 }
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries())
          marks.tasks.push({ start: startTime, end: startTime + duration })
      }).observe({ type: 'longtask', buffered: true })
      // Meaningful is the board with its verdicts, not its frame.
      const look = (): void => {
        if (document.querySelector('.grid .verdict') === null) requestAnimationFrame(look)
        else requestAnimationFrame(() => requestAnimationFrame((at) => (marks.painted = at)))
      }
      look()
    })
    await page.goto(`${server.address}/`)
    await page.waitForFunction(
      ([quiet]) => marks.painted > 0 && performance.now() - (marks.tasks.at(-1)?.end ?? 0) > (quiet as number),
      [QUIET_MS],
      { timeout: 60_000 },
    )
    const { painted, tasks } = await page.evaluate(() => marks)
    const last = tasks.filter(({ start, end }) => end - start > LONG_TASK_MS).at(-1)?.end ?? 0
    paints.push(painted)
    interactives.push(Math.max(painted, last))
    await context.close()
  }
  return { paintMs: Math.round(quantileOf(paints, 0.5)), interactiveMs: Math.round(quantileOf(interactives, 0.5)) }
}

async function sliding(of: Browser, plan: string) {
  const byHand = await editor(of, plan)
  await byHand.waitForTimeout(LOOK_MS)
  const steps = await stepping(byHand, 'ArrowRight', PACE_MS)
  const again = await stepping(byHand, 'ArrowLeft', 0)
  await byHand.context().close()
  const byMouse = await editor(of, plan)
  await byMouse.waitForTimeout(LOOK_MS)
  const jumps = await jumping(byMouse)
  await byMouse.context().close()
  const inHaste = await editor(of, plan)
  const rushed = await stepping(inHaste, 'ArrowRight', 0)
  const dragged = await dragging(inHaste)
  await inHaste.context().close()
  const at = (times: readonly number[], share: number): number => Math.round(quantileOf(times, share))
  return {
    medianMs: at(steps, 0.5),
    p95Ms: at(steps, 0.95),
    jumpMs: at(jumps, 0.5),
    jumpP95Ms: at(jumps, 0.95),
    rushedMs: at(rushed, 0.5),
    rushedP95Ms: at(rushed, 0.95),
    againMs: at(again, 0.5),
    ...dragged,
  }
}

/** A new scenario in the editor, with what the measuring code keeps. */
async function editor(of: Browser, plan: string): Promise<Page> {
  const context = await of.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
  await context.addInitScript(NAMES)
  const page = await context.newPage()
  await page.goto(`${server.address}/scenario/three-percent-from-2026?plan=${plan}`)
  await page.getByRole('button', { name: /Tạo kịch bản mới|New scenario from/ }).click()
  await page.waitForSelector('[data-paths="2000"]', { timeout: 60_000 })
  await page.evaluate(() => {
    globalThis.marks = { start: 0, full: [], frames: [], tasks: [], painted: 0 }
    const shown = document.querySelector('.live-paths') as HTMLElement
    for (const input of ['keydown', 'pointerdown'])
      addEventListener(input, () => (marks.start = performance.now()), true)
    let last = ''
    new MutationObserver(() => {
      const { paths, answer = '' } = shown.dataset
      if (paths !== '2000' || answer === last) return
      last = answer
      // The chart is drawn with the numbers: both are there when the next frame is.
      requestAnimationFrame(() => setTimeout(() => marks.full.push(performance.now() - marks.start)))
    }).observe(shown, { attributes: true })
  })
  await page.locator('.slider input').first().focus()
  return page
}

/** Take steps, each when the last is drawn and so long after it. @returns what each took to be drawn, ms */
async function stepping(page: Page, key: string, pause: number): Promise<readonly number[]> {
  const before = await page.evaluate(() => marks.full.length)
  for (let i = 1; i <= PLACES; i++) {
    await page.waitForTimeout(pause)
    await page.keyboard.press(key)
    await page.waitForFunction((n) => marks.full.length >= (n as number), before + i, { timeout: 30_000 })
  }
  const { full } = await page.evaluate(() => marks)
  return full.slice(before)
}

/** Click at places of the slider far from each other. @returns what each took to be drawn, ms */
async function jumping(page: Page): Promise<readonly number[]> {
  const track = await page.locator('.slider-track').first().boundingBox()
  if (track === null) throw new Error('no slider')
  const before = await page.evaluate(() => marks.full.length)
  for (const [i, at] of CLICKS.entries()) {
    await page.mouse.click(track.x + at * track.width, track.y + track.height / 2)
    await page.waitForFunction((n) => marks.full.length >= (n as number), before + i + 1, { timeout: 30_000 })
    await page.waitForTimeout(CLICK_MS)
  }
  return (await page.evaluate(() => marks)).full.slice(before)
}

/** Longest time between two frames while the slider is moved without a pause, and the usual time between new numbers. */
async function dragging(page: Page) {
  const box = await page.locator('.slider .thumb, .slider [data-rac] input, .slider input').first().boundingBox()
  if (box === null) throw new Error('no slider')
  await page.evaluate(() => {
    let before = performance.now()
    const tick = (at: number): void => {
      marks.frames.push(at - before)
      before = at
      requestAnimationFrame(tick)
    }
    marks.frames = []
    marks.full = []
    requestAnimationFrame(tick)
  })
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const begun = performance.now()
  for (let i = 0; performance.now() - begun < DRAG_MS; i++) {
    await page.mouse.move(x + 80 * Math.sin(i / 5), y)
    await page.waitForTimeout(16)
  }
  await page.mouse.up()
  const { frames, full } = await page.evaluate(() => marks)
  const moving = frames.slice(2)
  return {
    longestFrameMs: Math.round(Math.max(...moving)),
    framesOver100: moving.filter((ms) => ms > 100).length,
    followMs: Math.round((performance.now() - begun) / full.length),
  }
}
