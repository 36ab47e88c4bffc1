import { type ComponentType, createElement, type LazyExoticComponent, lazy } from 'react'
import { again } from '../parts/again.js'
import { PAGES, type PageId } from '../routes.js'
import * as board from './board/index.js'

/** The file of each page, loaded when it is first asked for. The board, where most begin, comes with the first file. */
export const FILES: Readonly<Record<PageId, () => Promise<{ readonly default: ComponentType }>>> = {
  board: () => Promise.resolve(board),
  target: () => import('./target/index.js'),
  compare: () => import('./compare/index.js'),
  allocate: () => import('./allocate/index.js'),
  frontier: () => import('./frontier/index.js'),
  risks: () => import('./risks/index.js'),
  agenda: () => import('./agenda/index.js'),
  data: () => import('./data/index.js'),
  accuracy: () => import('./accuracy/index.js'),
  runs: () => import('./runs/index.js'),
  answer: () => import('./answer/index.js'),
  'sign-in': () => import('./sign-in/index.js'),
  account: () => import('./account/index.js'),
  users: () => import('./users/index.js'),
  scenarios: () => import('./scenario/list.js'),
  scenario: () => import('./scenario/index.js'),
}

type Drawn = { readonly default: ComponentType }
const loaded = new Map<PageId, Drawn>()

/** Load what draws a page, so that it is drawn without a pause when it is first shown. */
export async function loadPage(page: PageId): Promise<Drawn> {
  const file = again(FILES[page])
  // The board draws without the component library; every other page is made of it.
  const drawn = page === 'board' ? await file : await inLanguage(file)
  loaded.set(page, drawn)
  return drawn
}

async function inLanguage(file: Promise<Drawn>): Promise<Drawn> {
  const { InLanguage } = await again(() => import('../parts/in-language.js'))
  const { default: Page } = await file
  return { default: () => createElement(InLanguage, null, createElement(Page)) }
}

/** What is there already is handed over at once: a promise would be waited for, and "loading" drawn meanwhile. */
// biome-ignore lint/suspicious/noThenProperty: `lazy` looks at nothing else of what it is given
const atOnce = <T>(value: T) => ({ then: (done: (value: T) => void) => done(value) }) as PromiseLike<T> as Promise<T>

const lazyPage = (page: PageId): [PageId, LazyExoticComponent<ComponentType>] => {
  const drawn = (): Promise<Drawn> => {
    const found = loaded.get(page)
    return found === undefined ? loadPage(page) : atOnce(found)
  }
  return [page, lazy(drawn)]
}

/** What draws each page. */
export const PAGE = Object.fromEntries(PAGES.map(lazyPage)) as Readonly<
  Record<PageId, LazyExoticComponent<ComponentType>>
>
