import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { sensitivityRecord } from '../../report/sensitivity-record.js'
import { sensitivityText } from '../../report/sensitivity-view.js'
import { sensitivityOf } from '../../scenarios/studies/sensitivity.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, RUN_OPTIONS, targetOf } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** Paths of a study unless asked otherwise. */
const STUDY_PATHS = '2000'
const MOST_TRAJECTORIES = 1000
const [FEWEST_POINTS, DEFAULT_POINTS, MOST_POINTS] = [32, 1024, 16_384]

/** `lotrinh sensitivity <target-id>`: which uncertainty decides a target. */
export const sensitivity: Command = {
  usage: 'cli.command.sensitivity',
  takes: ['target-id'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    morris: { type: 'string' },
    sobol: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: (given: Call) => {
    const call = withStudyPaths(given)
    const { options, streams, language } = call
    const trajectories = integer(call, 'morris', 20, 2, MOST_TRAJECTORIES)
    const basePoints = pointsOf(call)
    const data = loadWorkspace(call.dataRoot)
    const { planData, target } = targetOf(data, call.positionals[0])
    const { prepared, runs, invalid } = openPlan(call, data, planData)
    const [{ scenario, projection }] = runs
    const answer = sensitivityOf(prepared, scenario, projection, target, { trajectories, basePoints })
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, projection),
        budget: budgetRecord(invalid),
        scenario: scenarioRecord(scenario, isShipped(data, scenario)),
        ...sensitivityRecord(prepared.workspace, answer),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + sensitivityText(prepared.workspace, planData, answer, scenario.id, language))
  },
}

/** Return a call whose number of paths is a study's, where none is asked for. */
export function withStudyPaths(call: Call): Call {
  return { ...call, options: { paths: STUDY_PATHS, ...call.options } }
}

/** Sobol' points come in powers of two. */
function pointsOf(call: Call): number {
  const points = integer(call, 'sobol', DEFAULT_POINTS, FEWEST_POINTS, MOST_POINTS)
  if (Number.isInteger(Math.log2(points))) return points
  const allowed: number[] = []
  for (let n = FEWEST_POINTS; n <= MOST_POINTS; n *= 2) allowed.push(n)
  throw new UsageError('OPTION_WRONG', { id: '--sobol', got: String(points), allowed: allowed.join(', ') })
}
