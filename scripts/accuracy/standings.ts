/**
 * npm run accuracy-standings -- --folds DIR [--panel DIR] [--date 2026-11-21]
 * Does the network beat the random walk? Both answer the panel's questions out of fold; the paired differences by family and
 * by kind go to data/priors/combination.json, with the random walk's own noise. Where the network does not beat it, the
 * engine uses the random walk and `explain` says so.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { attainProbability } from '../../src/model/attain-forecast.js'
import type { Forecaster } from '../../src/model/forecast-types.js'
import { type Question, readQuestions } from '../train/panel-data.js'
import { type Interval, resampled } from './paired.js'
import { fitNoise, randomWalks } from './random-walk.js'
import { foldNetworks, quantileScore } from './study.js'

const { values: flags } = parseArgs({
  options: {
    folds: { type: 'string' },
    panel: { type: 'string', default: '../shared/data/panel' },
    date: { type: 'string', default: '2026-11-21' },
    output: { type: 'string', default: fileURLToPath(new URL('../../data/priors/combination.json', import.meta.url)) },
  },
})
if (flags.folds === undefined) throw new Error('give --folds DIR, the folder `npm run train -- --folds DIR` wrote')

type Loss = { readonly brier: number; readonly quantile: number }

function lossOf(q: Question, forecaster: Forecaster): Loss {
  const forecast = forecaster(q.history, q.horizon)
  const p = attainProbability(forecast, q.history, q.comparator === '<=' ? '<=' : '>=', q.threshold)
  return { brier: (p - q.outcome) ** 2, quantile: quantileScore(forecast, q) }
}

const questions = readQuestions(flags.panel)
const network = foldNetworks(flags.folds)
const walks = [0, 1, 2, 3, 4].map((fold) => randomWalks(fitNoise(fold)))
const rows = questions.map((q) => ({
  q,
  network: lossOf(q, network(q)),
  randomWalk: lossOf(q, walks[q.fold] as Forecaster),
}))

const mean = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0) / list.length
const round = (x: number): number => Number(x.toFixed(4))
const rounded = ({ value, low, high }: Interval) => ({ value: round(value), low: round(low), high: round(high) })

function compare(by: 'family' | 'kind', name: string) {
  const own = rows.filter(({ q }) => (by === 'kind' ? q.history.scale : q.columns.family) === name)
  const difference = (key: keyof Loss): Interval =>
    resampled(own.map((row) => ({ indicator: row.q.indicator, value: row.network[key] - row.randomWalk[key] })))
  const brier = difference('brier')
  const quantile = difference('quantile')
  return {
    by,
    name,
    questions: own.length,
    indicators: new Set(own.map(({ q }) => q.indicator)).size,
    brier: {
      network: round(mean(own.map((r) => r.network.brier))),
      randomWalk: round(mean(own.map((r) => r.randomWalk.brier))),
    },
    /** network less random walk, 95 % by resampling indicators */
    brierDifference: rounded(brier),
    quantileDifference: rounded(quantile),
    answeredBy: brier.value < 0 && quantile.value < 0 ? 'network' : 'random-walk',
  }
}

const names = (of: (q: Question) => string): string[] => [...new Set(questions.map(of))].sort()
const compared = [
  ...names((q) => q.columns.family ?? '').map((name) => compare('family', name)),
  ...names((q) => q.history.scale).map((name) => compare('kind', name)),
]
const panelBytes = readFileSync(`${flags.panel}/questions.csv`)
const file = {
  madeBy: 'scripts/accuracy/standings.ts',
  madeOn: flags.date,
  panel: `questions of the development panel, sha256 ${createHash('sha256').update(panelBytes).digest('hex').slice(0, 16)}`,
  randomWalk: fitNoise(undefined),
  compared,
}
writeFileSync(flags.output, `${JSON.stringify(file, null, 1)}\n`)
for (const one of compared) {
  const { value, low, high } = one.brierDifference
  const brier = `${one.brier.network.toFixed(4)} against ${one.brier.randomWalk.toFixed(4)}`
  console.log(
    `${one.by} ${one.name}: Brier ${brier}, ${value} (${low} to ${high}), quantile score ${one.quantileDifference.value}: ${one.answeredBy}`,
  )
}
