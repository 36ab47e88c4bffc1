import { z } from 'zod'
import type { Scenario } from '../../data/budget-schemas.js'
import { hashValue } from '../../data/hash.js'
import type { PlanData } from '../../data/load.js'
import { Id } from '../../data/schemas.js'
import type { ColumnTable } from '../../report/columns/column-table.js'
import { columnTable } from '../../report/columns/results.js'
import { runBlock } from '../../scenarios/blocks/block.js'
import { mergeBlocks } from '../../scenarios/blocks/merge.js'
import { packBlock, unpackBlock } from '../../scenarios/blocks/pack.js'
import { BOUNDARIES } from '../../scenarios/field.js'
import { type Prepared, prepareFrame, prepareRun } from '../../scenarios/prepare.js'
import { type Projection, runScenario } from '../../scenarios/run-scenario.js'
import type { RunOptions } from '../../scenarios/simulate-plan.js'
import { combine } from '../../scenarios/studies/combine.js'
import type { Workspace } from '../../scenarios/workspace.js'

/** The kind of a computation that is one run of a study. */
export const STUDY_RUN = 'study-run'

/** One run of a study: a plan under a scenario, in a world of another or in its own. Names are known to be there. */
export const StudyRun = z.strictObject({
  plan: Id,
  scenario: Id,
  world: Id.nullable(),
  paths: z.int().min(1),
  seed: z.int().min(0),
  boundary: z.enum(BOUNDARIES),
  /** paths of one shard; decides nothing of the answer */
  block: z.int().min(1),
})
export type StudyRun = z.infer<typeof StudyRun>

/** Shards that a run is made of; a run of one has none. */
export const partsOf = ({ paths, block }: StudyRun): number => Math.ceil(paths / block)

/** Paths [from, to) of a shard. */
export function pathsOf({ paths, block }: StudyRun, part: number): readonly [from: number, to: number] {
  return [part * block, Math.min((part + 1) * block, paths)]
}

/** Return what a shard has in common with others: what `preparedFor` makes is the same for all that give the same. */
export function sharedBy(run: StudyRun, part: number): string {
  const { plan, seed, boundary } = run
  return JSON.stringify([plan, seed, boundary, ...pathsOf(run, part)])
}

/** Return the id of a run: the hash of everything that decides its answer. */
export function studyRunId(engine: string, data: string, { block: _, ...asked }: StudyRun): string {
  return hashValue({ engine, data, kind: STUDY_RUN, asked })
}

/** Return verdicts on every target of a plan under a run, as the JSON of a table of columns. */
export function runAnswer(workspace: Workspace, run: StudyRun): Uint8Array {
  const prepared = preparedFor(workspace, run, optionsOf(run))
  return answerOf(workspace, run, runScenario(prepared, scenarioOf(workspace, run)))
}

/** Simulate the paths [from, to) of a run. */
export function blockOf(workspace: Workspace, run: StudyRun, from: number, to: number): Uint8Array {
  const prepared = preparedFor(workspace, run, { ...optionsOf(run), firstPath: from, paths: to - from })
  return packBlock(runBlock(prepared, scenarioOf(workspace, run)))
}

/** Return what `runAnswer` returns, from blocks that hold all paths of the run. */
export function mergedAnswer(workspace: Workspace, run: StudyRun, blocks: readonly Uint8Array[]): Uint8Array {
  const frame = prepareFrame(workspace, planOf(workspace, run), optionsOf(run))
  const unpacked = blocks.map((bytes) => unpackBlock(bytes))
  return answerOf(workspace, run, mergeBlocks(frame, scenarioOf(workspace, run), unpacked))
}

function answerOf(workspace: Workspace, run: StudyRun, projection: Projection): Uint8Array {
  const table = columnTable(workspace, planOf(workspace, run), projection, { table: 'attainments' })
  return new TextEncoder().encode(JSON.stringify(table))
}

/** Return the table of a run's answer. */
export const tableOf = (answer: Uint8Array): ColumnTable => JSON.parse(new TextDecoder().decode(answer)) as ColumnTable

/** A policy in a world of its own stays as it is; in another it takes that world's drivers and shocks for its own. */
function scenarioOf({ budget }: Workspace, { scenario, world }: StudyRun): Scenario {
  const policy = budget.scenarios.get(scenario) as Scenario
  if (world === null) return policy
  const met = budget.scenarios.get(world) as Scenario
  const { settings } = combine(policy, met, budget.scenarios)
  const { envelope, spending, drivers, shocks } = settings
  return {
    ...{ id: settings.id, name: policy.name, summary: policy.summary },
    policy: { envelope: [...envelope], spending: [...spending] },
    world: { drivers: [...drivers], shocks: [...shocks] },
    assumptions: [...policy.assumptions, ...met.assumptions],
  }
}

const planOf = ({ plans }: Workspace, { plan }: StudyRun): PlanData => plans.get(plan) as PlanData

const optionsOf = ({ paths, seed, boundary }: StudyRun): RunOptions => ({ paths, seed, boundary })

let last: { readonly workspace: Workspace; readonly key: string; readonly prepared: Prepared } | undefined

/** Scenarios of a plan come one after another and share what no scenario changes; of two plans it is too much to keep. */
function preparedFor(workspace: Workspace, run: StudyRun, options: RunOptions): Prepared {
  const key = JSON.stringify([run.plan, options])
  if (last?.workspace !== workspace || last.key !== key) {
    last = undefined
    last = { workspace, key, prepared: prepareRun(workspace, planOf(workspace, run), options) }
  }
  return last.prepared
}
