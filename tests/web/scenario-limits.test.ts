import { describe, expect, it } from 'vitest'
import type { Shelf } from '../../src/web/pages/scenario/drafts.js'
import { YEARS } from '../../src/web/pages/scenario/grid.js'
import { brokenIn, keepLimits, limitsOf, withLimit } from '../../src/web/pages/scenario/limits.js'
import { describeInBrowser, violationsOf } from './browser.js'
import { cell, full, RD, write } from './hardship-editor.js'

const LINE = 'rd-tasks|province'

/** Money of an envelope of 200 a year, of which one line has so much. */
const moneyOf = (line: (year: number) => number, envelope = (_: number) => 200) => ({
  envelope: YEARS.map(envelope),
  lines: { [LINE]: YEARS.map(line), 'other|province': YEARS.map(() => 0) },
  ...{ spent: [], total: [] },
})

describe('floors and caps', () => {
  it.each([
    [{ least: 10 }, () => 20, []],
    [{ least: 10.5 }, (year: number) => (year < 2030 ? 20 : 21), [['least', 10.5, [2027, 2028, 2029]]]],
    [{ most: 10 }, (year: number) => (year === 2031 || year === 2026 ? 21 : 20), [['most', 10, [2031]]]],
    [
      { least: 50, most: 10 },
      (year: number) => (year === 2045 ? 60 : 100),
      [
        ['least', 50, [2045]],
        ['most', 10, YEARS.filter((year) => year >= 2027)],
      ],
    ],
  ] as const)('%j', (limit, line, wanted) => {
    const got = brokenIn({ [LINE]: limit }, moneyOf(line), 2027)
    expect(got.map((one) => [one.kind, one.limit, one.years])).toEqual(wanted)
  })

  it('are broken by a line without money, and by money without an envelope', () => {
    const limits = { 'other|province': { least: 1 }, [LINE]: { most: 99 }, 'unknown|province': { least: 1 } }
    const got = brokenIn(
      limits,
      moneyOf(
        () => 5,
        (year) => (year === 2028 ? 0 : 200),
      ),
      2044,
    )
    expect(got).toEqual([{ line: 'other|province', kind: 'least', limit: 1, years: [2044, 2045] }])
    expect(
      brokenIn(
        limits,
        moneyOf(
          () => 5,
          () => 0,
        ),
        2045,
      ).map(({ kind }) => kind),
    ).toEqual(['least', 'most'])
  })

  it('are kept by scenario on this machine, and read back only where they are limits', () => {
    const kept = new Map<string, string>()
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    } as Shelf
    const limits = withLimit(withLimit({}, LINE, { least: 15 }), 'digital-skills|province', { most: 3.5 })
    expect(keepLimits(shelf, 'mine', limits)).toBe(true)
    expect(limitsOf(shelf, 'mine')).toEqual(limits)
    expect(limitsOf(shelf, 'theirs')).toEqual({})
    keepLimits(shelf, 'mine', withLimit(withLimit(limits, LINE, {}), 'digital-skills|province', {}))
    expect(kept.size).toBe(0)
    for (const text of ['no', '{"a":{"least":101}}', '[1]', '{"a":{"least":"3"}}']) {
      kept.set('lotrinh.limits.mine', text)
      expect(limitsOf(shelf, 'mine')).toEqual({})
    }
  })
})

describeInBrowser('the floor and the cap of a line', ({ open }) => {
  it('turn it red with the reason while they are broken, and are there again after a reload', async () => {
    const page = await open('/scenario/three-percent-from-2026?plan=binh-dinh')
    expect(await page.locator('.limit-fields').count()).toBe(0)
    await page.getByRole('button', { name: 'Tạo kịch bản mới từ kịch bản này' }).click()
    await page.waitForSelector('.scenario-name')
    await full(page)
    const says = page.locator('.budget-says')
    await write(page, RD, 2029, '12')
    await cell(page, RD, 2029).click()
    await page.getByLabel('Sàn, % tổng mức').fill('15,5')
    await page.getByLabel('Trần, % tổng mức').fill('15,a')
    expect(await page.locator('.limit-fields').textContent()).toContain('Số từ 0 đến 100')
    await page.getByLabel('Trần, % tổng mức').fill('')
    await page.getByLabel('Trần, % tổng mức').blur()
    await page.waitForSelector('.budget-says[data-broken="1"]')
    expect(await says.textContent()).toMatch(/dưới sàn 15,5 % tổng mức các năm 2029/)
    expect(await says.textContent()).not.toContain('Ngân sách hợp lệ')
    const classes = (year: number) => cell(page, RD, year).getAttribute('class')
    expect(await classes(2029)).toContain('is-broken')
    expect(await cell(page, RD, 2029).getAttribute('aria-label')).toContain('phạm sàn hoặc trần')
    expect(await classes(2030)).not.toContain('is-broken')
    expect(await violationsOf(page)).toEqual([])

    await page.reload()
    await full(page)
    await page.waitForSelector('.budget-says[data-broken="1"]')
    await write(page, RD, 2029, '16')
    await page.waitForSelector('.budget-says[data-broken="0"]')
    expect(await says.textContent()).toContain('Ngân sách hợp lệ')
    expect(await classes(2029)).not.toContain('is-broken')
  }, 90_000)
})
