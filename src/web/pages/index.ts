import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { again } from '../parts/again.js'
import type { PageId } from '../routes.js'

/** What draws each page: a file of its own, loaded when the page is first opened. */
export const PAGE: Readonly<Record<PageId, LazyExoticComponent<ComponentType>>> = {
  board: lazy(() => again(() => import('./board/index.js'))),
  target: lazy(() => again(() => import('./target/index.js'))),
  compare: lazy(() => again(() => import('./compare/index.js'))),
  allocate: lazy(() => again(() => import('./allocate/index.js'))),
  frontier: lazy(() => again(() => import('./frontier/index.js'))),
  risks: lazy(() => again(() => import('./risks/index.js'))),
  agenda: lazy(() => again(() => import('./agenda/index.js'))),
  data: lazy(() => again(() => import('./data/index.js'))),
  accuracy: lazy(() => again(() => import('./accuracy/index.js'))),
  runs: lazy(() => again(() => import('./runs/index.js'))),
  'sign-in': lazy(() => again(() => import('./sign-in/index.js'))),
  account: lazy(() => again(() => import('./account/index.js'))),
  users: lazy(() => again(() => import('./users/index.js'))),
  scenarios: lazy(() => again(() => import('./scenario/list.js'))),
  scenario: lazy(() => again(() => import('./scenario/index.js'))),
}
