import { optimisation } from '../../report/answers/optimisation.js'
import { STUDY_PATHS } from '../../report/answers/run-fields.js'
import { optimiseText } from '../../report/optimise-view.js'
import { firstFreeYear } from '../../scenarios/changed-money.js'
import { NO_CONSTRAINTS, readConstraints, withConstraints } from '../../scenarios/optimise/constraints.js'
import { AIMS, type Aim } from '../../scenarios/optimise/scoring.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { CONSTRAINT_OPTIONS, constraintFlags } from '../constraint-flags.js'
import { planOf, RUN_OPTIONS } from '../options.js'
import { progressBar } from '../progress.js'
import { runFieldsOf, SCENARIO_OPTIONS, scenarioOf } from '../scenario-runs.js'

/** `lotrinh optimise <plan>`: how a fixed envelope is best spent. */
export const optimise: Command = {
  usage: 'cli.command.optimise',
  takes: ['plan'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    ...CONSTRAINT_OPTIONS,
    objective: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const objective = aimOf(call)
    const workspace = loadWorkspace(call.dataRoot)
    const planData = planOf(workspace, call.positionals[0])
    const file = call.options.constraints
    const read = file === undefined ? NO_CONSTRAINTS : readConstraints(String(file), workspace, planData)
    const flags = constraintFlags(call, firstFreeYear(workspace))
    const { value: constraints, placeOf } = withConstraints(read, flags, '--', workspace, planData)
    const run = runFieldsOf(call, STUDY_PATHS)
    const { scenario, sources } = scenarioOf(call, workspace)
    const question = { plan: planData.plan.id, scenario, objective, constraints, ...run }
    const bar = progressBar(call, 1, 'optimise.progress')
    const stop = new AbortController()
    const interrupt = (): void => stop.abort()
    process.once('SIGINT', interrupt)
    const hooks = {
      sources: new Map(sources).set('constraints', placeOf),
      signal: stop.signal,
      onProgress: (share: number) => bar.show(share, 0),
    }
    const done = (): void => {
      process.removeListener('SIGINT', interrupt)
      bar.clear()
    }
    await ask(call, optimisation, workspace, question, hooks, ({ opened: { prepared }, answer: { found } }) => {
      return optimiseText(prepared.workspace, planData, found, call.language)
    }).finally(done)
  },
}

function aimOf({ options }: Call): Aim {
  const got = options.objective ?? 'expected'
  if (!AIMS.includes(got as Aim))
    throw new UsageError('OPTION_WRONG', { id: '--objective', got: String(got), allowed: AIMS.join(', ') })
  return got as Aim
}
