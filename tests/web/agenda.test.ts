import { describe, expect, it } from 'vitest'
import { entriesOf, filtered, monthsOf } from '../../src/web/pages/agenda/entries.js'
import { calendarText } from '../../src/web/pages/agenda/ics.js'
import { describeInBrowser, type Size, violationsOf } from './browser.js'

describe('a calendar', () => {
  const text = calendarText('Lịch; một, hai', '2026-11-21', [
    { id: 'x-1', day: '2026-12-31', title: `Báo cáo\\ ${'đề án '.repeat(20)}`, text: 'dòng một\ndòng hai' },
  ])
  it('has lines of at most 75 octets that fold back to what was written', () => {
    const lines = text.split('\r\n')
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    const whole = text.replaceAll('\r\n ', '')
    expect(whole).toContain('X-WR-CALNAME:Lịch\\; một\\, hai\r\n')
    expect(whole).toContain('DTSTART;VALUE=DATE:20261231\r\n')
    expect(whole).toContain('DESCRIPTION:dòng một\\ndòng hai\r\n')
    expect(whole).toContain(`SUMMARY:Báo cáo\\\\ ${'đề án '.repeat(20)}\r\n`)
  })
})

describe('days of an agenda', () => {
  const row = (id: string, group: string, date: string | null, dates: string[] = []) =>
    ({ id, group, kind: 'task', date, dates, lead: ['Sở A'], coordinating: [] }) as never
  const rows = [
    row('later', 'later', '2027-06-30'),
    row('past', 'overdue', '2026-11-01'),
    row('every', 'recurring', '2026-11-30', ['2026-11-30', '2026-12-31']),
    row('never', 'undated', null),
    row('done', 'done', '2026-01-01'),
  ]
  const entries = entriesOf({ on: '2026-11-21', rows })
  it('stand in order of time, each occurrence by itself, and say how they stand', () => {
    expect(entries.map(({ key, standing, days }) => [key, standing, days])).toEqual([
      ['done 2026-01-01', 'done', -324],
      ['past 2026-11-01', 'overdue', -20],
      ['every 2026-11-30', 'soon', 9],
      ['every 2026-12-31', 'later', 40],
      ['later 2027-06-30', 'later', 221],
      ['never ', 'undated', undefined],
    ])
    expect(monthsOf(entries).map(({ month }) => month)).toEqual(['2026-01', '2026-11', '2026-12', '2027-06', ''])
    expect(filtered(entries, { due: 'soon', what: '' })).toHaveLength(1)
  })
})

describeInBrowser('the agenda', ({ open, origin }) => {
  it.each((['vi', 'en'] as const).flatMap((lang) => (['desktop', 'phone'] as const).map((size) => ({ lang, size }))))(
    '($lang, $size) has no fault of WCAG 2.2 AA and fits its width',
    async ({ lang, size }) => {
      const page = await open(`/agenda?plan=tinh-mau${lang === 'en' ? '&lang=en' : ''}`, size as Size)
      await page.waitForSelector('[data-entry]')
      expect(await violationsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
  )

  it('shows what the API says, narrows it, and hands over a calendar of the same days', async () => {
    const page = await open('/agenda?plan=tinh-mau')
    await page.waitForSelector('[data-entry]')
    const record = await (await fetch(`${origin()}/api/v1/agenda?plan=tinh-mau&ahead=12`)).json()
    const ids = await page
      .locator('[data-entry]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-entry')))
    expect(new Set(ids)).toEqual(new Set(record.rows.map(({ id }: { id: string }) => id)))

    const soon = page.locator('.desk-number').first()
    await soon.click()
    await expect.poll(() => page.url()).toMatch(/due=/)
    const count = Number(await soon.locator('b').textContent())
    expect(await page.locator('[data-entry]').count()).toBe(count)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /\.ics/ }).click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(part as Buffer)
    const calendar = Buffer.concat(parts).toString('utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBeLessThanOrEqual(count)

    await page.getByRole('button', { name: /Cơ quan/ }).click()
    await page.getByRole('option').nth(1).click()
    await expect.poll(() => page.url()).toContain('agency=')
  })

  it('is refused for a plan nobody knows', async () => {
    const answer = await fetch(`${origin()}/api/v1/agenda?plan=none`)
    expect([answer.status, (await answer.json()).code]).toEqual([404, 'ITEM_UNKNOWN'])
  })
})
