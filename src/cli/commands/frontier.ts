import type { PlanData } from '../../data/load.js'
import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { frontierRecord, frontierText } from '../../report/frontier-view.js'
import { type Aim, frontierOf } from '../../scenarios/frontier.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, planOf, RUN_OPTIONS } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

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
  run: (call: Call) => {
    const { options, streams, language } = call
    const nPoints = integer(call, 'points', 9, 2, 41)
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const aim = aimOf(planData, call)
    const { prepared, runs, invalid } = openPlan(call, data, planData)
    const [{ scenario, projection }] = runs
    const found = frontierOf(prepared, scenario, aim, nPoints)
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, projection),
        budget: budgetRecord(invalid),
        ...frontierRecord(found),
        scenario: scenarioRecord(scenario, isShipped(data, scenario)),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + frontierText(prepared.workspace, planData, found, language))
  },
}

function aimOf({ plan, targets }: PlanData, { options }: Call): Aim {
  const { target, group } = options
  if (target !== undefined && group !== undefined) throw new UsageError('OPTIONS_CONFLICT', { id: '--target --group' })
  if (target !== undefined) {
    if (targets.some(({ id }) => id === target)) return { target: String(target) }
    throw new UsageError('TARGET_UNKNOWN', { id: String(target), allowed: plan.id })
  }
  if (group === undefined) return 'all'
  if (plan.groups.some(({ id }) => id === group)) return { group: String(group) }
  throw new UsageError('GROUP_UNKNOWN', { id: String(group), allowed: plan.groups.map(({ id }) => id).join(', ') })
}
