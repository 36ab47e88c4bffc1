import { frontier as frontierQuestion, POINTS } from '../../report/answers/frontier.js'
import { PAIRED_PATHS } from '../../report/answers/run-fields.js'
import { frontierText } from '../../report/frontier-view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, planName, RUN_OPTIONS, textOf } from '../options.js'
import { runFieldsOf, SCENARIO_OPTIONS, scenarioOf } from '../scenario-runs.js'

/** `lotrinh frontier <plan>`: how far the envelope carries. */
export const frontier: Command = {
  usage: 'cli.command.frontier',
  takes: ['plan'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    target: { type: 'string' },
    group: { type: 'string' },
    points: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const points = integer(call, 'points', POINTS.usual, POINTS.least, POINTS.most)
    const [target, group] = [textOf(call, 'target'), textOf(call, 'group')]
    const workspace = loadWorkspace(call.dataRoot)
    const plan = planName(workspace, call.positionals[0])
    if (target !== undefined && group !== undefined)
      throw new UsageError('OPTIONS_CONFLICT', { id: '--target --group' })
    const run = runFieldsOf(call, PAIRED_PATHS)
    const { scenario, sources } = scenarioOf(call, workspace)
    const question = { plan, scenario, target, group, points, ...run }
    await ask(call, frontierQuestion, workspace, question, { sources }, ({ opened: { prepared, planData }, answer }) =>
      frontierText(prepared.workspace, planData, answer, call.language),
    )
  },
}
