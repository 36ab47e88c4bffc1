import type { Data, PlanData } from '../data/load.js'
import type { Target } from '../data/schemas.js'
import { PATHS, type PathBounds } from '../report/answers/run-fields.js'
import { BOUNDARIES, type Boundary } from '../scenarios/field.js'
import { findTarget, similarTargets } from '../scenarios/find-target.js'
import type { RunOptions } from '../scenarios/simulate-plan.js'
import { type Call, UsageError } from './call.js'

const MOST_PATHS = 1_000_000

/** Read `--paths`, `--seed` and `--boundary`. @throws UsageError with what was got and what is allowed */
export function runOptions(call: Call, { least, usual }: PathBounds = PATHS): RunOptions {
  return {
    paths: integer(call, 'paths', usual, least, MOST_PATHS),
    seed: integer(call, 'seed', 1, 0, Number.MAX_SAFE_INTEGER),
    boundary: boundaryOf(call),
  }
}

export const RUN_OPTIONS = {
  paths: { type: 'string' },
  seed: { type: 'string' },
  boundary: { type: 'string' },
} as const

function boundaryOf(call: Call): Boundary {
  const got = call.options.boundary ?? 'old'
  if (!BOUNDARIES.includes(got as Boundary)) {
    throw new UsageError('OPTION_WRONG', { id: '--boundary', got: String(got), allowed: BOUNDARIES.join(', ') })
  }
  return got as Boundary
}

/** Return an option, where it is given. */
export function textOf({ options }: Call, name: string): string | undefined {
  const got = options[name]
  return got === undefined ? undefined : String(got)
}

/** Return an option that has to be given. @throws UsageError */
export function required(call: Call, name: string): string {
  const got = call.options[name]
  if (typeof got !== 'string' || got === '') throw new UsageError('ARGUMENT_MISSING', { id: `--${name}` })
  return got
}

/** Read a whole number, or its default. @throws UsageError */
export function integer(call: Call, name: string, fallback: number, low: number, high: number): number {
  const got = call.options[name]
  if (got === undefined) return fallback
  const value = /^\d+$/.test(String(got)) ? Number(got) : Number.NaN
  if (Number.isNaN(value) || value < low || value > high) {
    throw new UsageError('OPTION_WRONG', { id: `--${name}`, got: String(got), allowed: `${low} … ${high}` })
  }
  return value
}

/** Return the plan's id as it is written: a question looks up all its names together. @throws UsageError where there is none */
export function planName(data: Data, id: string | undefined): string {
  return id ?? planOf(data, id).plan.id
}

/** Return the target's id as it is written, for a question as well. @throws UsageError where there is none */
export function targetName(data: Data, id: string | undefined): string {
  return id ?? targetOf(data, id).target.id
}

/** Return the plan named on the command line. @throws UsageError naming the plans there are */
export function planOf(data: Data, id: string | undefined): PlanData {
  const allowed = [...data.plans.keys()].join(', ')
  if (id === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'plan', allowed })
  const found = data.plans.get(id)
  if (found === undefined) throw new UsageError('PLAN_UNKNOWN', { id, allowed })
  return found
}

/** Return the plans asked for by `--plan`, or all. */
export function plansOf(data: Data, call: Call): PlanData[] {
  const asked = call.options.plan
  return asked === undefined ? [...data.plans.values()] : [planOf(data, String(asked))]
}

/** Return the target named on the command line with its plan. @throws UsageError naming those that look most like it */
export function targetOf(data: Data, id: string | undefined): { planData: PlanData; target: Target } {
  if (id === undefined) throw new UsageError('ARGUMENT_MISSING', { id: 'target-id' })
  const found = findTarget(data, id)
  if (found === undefined)
    throw new UsageError('TARGET_UNKNOWN', { id, allowed: similarTargets(data, id, 3).join(', ') })
  return found
}
