import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { targetsQuery } from '../../api/queries.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useProgrammes } from '../../api/use-question.js'
import { targetNames } from '../../parts/question/target-choices.js'
import { useWords } from '../../view/use-view.js'
import type { Names } from './question-items.js'

/** In the place of a name that is on its way: an id would be taken for one. */
const STILL_ASKED = '…'

/**
 * Names of what a question speaks of; targets and groups of one plan.
 * @param hasTargets whether targets are spoken of: their names are a request of their own
 */
export function useNames(plan: string | undefined, hasTargets: boolean): Names {
  const { language } = useWords()
  const { plans, territories, scenarios, units } = useCatalogue()
  const { data: targets, isLoading: areTargetsAsked } = useQuery({
    ...targetsQuery(plan ?? '', language),
    enabled: hasTargets && plan !== undefined,
  })
  const named = useMemo(() => targets && targetNames(targets, units, language), [targets, units, language])
  const { data: programmes, isLoading: areProgrammesAsked } = useProgrammes()
  const planName = (id: string): string => {
    const found = plans.get(id)
    if (found === undefined) return id
    const place = territories.get(found.territory)?.name[language] ?? found.territory
    return `${place}: ${found.title[language]}`
  }
  return {
    plan: planName,
    target: (id) => named?.get(id) ?? (areTargetsAsked ? STILL_ASKED : id),
    group: (id) => plans.get(plan ?? '')?.groups.find((one) => one.id === id)?.[language] ?? id,
    scenario: (id) => scenarios.get(id)?.name[language] ?? id,
    programme: (id) => programmes?.get(id)?.name[language] ?? (areProgrammesAsked ? STILL_ASKED : id),
  }
}
