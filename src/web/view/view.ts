import type { MessageKey } from '../../text/messages.js'
import { MOVED, PAGES, type PageId, ROUTES, type Route } from '../routes.js'
import {
  BASELINE,
  isOn,
  type Known,
  PARAM_NAMES,
  PARAMS,
  type Param,
  type ParamName,
  RENAMED,
  STORED_ON,
} from './params.js'

/** What is on screen, whole: the address bar holds it, and writes only what differs from the default. */
export type View = Readonly<Record<ParamName, string>> & {
  /** undefined: an address nobody knows */
  readonly page: PageId | undefined
  /** what the page is about, where its path names one */
  readonly item: string
}

/** Something an address said that was repaired: a message and its facts. */
export type Notice = { readonly key: MessageKey; readonly facts: Readonly<Record<string, string>> }

export const DEFAULTS = Object.fromEntries(PARAM_NAMES.map((name) => [name, PARAMS[name].default])) as Readonly<
  Record<ParamName, string>
>

/**
 * Read an address. Nothing in it can fail: what is old is translated, what nobody knows is left out, with a notice.
 * @param address path and query
 * @param known what there is to choose from; absent: not loaded yet, any plan or scenario is believed
 */
export function parseView(
  address: string,
  known?: Known,
): { readonly view: View; readonly notices: readonly Notice[] } {
  const { pathname, searchParams } = new URL(address, 'http://here')
  const { page, item } = placeOf(pathname)
  const notices: Notice[] = []
  const params: Record<ParamName, string> = { ...DEFAULTS }
  for (const [given, text] of searchParams) {
    const name = RENAMED[given] ?? given
    if (!isParam(name) || (page !== undefined && !isOn(name, page))) {
      notices.push({ key: 'web.notice.unknown', facts: { name: given } })
      continue
    }
    if (name !== given) notices.push({ key: 'web.notice.renamed', facts: { from: given, to: name } })
    if ((PARAMS[name] as Param).takes(text, known)) params[name] = text
    else notices.push({ key: 'web.notice.value', facts: { name, value: text } })
  }
  return { view: fitting({ ...params, page, item }, known, notices), notices }
}

/** A scenario of another plan, or a default plan that is not there, gives way. */
function fitting(view: View, known: Known | undefined, notices: Notice[]): View {
  if (known === undefined) return view
  const plan = known.plans.includes(view.plan) ? view.plan : (known.plans[0] ?? view.plan)
  const of = known.scenarios.find(({ id }) => id === view.scenario)?.plan
  if (of === undefined || of === plan) return { ...view, plan }
  notices.push({ key: 'web.notice.plan-of-scenario', facts: { value: view.scenario } })
  return { ...view, plan, scenario: BASELINE }
}

/** Return the address of a view. `parseView(printView(v))` gives `v` back. */
export function printView(view: View): string {
  const query = new URLSearchParams()
  for (const name of PARAM_NAMES) {
    const isShown = view.page === undefined || isOn(name, view.page)
    if (isShown && view[name] !== DEFAULTS[name]) query.set(name, view[name])
  }
  const text = query.toString()
  return `${pathOf(view)}${text === '' ? '' : `?${text}`}`
}

/** Return a view with some of it changed. Another plan or page leaves filters behind: they name what is not there. */
export function changed(view: View, change: Partial<View>): View {
  const isElsewhere =
    (change.plan !== undefined && change.plan !== view.plan) || (change.page !== undefined && change.page !== view.page)
  const kept = isElsewhere ? { ...DEFAULTS, plan: view.plan, scenario: view.scenario, lang: view.lang } : view
  return { ...view, ...kept, ...change, ...(asksAnew(view, change) ? { run: '' } : {}) }
}

/** What makes another question of the one that a page shows the stored answer to. */
const ASKED = ['scenario', 'target', 'group', 'a', 'b', 'c', 'd'] as const

function asksAnew(view: View, change: Partial<View>): boolean {
  if (change.run !== undefined || !(STORED_ON as readonly unknown[]).includes(view.page)) return false
  return ASKED.some((name) => change[name] !== undefined && change[name] !== view[name])
}

function placeOf(pathname: string): Pick<View, 'page' | 'item'> {
  const path = pathname === '/' ? '/' : pathname.replace(/\/+$/, '')
  const moved = MOVED[path]
  if (moved !== undefined) return { page: moved, item: '' }
  for (const page of PAGES) {
    const [before, after] = (ROUTES[page] as Route).path.split(':item')
    if (after === undefined ? path === before : path.startsWith(before as string) && path !== before) {
      const item = after === undefined ? '' : decoded(path.slice(before?.length))
      if (item !== undefined && !item.includes('/')) return { page, item }
    }
  }
  return { page: undefined, item: path }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function pathOf({ page, item }: View): string {
  return page === undefined ? item : (ROUTES[page] as Route).path.replace(':item', encodeURIComponent(item))
}

const isParam = (name: string): name is ParamName => (PARAM_NAMES as readonly string[]).includes(name)
