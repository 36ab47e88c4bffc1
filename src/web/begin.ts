import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { type Catalogue, catalogueQuery, projectionQuery, targetsQuery } from './api/queries.js'
import type { PageId } from './routes.js'
import { parseView, type View } from './view/view.js'

/** The page that an address asks for; undefined where nobody knows it. */
export const pageOf = (address: string): PageId | undefined => parseView(address).view.page

/**
 * Ask for what the address will need before anything is drawn, and before what draws is there, so that nothing is asked for
 * only when what stands before it has come. What goes wrong is told by the page, which asks again.
 * @returns when all of it is there, or has failed
 */
export async function begin(queries: QueryClient, address: string): Promise<void> {
  const { view } = parseView(address)
  const lang = view.lang as Language
  const catalogue = queries.fetchQuery(catalogueQuery(lang))
  const board = view.page === 'board' ? beginBoard(queries, address, view, catalogue) : undefined
  // The first number takes a browser as long as a hundred others: it is made while nothing else can be done.
  formatNumber(0, lang)
  await Promise.allSettled([catalogue, board])
}

async function beginBoard(queries: QueryClient, address: string, view: View, catalogue: Promise<Catalogue>) {
  // Whether there is such a plan or scenario is known only when the catalogue is there; the usual ones are.
  if (!/[?&](plan|scenario)=/.test(address)) return askBoard(queries, view)
  const { plans, scenarios } = await catalogue
  const known = { plans: [...plans.keys()], scenarios: [...scenarios.values()] }
  await askBoard(queries, parseView(address, known).view)
}

async function askBoard(queries: QueryClient, { plan, scenario, lang }: View): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(targetsQuery(plan, lang as Language)),
    queries.prefetchQuery(projectionQuery(plan, scenario, lang as Language)),
  ])
}
