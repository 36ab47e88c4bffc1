import { parseArgs } from 'node:util'
import { InputError, problemLine } from '../data/problem.js'
import { QuestionError } from '../report/answers/question-error.js'
import { SetupError, setupLine } from '../server/setup-error.js'
import { errorSentence } from '../text/errors.js'
import { LANGUAGES, type Language } from '../text/language.js'
import { say } from '../text/say.js'
import { type Call, type Command, type Streams, UsageError } from './call.js'
import { account } from './commands/account.js'
import { agenda } from './commands/agenda.js'
import { attain } from './commands/attain.js'
import { backup } from './commands/backup.js'
import { briefing } from './commands/briefing.js'
import { compare } from './commands/compare.js'
import { config } from './commands/config.js'
import { cost } from './commands/cost.js'
import { dataRequest } from './commands/data-request.js'
import { duties } from './commands/duties.js'
import { elicit } from './commands/elicit.js'
import { explain } from './commands/explain.js'
import { exportTable } from './commands/export.js'
import { forecast } from './commands/forecast.js'
import { frontier } from './commands/frontier.js'
import { importFile } from './commands/import.js'
import { marginal } from './commands/marginal.js'
import { migrate } from './commands/migrate.js'
import { money } from './commands/money.js'
import { move } from './commands/move.js'
import { optimise } from './commands/optimise.js'
import { project } from './commands/project.js'
import { restore } from './commands/restore.js'
import { robust } from './commands/robust.js'
import { scenarios } from './commands/scenarios.js'
import { sensitivity } from './commands/sensitivity.js'
import { serve } from './commands/serve.js'
import { study } from './commands/study.js'
import { targets } from './commands/targets.js'
import { tasks } from './commands/tasks.js'
import { workbook } from './commands/workbook.js'
import { worker } from './commands/worker.js'

export const COMMANDS: Readonly<Record<string, Command>> = {
  targets,
  tasks,
  money,
  duties,
  agenda,
  project,
  export: exportTable,
  explain,
  briefing,
  workbook,
  'data-request': dataRequest,
  import: importFile,
  scenarios,
  compare,
  cost,
  marginal,
  frontier,
  optimise,
  elicit,
  sensitivity,
  robust,
  forecast,
  attain,
  study,
  serve,
  worker,
  config,
  backup,
  restore,
  move,
  migrate,
  account,
}

/** Run one command line. @returns exit code: 0 done, 1 our fault, 2 your input, 3 done but for some bad rows */
export async function runProgram(args: readonly string[], dataRoot: string, streams: Streams): Promise<number> {
  const language = languageOf(args)
  try {
    const [name, ...rest] = args
    if (name === undefined || name === 'help' || name === '--help') {
      streams.out(`${usage(language)}\n`)
      return name === undefined ? 2 : 0
    }
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
    if (command === undefined)
      throw new UsageError('COMMAND_UNKNOWN', { id: name, allowed: Object.keys(COMMANDS).join(', ') })
    const { options, positionals } = parse(command, rest)
    if (options.help === true) {
      streams.out(`lotrinh ${say(command.usage, language)}\n`)
      return 0
    }
    const code = await command.run({
      dataRoot: typeof options.data === 'string' ? options.data : dataRoot,
      language,
      options,
      positionals,
      streams,
    })
    return code ?? 0
  } catch (error) {
    return report(error, language, streams)
  }
}

/** Options of every command. `--data` names another data folder. */
const COMMON_OPTIONS: Command['options'] = {
  lang: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean' },
}

/** Node's own parser says what is wrong in English only, so it parses leniently and the options are checked here. */
function parse(command: Command, args: readonly string[]): Pick<Call, 'options' | 'positionals'> {
  const options = { ...command.options, ...COMMON_OPTIONS }
  const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of parsed.tokens) if (token.kind === 'option') checkOption(token, options)
  const { lang } = parsed.values
  if (lang !== undefined && !LANGUAGES.includes(lang as Language)) {
    throw new UsageError('OPTION_WRONG', { id: '--lang', got: String(lang), allowed: LANGUAGES.join(', ') })
  }
  const extra = parsed.positionals[command.takes.length]
  if (extra !== undefined) {
    throw new UsageError('ARGUMENT_EXTRA', {
      id: extra,
      allowed: command.takes.map((name) => `<${name}>`).join(' ') || '0',
    })
  }
  return { options: parsed.values as Call['options'], positionals: parsed.positionals }
}

type OptionToken = {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Command['options']): void {
  const known = Object.hasOwn(options, name) ? options[name] : undefined
  if (known === undefined) {
    const allowed = Object.keys(options)
      .map((one) => `--${one}`)
      .join(', ')
    throw new UsageError('OPTION_WRONG', { id: rawName, allowed })
  }
  if (known.type === 'boolean' && value !== undefined) throw new UsageError('OPTION_WRONG', { id: rawName, got: value })
  if (known.type === 'string' && (value === undefined || (inlineValue !== true && value.startsWith('--'))))
    throw new UsageError('ARGUMENT_MISSING', { id: rawName })
}

function report(error: unknown, language: Language, streams: Streams): number {
  if (error instanceof UsageError) {
    streams.err(`${errorSentence(error.code, error.facts, language)}\n`)
    return 2
  }
  if (error instanceof QuestionError) {
    for (const { code, facts } of error.unknown) streams.err(`${errorSentence(code, facts, language)}\n`)
    return 2
  }
  if (error instanceof SetupError) {
    for (const problem of error.problems) streams.err(`${setupLine(problem, language)}\n`)
    streams.err(`${say('setup.problems', language, { n: error.problems.length })}\n`)
    return 2
  }
  if (error instanceof InputError) {
    for (const problem of error.problems) streams.err(`${problemLine(problem, language)}\n`)
    streams.err(`${say('cli.problems', language, { n: error.problems.length })}\n`)
    return 2
  }
  streams.err(`${error instanceof Error ? error.stack : String(error)}\n`)
  return 1
}

function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = args[at]?.includes('=') ? args[at].split('=')[1] : args[at + 1]
  return at >= 0 && LANGUAGES.includes(asked as Language) ? (asked as Language) : 'vi'
}

function usage(language: Language): string {
  const lines = Object.values(COMMANDS).map((command) => `  lotrinh ${say(command.usage, language)}`)
  return [say('cli.usage', language), ...lines].join('\n')
}
