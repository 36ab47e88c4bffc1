/** The network on the questions of the panel: scores by group with intervals, references, coverage, reliability. As data. */
import { type Interval, pairedDifference, redrawn, resampled } from './paired.js'
import type { PerfectStudy } from './perfect.js'
import type { Seen } from './reach.js'
import { type Bin, bins10, type Metrics, metrics, type Scored } from './score-targets.js'
import { type Answer, LEVELS } from './study.js'

/** Scores of some rows; the intervals resample indicators, and are left out for fewer than three of them. */
export type GroupScores = {
  readonly metrics: Metrics
  readonly indicators: number
  readonly brier?: Interval | undefined
  readonly ece?: Interval | undefined
}
export type Group = GroupScores & { readonly column: string; readonly value: string }
/** Shares of figures inside the central 50, 80 and 95 % intervals. */
export type Coverage = {
  readonly by: string
  readonly group: string
  readonly n: number
  readonly covered: readonly number[]
  readonly intervals?: readonly Interval[] | undefined
}
export type Difference = {
  readonly reference: string
  readonly metrics: Metrics
  readonly brier: Interval
  readonly log: Interval
}
/** One bin of a reliability table. */
export type Said = { readonly n: number; readonly mean: number; readonly frequency: number }
export type Reliability = { readonly column: string; readonly value: string; readonly bins: readonly Said[] }

export type PanelStudy = {
  readonly overall: GroupScores
  readonly groups: readonly Group[]
  readonly references: readonly Difference[]
  readonly late: GroupScores & { readonly references: readonly Difference[] }
  readonly histories: { readonly last3: Metrics; readonly full: Metrics; readonly difference: Interval }
  readonly coverage: readonly Coverage[]
  readonly reliability: readonly Reliability[]
  /** what luck alone would leave; absent where it was not worked out */
  readonly perfect?: PerfectStudy
  /** what the shipped networks score, most of which have seen the answers; absent where it was not worked out */
  readonly seen?: readonly Seen[]
}

const COLUMNS = ['kind', 'horizon', 'history', 'family', 'era', 'modelled', 'level']
const DIAGRAMS = ['family', 'horizon', 'history', 'era', 'kind']
const FEWEST_INDICATORS = 3

function grouped(answers: readonly Answer[], key: (a: Answer) => string): [string, Answer[]][] {
  const made = new Map<string, Answer[]>()
  for (const one of answers) {
    const list = made.get(key(one))
    if (list) list.push(one)
    else made.set(key(one), [one])
  }
  return [...made].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
}

const byColumn = (answers: readonly Answer[], column: string) => grouped(answers, (a) => a.columns[column] ?? '')

/** Expected calibration error of bins summed over the indicators drawn. */
function eceOf(drawn: readonly (readonly Bin[])[]): number {
  let [gap, n] = [0, 0]
  for (let k = 0; k < 10; k++) {
    let miss = 0
    for (const bins of drawn) {
      miss += (bins[k]?.p ?? 0) - (bins[k]?.o ?? 0)
      n += bins[k]?.n ?? 0
    }
    gap += Math.abs(miss)
  }
  return gap / n
}

function scoresOf(rows: readonly Scored[]): GroupScores {
  const indicators = new Set(rows.map(({ indicator }) => indicator)).size
  const scores = { metrics: metrics(rows), indicators }
  if (indicators < FEWEST_INDICATORS) return scores
  const brier = resampled(rows.map(({ indicator, p, o }) => ({ indicator, value: (p - o) ** 2 })))
  return { ...scores, brier, ece: redrawn(rows, bins10, eceOf) }
}

function differencesOf(
  answers: readonly Answer[],
  references: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Difference[] {
  return [...references].map(([reference, byId]) => {
    const other: Scored[] = answers.map((a) => ({ p: byId.get(a.id) ?? 0.5, o: a.o, indicator: a.indicator }))
    return { reference, metrics: metrics(other), ...pairedDifference(answers, other) }
  })
}

/** Coverage over different questions' outcomes; the three histories of a question are three forecasts. */
function coverageOf(answers: readonly Answer[]): Coverage[] {
  const row = (by: string, group: string, rows: readonly Answer[]): Coverage => {
    const intervals = LEVELS.map((_, k) =>
      resampled(rows.map(({ indicator, covered }) => ({ indicator, value: covered[k] ?? 0 }))),
    )
    const few = new Set(rows.map(({ indicator }) => indicator)).size < FEWEST_INDICATORS
    const covered = intervals.map(({ value }) => value)
    return { by, group, n: rows.length, covered, ...(few ? {} : { intervals }) }
  }
  const rowsBy = (by: string, key: (a: Answer) => string) =>
    grouped(answers, key).map(([group, rows]) => row(by, group, rows))
  return [
    row('all', '', answers),
    ...rowsBy('kind', (a) => a.columns.kind ?? ''),
    ...rowsBy('horizon', (a) => a.columns.horizon ?? ''),
    ...rowsBy('kind and horizon', (a) => `${a.columns.kind}, ${a.columns.horizon}`),
  ]
}

function reliabilityOf(rows: readonly Scored[]): Said[] {
  return bins10(rows).map(({ n, p, o }) => ({ n, mean: n ? p / n : 0, frequency: n ? o / n : 0 }))
}

/** @param late answers to the questions of the late era by the model fitted on targets to 2012 */
export function panelStudyOf(
  answers: readonly Answer[],
  late: readonly Answer[],
  references: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PanelStudy {
  const pairs = (history: string) =>
    new Map(answers.filter((a) => a.columns.history === history).map((a) => [a.columns.pair, a]))
  const [full, last3] = [pairs('full'), pairs('last3')]
  const both = [...full.keys()].filter((pair) => last3.has(pair))
  const listed = (from: ReadonlyMap<string | undefined, Answer>) => both.flatMap((pair) => from.get(pair) ?? [])
  return {
    overall: scoresOf(answers),
    groups: COLUMNS.flatMap((column) =>
      byColumn(answers, column).map(([value, rows]) => ({ column, value, ...scoresOf(rows) })),
    ),
    references: differencesOf(answers, references),
    late: { ...scoresOf(late), references: differencesOf(late, references) },
    histories: {
      last3: metrics(listed(last3)),
      full: metrics(listed(full)),
      difference: pairedDifference(listed(last3), listed(full)).brier,
    },
    coverage: coverageOf(answers),
    reliability: [
      { column: 'all', value: '', bins: reliabilityOf(answers) },
      ...DIAGRAMS.flatMap((column) =>
        byColumn(answers, column).map(([value, rows]) => ({ column, value, bins: reliabilityOf(rows) })),
      ),
    ],
  }
}
