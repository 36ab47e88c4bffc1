import type { PlanData } from '../data/load.js'
import { type Prepared, prepareRun } from './prepare.js'
import type { RunOptions } from './simulate-plan.js'
import type { Workspace } from './workspace.js'

/** Paths kept of all plans together, and of one: long runs take memory and are asked for once. */
const MOST_KEPT = 12_288
const MOST_PATHS = 4096

/** By the loaded data, which other scenarios laid over them leave as they are. */
const kept = new WeakMap<object, Map<string, Prepared>>()

/**
 * Prepare a plan, or take it as it was prepared for another scenario: what is prepared rests on figures, not on scenarios.
 * The bytes of every run are the same.
 */
export function preparedFor(workspace: Workspace, planData: PlanData, options: RunOptions): Prepared {
  if (options.paths > MOST_PATHS) return prepareRun(workspace, planData, options)
  const { paths, seed, boundary, firstPath = 0 } = options
  const key = JSON.stringify([workspace.hash, planData.plan.id, paths, seed, boundary, firstPath])
  const worlds = kept.get(workspace.priors) ?? new Map<string, Prepared>()
  kept.set(workspace.priors, worlds)
  const found = worlds.get(key) ?? prepareRun(workspace, planData, options)
  // The newest used stands last, the first go.
  worlds.delete(key)
  worlds.set(key, found)
  let sum = [...worlds.values()].reduce((paths, one) => paths + one.options.paths, 0)
  for (const [oldest, { options: its }] of worlds) {
    if (sum <= MOST_KEPT) break
    sum -= its.paths
    worlds.delete(oldest)
  }
  return within(found, workspace)
}

/** The same worlds, in which other scenarios are known. */
function within(prepared: Prepared, workspace: Workspace): Prepared {
  if (prepared.workspace === workspace) return prepared
  return { ...prepared, workspace, merged: () => within(prepared.merged(), workspace) }
}
