import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Language } from '../../text/language.js'
import { useView } from '../view/use-view.js'
import { AnswerError, api } from './client.js'

/** The same question gives the same bytes until the data change, and those change when the server starts anew. */
export const makeQueries = (): QueryClient =>
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

/** What there is to choose from, read once. */
export type Catalogue = NonNullable<ReturnType<typeof useCatalogueAnswer>['data']>

export const useCatalogueAnswer = (language: Language) => useQuery(catalogueQuery(language))

export const catalogueQuery = (language: Language) =>
  queryOptions({
    queryKey: ['catalogue'],
    queryFn: async ({ signal }) => {
      const asked = { language, signal }
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
    },
  })

export const CatalogueContext = createContext<Catalogue | undefined>(undefined)

export function useCatalogue(): Catalogue {
  const catalogue = useContext(CatalogueContext)
  if (catalogue === undefined) throw new Error('no catalogue')
  return catalogue
}

/** Targets of the plan on screen. */
export function useTargets() {
  const { plan, lang } = useView().view
  return useQuery(targetsQuery(plan, lang as Language))
}

export const targetsQuery = (plan: string, language: Language) =>
  queryOptions({
    queryKey: ['targets', plan],
    queryFn: ({ signal }) => api.targets(plan, { language, signal }),
  })

/** The plan on screen projected under a scenario. @param scenario undefined: not asked */
export function useProjection(scenario: string | undefined) {
  const { plan, lang } = useView().view
  return useQuery({ ...projectionQuery(plan, scenario as string, lang as Language), enabled: scenario !== undefined })
}

export const projectionQuery = (plan: string, scenario: string, language: Language) =>
  queryOptions({
    queryKey: ['projection', plan, scenario],
    queryFn: ({ signal }) => api.projection(plan, scenario, { language, signal }),
  })

/** Everything about one target under a scenario. @param scenario undefined: not asked */
export function useTargetPage(id: string, scenario: string | undefined) {
  const { lang } = useView().view
  return useQuery({
    queryKey: ['target-page', id, scenario],
    queryFn: ({ signal }) => api.targetPage(id, scenario as string, { language: lang as Language, signal }),
    enabled: scenario !== undefined,
  })
}
