import { basename, dirname } from 'node:path'
import { scenarioKnown } from '../data/budget.js'
import { Scenario } from '../data/budget-schemas.js'
import { checkScenario } from '../data/check-scenario.js'
import type { Problem } from '../data/problem.js'
import { readYamlObject } from '../data/read-yaml.js'
import type { Workspace } from './workspace.js'

/** A scenario somebody asked for: shipped, or from a file of their own. `scenario` is absent where the file cannot be read. */
export type NamedScenario = {
  readonly name: string
  readonly file: string
  readonly scenario: Scenario | undefined
  readonly problems: readonly Problem[]
  /** where its spending begins in the file: what is said of its money as a whole is said there */
  readonly line: number
}

/** Return whether a name means a file rather than the id of a shipped scenario. */
export const isFileName = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name)

/**
 * Look up shipped scenarios and read files. A file may extend a shipped scenario or a file named before it.
 * @param names ids (known ones) and file names
 * @returns the scenarios, and the workspace that knows those of the files too
 */
export function namedScenarios(
  workspace: Workspace,
  names: readonly string[],
): { readonly workspace: Workspace; readonly named: readonly NamedScenario[] } {
  let known = workspace
  const files = new Map<string, string>()
  const named = names.map((name): NamedScenario => {
    const shipped = known.budget.scenarios.get(name)
    if (!isFileName(name)) return { name, file: `scenarios/${name}.yaml`, scenario: shipped, problems: [], line: 1 }
    const one = readOne(known, name, files)
    if (one.scenario !== undefined && !known.budget.scenarios.has(one.scenario.id)) {
      const scenarios = new Map(known.budget.scenarios).set(one.scenario.id, one.scenario)
      files.set(one.scenario.id, name)
      known = { ...known, budget: { ...known.budget, scenarios } }
    }
    return one
  })
  return { workspace: known, named }
}

/** @param files of scenarios that are not shipped, by id */
function readOne(workspace: Workspace, name: string, files: ReadonlyMap<string, string>): NamedScenario {
  const problems: Problem[] = []
  const row = readYamlObject(dirname(name), basename(name), Scenario, problems, true)
  if (row !== undefined) {
    const { id } = row.value
    if (workspace.budget.scenarios.has(id)) {
      const facts = { id, first: files.get(id) ?? `scenarios/${id}.yaml` }
      problems.push({ file: row.file, line: row.lineOf?.(['id']) ?? 1, code: 'ID_DUPLICATE', facts })
    }
    problems.push(...checkScenario(row, scenarioKnown(workspace)))
  }
  const here = problems.map((one) => ({ ...one, file: name }))
  const path = row?.value.policy?.spending === undefined ? ['policy'] : ['policy', 'spending']
  return { name, file: name, scenario: row?.value, problems: here, line: row?.lineOf?.(path) ?? 1 }
}
