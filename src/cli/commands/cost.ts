import { cost as costQuestion, PROBABILITY } from '../../report/answers/cost.js'
import { costText } from '../../report/cost-view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { RUN_OPTIONS, targetName } from '../options.js'
import { runFieldsOf, SCENARIO_OPTIONS, scenarioOf } from '../scenario-runs.js'

/** `lotrinh cost <target-id>`: what it costs to reach a target, or why money is not what is missing. */
export const cost: Command = {
  usage: 'cli.command.cost',
  takes: ['target-id'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    probability: { type: 'string' },
    by: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const probability = probabilityOf(call)
    const workspace = loadWorkspace(call.dataRoot)
    const target = targetName(workspace, call.positionals[0])
    const by = String(call.options.by ?? 'envelope')
    const run = runFieldsOf(call)
    const { scenario, sources } = scenarioOf(call, workspace)
    const question = { target, scenario, probability, by, ...run }
    await ask(
      call,
      costQuestion,
      workspace,
      question,
      { sources },
      ({ opened: { prepared, planData, runs }, answer }) =>
        costText(prepared.workspace, planData, answer, runs[0].scenario.id, call.language),
    )
  },
}

function probabilityOf({ options }: Call): number {
  const { least, most, usual } = PROBABILITY
  const got = options.probability ?? String(usual)
  const value = Number(got)
  if (!(value >= least && value <= most))
    throw new UsageError('OPTION_WRONG', { id: '--probability', got: String(got), allowed: `${least} … ${most}` })
  return value
}
