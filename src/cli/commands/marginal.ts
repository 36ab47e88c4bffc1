import { marginal as marginalQuestion, STEP } from '../../report/answers/marginal.js'
import { PAIRED_PATHS } from '../../report/answers/run-fields.js'
import { marginalText } from '../../report/marginal-view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import type { Call, Command } from '../call.js'
import { integer, planName, RUN_OPTIONS } from '../options.js'
import { runFieldsOf, SCENARIO_OPTIONS, scenarioOf } from '../scenario-runs.js'

/** `lotrinh marginal <plan>`: where the next money does most. */
export const marginal: Command = {
  usage: 'cli.command.marginal',
  takes: ['plan'],
  options: { ...RUN_OPTIONS, ...SCENARIO_OPTIONS, step: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const step = integer(call, 'step', STEP.usual, STEP.least, STEP.most)
    const workspace = loadWorkspace(call.dataRoot)
    const plan = planName(workspace, call.positionals[0])
    const run = runFieldsOf(call, PAIRED_PATHS)
    const { scenario, sources } = scenarioOf(call, workspace)
    const question = { plan, scenario, step, ...run }
    await ask(call, marginalQuestion, workspace, question, { sources }, ({ opened: { prepared, planData }, answer }) =>
      marginalText(prepared.workspace, planData, answer, call.language),
    )
  },
}
