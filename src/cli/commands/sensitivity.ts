import { STUDY_PATHS } from '../../report/answers/run-fields.js'
import { MORRIS, SOBOL, sensitivity as sensitivityQuestion, USUAL_SOBOL } from '../../report/answers/sensitivity.js'
import { sensitivityText } from '../../report/sensitivity-view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, RUN_OPTIONS, targetName } from '../options.js'
import { runFieldsOf, SCENARIO_OPTIONS, scenarioOf } from '../scenario-runs.js'

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
  run: async (call: Call) => {
    const morris = integer(call, 'morris', MORRIS.usual, MORRIS.least, MORRIS.most)
    const sobol = pointsOf(call)
    const workspace = loadWorkspace(call.dataRoot)
    const target = targetName(workspace, call.positionals[0])
    const run = runFieldsOf(call, STUDY_PATHS)
    const { scenario, sources } = scenarioOf(call, workspace)
    const question = { target, scenario, morris, sobol, ...run }
    await ask(call, sensitivityQuestion, workspace, question, { sources }, ({ opened, answer }) => {
      const { prepared, planData, runs } = opened
      return sensitivityText(prepared.workspace, planData, answer, runs[0].scenario.id, call.language)
    })
  },
}

/** Sobol' points come in powers of two. */
function pointsOf(call: Call): (typeof SOBOL)[number] {
  const points = integer(call, 'sobol', USUAL_SOBOL, Math.min(...SOBOL), Math.max(...SOBOL))
  const found = SOBOL.find((n) => n === points)
  if (found !== undefined) return found
  throw new UsageError('OPTION_WRONG', { id: '--sobol', got: String(points), allowed: SOBOL.join(', ') })
}
