import type { Plan } from '../../../data/schemas.js'
import type { Run } from '../../api/runs.js'
import type { Catalogue } from '../../api/use-answers.js'
import { BASELINE } from '../../view/params.js'
import type { View } from '../../view/view.js'

/** The plan that a run is about: as it says, of several the first, of a target's the longest whose id the target's begins with. */
export function planOf(
  { question, territory }: Pick<Run, 'question' | 'territory'>,
  plans: ReadonlyMap<string, Pick<Plan, 'id' | 'territory'>>,
): string | undefined {
  const { plan, plans: several, target } = question
  const named = plan ?? (Array.isArray(several) ? several[0] : undefined)
  if (typeof named === 'string') return plans.has(named) ? named : undefined
  const own = [...plans.values()].filter((one) => one.territory === territory)
  const begun = own
    .filter(({ id }) => String(target).startsWith(`${id}-`))
    .sort((one, other) => other.id.length - one.id.length)
  return [...begun, ...own][0]?.id
}

/** The scenario that a run is about, where it is kept under an id; else the baseline. */
export function scenarioOf({ question }: Pick<Run, 'question'>, kept: ReadonlyMap<string, unknown>): string {
  const { scenario } = question
  return typeof scenario === 'string' && kept.has(scenario) ? scenario : BASELINE
}

/** The address of a run's own page. */
export function answerPage(
  run: Pick<Run, 'id' | 'question' | 'territory'>,
  { plans, scenarios }: Pick<Catalogue, 'plans' | 'scenarios'>,
): Partial<View> {
  const plan = planOf(run, plans)
  const scenario = scenarioOf(run, scenarios)
  return { page: 'answer', item: run.id, ...(plan === undefined ? {} : { plan, scenario }) }
}
