import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import type { Language } from '../../../text/language.js'
import { scenarios } from '../../api/scenarios.js'
import type { Opened } from '../../simulation/protocol.js'
import { useView } from '../../view/use-view.js'
import { type Tab, thisTab } from './tab.js'

export const KEPT = ['kept-scenarios'] as const

/** The scenarios that people keep on the server. */
export function useKept() {
  const { lang } = useView().view
  return useQuery({ queryKey: KEPT, queryFn: ({ signal }) => scenarios.kept({ language: lang as Language, signal }) })
}

/** Every scenario of the plan, whole: the shipped ones, and what people keep as it stands now. */
export function useKnownScenarios(
  opened: Opened | undefined,
  kept: ReturnType<typeof useKept>['data'],
): ReadonlyMap<string, Scenario> | undefined {
  return useMemo(() => {
    if (opened === undefined || kept === undefined) return undefined
    const all = new Map(opened.scenarios.map((one) => [one.id, one]))
    for (const { id, body } of kept) all.set(id, body)
    return all
  }, [opened, kept])
}

export function useTab(): Tab | undefined {
  const [tab, setTab] = useState<Tab>()
  useEffect(() => {
    void thisTab().then(setTab)
  }, [])
  return tab
}
