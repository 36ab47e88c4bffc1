import { loadData } from '../../data/load.js'
import { listedScenario, scenarioText } from '../../report/scenarios-view.js'
import type { Call, Command } from '../call.js'
import { planOf } from '../options.js'

/** `lotrinh scenarios [plan]`: what is shipped to run a plan under, and what each assumes. */
export const scenarios: Command = {
  usage: 'cli.command.scenarios',
  takes: ['plan'],
  options: { json: { type: 'boolean' } },
  run: ({ dataRoot, options, positionals, streams, language }: Call) => {
    const data = loadData(dataRoot)
    const plan = positionals[0] === undefined ? undefined : planOf(data, positionals[0]).plan.id
    const listed = [...data.budget.scenarios.values()].filter(
      (one) => plan === undefined || one.plan === undefined || one.plan === plan,
    )
    if (options.json === true) {
      const records = listed.map((one) => listedScenario(data, one))
      streams.out(`${JSON.stringify(records, null, 2)}\n`)
    } else streams.out(`${listed.map((one) => scenarioText(data, one, language)).join('\n\n')}\n`)
  },
}
