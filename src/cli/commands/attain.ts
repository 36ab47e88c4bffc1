import { attainProbability } from '../../model/attain-forecast.js'
import { engineForecaster } from '../../scenarios/engine.js'
import { loadEngineConstants } from '../../scenarios/engine-constants.js'
import { questionColumns, readQuestionRow } from '../../scenarios/rows/question-row.js'
import type { Call, Command } from '../call.js'
import { required } from '../options.js'
import { streamRows } from '../stream-rows.js'

/** `lotrinh attain`: the probability of each target question of a CSV file, from its own row alone. */
export const attain: Command = {
  usage: 'cli.command.attain',
  takes: [],
  options: {
    questions: { type: 'string' },
    output: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: (call: Call) => {
    const input = required(call, 'questions')
    const output = required(call, 'output')
    const engine = engineForecaster(loadEngineConstants(call.dataRoot))
    let columns: ReadonlyMap<string, number> = new Map()
    return streamRows(
      {
        input,
        output,
        inputOption: '--questions',
        head: 'id,probability\n',
        readHead: (line) => {
          columns = questionColumns(line)
        },
        answer: (line) => {
          const { id, history, horizon, comparator, threshold } = readQuestionRow(line, columns)
          const probability = attainProbability(engine(history, horizon), history, comparator, threshold)
          return `${quoted(id)},${Number(probability.toFixed(6))}\n`
        },
      },
      call,
    )
  },
}

const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
