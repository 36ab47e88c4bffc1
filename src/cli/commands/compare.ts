import { comparison } from '../../report/answers/comparison.js'
import { PAIRED_PATHS } from '../../report/answers/run-fields.js'
import { compareText } from '../../report/compare-view.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planName, RUN_OPTIONS } from '../options.js'
import { readChoices } from '../scenario-choices.js'
import { runFieldsOf } from '../scenario-runs.js'

/** `lotrinh compare <plan> A B …`: scenarios on the same worlds, target by target and as a whole. */
export const compare: Command = {
  usage: 'cli.command.compare',
  takes: ['plan', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  options: { ...RUN_OPTIONS, force: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const [plan, ...names] = call.positionals
    const workspace = loadWorkspace(call.dataRoot)
    const id = planName(workspace, plan)
    if (names.length < 2) {
      const allowed = [...workspace.budget.scenarios.keys()].join(', ')
      throw new UsageError('ARGUMENT_MISSING', { id: names.length === 0 ? 'A B' : 'B', allowed })
    }
    const run = runFieldsOf(call, PAIRED_PATHS)
    const { choices, sources } = readChoices(workspace, { scenarios: names })
    const question = { plan: id, scenarios: choices.scenarios, ...run }
    await ask(call, comparison, workspace, question, { sources }, ({ opened: { prepared, planData }, answer }) =>
      compareText(prepared.workspace, planData, answer, run.paths, call.language),
    )
  },
}
