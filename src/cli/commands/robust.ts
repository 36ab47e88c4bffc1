import { robustness, USUAL_SATISFICE } from '../../report/answers/robustness.js'
import { STUDY_PATHS } from '../../report/answers/run-fields.js'
import { robustText } from '../../report/robust-view.js'
import { loadWorkspace, type Workspace } from '../../scenarios/workspace.js'
import { ask } from '../ask.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planName, RUN_OPTIONS, textOf } from '../options.js'
import { readChoices } from '../scenario-choices.js'
import { runFieldsOf } from '../scenario-runs.js'

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
  run: async (call: Call) => {
    const satisfice = shareOf(call)
    const workspace = loadWorkspace(call.dataRoot)
    const [name, ...policies] = call.positionals
    const plan = planName(workspace, name)
    const worlds = worldsOf(workspace, call)
    const run = runFieldsOf(call, STUDY_PATHS)
    const { choices, sources } = readChoices(workspace, { policies, worlds: worlds ?? [] })
    const question = {
      plan,
      policies: policies.length === 0 ? undefined : choices.policies,
      worlds: worlds === undefined ? undefined : choices.worlds,
      target: textOf(call, 'target'),
      satisfice,
      ...run,
    }
    await ask(call, robustness, workspace, question, { sources }, ({ opened: { prepared, planData }, answer }) =>
      robustText(prepared.workspace, planData, answer, call.language),
    )
  },
}

function shareOf({ options }: Call): number {
  const got = String(options.satisfice ?? USUAL_SATISFICE)
  const share = Number(got)
  if (got.trim() !== '' && share > 0 && share <= 1) return share
  throw new UsageError('OPTION_WRONG', { id: '--satisfice', got, allowed: '0 < … ≤ 1' })
}

function worldsOf({ budget }: Workspace, call: Call): string[] | undefined {
  const names = textOf(call, 'worlds')
    ?.split(',')
    .filter((name) => name !== '')
  if (names === undefined || names.length > 0) return names
  throw new UsageError('ARGUMENT_MISSING', { id: '--worlds', allowed: [...budget.scenarios.keys()].join(', ') })
}
