import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { catalogueQuery, projectionQuery, targetsQuery } from './api/use-answers.js'
import { loadPage } from './pages/index.js'
import { parseView, type View } from './view/view.js'

/**
 * Ask for what the address will need before anything is drawn, so that nothing is asked for only when what stands before it
 * is there. What goes wrong is told by the page, which asks again.
 * @returns when all of it is there, or has failed
 */
export async function begin(queries: QueryClient, address: string): Promise<void> {
  const { view } = parseView(address)
  const { page, lang } = view
  const file = page === undefined ? undefined : loadPage(page).catch(() => undefined)
  const catalogue = queries.prefetchQuery(catalogueQuery(lang as Language))
  const board = page === 'board' ? beginBoard(queries, address, view, catalogue) : undefined
  // The first number takes a browser as long as a hundred others: it is made while nothing else can be done.
  formatNumber(0, lang as Language)
  await Promise.all([file, catalogue, board])
}

async function beginBoard(queries: QueryClient, address: string, view: View, catalogue: Promise<void>): Promise<void> {
  // Whether there is such a plan or scenario is known only when the catalogue is there; the usual ones are.
  if (!/[?&](plan|scenario)=/.test(address)) return askBoard(queries, view)
  await catalogue
  const found = queries.getQueryData(catalogueQuery(view.lang as Language).queryKey)
  if (found === undefined) return
  const known = { plans: [...found.plans.keys()], scenarios: [...found.scenarios.values()] }
  await askBoard(queries, parseView(address, known).view)
}

async function askBoard(queries: QueryClient, { plan, scenario, lang }: View): Promise<void> {
  await Promise.all([
    queries.prefetchQuery(targetsQuery(plan, lang as Language)),
    queries.prefetchQuery(projectionQuery(plan, scenario, lang as Language)),
  ])
}
