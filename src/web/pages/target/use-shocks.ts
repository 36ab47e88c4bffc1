import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TargetPageRecord } from '../../../report/target-page.js'
import { indicators } from '../../api/data.js'
import { useCatalogue } from '../../api/use-answers.js'
import { useWords } from '../../view/use-view.js'
import { type ChartShock, hasShocks, shocksOn } from './shocks.js'

/** What the scenario of a record has happen to its measure. The list of measures is read only where it is needed. */
export function useShocks({ definition: { indicator }, scenario }: TargetPageRecord): readonly ChartShock[] {
  const words = useWords()
  const { scenarios } = useCatalogue()
  const { data } = useQuery({
    queryKey: ['indicators'],
    queryFn: ({ signal }) => indicators({ language: words.language, signal }),
    enabled: hasShocks(scenario.id, scenarios),
  })
  return useMemo(() => {
    const score = data?.find(({ id }) => id === indicator)?.score
    return shocksOn([indicator, ...(score === undefined ? [] : [score])], scenario.id, scenarios, words)
  }, [data, indicator, scenario.id, scenarios, words])
}
