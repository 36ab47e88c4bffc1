import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { compareRecord } from '../../report/compare-record.js'
import { compareText } from '../../report/compare-view.js'
import { compareScenarios } from '../../scenarios/compare.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS } from '../options.js'
import { isShipped, openScenarios, warnInvalid } from '../scenario-runs.js'

/** `lotrinh compare <plan> A B …`: scenarios on the same worlds, target by target and as a whole. */
export const compare: Command = {
  usage: 'cli.command.compare',
  takes: ['plan', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  options: { ...RUN_OPTIONS, force: { type: 'boolean' }, json: { type: 'boolean' } },
  run: (call: Call) => {
    const { positionals, options, streams, language } = call
    const [plan, ...names] = positionals
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, plan)
    if (names.length < 2) {
      const allowed = [...data.budget.scenarios.keys()].join(', ')
      throw new UsageError('ARGUMENT_MISSING', { id: names.length === 0 ? 'A B' : 'B', allowed })
    }
    const { prepared, runs, invalid } = openScenarios(call, data, planData, names)
    const comparison = compareScenarios(
      prepared,
      runs.map(({ projection }) => projection),
    )
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, runs[0].projection),
        budget: budgetRecord(invalid),
        given: runs.map(({ scenario }) => scenarioRecord(scenario, isShipped(data, scenario))),
        ...compareRecord(comparison),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + compareText(prepared.workspace, planData, comparison, prepared.options.paths, language))
  },
}
