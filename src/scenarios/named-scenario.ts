import { scenarioKnown } from '../data/budget.js'
import { Scenario } from '../data/budget-schemas.js'
import { checkScenario } from '../data/check-scenario.js'
import { checkValue } from '../data/check-value.js'
import type { Problem } from '../data/problem.js'
import type { Workspace } from './workspace.js'

/** A scenario somebody asks for: the id of a known one, or one of their own, written as in a scenario file. */
export type ScenarioChoice = string | Readonly<Record<string, unknown>>

/** Where a field of something was written. */
export type PlaceOf = (path: readonly PropertyKey[]) => { readonly file: string; readonly line: number }

export type AskedScenario = { readonly choice: ScenarioChoice; readonly placeOf: PlaceOf }

/** What was asked for, looked up or checked. `scenario` is absent where it has not the form of one. */
export type NamedScenario = {
  readonly file: string
  readonly scenario: Scenario | undefined
  readonly problems: readonly Problem[]
  /** where its spending begins: what is said of its money as a whole is said there */
  readonly line: number
}

/**
 * Look up known scenarios and check those that are written out; one may extend a known one or one that stands before it.
 * @returns the scenarios in the order asked, and the workspace that knows all of them
 */
export function namedScenarios(
  workspace: Workspace,
  asked: readonly AskedScenario[],
): { readonly workspace: Workspace; readonly named: readonly NamedScenario[] } {
  let known = workspace
  const places = new Map<string, string>()
  const named = asked.map(({ choice, placeOf }): NamedScenario => {
    if (typeof choice === 'string') {
      return { file: placeOfKnown(choice), scenario: known.budget.scenarios.get(choice), problems: [], line: 1 }
    }
    const one = checkOne(known, choice, placeOf, places)
    if (one.scenario !== undefined && !known.budget.scenarios.has(one.scenario.id)) {
      const scenarios = new Map(known.budget.scenarios).set(one.scenario.id, one.scenario)
      places.set(one.scenario.id, one.file)
      known = { ...known, budget: { ...known.budget, scenarios } }
    }
    return one
  })
  return { workspace: known, named }
}

const placeOfKnown = (id: string): string => `scenarios/${id}.yaml`

/** @param places of scenarios that are written out, by id */
function checkOne(
  workspace: Workspace,
  plain: Readonly<Record<string, unknown>>,
  placeOf: PlaceOf,
  places: ReadonlyMap<string, string>,
): NamedScenario {
  const problems: Problem[] = []
  const { file } = placeOf([])
  const lineOf = (path: readonly PropertyKey[]): number => placeOf(path).line
  const scenario = checkValue(Scenario, plain, file, lineOf, problems, true)
  if (scenario === undefined) return { file, scenario, problems, line: 1 }
  const { id } = scenario
  if (workspace.budget.scenarios.has(id)) {
    const facts = { id, first: places.get(id) ?? placeOfKnown(id) }
    problems.push({ file, line: lineOf(['id']), code: 'ID_DUPLICATE', facts })
  }
  problems.push(...checkScenario({ value: scenario, file, line: 1, lineOf }, scenarioKnown(workspace)))
  const path = scenario.policy?.spending === undefined ? ['policy'] : ['policy', 'spending']
  return { file, scenario, problems, line: lineOf(path) }
}
