import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { costRecord, costText } from '../../report/cost-view.js'
import type { Scope } from '../../scenarios/changed-money.js'
import { costToReach } from '../../scenarios/cost.js'
import { loadWorkspace, type Workspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { RUN_OPTIONS, targetOf } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** Beyond these no borrowed evidence may speak, so nobody may ask. */
const [LEAST, MOST] = [0.05, 0.95]

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
  run: (call: Call) => {
    const { options, streams, language } = call
    const probability = probabilityOf(call)
    const data = loadWorkspace(call.dataRoot)
    const { planData, target } = targetOf(data, call.positionals[0])
    const scope = scopeOf(data, call)
    const { prepared, runs, invalid } = openPlan(call, data, planData)
    const [{ scenario, projection }] = runs
    const answer = costToReach(prepared, scenario, { target, probability, scope })
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, projection),
        budget: budgetRecord(invalid),
        scenario: scenarioRecord(scenario, isShipped(data, scenario)),
        ...costRecord(answer),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + costText(prepared.workspace, planData, answer, scenario.id, language))
  },
}

function probabilityOf({ options }: Call): number {
  const got = options.probability ?? '0.8'
  const value = Number(got)
  if (!(value >= LEAST && value <= MOST))
    throw new UsageError('OPTION_WRONG', { id: '--probability', got: String(got), allowed: `${LEAST} … ${MOST}` })
  return value
}

function scopeOf({ budget }: Workspace, { options }: Call): Scope {
  const got = String(options.by ?? 'envelope')
  if (got === 'envelope') return got
  const known = [...budget.programmes.values()].filter(({ payers }) => payers.includes('province'))
  if (!known.some(({ id }) => id === got)) {
    const allowed = ['envelope', ...known.map(({ id }) => id)].join(', ')
    throw new UsageError('PROGRAMME_UNKNOWN', { id: got, allowed })
  }
  return { programme: got }
}
