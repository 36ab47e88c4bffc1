import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { isolated } from '../../src/text/isolated.js'
import { fill } from '../../src/text/language.js'
import { isSeen } from '../../src/text/seen.js'
import { describeInBrowser } from './browser.js'
import { full } from './hardship-editor.js'

/** Names that are text and nothing else: markup, letters that run the other way, stacked and unseen ones, one long word. */
const NAMES = {
  markup: '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=2</script>',
  turned: `שלום \u202eevil\u2066 ${'e\u0301\u0323\u0302'.repeat(12)}\u200b\u200d\ufeff`,
  long: `Kịchbản${'rấtdài\u200d'.repeat(26)}`,
} as const

const PLAN = 'binh-dinh'

describe('a name in a sentence', () => {
  it('turns nothing around it', () => {
    expect(fill('“{name}”, {year}', { name: 'Kịch bản 1', year: 2030 })).toBe('“Kịch bản 1”, 2030')
    expect(fill('{name}, {year}', { name: 'שלום', year: 2030 })).toBe('\u2068שלום\u2069, 2030')
    const letters = fc.constantFrom('a', 'ệ', 'ש', 'م', '\u202e', '\u202a', '\u2067', '\u2069', ' ', '<')
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (name) => {
        const [, inside = ''] = /^\u2068?([^\u202a-\u202e\u2066-\u2069]*)\u2069?$/u.exec(isolated(name)) ?? []
        expect(inside).toBe(name.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''))
        expect(isolated(name).startsWith('\u2068')).toBe(/[שم]/.test(name))
        expect(isolated(isolated(name))).toBe(isolated(name))
      }),
    )
  })
})

describeInBrowser('a scenario of any name', ({ open, origin }) => {
  const put = async (id: string, name: string): Promise<void> => {
    const text = { vi: name, en: name }
    const body = { id, name: text, extends: 'baseline', plan: PLAN, summary: text, assumptions: [] }
    const answer = await fetch(`${origin()}/api/v1/documents/scenario/${id}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-none-match': '*' },
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(201)
  }
  const asked = async (scenario: string): Promise<string> => {
    const answer = await fetch(`${origin()}/api/v1/projections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'wait=30' },
      body: JSON.stringify({ plan: PLAN, scenario, paths: 100, seed: 1 }),
    })
    return ((await answer.json()) as { id: string }).id
  }

  it.each(Object.entries(NAMES))(
    'is text on every page: %s',
    async (key, name) => {
      const id = `named-${key}`
      await put(id, name)
      const run = await asked(id)
      const places: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
        [`/scenarios?plan=${PLAN}`, (page) => page.waitForSelector('[data-ready]')],
        [`/scenario/${id}?plan=${PLAN}`, full],
        [
          `/compare?plan=${PLAN}&a=baseline&b=${id}`,
          (page) => page.waitForSelector('[data-sentence]', { timeout: 60_000 }),
        ],
        [
          `/?plan=${PLAN}&scenario=${id}`,
          async (page) => {
            await page.locator('.choose-scenario button').click()
            await page.locator('[role=option][aria-selected=true]').waitFor()
          },
        ],
        [`/runs?run=${run}`, (page) => page.waitForSelector('[data-run]')],
      ]
      const found: Record<string, unknown> = {}
      for (const [path, isThere] of places) {
        const page = await open(path, 'phone')
        await isThere(page)
        found[path] = await seenOf(page, name)
      }
      const wanted = { hacked: undefined, isShown: true, mixed: [], wide: [], isOver: false }
      expect(found).toEqual(Object.fromEntries(places.map(([path]) => [path, wanted])))
    },
    240_000,
  )

  it('is not taken where nothing of it is seen', async () => {
    const page = await open(`/scenario/named-markup?plan=${PLAN}`)
    await full(page)
    const field = page.getByLabel('Tên kịch bản')
    for (const name of ['\u200b\u200d\u2060', '\u202e \u00a0', '\u0301']) {
      expect(isSeen(name)).toBe(false)
      await field.fill(name)
      expect(await page.locator('h1').textContent()).toBe(NAMES.markup)
    }
    await field.blur()
    expect(await field.inputValue()).toBe(NAMES.markup)
    expect(isSeen('한 ㅤ')).toBe(true)
  }, 60_000)
})

/** What a page makes of a name: whether anything of it ran, where it may turn the words around it, what it is too long for. */
const seenOf = (page: Page, name: string) =>
  page.evaluate((called) => {
    const isApart = (one: Element): boolean =>
      one.localName === 'bdi' || !getComputedStyle(one).display.startsWith('inline')
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = []
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (!text.textContent?.includes(called.slice(0, 4))) continue
      let around = text.parentElement
      while (around !== null && !isApart(around)) around = around.parentElement
      said.push(around?.textContent ?? '')
    }
    const plain = called.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    const isTurned = /\p{Script=Hebrew}/u.test(called)
    const held = `\u2068${plain}\u2069`
    const isOver = document.documentElement.scrollWidth > innerWidth
    return {
      hacked: (globalThis as { hacked?: number }).hacked,
      isShown: said.some((text) => text.includes(called) || text.includes(plain)),
      mixed: isTurned
        ? said
            .filter((text) => text !== called && /\p{Script=Hebrew}/u.test(text.replaceAll(held, '')))
            .map((text) => text.slice(0, 200))
        : [],
      wide: isOver
        ? [...document.querySelectorAll('main *')]
            .filter(
              (one) =>
                one.getBoundingClientRect().right > innerWidth && one.closest('.scroller, .desk-scroll') === null,
            )
            .map((one) => `${one.localName}.${one.className}`)
        : [],
      isOver,
    }
  }, name)
