import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Language } from '../../text/language.js'
import { AnswerError, api } from './client.js'
import type { Asked } from './request.js'

/** What the workbench asks for before it draws. Nothing here needs what draws: it is loaded, and asks, before that. */

/** The same question gives the same bytes until the data change, and those change when the server starts anew. */
const makeQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        refetchOnWindowFocus: false,
        // Ask even when the browser believes itself offline: the server may be on this machine.
        networkMode: 'always',
        // Nobody there, or too busy: worth another try. Anything else would be answered the same again.
        retry: (failures, error) =>
          failures < 3 && error instanceof AnswerError && (error.status === undefined || error.status === 503),
        retryDelay: (failures) => 500 * 2 ** failures,
      },
    },
  })

/** What the workbench knows of the server's answers: one for all pages, and for what goes on behind them. */
export const queries = makeQueries()

/** What there is to choose from, read once. */
export type Catalogue = Awaited<ReturnType<typeof readCatalogue>>

async function readCatalogue(asked: Asked) {
  const [plans, territories, scenarios, agencies, units] = await Promise.all([
    api.plans(asked),
    api.territories(asked),
    api.scenarios(asked),
    api.agencies(asked),
    api.units(asked),
  ])
  return {
    plans: new Map(plans.map((one) => [one.id, one])),
    territories: new Map(territories.map((one) => [one.id, one])),
    scenarios: new Map(scenarios.map((one) => [one.id, one])),
    agencies: new Map(agencies.map((one) => [one.id, one])),
    units: new Map(units.map((one) => [one.id, one])),
  }
}

export const catalogueQuery = (language: Language) =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => readCatalogue({ language, signal }),
  })

export const targetsQuery = (plan: string, language: Language) =>
  queryOptions({
    queryKey: ['targets', plan],
    queryFn: ({ signal }) => api.targets(plan, { language, signal }),
  })

export const projectionQuery = (plan: string, scenario: string, language: Language) =>
  queryOptions({
    queryKey: ['projection', plan, scenario],
    queryFn: ({ signal }) => api.projection(plan, scenario, { language, signal }),
  })
