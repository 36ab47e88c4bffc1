import { encodeWorkbook } from '../../report/workbook/encode.js'
import { workbookOf } from '../../report/workbook/index.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import type { Call, Command } from '../call.js'
import { planOf, RUN_OPTIONS, textOf } from '../options.js'
import { openPlan, SCENARIO_OPTIONS, warnInvalid } from '../scenario-runs.js'
import { writeWhole } from '../write-whole.js'

/** `lotrinh workbook <plan>`: results, scenarios, figures and sources as an Excel workbook. */
export const workbook: Command = {
  usage: 'cli.command.workbook',
  takes: ['plan'],
  options: { ...RUN_OPTIONS, ...SCENARIO_OPTIONS, out: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const { streams, language, options } = call
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const opened = openPlan(call, data, planData)
    warnInvalid(call, opened.invalid)
    const file = workbookOf(opened, language)
    const bytes = await encodeWorkbook(file)
    const out = textOf(call, 'out') ?? `${planData.plan.id}-${opened.runs[0].scenario.id}.xlsx`
    writeWhole(out, bytes, '--out')
    streams.err(`${say('workbook.done', language, { bytes: bytes.length, out })}\n`)
    if (options.json === true) {
      const sheets = file.sheets.map(({ key, name, rows }) => ({ key, name, rows: rows.length }))
      streams.out(`${JSON.stringify({ out, bytes: bytes.length, sheets, recipe: file.recipe }, null, 2)}\n`)
    }
  },
}
