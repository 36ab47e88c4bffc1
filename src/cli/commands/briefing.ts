import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkValue } from '../../data/check-value.js'
import { InputError, type Problem } from '../../data/problem.js'
import { PAIRED_PATHS } from '../../report/answers/run-fields.js'
import { FORMATS } from '../../report/briefing/formats.js'
import { type BriefingQuestion, LENGTHS } from '../../report/briefing/question.js'
import { Since } from '../../report/briefing/since.js'
import { BASELINE } from '../../scenarios/prepare.js'
import { loadWorkspace, type Workspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS, textOf } from '../options.js'
import { progressBar } from '../progress.js'
import { readChoices } from '../scenario-choices.js'
import { runFieldsOf, SCENARIO_OPTIONS } from '../scenario-runs.js'
import { writeWhole } from '../write-whole.js'

const ALL = 'all'

/** `lotrinh briefing <plan|all>`: a report to be signed, as a file; of all plans one file each, in a folder. */
export const briefing: Command = {
  usage: 'cli.command.briefing',
  takes: ['plan|all'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    against: { type: 'string' },
    since: { type: 'string' },
    targets: { type: 'string' },
    format: { type: 'string' },
    length: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const { streams, language, positionals, options } = call
    const format = oneOf(call, 'format', FORMATS)
    const length = oneOf(call, 'length', LENGTHS)
    const workspace = loadWorkspace(call.dataRoot)
    const plans = plansAsked(workspace, positionals[0])
    const isAll = positionals[0] === ALL
    const out = textOf(call, 'out')
    const folder = isAll ? (out ?? '.') : undefined
    if (folder !== undefined) makeFolder(folder)
    const { asked, sources } = readAsked(call, workspace, isAll)
    const bar = progressBar(call, plans.length, 'briefing.progress')
    // The charts and the writers are loaded only now: a wrong option is told at once.
    const [{ briefingOf }, { encodeBriefing }] = await Promise.all([
      import('../../report/briefing/briefing.js'),
      import('../../report/briefing/encode.js'),
    ])
    const written: { plan: string; out: string; bytes: number; recipe: Readonly<Record<string, string>> }[] = []
    try {
      for (const [i, plan] of plans.entries()) {
        const name = `${plan}-${length}-${language}.${format}`
        const file = folder === undefined ? (out ?? name) : join(folder, name)
        const onProgress = (share: number): void => bar.show(i + share, i, plans.length)
        onProgress(0)
        const question: BriefingQuestion = { ...asked, plan, length, language }
        const made = await briefingOf(workspace, question, { sources, onProgress })
        const bytes = await encodeBriefing(made, format)
        writeWhole(file, bytes, '--out')
        written.push({ plan, out: file, bytes: bytes.length, recipe: made.recipe })
      }
    } finally {
      bar.clear()
    }
    for (const one of written) streams.err(`${say('briefing.written', language, { out: one.out, bytes: one.bytes })}\n`)
    if (options.json === true) streams.out(`${JSON.stringify(isAll ? written : written[0], null, 2)}\n`)
  },
}

function plansAsked(workspace: Workspace, asked: string | undefined): string[] {
  return asked === ALL ? [...workspace.plans.keys()] : [planOf(workspace, asked).plan.id]
}

/** Read everything of the question but the plan. @throws UsageError, InputError */
function readAsked(call: Call, workspace: Workspace, isAll: boolean) {
  const { options } = call
  const targets = textOf(call, 'targets')
    ?.split(',')
    .filter((id) => id !== '')
  // Targets and an earlier answer are of one plan.
  if (isAll && targets !== undefined) throw new UsageError('OPTIONS_CONFLICT', { id: 'all --targets' })
  if (isAll && options.since !== undefined) throw new UsageError('OPTIONS_CONFLICT', { id: 'all --since' })
  const against = textOf(call, 'against')
  const { choices, sources } = readChoices(workspace, {
    scenario: [textOf(call, 'scenario') ?? BASELINE],
    against: against === undefined ? [] : [against],
  })
  const since = textOf(call, 'since')
  const asked = {
    scenario: choices.scenario[0] ?? BASELINE,
    ...(choices.against[0] === undefined ? {} : { against: choices.against[0] }),
    ...(since === undefined ? {} : { since: readSince(since) }),
    ...(targets === undefined || targets.length === 0 ? {} : { targets }),
    ...runFieldsOf(call, PAIRED_PATHS),
  }
  return { asked, sources }
}

/** Read an earlier answer of `lotrinh project --json`. @throws UsageError, InputError with every problem */
function readSince(file: string): Since {
  let plain: unknown
  try {
    plain = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const got = error instanceof SyntaxError ? 'JSON' : (error as NodeJS.ErrnoException).code
    throw new UsageError('OPTION_WRONG', { id: '--since', got: `${file}: ${got}` })
  }
  const problems: Problem[] = []
  const since = checkValue(Since, plain, file, () => 1, problems)
  if (since === undefined || problems.length > 0) throw new InputError(problems)
  return since
}

/** Return an option's value among some, the first by default. @throws UsageError */
function oneOf<T extends string>(call: Call, name: 'format' | 'length', allowed: readonly T[]): T {
  const got = textOf(call, name) ?? (allowed[0] as T)
  if (allowed.includes(got as T)) return got as T
  throw new UsageError('OPTION_WRONG', { id: `--${name}`, got, allowed: allowed.join(', ') })
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new UsageError('OPTION_WRONG', { id: '--out', got: `${folder}: ${(error as NodeJS.ErrnoException).code}` })
  }
}
