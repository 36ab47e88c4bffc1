import type { Scenario } from '../../data/budget-schemas.js'
import type { PlanData } from '../../data/load.js'
import { recipeRecord } from '../../report/attainment-view.js'
import { budgetRecord, scenarioRecord } from '../../report/budget-mark.js'
import { robustRecord } from '../../report/robust-record.js'
import { robustText } from '../../report/robust-view.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { policiesAndWorlds } from '../../scenarios/studies/combine.js'
import { robustOf } from '../../scenarios/studies/robust.js'
import { loadWorkspace, type Workspace } from '../../scenarios/workspace.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS } from '../options.js'
import { isShipped, openScenarios, warnInvalid } from '../scenario-runs.js'
import { withStudyPaths } from './sensitivity.js'

/** `lotrinh robust <plan> [A B …]`: policies in worlds. Without policies or worlds all shipped ones. */
export const robust: Command = {
  usage: 'cli.command.robust',
  takes: ['plan', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  options: {
    ...RUN_OPTIONS,
    worlds: { type: 'string' },
    target: { type: 'string' },
    satisfice: { type: 'string' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: (given: Call) => {
    const call = withStudyPaths(given)
    const { positionals, options, streams, language } = call
    const satisfice = shareOf(call)
    const data = loadWorkspace(call.dataRoot)
    const [plan, ...named] = positionals
    const planData = planOf(data, plan)
    const target = targetIn(planData, call)
    const shipped = policiesAndWorlds(data.budget.scenarios, planData.plan.id)
    const names = named.length > 0 ? named : shipped.policies.map(({ id }) => id)
    const ownWorlds = worldsOf(data, call)
    const worldNames = ownWorlds ?? [BASELINE, ...shipped.worlds.map(({ id }) => id)]
    // What is named is checked as a budget by itself; the shipped ones are known to be valid.
    const asked = [...new Set([...named, ...(ownWorlds ?? [])])]
    const { prepared, runs, invalid } = openScenarios(call, data, planData, asked.length > 0 ? asked : [BASELINE])
    const opened = new Map(asked.map((name, i) => [name, runs[i]?.scenario]))
    const pick = (some: readonly string[]): Scenario[] =>
      [...new Set(some)].map((name) => (opened.get(name) ?? data.budget.scenarios.get(name)) as Scenario)
    const question = { policies: pick(names), worlds: pick(worldNames), satisfice, target }
    const answer = robustOf(prepared, question)
    const mark = warnInvalid(call, invalid)
    if (options.json === true) {
      const record = {
        recipe: recipeRecord(data, planData, runs[0].projection),
        budget: budgetRecord(invalid),
        given: [...question.policies, ...question.worlds].map((one) => scenarioRecord(one, isShipped(data, one))),
        ...robustRecord(prepared.workspace, answer),
      }
      streams.out(`${JSON.stringify(record, null, 2)}\n`)
    } else streams.out(mark + robustText(prepared.workspace, planData, answer, language))
  },
}

function shareOf({ options }: Call): number {
  const got = String(options.satisfice ?? '0.5')
  const share = Number(got)
  if (got.trim() !== '' && share > 0 && share <= 1) return share
  throw new UsageError('OPTION_WRONG', { id: '--satisfice', got, allowed: '0 < … ≤ 1' })
}

function worldsOf({ budget }: Workspace, { options }: Call): string[] | undefined {
  if (options.worlds === undefined) return undefined
  const names = String(options.worlds)
    .split(',')
    .filter((name) => name !== '')
  if (names.length > 0) return names
  throw new UsageError('ARGUMENT_MISSING', { id: '--worlds', allowed: [...budget.scenarios.keys()].join(', ') })
}

function targetIn({ plan, targets }: PlanData, { options }: Call) {
  if (options.target === undefined) return undefined
  const id = String(options.target)
  const found = targets.find((one) => one.id === id)
  if (found === undefined) throw new UsageError('TARGET_UNKNOWN', { id, allowed: plan.id })
  return found
}
