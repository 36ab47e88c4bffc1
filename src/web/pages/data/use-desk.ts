import { useQuery } from '@tanstack/react-query'
import type { Indicator, Observation, Source } from '../../../data/schemas.js'
import { holds, useMe } from '../../api/accounts.js'
import type { TargetItem } from '../../api/client.js'
import { indicators, type Kept, keptOfKind, observations, sources } from '../../api/data.js'
import { useCatalogue, useTargets } from '../../api/use-answers.js'
import { useView, useWords } from '../../view/use-view.js'

/** Everything the pages of figures need of one place. */
export type Desk = {
  /** id of the territory whose figures these are */
  readonly place: string
  readonly figures: readonly Observation[]
  /** those of them that people keep, by their name */
  readonly kept: ReadonlyMap<string, Kept<Observation>>
  readonly sources: ReadonlyMap<string, Source>
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly targets: readonly TargetItem[]
  /** ids of what the plan's targets are judged by, in the plan's order */
  readonly ofPlan: readonly string[]
  readonly canChange: boolean
}

/** Read the desk of the place that the view names; the plan's own where it names none. */
export function useDesk() {
  const { language } = useWords()
  const { view } = useView()
  const { plans } = useCatalogue()
  const me = useMe()
  const targets = useTargets()
  const place = view.place === '' ? (plans.get(view.plan)?.territory ?? '') : view.place
  const known = useQuery({
    queryKey: ['indicators'],
    queryFn: async ({ signal }) => byId(await indicators({ language, signal })),
  })
  const stored = useQuery({
    queryKey: ['figures', place],
    queryFn: async ({ signal }) => {
      const asked = { language, signal }
      const [figures, kept, from] = await Promise.all([
        observations(place, asked),
        keptOfKind<Observation>('observation', asked),
        sources(asked),
      ])
      return { figures, kept: new Map(kept.map((one) => [one.id, one])), sources: byId(from) }
    },
    staleTime: 0,
  })
  const data: Desk | undefined =
    targets.data === undefined || known.data === undefined || stored.data === undefined
      ? undefined
      : {
          ...{ place, ...stored.data, indicators: known.data, targets: targets.data },
          ofPlan: [...new Set(targets.data.map(({ indicator, judgedBy }) => judgedBy?.indicator ?? indicator))],
          canChange: holds(me, 'analyst'),
        }
  return {
    data,
    error: targets.error ?? known.error ?? stored.error,
    refetch: () => Promise.all([targets.refetch(), known.refetch(), stored.refetch()]),
  }
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.id, one]))
