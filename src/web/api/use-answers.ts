import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Language } from '../../text/language.js'
import { useView } from '../view/use-view.js'
import { api } from './client.js'
import { type Catalogue, catalogueQuery, projectionQuery, targetsQuery } from './queries.js'

export type { Catalogue }

export const useCatalogueAnswer = (language: Language) => useQuery(catalogueQuery(language))

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

/** The plan on screen projected under a scenario. @param scenario undefined: not asked */
export function useProjection(scenario: string | undefined) {
  const { plan, lang } = useView().view
  return useQuery({ ...projectionQuery(plan, scenario as string, lang as Language), enabled: scenario !== undefined })
}

/** Everything about one target under a scenario. @param scenario undefined: not asked */
export function useTargetPage(id: string, scenario: string | undefined) {
  const { lang } = useView().view
  return useQuery({
    queryKey: ['target-page', id, scenario],
    queryFn: ({ signal }) => api.targetPage(id, scenario as string, { language: lang as Language, signal }),
    enabled: scenario !== undefined,
  })
}
