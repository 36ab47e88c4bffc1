import type { Scenario } from '../data/budget-schemas.js'
import { checkScenario, type ScenarioKnown } from '../data/check-scenario.js'
import type { Problem } from '../data/problem.js'
import type { Row } from '../data/read-yaml.js'

/**
 * Return `checkScenario` that remembers what it said of a row: the same as long as everything it extends is the same. What
 * else is known has to be the same at every call.
 */
export function rememberedCheck(): typeof checkScenario {
  const made = new WeakMap<
    Row<Scenario>,
    { readonly parents: readonly Scenario[]; readonly problems: readonly Problem[] }
  >()
  return (row, known) => {
    const parents = parentsOf(row.value, known.scenarios)
    const before = made.get(row)
    if (before !== undefined && isSame(before.parents, parents)) return [...before.problems]
    const problems = checkScenario(row, known)
    made.set(row, { parents, problems })
    return problems
  }
}

/** Everything a scenario extends, as far as it is there; of a circle one round. */
function parentsOf(scenario: Scenario, scenarios: ScenarioKnown['scenarios']): readonly Scenario[] {
  const parents: Scenario[] = []
  let one: Scenario | undefined = scenario
  while (one?.extends !== undefined) {
    one = scenarios.get(one.extends)
    if (one === undefined || parents.includes(one)) break
    parents.push(one)
  }
  return parents
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
