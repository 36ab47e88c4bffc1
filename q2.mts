import { chromium } from 'playwright-core'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { startServer } from './bench/server-process.js'
;(globalThis as any).__name=(f:any)=>f
for (const s of ['scripts/build.js','scripts/build-web.js']) execFileSync(process.execPath,[s])
const server = await startServer({ LOTRINH_STORE: mkdtempSync('/tmp/st-') + '/store' })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const plan of (process.argv[2]??'binh-dinh,tinh-mau').split(',')) {
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' })
await context.addInitScript('globalThis.__name = (made) => made')
const page = await context.newPage()
await page.goto(`${server.address}/scenario/three-percent-from-2026?plan=${plan}`)
await page.getByRole('button', { name: /Tạo kịch bản mới|New scenario from/ }).click()
await page.waitForSelector('[data-paths="2000"]', { timeout: 60000 })
await page.evaluate(() => {
  const m: any = (globalThis as any).marks = { start: 0, full: [] , posts: [], got: []}
  const shown = document.querySelector('.live-paths') as HTMLElement
  addEventListener('keydown', () => (m.start = performance.now()), true)
  let last = ''
  new MutationObserver(() => {
    const { paths, answer = '' } = shown.dataset
    if (paths !== '2000' || answer === last) return
    last = answer
    const mut = performance.now() - m.start
    requestAnimationFrame(() => setTimeout(() => m.full.push([mut, performance.now() - m.start])))
  }).observe(shown, { attributes: true })
})
const slider = page.locator('.slider input').first()
await slider.focus()
const session = await context.newCDPSession(page)
const step = async (i: number) => { await page.keyboard.press(i % 20 < 10 ? 'ArrowRight' : 'ArrowLeft'); await page.waitForFunction((n) => (globalThis as any).marks.full.length >= (n as number), i, { timeout: 30000 }) }
for (let i = 1; i <= 20; i++) await step(i)
await session.send('Profiler.enable'); await session.send('Profiler.setSamplingInterval', { interval: 200 }); await session.send('Profiler.start')
for (let i = 21; i <= 60; i++) await step(i)
const { profile } = await session.send('Profiler.stop')
writeFileSync(`/tmp/page.${plan}.cpuprofile`, JSON.stringify(profile))
const { full } = await page.evaluate(() => (globalThis as any).marks)
const q = (k: number) => full.map((x: any) => x[k]).sort((a: number, b: number) => a - b)[30].toFixed(0)
console.log(plan, 'mutation', q(0), 'full', q(1))
await context.close()
}
await browser.close(); await server.stop()
process.exit(0)
