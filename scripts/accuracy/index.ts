/**
 * npm run accuracy [-- --only panel|combination|growth|competitions|speed …] [--folds DIR] [--panel DIR] [--predictions FILE.csv]
 *
 * Scores the engine and prints every table, beside every reference shipped with the data; writes docs/accuracy.md,
 * docs/accuracy.json and the reliability diagrams. Parts:
 * - panel: 19,730 past targets, each row by networks that had not seen its concept group. They are those of
 *   `npm run train -- --folds DIR`; where DIR holds none, they are trained first (about seven minutes);
 * - combination: whether a pool of the network with statistical components would answer better, on the same questions;
 * - growth: yearly growth rates, by the same networks and by the components;
 * - competitions: the yearly series of M4 and M3, `test` values for scoring only;
 * - speed: `npm run bench-forecast`.
 * A part that is not run keeps its last result. `--constants FILE --half 0|1` score the competitions with other constants,
 * on every other series, and print only.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { engineForecaster, engineParts } from '../../src/scenarios/engine.js'
import { type EngineConstants, loadEngineConstants } from '../../src/scenarios/engine-constants.js'
import { readPanel, readQuestions } from '../train/panel-data.js'
import { combinationMarkdown } from './combination-report.js'
import { type CombinationStudy, combinationStudy } from './combination-study.js'
import { competitionMarkdown } from './competition-report.js'
import { type GrowthRow, growthMarkdown, growthStudy } from './growth-study.js'
import { type CompetitionStudy, competitionStudies } from './m-competitions.js'
import { type PanelStudy, panelStudyOf } from './panel-study.js'
import { perfectStudy } from './perfect.js'
import { competitionReach, panelReach, type Reached, reachTable, speedReach } from './reach.js'
import { reliabilitySvg } from './reliability-svg.js'
import { panelMarkdown } from './report.js'
import { seenStudy } from './seen.js'
import { measureSpeed, type Speed } from './speed.js'
import { answer, foldModels, foldNetworks, loadNetwork, readReferences } from './study.js'

const PARTS = ['panel', 'combination', 'growth', 'competitions', 'speed'] as const
const RESULTS = 'docs/accuracy.json'
const DIAGRAMS = ['all', 'family', 'horizon', 'history', 'era', 'kind']

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [...PARTS] },
    folds: { type: 'string', default: 'out/folds' },
    panel: { type: 'string', default: '../shared/data/panel' },
    predictions: { type: 'string' },
    constants: { type: 'string' },
    half: { type: 'string' },
  },
})
const strange = flags.only.find((part) => !PARTS.some((one) => one === part))
if (strange !== undefined) throw new Error(`--only ${strange}: ${PARTS.join(', ')}`)

type Results = {
  panel?: PanelStudy
  combination?: CombinationStudy
  growth?: readonly GrowthRow[]
  competitions?: readonly CompetitionStudy[]
  speed?: Speed
  /** what was to be reached and what was got: the table at the head of docs/accuracy.md */
  reach?: readonly Reached[]
}

/** Train the networks of the folds where they are missing. */
function trainedFolds(folds: string): string {
  if (!existsSync(`${folds}/time.json`)) {
    const args = ['tsx', 'scripts/train/index.ts', '--folds', folds, '--out', `${folds}/network.json`]
    const { status } = spawnSync('npx', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    if (status !== 0) throw new Error('the networks of the folds could not be trained')
  }
  return folds
}

function panelPart(folds: string): PanelStudy {
  const questions = readQuestions(flags.panel)
  const answers = answer(questions, foldNetworks(folds))
  const early = loadNetwork(`${folds}/time.json`)
  const shippedNetwork = loadNetwork('data/priors/network.json')
  const late = answer(
    questions.filter((q) => q.columns.era === 'late'),
    () => early,
  )
  if (flags.predictions !== undefined) {
    writeFileSync(flags.predictions, `id,probability\n${answers.map((a) => `${a.id},${a.p}`).join('\n')}\n`)
  }
  const seen = seenStudy(answer(questions, () => shippedNetwork))
  return { ...panelStudyOf(answers, late, readReferences(flags.panel)), perfect: perfectStudy(answers), seen }
}

function competitionPart(constants: EngineConstants): CompetitionStudy[] {
  return competitionStudies(engineForecaster(constants), (series) =>
    series.filter((_, i) => flags.half === undefined || i % 2 === Number(flags.half)),
  )
}

const reachOf = ({ panel, competitions, speed }: Results): readonly Reached[] => [
  ...(panel === undefined ? [] : panelReach(panel)),
  ...(competitions === undefined ? [] : competitionReach(competitions)),
  ...speedReach(speed),
]

function markdownOf(results: Results): string {
  const { panel, combination, growth, competitions } = results
  return [
    '# How often the probabilities come true',
    `Made by \`npm run accuracy\`. The few settings of the training (width, weight decay, noise, features left out) were chosen on these same folds, so the figures of the panel flatter a little.`,
    '## What was to be reached',
    reachTable(reachOf(results)),
    ...DIAGRAMS.map((column) => `![Said against came true: ${column}](pictures/${pictureOf(column)})`),
    ...(panel === undefined ? [] : panelMarkdown(panel, standings)),
    ...(combination === undefined ? [] : combinationMarkdown(combination)),
    ...(growth === undefined ? [] : growthMarkdown(growth)),
    ...(competitions === undefined ? [] : competitionMarkdown(competitions)),
  ].join('\n\n')
}

const pictureOf = (column: string): string => `reliability${column === 'all' ? '' : `-${column}`}.svg`

const shipped = loadEngineConstants('data')
const { standings } = shipped
if (flags.constants !== undefined || flags.half !== undefined) {
  const other = flags.constants === undefined ? {} : (JSON.parse(readFileSync(flags.constants, 'utf8')) as object)
  console.log(competitionMarkdown(competitionPart({ ...shipped, ...other })).join('\n\n'))
} else {
  const results: Results = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Results) : {}
  if (flags.only.includes('competitions')) results.competitions = competitionPart(shipped)
  if (flags.only.includes('panel')) results.panel = panelPart(trainedFolds(flags.folds))
  if (flags.only.includes('combination'))
    results.combination = combinationStudy(readQuestions(flags.panel), foldModels(trainedFolds(flags.folds)))
  if (flags.only.includes('growth')) {
    const { without } = foldModels(trainedFolds(flags.folds))
    results.growth = growthStudy(readPanel(flags.panel), without, engineParts(shipped).components)
  }
  if (flags.only.includes('speed')) results.speed = measureSpeed()
  results.reach = reachOf(results)
  const markdown = markdownOf(results)
  console.log(markdown)
  writeFileSync(
    RESULTS,
    `${JSON.stringify(results, (_, x) => (typeof x === 'number' ? Number(x.toPrecision(8)) : x), 1)}\n`,
  )
  writeFileSync('docs/accuracy.md', `${markdown}\n`)
  for (const column of DIAGRAMS) {
    const groups = results.panel?.reliability.filter((one) => one.column === column) ?? []
    if (groups.length > 0) writeFileSync(`docs/pictures/${pictureOf(column)}`, reliabilitySvg(groups))
  }
}
