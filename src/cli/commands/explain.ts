import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { explanationRecord, explanationText } from '../../report/explanation.js'
import { moneyActing } from '../../scenarios/money-acting.js'
import { worldsFor } from '../../scenarios/narrow.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import type { Call, Command } from '../call.js'
import { RUN_OPTIONS, targetOf } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** `lotrinh explain <target-id>`: from the observation to the verdict, every number with its source. */
export const explain: Command = {
  usage: 'cli.command.explain',
  takes: ['target-id'],
  options: { ...RUN_OPTIONS, ...SCENARIO_OPTIONS, json: { type: 'boolean' } },
  run: (call: Call) => {
    const data = loadWorkspace(call.dataRoot)
    const { planData, target } = targetOf(data, call.positionals[0])
    const { prepared, runs, invalid } = openPlan(call, data, planData)
    const [{ projection, scenario }] = runs
    const assessment = projection.assessments.find((one) => one.target.id === target.id)
    if (assessment === undefined) throw new Error(`no assessment of ${target.id}`)
    const { kind } = assessment.resolved
    const acting =
      kind === 'series' || kind === 'rank'
        ? moneyActing(worldsFor(prepared, scenario), projection, assessment)
        : undefined
    const mark = warnInvalid(call, invalid)
    const asked = { scenario: scenarioRecord(scenario, isShipped(data, scenario)), budget: budgetRecord(invalid) }
    call.streams.out(
      call.options.json === true
        ? `${JSON.stringify({ ...explanationRecord(data, planData, projection, assessment, acting), ...asked }, null, 2)}\n`
        : mark + explanationText(data, planData, projection, assessment, acting, call.language),
    )
  },
}
