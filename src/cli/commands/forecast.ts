import type { Forecaster } from '../../model/forecast-types.js'
import { meanOf } from '../../model/mean-forecast.js'
import { engineForecaster } from '../../scenarios/engine.js'
import { loadEngineConstants } from '../../scenarios/engine-constants.js'
import { RowError } from '../../scenarios/rows/row-error.js'
import { readSeriesRow, type SeriesRow } from '../../scenarios/rows/series-row.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, required } from '../options.js'
import { streamRows } from '../stream-rows.js'

/** Levels of every answer. */
const LEVELS = [0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975]

/** `lotrinh forecast`: the predictive distribution of each series of a JSONL file. */
export const forecast: Command = {
  usage: 'cli.command.forecast',
  takes: [],
  options: {
    input: { type: 'string' },
    output: { type: 'string' },
    levels: { type: 'string' },
    seed: { type: 'string' },
    strict: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: (call: Call) => {
    const input = required(call, 'input')
    const output = required(call, 'output')
    const levels = levelsOf(call)
    // Quantiles are closed forms: no draw is made, and every seed gives the same answer.
    integer(call, 'seed', 1, 0, Number.MAX_SAFE_INTEGER)
    const engine = engineForecaster(loadEngineConstants(call.dataRoot))
    const answer = (line: string): string => `${JSON.stringify(answerOf(readSeriesRow(line), engine, levels))}\n`
    return streamRows({ input, output, inputOption: '--input', head: '', answer }, call)
  },
}

/** Forecast one row. Keys of `quantiles` are the levels, ascending. */
export function answerOf({ id, history, horizon }: SeriesRow, engine: Forecaster, levels: readonly number[]): object {
  const mean: number[] = []
  const quantiles = levels.map((): number[] => [])
  for (let h = 1; h <= horizon; h++) {
    const one = engine(history, h)
    mean.push(finite(meanOf(one)))
    levels.forEach((level, i) => {
      quantiles[i]?.push(finite(one.quantile(level)))
    })
  }
  return {
    id,
    mean,
    median: quantiles[levels.indexOf(0.5)],
    // Pairs, not an object literal: keys like "0.025" keep the order they are given in.
    quantiles: Object.fromEntries(levels.map((level, i) => [String(level), quantiles[i]])),
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RowError('ANSWER_NOT_FINITE')
  return value
}

/** The printed levels: the nine, and both ends of each central interval asked for by `--levels`. */
function levelsOf(call: Call): number[] {
  const got = call.options.levels
  if (got === undefined) return LEVELS
  const asked = String(got).split(',').map(Number)
  if (asked.some((level) => !(level > 0 && level < 1)))
    throw new UsageError('OPTION_WRONG', { id: '--levels', got: String(got), allowed: '0 < … < 1; 0.8,0.95' })
  const ends = asked.flatMap((level) => [(1 - level) / 2, (1 + level) / 2]).map((p) => Number(p.toFixed(6)))
  if (ends.some((p) => p <= 0 || p >= 1))
    throw new UsageError('OPTION_WRONG', { id: '--levels', got: String(got), allowed: '≤ 0.999998' })
  return [...new Set([...LEVELS, ...ends])].sort((a, b) => a - b)
}
