import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { marginalRecord, marginalText } from '../../report/marginal-view.js'
import { marginalValues } from '../../scenarios/marginal.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import type { Call, Command } from '../call.js'
import { integer, planOf, RUN_OPTIONS } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** tỷ đồng a year that may be tried. */
const MOST_STEP = 100_000

/** `lotrinh marginal <plan>`: where the next money does most. */
export const marginal: Command = {
  usage: 'cli.command.marginal',
  takes: ['plan'],
  options: { ...RUN_OPTIONS, ...SCENARIO_OPTIONS, step: { type: 'string' }, json: { type: 'boolean' } },
  run: (call: Call) => {
    const { options, streams, language } = call
    const step = integer(call, 'step', 10, 1, MOST_STEP)
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const { prepared, runs, invalid } = openPlan(call, data, planData)
    const [{ scenario, projection }] = runs
    const values = marginalValues(prepared, scenario, step)
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, projection),
        budget: budgetRecord(invalid),
        ...marginalRecord(values),
        scenario: scenarioRecord(scenario, isShipped(data, scenario)),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + marginalText(prepared.workspace, planData, values, language))
  },
}
