import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { copyOwn, dropOwn, keepOwn, ownOf } from '../../src/web/pages/scenario/own.js'
import { describeInBrowser } from './browser.js'
import { cell, full, ownScenario, RD, saveButton, write } from './hardship-editor.js'
import { memoryShelf } from './memory-shelf.js'

const Locks = z.array(z.string())

describe('what is kept beside a scenario', () => {
  it('is found again by its id, goes along with a copy, and goes with the scenario', () => {
    const shelf = memoryShelf()
    expect(ownOf(shelf, 'locks', 'mine', Locks)).toBeUndefined()
    keepOwn(shelf, 'locks', 'mine', ['a/1'])
    keepOwn(shelf, 'locks', 'mine.longer', ['b/2'])
    copyOwn(shelf, 'mine', 'copy')
    expect(['mine', 'mine.longer', 'copy'].map((id) => ownOf(shelf, 'locks', id, Locks))).toEqual([
      ['a/1'],
      ['b/2'],
      ['a/1'],
    ])
    dropOwn(shelf, 'mine')
    keepOwn(shelf, 'locks', 'mine.longer', [])
    expect(ownOf(shelf, 'locks', 'mine', Locks)).toBeUndefined()
    expect(shelf.length).toBe(1)
  })

  it('that cannot be read is nothing, and a full shelf is told', () => {
    const shelf = memoryShelf()
    shelf.setItem('lotrinh.locks.mine', '{"a":1}')
    shelf.setItem('lotrinh.locks.other', 'not json')
    expect([ownOf(shelf, 'locks', 'mine', Locks), ownOf(shelf, 'locks', 'other', Locks)]).toEqual([
      undefined,
      undefined,
    ])
    expect(keepOwn(memoryShelf(3), 'locks', 'mine', ['a/1'])).toBe(false)
    expect(() => copyOwn(memoryShelf(3), 'mine', 'copy')).not.toThrow()
  })
})

describeInBrowser('a cell that is locked', ({ open, origin }) => {
  it('is locked still when the scenario has been saved and is opened again', async () => {
    const page = await open('/scenarios?plan=binh-dinh')
    await ownScenario(page, origin())
    const classes = (year: number) => cell(page, RD, year).getAttribute('class')
    await cell(page, RD, 2029).click()
    await page.getByRole('button', { name: 'Khóa ô' }).click()
    expect(await classes(2029)).toContain('is-locked')
    await write(page, RD, 2028, '12')
    await saveButton(page).click()
    await page.waitForSelector('[data-state="saved"][data-version="2"]')
    await page.reload()
    await full(page)
    expect([await classes(2029), await classes(2028)]).toEqual([
      expect.stringContaining('is-locked'),
      expect.not.stringContaining('is-locked'),
    ])
    await write(page, RD, 2029, '14')
    expect(await page.locator('[data-told]').textContent()).toContain('ô đã khóa')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Mở khóa' }).click()
    await page.reload()
    await full(page)
    expect(await classes(2029)).not.toContain('is-locked')
  }, 90_000)
})
