import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { InputError, type Problem } from '../data/problem.js'
import { readYamlObject } from '../data/read-yaml.js'
import { pathIn } from '../report/answers/kind.js'
import { type AskedScenario, namedScenarios, type PlaceOf, type ScenarioChoice } from '../scenarios/named-scenario.js'
import type { Workspace } from '../scenarios/workspace.js'

/** Scenarios of a question by field, and where those that came from files were written. */
export type ReadChoices<F extends string> = {
  readonly choices: Readonly<Record<F, ScenarioChoice[]>>
  readonly sources: ReadonlyMap<string, PlaceOf>
}

/** Return whether a name means a file rather than the id of a shipped scenario. */
const isFileName = (name: string): boolean => /[/\\]|\.ya?ml$/.test(name)

/**
 * Make the scenarios of a question of the names on a command line: ids stay, files are read.
 * @param names by field of the question
 * @throws InputError when a file cannot be read, with what is wrong with the others too
 */
export function readChoices<F extends string>(
  workspace: Workspace,
  names: Readonly<Record<F, readonly string[]>>,
): ReadChoices<F> {
  const unread: Problem[] = []
  const sources = new Map<string, PlaceOf>()
  const asked: AskedScenario[] = []
  const choices = {} as Record<F, ScenarioChoice[]>
  for (const field of Object.keys(names) as F[]) {
    choices[field] = names[field].flatMap((name, i): ScenarioChoice[] => {
      if (!isFileName(name)) return [name]
      const found: Problem[] = []
      const row = readYamlObject(dirname(name), basename(name), z.looseObject({}), found)
      unread.push(...found.map((one) => ({ ...one, file: name })))
      if (row === undefined) return []
      const placeOf: PlaceOf = (path) => ({ file: name, line: row.lineOf?.(path) ?? 1 })
      sources.set(pathIn(field, i), placeOf)
      asked.push({ choice: row.value, placeOf })
      return [row.value]
    })
  }
  if (unread.length === 0) return { choices, sources }
  throw new InputError([...unread, ...namedScenarios(workspace, asked).named.flatMap(({ problems }) => problems)])
}
