import type { Scenario } from '../../../src/data/budget-schemas.js'
import type { PlanData } from '../../../src/data/load.js'
import { isSimulated } from '../../../src/scenarios/outcomes.js'
import { type Prepared, prepareRun } from '../../../src/scenarios/prepare.js'
import { type Figure, isFigure } from '../../../src/scenarios/studies/inputs.js'
import { shippedData } from '../../data-root.js'

const made = new Map<string, Prepared>()

/** A shipped plan prepared once per test file. */
export function prepared(plan: string, paths: number, seed = 1): Prepared {
  const key = `${plan} ${paths} ${seed}`
  const data = shippedData()
  const one = made.get(key) ?? prepareRun(data, data.plans.get(plan) as PlanData, { paths, seed, boundary: 'old' })
  made.set(key, one)
  return one
}

export function scenario(id: string): Scenario {
  const found = shippedData().budget.scenarios.get(id)
  if (found === undefined) throw new Error(`no scenario ${id}`)
  return found
}

/** A target of a plan that is a figure with a probability. */
export function figure({ resolved }: Prepared, id: string): Figure {
  const found = resolved.find(({ target }) => target.id === id)
  if (found === undefined || !isSimulated(found) || !isFigure(found)) throw new Error(`${id} is no figure`)
  return found
}
