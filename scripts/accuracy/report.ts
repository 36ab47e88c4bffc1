/** The panel's part of docs/accuracy.md. */
import type { Standings } from '../../src/scenarios/standings.js'
import { fixed, percent, signed, signedInterval, table, withInterval } from './markdown.js'
import type { Coverage, Difference, GroupScores, PanelStudy, Reliability } from './panel-study.js'
import type { Spread } from './perfect.js'

const SCORE_HEAD = ['n', 'indicators', 'base rate', 'Brier (95 %)', 'skill', 'log', 'ECE (95 %)', 'AUC']
const REFERENCE_HEAD = ['reference', 'its Brier', 'its ECE', 'our Brier less its (95 %)', 'our log less its (95 %)']

function scoreCells({ metrics: m, indicators, brier, ece }: GroupScores): string[] {
  return [
    String(m.n),
    String(indicators),
    fixed(m.base, 3),
    brier === undefined ? fixed(m.brier) : withInterval(brier),
    fixed(m.bss, 3),
    fixed(m.log),
    ece === undefined ? fixed(m.ece) : withInterval(ece),
    fixed(m.auc, 3),
  ]
}

const referenceRows = (list: readonly Difference[]): string[][] =>
  list.map((d) => [
    d.reference,
    fixed(d.metrics.brier),
    fixed(d.metrics.ece),
    signedInterval(d.brier),
    signedInterval(d.log),
  ])

/** Each bin as "came true / n". */
function reliabilityTable(list: readonly Reliability[]): string {
  const head = ['said', ...Array.from({ length: 10 }, (_, k) => `${k * 10}–${k * 10 + 10} %`)]
  const cells = ({ bins }: Reliability) =>
    bins.map(({ n, frequency }) => (n === 0 ? '–' : `${fixed(100 * frequency, 0)} % of ${n}`))
  return table(
    head,
    list.map((one) => [`${one.column} ${one.value}`.trim(), ...cells(one)]),
  )
}

function standingsTable({ compared, madeOn }: Standings): string[] {
  const rows = compared.map((one) => [
    `${one.by} ${one.name}`,
    String(one.questions),
    String(one.indicators),
    fixed(one.brier.network),
    fixed(one.brier.randomWalk),
    signedInterval(one.brierDifference),
    `${signed(one.quantileDifference.value)} (${signed(one.quantileDifference.low)} to ${signed(one.quantileDifference.high)})`,
    one.answeredBy,
  ])
  const head = [
    '',
    'questions',
    'indicators',
    'Brier',
    'of the random walk',
    'difference (95 %)',
    'quantile score (95 %)',
  ]
  return [
    '### Against the random walk',
    `Both out of fold; less is better. Where the network is not better by both scores, the engine uses the random walk and \`explain\` says so. Made by \`npm run accuracy-standings\` on ${madeOn}.`,
    table([...head, 'answered by'], rows),
  ]
}

const coverageCells = ({ covered, intervals }: Coverage): string[] =>
  covered.map((share, k) => {
    const around = intervals?.[k]
    return around === undefined ? percent(share) : `${percent(share)} (${percent(around.low)}–${percent(around.high)})`
  })

const PERFECT = {
  calibration: 'expected calibration error, overall',
  'calibration-kind': 'expected calibration error, worst kind',
  'calibration-horizon': 'expected calibration error, worst horizon',
  'coverage-kind': 'cells beyond 4 points, by kind',
  'coverage-horizon': 'cells beyond 4 points, by horizon',
  'coverage-kind-and-horizon': 'cells beyond 4 points, by kind and horizon',
}

function perfectMarkdown({ perfect, overall }: PanelStudy): string[] {
  if (perfect === undefined) return []
  const share = (name: keyof typeof perfect.shares): string => `${fixed(100 * perfect.shares[name], 0)} %`
  return [
    '### What a perfectly calibrated forecaster would score',
    `${overall.metrics.n} questions come from ${overall.indicators} indicators, and what one of them does, all its questions see: some of what is measured as miscalibration is luck. How much, the scores alone do not say, so both ends are given, in ${perfect.worlds} worlds each in which every probability is right on average. "Shared": figures hang together as ours do (shares of the variance of their normal scores: the indicator ${share('indicator')}, its year ${share('year')}, its territory ${share('territory')}, the figure itself ${share('figure')}), as if all that an indicator's rows share were luck and nothing our fault. "Apart": nothing is shared but by the figures of one series. For coverage, indicators or series are redrawn about the levels.`,
    table(
      ['', 'reach', 'shared: median (90 %)', 'within reach', 'apart: median (90 %)', 'within reach'],
      perfect.rows.map(({ id, limit, shared, apart }) => {
        const digits = id.startsWith('coverage') ? 0 : 4
        const cells = ({ median, low, high, within }: Spread): string[] => [
          `${fixed(median, digits)} (${fixed(low, digits)} to ${fixed(high, digits)})`,
          `${fixed(100 * within, 1)} %`,
        ]
        const reach = digits === 0 ? 'none' : `≤ ${limit}`
        return [PERFECT[id as keyof typeof PERFECT], reach, ...cells(shared), ...cells(apart)]
      }),
    ),
  ]
}

/** Return the Markdown of the panel study. */
export function panelMarkdown(study: PanelStudy, standings: Standings): string[] {
  const { last3, full, difference } = study.histories
  return [
    '## The questions of the panel',
    'Every question is answered by networks that had seen no indicator of its concept group, from the row alone. Measures as in `score_targets.py`. Intervals resample indicators; groups of fewer than three indicators have none. Those of the calibration error (ECE) lean upwards, because resampling adds scatter of its own.',
    '### All questions, leave-concept-group-out',
    table(['', ...SCORE_HEAD], [['network', ...scoreCells(study.overall)]]),
    table(REFERENCE_HEAD, referenceRows(study.references)),
    'References are as shipped with the panel; some are fitted in sample. Below 0: the network is better.',
    '### By group',
    table(
      ['', ...SCORE_HEAD],
      study.groups.map((g) => [`${g.column} ${g.value}`, ...scoreCells(g)]),
    ),
    ...standingsTable(standings),
    '### Fitted on targets to 2012, scored on the late era',
    table(['', ...SCORE_HEAD], [['network', ...scoreCells(study.late)]]),
    table(REFERENCE_HEAD, referenceRows(study.late.references)),
    'The references were fitted on all years, so they have seen the late era and the network has not.',
    '### Three points against the full history',
    `Brier ${fixed(last3.brier)} with the last three points, ${fixed(full.brier)} with all, on the same ${full.n} targets: ${signedInterval(difference)}. A forecaster that reads three points of every history has a difference of 0 and ${fixed(last3.brier)} throughout: the difference also grows where longer histories are used better.`,
    ...perfectMarkdown(study),
    ...(study.seen === undefined
      ? []
      : [
          '### What networks score that have seen the answers',
          'The last column of the first table: the networks as shipped, four of whose five have learnt from the very indicator of a question, its target year included. No forecaster could. It proves nothing strictly: a model that learns rows by heart would meet every bar, and these learnt from windows in which every indicator counts alike, not from the questions. But a bar that even they miss can hardly be counted on from networks of this kind that have seen nothing of the indicator.',
        ]),
    '### Coverage of the central intervals, %',
    table(
      ['', 'n', '50', '80', '95'],
      study.coverage.map((c) => [`${c.by} ${c.group}`.trim(), String(c.n), ...coverageCells(c)]),
    ),
    '### Reliability',
    'How often it came true, of how many questions, by what was said.',
    reliabilityTable(study.reliability),
  ]
}
