import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGES, ROUTES } from '../../src/web/routes.js'
import {
  BASELINE,
  DEFAULT_PLAN,
  isOn,
  type Known,
  PARAM_NAMES,
  PARAMS,
  type Param,
  type ParamName,
} from '../../src/web/view/params.js'
import { changed, DEFAULTS, parseView, printView, type View } from '../../src/web/view/view.js'

const known: Known = {
  plans: ['binh-dinh', 'ninh-thuan', 'tinh-mau'],
  scenarios: [{ id: BASELINE }, { id: 'squeeze-20' }, { id: 'of-tinh-mau', plan: 'tinh-mau' }],
}
const read = (address: string): View => parseView(address, known).view
const notices = (address: string) => parseView(address, known).notices.map(({ key, facts }) => [key, facts])

describe('an address', () => {
  it('says nothing where everything is as usual', () => {
    expect(printView(read('/'))).toBe('/')
    expect(read('/')).toEqual({ ...DEFAULTS, page: 'board', item: '' })
    expect(notices('/')).toEqual([])
  })

  it('says only what differs, in one order, and reads back as it was', () => {
    const view = read('/?q=kinh+t%E1%BA%BF&year=2030&plan=ninh-thuan&lang=vi&scenario=baseline')
    expect(printView(view)).toBe('/?plan=ninh-thuan&year=2030&q=kinh+t%E1%BA%BF')
    expect(read(printView(view))).toEqual(view)
  })

  it('of any view whatever reads back as that view', () => {
    const text = fc.string({ maxLength: 30, unit: 'grapheme' })
    const values: Record<string, fc.Arbitrary<string>> = {
      plan: fc.constantFrom(...known.plans),
      scenario: fc.constantFrom(BASELINE, 'squeeze-20'),
      lang: fc.constantFrom('vi', 'en'),
      year: fc.constantFrom('', '2025', 'none'),
      group: fc.constantFrom('', 'digital'),
      agency: text,
      grade: fc.constantFrom('', 'A', 'N'),
      status: fc.constantFrom('', 'likely', 'none'),
      q: text,
      a: fc.constantFrom('', 'squeeze-20'),
      b: fc.constantFrom('', 'squeeze-20'),
      c: fc.constantFrom('', 'squeeze-20'),
      d: fc.constantFrom('', 'squeeze-20'),
      target: fc.constantFrom('', 'binh-dinh-2030-hdi'),
      due: fc.constantFrom('', 'overdue'),
      what: fc.constantFrom('', 'task'),
      ahead: fc.constantFrom('12', '3'),
      by: fc.constantFrom('family', 'kind'),
      kind: fc.constantFrom('', 'projection'),
      state: fc.constantFrom('', 'done'),
      run: fc.constantFrom('', '6d7760852770f564'),
      part: fc.constantFrom('figures', 'requests'),
      indicator: text,
      place: text,
    }
    // A parameter that is not listed here yet stays as usual.
    const valuesOf = (name: ParamName) => values[name] ?? fc.constant(DEFAULTS[name])
    const item = text.filter((one) => one !== '' && !/[/\\]|^\.{1,2}$/.test(one))
    const views = fc
      .tuple(
        fc.constantFrom(...PAGES),
        item,
        fc.record(Object.fromEntries(PARAM_NAMES.map((name) => [name, valuesOf(name)]))),
      )
      .map(([page, about, given]): View => {
        const kept = PARAM_NAMES.map((name) => [name, isOn(name, page) ? given[name] : DEFAULTS[name]])
        const hasItem = ROUTES[page].path.includes(':item')
        return { ...(Object.fromEntries(kept) as typeof DEFAULTS), page, item: hasItem ? about : '' }
      })
    fc.assert(
      fc.property(views, (view) => {
        const { view: again, notices: said } = parseView(printView(view), known)
        expect(again).toEqual(view)
        expect(said).toEqual([])
      }),
    )
  })

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        const address = `/${path.replace(/^[/\\]+/, '')}?${query}`
        if (!URL.canParse(address, 'http://here')) return
        const { view } = parseView(address, known)
        expect(PARAM_NAMES.every((name) => (PARAMS[name] as Param).takes(view[name], known) || view[name] === '')).toBe(
          true,
        )
      }),
    )
  })

  it('is believed before plans and scenarios are known', () => {
    expect(parseView('/?plan=ha-noi&scenario=x').view).toMatchObject({ plan: 'ha-noi', scenario: 'x' })
  })
})

describe('an old or wrong address', () => {
  it('is repaired, and says what was repaired', () => {
    expect(notices('/board?province=ninh-thuan')).toEqual([['web.notice.renamed', { from: 'province', to: 'plan' }]])
    expect(printView(read('/board?province=ninh-thuan'))).toBe('/?plan=ninh-thuan')
    expect(notices('/?colour=red')).toEqual([['web.notice.unknown', { name: 'colour' }]])
    expect(notices('/?plan=ha-noi&year=20x')).toEqual([
      ['web.notice.value', { name: 'plan', value: 'ha-noi' }],
      ['web.notice.value', { name: 'year', value: '20x' }],
    ])
    expect(read('/?plan=ha-noi').plan).toBe(DEFAULT_PLAN)
    expect(notices('/target/x?grade=A')).toEqual([['web.notice.unknown', { name: 'grade' }]])
  })

  it('with a scenario of another plan goes back to the baseline', () => {
    expect(notices('/?scenario=of-tinh-mau')).toEqual([['web.notice.plan-of-scenario', { value: 'of-tinh-mau' }]])
    expect(read('/?scenario=of-tinh-mau').scenario).toBe(BASELINE)
    expect(read('/?plan=tinh-mau&scenario=of-tinh-mau').scenario).toBe('of-tinh-mau')
  })

  it('that leads nowhere is kept as it is', () => {
    expect(read('/nowhere/at/all')).toMatchObject({ page: undefined, item: '/nowhere/at/all' })
    expect(printView(read('/nowhere/at/all?lang=en'))).toBe('/nowhere/at/all?lang=en')
    expect(read('/target/%E0%A4%A').page).toBeUndefined()
  })
})

describe('a changed view', () => {
  it('keeps filters on the page and leaves them behind elsewhere', () => {
    const view = read('/?year=2030&q=5g&lang=en&scenario=squeeze-20')
    expect(printView(changed(view, { grade: 'C' }))).toBe('/?scenario=squeeze-20&lang=en&year=2030&grade=C&q=5g')
    expect(printView(changed(view, { page: 'target', item: 'a' }))).toBe('/target/a?scenario=squeeze-20&lang=en')
    expect(printView(changed(view, { plan: 'ninh-thuan' }))).toBe('/?plan=ninh-thuan&scenario=squeeze-20&lang=en')
  })
})
