import { basename, dirname } from 'node:path'
import { z } from 'zod'
import { InputError, type Problem } from '../../data/problem.js'
import { type Row, readYamlObject } from '../../data/read-yaml.js'
import { Id } from '../../data/schemas.js'
import { BOUNDARIES } from '../../scenarios/field.js'
import { BASELINE } from '../../scenarios/prepare.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { StudyRun } from './study-run.js'

/** What a study asks: every plan under every scenario, in every world where some are named. */
export const Study = z.strictObject({
  plans: z.union([z.literal('all'), z.array(Id).min(1)]),
  scenarios: z.array(Id).min(1),
  worlds: z
    .array(Id)
    .min(1)
    .optional()
    .describe('scenarios whose drivers and shocks stand in the place of each scenario’s'),
  paths: z.int().min(1).max(100_000).default(10_000),
  seed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).default(1),
  boundary: z.enum(BOUNDARIES).default('old'),
  block: z
    .int()
    .min(100)
    .max(100_000)
    .default(10_000)
    .describe('paths that are simulated at a time; decides no number'),
})
export type Study = z.infer<typeof Study>

/** Read a study. @throws InputError with everything that is wrong in it */
export function readStudy(workspace: Workspace, file: string): Study {
  const problems: Problem[] = []
  const row = readYamlObject(dirname(file), basename(file), Study, problems)
  if (row !== undefined) checkNames(workspace, row, problems)
  if (row === undefined || problems.length > 0) throw new InputError(problems)
  return row.value
}

function checkNames({ plans, budget }: Workspace, { value, file, lineOf }: Row<Study>, problems: Problem[]): void {
  const check = (field: 'plans' | 'scenarios' | 'worlds', code: Problem['code'], known: readonly string[]): void => {
    const ids = value[field] ?? []
    if (typeof ids === 'string') return
    for (const [i, id] of ids.entries()) {
      const at = { file, line: lineOf?.([field, i]) ?? 1 }
      const first = ids.indexOf(id)
      const place = `${file}:${lineOf?.([field, first]) ?? 1}`
      if (first < i) problems.push({ ...at, code: 'ID_DUPLICATE', facts: { id, first: place } })
      if (!known.includes(id)) problems.push({ ...at, code, facts: { id, allowed: known.join(', ') } })
    }
  }
  const scenarios = [...budget.scenarios.values()]
  const all = scenarios.map(({ id }) => id)
  check('plans', 'PLAN_UNKNOWN', [...plans.keys()])
  check('scenarios', 'SCENARIO_UNKNOWN', all)
  check('worlds', 'SCENARIO_UNKNOWN', all)
  // The baseline is the world without a shock.
  const worlds = scenarios.filter(({ id, world }) => id === BASELINE || world !== undefined).map(({ id }) => id)
  for (const [i, id] of (value.worlds ?? []).entries()) {
    if (!all.includes(id) || worlds.includes(id)) continue
    const facts = { id, allowed: worlds.join(', ') }
    problems.push({ file, line: lineOf?.(['worlds', i]) ?? 1, code: 'NOT_A_WORLD', facts })
  }
}

/** Return the runs of a study, in its order: plan by plan, so that what a plan's runs share is made once. */
export function runsOf({ plans, budget }: Workspace, study: Study): readonly StudyRun[] {
  const { scenarios, worlds = [null], paths, seed, boundary, block } = study
  const planned = study.plans === 'all' ? [...plans.keys()] : study.plans
  const fits = (id: string | null, plan: string): boolean => {
    const own = id === null ? undefined : budget.scenarios.get(id)?.plan
    return own === undefined || own === plan
  }
  return planned.flatMap((plan) =>
    scenarios.flatMap((scenario) =>
      worlds
        .filter((world) => fits(scenario, plan) && fits(world, plan))
        .map((world) => ({ plan, scenario, world, paths, seed, boundary, block })),
    ),
  )
}
