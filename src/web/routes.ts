import type { MessageKey } from '../text/messages.js'

export type Route = {
  /** address, one `:item` at most, at its end */
  readonly path: string
  /** its link in the navigation; a page without one is reached from another page */
  readonly nav?: MessageKey
  /** the page of the navigation that it belongs to */
  readonly under?: string
}

/** Every page of the workbench. What draws it is named in pages/index.ts; docs/web.md says how to add one. */
export const ROUTES = {
  board: { path: '/', nav: 'web.nav.board' },
  target: { path: '/target/:item', under: 'board' },
  scenarios: { path: '/scenarios', nav: 'web.nav.scenarios' },
  scenario: { path: '/scenario/:item', under: 'scenarios' },
  compare: { path: '/compare', nav: 'web.nav.compare' },
  allocate: { path: '/allocate', nav: 'web.nav.allocate' },
  frontier: { path: '/frontier', nav: 'web.nav.frontier' },
  risks: { path: '/risks', nav: 'web.nav.risks' },
  agenda: { path: '/agenda', nav: 'web.nav.agenda' },
  data: { path: '/data', nav: 'web.nav.data' },
  accuracy: { path: '/accuracy', nav: 'web.nav.accuracy' },
  runs: { path: '/runs', nav: 'web.nav.runs' },
  answer: { path: '/answer/:item' },
  'sign-in': { path: '/sign-in' },
  account: { path: '/account' },
  users: { path: '/users' },
} as const satisfies Readonly<Record<string, Route>>

export type PageId = keyof typeof ROUTES
export const PAGES = Object.keys(ROUTES) as readonly PageId[]

/** Addresses that pages had before. */
export const MOVED: Readonly<Record<string, PageId>> = { '/board': 'board', '/index.html': 'board' }
