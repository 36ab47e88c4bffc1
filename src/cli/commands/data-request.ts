import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { requestWorkbooks } from '../../report/requests/workbooks.js'
import { encodeWorkbook } from '../../report/workbook/encode.js'
import { loadWorkspace } from '../../scenarios/workspace.js'
import { say } from '../../text/say.js'
import { type Call, type Command, UsageError } from '../call.js'
import { planOf, RUN_OPTIONS, required } from '../options.js'
import { openPlan } from '../scenario-runs.js'
import { writeWhole } from '../write-whole.js'

/** Which targets can be judged does not hang on the number of paths. */
const PATHS = '100'

/** `lotrinh data-request <plan>`: one workbook for each office, of the figures without which targets cannot be judged. */
export const dataRequest: Command = {
  usage: 'cli.command.data-request',
  takes: ['plan'],
  options: { ...RUN_OPTIONS, out: { type: 'string' }, json: { type: 'boolean' } },
  run: async (call: Call) => {
    const { streams, language, options } = call
    const folder = required(call, 'out')
    const data = loadWorkspace(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const opened = openPlan({ ...call, options: { ...options, paths: options.paths ?? PATHS } }, data, planData)
    const files = requestWorkbooks(opened, language)
    try {
      mkdirSync(folder, { recursive: true })
    } catch (error) {
      throw new UsageError('OPTION_WRONG', { id: '--out', got: `${folder}: ${(error as NodeJS.ErrnoException).code}` })
    }
    for (const { file, request, workbook } of files) {
      writeWhole(join(folder, file), await encodeWorkbook(workbook), '--out')
      const facts = { file: join(folder, file), office: request.office, n: request.figures.length }
      streams.err(`${say('request.written', language, facts)}\n`)
    }
    if (files.length === 0) streams.err(`${say('request.none', language)}\n`)
    if (options.json === true) {
      const records = files.map(({ file, request: { office, agency, due, figures } }) => ({
        ...{ file: join(folder, file), office, agency: agency?.id ?? null, due: due ?? null },
        figures: figures.map(({ indicator, years, targets }) => ({ indicator: indicator.id, years, targets })),
      }))
      streams.out(`${JSON.stringify(records, null, 2)}\n`)
    }
  },
}
