import { chosenTargets } from '../../report/columns/chosen-targets.js'
import { type ColumnTable, TABLES } from '../../report/columns/column-table.js'
import { checkLength } from '../../report/columns/draws.js'
import { columnTable, encode, FORMATS } from '../../report/columns/results.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS, required, runOptions } from '../options.js'
import { openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'
import { writeWhole } from '../write-whole.js'

/** Stands for standard output. */
const STDOUT = '-'

/** `lotrinh export <plan>`: the results of a run as a table for other tools. */
export const exportTable: Command = {
  usage: 'cli.command.export',
  takes: ['plan'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    table: { type: 'string' },
    targets: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (call: Call) => {
    const asked = readOptions(call)
    const { table: name, format, out, targets } = asked
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    chosenTargets(planData, targets)
    const tableOf = (of: Call) => {
      const { runs, invalid } = openPlan(of, data, planData)
      return { invalid, table: columnTable(data, planData, runs[0].projection, { table: name, targets }) }
    }
    // Rows go with paths: one path tells whether they will be too many, before all are simulated.
    if (name === 'draws') {
      const { table } = tableOf({ ...call, options: { ...call.options, paths: '1', force: true } })
      checkLength(table.rows * runOptions(call).paths)
    }
    const { table, invalid } = tableOf(call)
    warnInvalid(call, invalid)
    const bytes = await encode(table, format)
    if (out === STDOUT) call.streams.out(bytes)
    else writeWhole(out, bytes, '--out')
    sayDone(call, asked, table, bytes.length)
  },
}

type Asked = ReturnType<typeof readOptions>

function readOptions(call: Call) {
  const table = oneOf(call, 'table', TABLES)
  const format = oneOf(call, 'format', FORMATS)
  const out = required(call, 'out')
  const { targets, json } = call.options
  // Readers of Parquet begin at its end: they need a file.
  if (out === STDOUT && format === 'parquet')
    throw new UsageError('OPTIONS_CONFLICT', { id: '--format parquet --out -' })
  if (out === STDOUT && json === true) throw new UsageError('OPTIONS_CONFLICT', { id: '--json --out -' })
  return { table, format, out, targets: targets === undefined ? undefined : String(targets).split(',') }
}

function oneOf<T extends string>(call: Call, name: string, allowed: readonly T[]): T {
  const got = required(call, name)
  if (!allowed.includes(got as T)) {
    throw new UsageError('OPTION_WRONG', { id: `--${name}`, got, allowed: allowed.join(', ') })
  }
  return got as T
}

/** Say what was written and how to write it again; data went to the file, so words may take their place. */
function sayDone({ streams, language, options }: Call, asked: Asked, table: ColumnTable, bytes: number): void {
  const { rows, metadata } = table
  const { format, out } = asked
  streams.err(`${say('export.done', language, { table: table.name, rows, bytes, out })}\n`)
  const given = (name: string): string => (options[name] === undefined ? '' : ` --${name} ${options[name]}`)
  const facts = { ...metadata, table: table.name, format, out, targets: given('targets'), scenario: given('scenario') }
  streams.err(`${say('export.recipe', language, facts)}\n`)
  if (options.json === true) {
    streams.out(`${JSON.stringify({ table: table.name, format, out, rows, bytes, recipe: metadata }, null, 2)}\n`)
  }
}
