import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { optimiseRecord } from '../../report/optimise-record.js'
import { optimiseText } from '../../report/optimise-view.js'
import { firstFreeYear } from '../../scenarios/changed-money.js'
import { NO_CONSTRAINTS, readConstraints, withConstraints } from '../../scenarios/optimise/constraints.js'
import { optimise as findAllocation } from '../../scenarios/optimise/optimise.js'
import { AIMS, type Aim } from '../../scenarios/optimise/scoring.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { CONSTRAINT_OPTIONS, constraintFlags } from '../constraint-flags.js'
import { planOf, RUN_OPTIONS } from '../options.js'
import { progressBar } from '../progress.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** Paths of the search: each is a world that all plans are tried on. */
const PATHS = '2000'

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
    const { options, streams, language } = call
    const aim = aimOf(call)
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const file = options.constraints
    const read = file === undefined ? NO_CONSTRAINTS : readConstraints(String(file), data, planData)
    const constraints = withConstraints(read, constraintFlags(call, firstFreeYear(data)), '--', data, planData)
    const fewer = { ...call, options: { ...options, paths: options.paths ?? PATHS } }
    const { prepared, runs, invalid } = openPlan(fewer, data, planData)
    const [{ scenario, projection }] = runs
    const bar = progressBar(call, 1, 'optimise.progress')
    const stop = new AbortController()
    const interrupt = (): void => stop.abort()
    process.once('SIGINT', interrupt)
    const onProgress = (share: number): void => bar.show(share, 0)
    const found = await findAllocation(prepared, scenario, {
      aim,
      constraints,
      signal: stop.signal,
      onProgress,
    }).finally(() => {
      process.removeListener('SIGINT', interrupt)
      bar.clear()
    })
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, projection),
        budget: budgetRecord(invalid),
        ...optimiseRecord(found),
        constraints: constraints.value,
        scenario: scenarioRecord(scenario, isShipped(data, scenario)),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + optimiseText(prepared.workspace, planData, found, language))
  },
}

function aimOf({ options }: Call): Aim {
  const got = options.objective ?? 'expected'
  if (!AIMS.includes(got as Aim))
    throw new UsageError('OPTION_WRONG', { id: '--objective', got: String(got), allowed: AIMS.join(', ') })
  return got as Aim
}
