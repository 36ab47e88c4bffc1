import { mkdirSync, writeFileSync } from 'node:fs'
import { attainmentCsv } from '../../report/attainment-csv.js'
import { jointLines } from '../../report/joint-view.js'
import { runRecord, runText } from '../../report/run-record.js'
import { TABLE_WIDTH, wrap } from '../../report/text-table.js'
import { verdictTable } from '../../report/verdict-table.js'
import { jointOf } from '../../scenarios/joint.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS } from '../options.js'
import { isShipped, openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'

/** `lotrinh project <plan>`: every target with its verdict. */
export const project: Command = {
  usage: 'cli.command.project',
  takes: ['plan'],
  options: {
    ...RUN_OPTIONS,
    ...SCENARIO_OPTIONS,
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
    chart: { type: 'string' },
  },
  run: async (call: Call) => {
    const { streams, language, options } = call
    if (options.json === true && options.csv === true) throw new UsageError('OPTIONS_CONFLICT', { id: '--json --csv' })
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const { runs, invalid } = openPlan(call, data, planData)
    const [{ projection, scenario }] = runs
    const mark = warnInvalid(call, invalid)
    if (typeof options.chart === 'string') {
      // Loaded only when asked for: the chart library costs more start-up time than the whole projection.
      const { planCharts } = await import('../../report/plan-charts.js')
      const charts = planCharts(data, planData, projection, language)
      writeCharts(options.chart, charts)
      streams.err(`${say('cli.charts', language, { n: charts.length, dir: options.chart })}\n`)
    }
    if (options.json === true) {
      const asked = { problems: invalid, isShipped: isShipped(data, scenario) }
      streams.out(runText(runRecord(data, planData, projection, scenario, asked)))
    } else if (options.csv === true) streams.out(attainmentCsv(data, planData, projection))
    else {
      const footer = jointLines(planData.plan, jointOf(planData, projection), language).flatMap((line) =>
        wrap(line, TABLE_WIDTH),
      )
      const table = verdictTable(data, planData, projection, language, streams.colour)
      streams.out(`${mark}${table}${['', ...footer].join('\n')}\n`)
    }
    streams.err(`${say('cli.recipe', language, { ...projection.recipe, scenario: askedScenario(call) })}\n`)
  },
}

/** As typed: the recipe line can be pasted back. */
function askedScenario({ options }: Call): string {
  return options.scenario === undefined ? '' : ` --scenario ${options.scenario}`
}

function writeCharts(folder: string, charts: readonly { readonly name: string; readonly svg: string }[]): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, svg } of charts) writeFileSync(`${folder}/${name}.svg`, svg)
  } catch (error) {
    // A folder that cannot be written is the user's to change, not a fault of the program.
    throw new UsageError('OPTION_WRONG', { id: '--chart', got: `${folder}: ${(error as NodeJS.ErrnoException).code}` })
  }
}
