import { describe, expect, it } from 'vitest'
import { BASELINE, type Known } from '../../src/web/view/params.js'
import { DEFAULTS, parseView, printView, type View } from '../../src/web/view/view.js'

const known: Known = {
  plans: ['binh-dinh', 'ninh-thuan', 'binh-phuoc', 'binh-thuan', 'tinh-mau'],
  scenarios: [{ id: BASELINE }, { id: 'squeeze-20' }, { id: 'rd-first' }, { id: 'three-percent-from-2026' }],
}

/**
 * Addresses that were once in the address bar, and what each has to open for ever: a view that differs from the default in
 * exactly this. Only add rows; where a page moves or a parameter is renamed, the row stays and MOVED or RENAMED grows.
 */
const GIVEN_OUT: readonly (readonly [address: string, means: Partial<View>])[] = [
  ['/', {}],
  ['/index.html', {}],
  ['/board', {}],
  ['/board/', {}],
  ['/board?province=ninh-thuan', { plan: 'ninh-thuan' }],
  ['/?province=binh-phuoc&language=en', { plan: 'binh-phuoc', lang: 'en' }],
  ['/?search=kinh+te+so', { q: 'kinh te so' }],
  ['/?plan=binh-thuan&year=2030&q=5g', { plan: 'binh-thuan', year: '2030', q: '5g' }],
  ['/?year=none', { year: 'none' }],
  ['/?scenario=squeeze-20&status=unlikely', { scenario: 'squeeze-20', status: 'unlikely' }],
  ['/?group=digital&agency=so-khcn&grade=N&lang=en', { group: 'digital', agency: 'so-khcn', grade: 'N', lang: 'en' }],
  ['/target/binh-dinh-2030-dti-score', { page: 'target', item: 'binh-dinh-2030-dti-score' }],
  ['/target/binh-dinh-2030-dti-score/', { page: 'target', item: 'binh-dinh-2030-dti-score' }],
  [
    '/target/binh-dinh-2035-sti-share-budget?scenario=three-percent-from-2026&lang=en',
    { page: 'target', item: 'binh-dinh-2035-sti-share-budget', scenario: 'three-percent-from-2026', lang: 'en' },
  ],
  [
    '/target/binh-dinh-2030-dti-score?a=rd-first&b=squeeze-20',
    { page: 'target', item: 'binh-dinh-2030-dti-score', a: 'rd-first', b: 'squeeze-20' },
  ],
  [
    '/target/tinh-mau-2030-dti-score?province=tinh-mau',
    { page: 'target', item: 'tinh-mau-2030-dti-score', plan: 'tinh-mau' },
  ],
  ['/compare?a=rd-first&b=squeeze-20', { page: 'compare', a: 'rd-first', b: 'squeeze-20' }],
  ['/frontier?target=binh-dinh-2030-dti-score', { page: 'frontier', target: 'binh-dinh-2030-dti-score' }],
  ['/data?part=requests&agency=so-nv', { page: 'data', part: 'requests', agency: 'so-nv' }],
  ['/accuracy?by=kind', { page: 'accuracy', by: 'kind' }],
]

describe('an address of before', () => {
  it.each(GIVEN_OUT)('%s opens what it opened', (address, means) => {
    const { view, notices } = parseView(address, known)
    expect(view).toEqual({ ...DEFAULTS, page: 'board', item: '', ...means })
    // Nothing of it is lost: at most it is said that a name has changed.
    expect(notices.filter(({ key }) => key !== 'web.notice.renamed')).toEqual([])
    expect(parseView(printView(view), known)).toEqual({ view, notices: [] })
  })
})
