import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import { again } from '../parts/again.js'
import type { PageId } from '../routes.js'

/** What draws each page: a file of its own, loaded when the page is first opened. */
export const PAGE: Readonly<Record<PageId, LazyExoticComponent<ComponentType>>> = {
  board: lazy(() => again(() => import('./board/index.js'))),
  target: lazy(() => again(() => import('./target/index.js'))),
}
