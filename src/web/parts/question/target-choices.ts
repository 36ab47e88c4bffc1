import type { Data } from '../../../data/load.js'
import type { Target } from '../../../data/schemas.js'
import { mustBe } from '../../../report/targets-view.js'
import type { Attainment, TargetItem } from '../../api/client.js'
import { useCatalogue, useProjection, useTargets } from '../../api/use-answers.js'
import { useView, useWords } from '../../view/use-view.js'
import { percentText } from '../odds.js'

/** A target that has a probability: what it is called, and how likely it is under the scenario on screen. */
export type Likely = {
  readonly id: string
  readonly name: string
  readonly short: string
  readonly year: number
  readonly attainment: Attainment
  readonly chance: string
}

/** Names of all targets of the plan on screen by id, with the year and what they must be: `2030: DTI ≥ 0,7`. */
export function useTargetNames(): ReadonlyMap<string, string> | undefined {
  const { language } = useWords()
  const { units } = useCatalogue()
  const { data } = useTargets()
  return data && targetNames(data, units, language)
}

/** Names of targets by id. */
export const targetNames = (
  targets: readonly TargetItem[],
  units: Units,
  language: 'vi' | 'en',
): ReadonlyMap<string, string> => new Map(targets.map((item) => [item.id, nameOf(item, units, language)]))

/** The plan's targets that have a probability, in its order; undefined until they are known. */
export function useLikely(): readonly Likely[] | undefined {
  const words = useWords()
  const { scenario } = useView().view
  const { units } = useCatalogue()
  const { data: targets } = useTargets()
  const { data: projection } = useProjection(scenario)
  if (targets === undefined || projection === undefined) return undefined
  const found = new Map(projection.targets.map((one) => [one.id, one]))
  return targets.flatMap((item): Likely[] => {
    const attainment = found.get(item.id)
    if (attainment?.status !== 'assessed' || item.year === null) return []
    return [
      {
        id: item.id,
        name: nameOf(item, units, words.language),
        short: item.name[words.language],
        year: item.year,
        attainment,
        chance: percentText(attainment, words) ?? '',
      },
    ]
  })
}

type Units = ReturnType<typeof useCatalogue>['units']

function nameOf(item: TargetItem, units: Units, language: 'vi' | 'en'): string {
  // What a promise asks for, in the form of the plan's own row: left out where the record says null.
  const target = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as unknown as Target
  const year = item.year === null ? '' : `${item.year}: `
  return `${year}${item.name[language]} ${mustBe({ units } as unknown as Data, target, language)}`
}
