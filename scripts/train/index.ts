/**
 * npm run train [panelFolder] [benchmarkFolder] [--folds DIR] [--out FILE] [--seed 1] [--steps 1200]
 *
 * Fits the cross-learned network from the panel and the `train` parts of M4 and M3, in TensorFlow.js, deterministic by seed:
 * - final: five networks, each without one fold of concept groups; calibrated on the fold each had not seen;
 * - fold k (for the accuracy study): four networks, each without fold k and one other fold j, calibrated on those j, so that
 *   no number of it has seen a row of fold k;
 * - time: as final, on targets up to 2012 only.
 * The final model goes to data/priors/network.json, the others to --folds DIR (outside the repository).
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Calibration } from '../../src/model/network/calibration.js'
import { networkForecaster, reachProbability } from '../../src/model/network/forecaster.js'
import type { NetworkMember } from '../../src/model/network/infer.js'
import { packNetwork, unpackNetwork } from '../../src/model/network/weights.js'
import { loadTensorFlow } from './backend.js'
import { calibrationRow, fitCalibration } from './calibrate.js'
import { windowsOf } from './cases.js'
import { type FitOptions, fitNetwork, poolOf } from './fit-network.js'
import { growthSeries, type Question, readBenchmark, readPanel, readQuestions } from './panel-data.js'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string' },
    out: { type: 'string', default: 'data/priors/network.json' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '1200' },
  },
})
const panelFolder = positionals[0] ?? '../shared/data/panel'
const benchmarkFolder = positionals[1] ?? '../shared/data/forecast-benchmark'
const seed = Number(flags.seed)
const started = Date.now()
const OPTIONS: Omit<FitOptions, 'seed'> = {
  steps: Number(flags.steps),
  batch: 512,
  hidden: [32],
  rate: 3e-3,
  decay: 1,
  logWeight: 1,
  brierWeight: 1,
  noise: 0.3,
}
const LAST_EARLY_YEAR = 2012
const FOLDS = [0, 1, 2, 3, 4]
const M4_WEIGHT = 6

function say(text: string): void {
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`)
}

if (flags.folds !== undefined) mkdirSync(flags.folds, { recursive: true })
const tf = await loadTensorFlow()
say(`TensorFlow.js ${tf.version_core}, backend ${tf.getBackend()}`)
const panel = readPanel(panelFolder)
const questions = readQuestions(panelFolder)
const windows = windowsOf([...panel, ...growthSeries(panel), ...readBenchmark(benchmarkFolder)], 3000, 15000, seed)
say(`${windows.n} windows`)

/** Every indicator counts alike, but for those of few windows; growth is a side-dish, the competitions six indicators. */
function windowWeight(group: string, rows: number): number {
  if (group === 'M4') return M4_WEIGHT
  if (group === 'M3') return M4_WEIGHT / 6
  return Math.sqrt(Math.min(1, rows / 1000)) * (group.endsWith('|growth') ? 0.2 : 1)
}

function fit(name: string, left: readonly number[], lastYear: number): NetworkMember {
  const isOpen = (fold: number, year: number) => !left.includes(fold) && year <= lastYear
  // The competitions' years are nominal, so a model of early years leaves them out.
  const isCompetitionOpen = lastYear === Infinity
  const pool = poolOf(
    windows,
    (i) => (windows.fold[i] === -1 ? isCompetitionOpen : isOpen(windows.fold[i] ?? 0, windows.targetYear[i] ?? 0)),
    windowWeight,
  )
  const losses: number[] = []
  const options = {
    ...OPTIONS,
    seed: seed * 1000 + FOLDS.reduce((code, k) => code * 2 + (left.includes(k) ? 1 : 0), 0),
  }
  const member = fitNetwork(tf, pool, options, (_, loss) => losses.push(loss))
  const unseen = questions.filter((q) => left.includes(q.fold) && q.targetYear <= lastYear)
  const { brier } = score([member], {}, unseen)
  say(
    `${name}: loss ${losses
      .slice(-2)
      .map((x) => x.toFixed(3))
      .join(' ')}, Brier on ${unseen.length} unseen ${brier.toFixed(4)}`,
  )
  // What ships is rounded; calibrate and score what ships.
  return unpackNetwork(packNetwork({ members: [member], calibration: {} })).members[0] ?? member
}

function score(members: readonly NetworkMember[], calibration: Calibration, rows: readonly Question[]) {
  const forecaster = networkForecaster({ members, calibration })
  const total = rows.reduce((sum, q) => {
    const p = reachProbability(forecaster(q.history, q.horizon), q.comparator === '<=' ? '<=' : '>=', q.threshold)
    return sum + (p - q.outcome) ** 2
  }, 0)
  return { brier: total / rows.length }
}

/** Pool the networks; calibrate each fold's rows by the network that left that fold out. */
function pooled(name: string, parts: readonly { fold: number; member: NetworkMember }[], lastYear: number) {
  const rows = parts.flatMap(({ fold, member }) =>
    questions.filter((q) => q.fold === fold && q.targetYear <= lastYear).map((q) => calibrationRow([member], q)),
  )
  const { maps, strength } = fitCalibration(rows)
  const weights = { members: parts.map((part) => part.member), calibration: maps }
  say(
    `${name}: ${weights.members.length} networks, calibration over ${rows.length} answers: ${strength === Infinity ? 'none helps out of fold' : `pull ${strength}`}`,
  )
  return weights
}

function save(path: string, weights: Parameters<typeof packNetwork>[0]): void {
  const text = `${JSON.stringify(packNetwork(weights))}\n`
  writeFileSync(path, text)
  say(`wrote ${path} (${(text.length / 1024).toFixed(0)} KB)`)
}

const single = FOLDS.map((fold) => ({ fold, member: fit(`without ${fold}`, [fold], Infinity) }))
save(flags.out, pooled('final', single, Infinity))

if (flags.folds !== undefined) {
  const pairs = new Map<string, NetworkMember>()
  for (const j of FOLDS) {
    for (const k of FOLDS) if (j < k) pairs.set(`${j}${k}`, fit(`without ${j} and ${k}`, [j, k], Infinity))
  }
  for (const k of FOLDS) {
    const parts = FOLDS.flatMap((fold) => {
      const member = pairs.get(fold < k ? `${fold}${k}` : `${k}${fold}`)
      return fold === k || !member ? [] : [{ fold, member }]
    })
    const weights = pooled(`fold ${k}`, parts, Infinity)
    const own = questions.filter((q) => q.fold === k)
    const [raw, calibratedScore] = [score(weights.members, {}, own), score(weights.members, weights.calibration, own)]
    say(`fold ${k}: Brier ${raw.brier.toFixed(4)} uncalibrated, ${calibratedScore.brier.toFixed(4)} calibrated`)
    save(`${flags.folds}/fold-${k}.json`, weights)
  }
  const early = FOLDS.map((fold) => ({ fold, member: fit(`to 2012 without ${fold}`, [fold], LAST_EARLY_YEAR) }))
  const weights = pooled('time', early, LAST_EARLY_YEAR)
  const late = questions.filter((q) => q.columns.era === 'late')
  say(`late era: Brier ${score(weights.members, weights.calibration, late).brier.toFixed(4)}`)
  save(`${flags.folds}/time.json`, weights)
}
say('done')
