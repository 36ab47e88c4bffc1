import { isolated } from '../../../text/isolated.js'
import type { Run } from '../../api/runs.js'
import type { Catalogue } from '../../api/use-answers.js'
import type { Words } from '../../view/use-view.js'
import { type Names, scenarioText } from '../answer/question-items.js'

/** Return what a question is about, in words: place or target, then every scenario it names. */
export function questionName(
  { question }: Pick<Run, 'question'>,
  { plans, territories }: Pick<Catalogue, 'plans' | 'territories'>,
  names: Names,
  words: Words,
): string {
  const place = (id: unknown): string =>
    territories.get(plans.get(String(id))?.territory ?? '')?.name[words.language] ?? String(id)
  const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
  const { plan, plans: several, target, scenario, scenarios, against } = question
  const named = [scenario, ...listed(scenarios), against].filter((one) => one !== undefined)
  return [
    ...[plan, ...listed(several)].filter((one) => one !== undefined).map(place),
    ...(target === undefined ? [] : [names.target(String(target))]),
    ...named.map((one) => scenarioText(one, names, words)),
  ]
    .map(isolated)
    .join(' · ')
}
