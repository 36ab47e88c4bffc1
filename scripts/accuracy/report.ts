/** Tables of the accuracy study, as data and as Markdown. */
import { type Interval, pairedDifference } from './paired.js'
import { bins10, type Metrics, metrics, type Scored } from './score-targets.js'
import { type Answer, LEVELS } from './study.js'

export type Group = { readonly column: string; readonly value: string; readonly metrics: Metrics }
export type Coverage = { readonly group: string; readonly n: number; readonly covered: readonly number[] }
export type Difference = {
  readonly reference: string
  readonly metrics: Metrics
  readonly brier: Interval
  readonly log: Interval
}

export type Study = {
  readonly overall: Metrics
  readonly groups: readonly Group[]
  readonly references: readonly Difference[]
  readonly late: { readonly metrics: Metrics; readonly references: readonly Difference[] }
  readonly histories: { readonly last3: Metrics; readonly full: Metrics; readonly difference: Interval }
  readonly coverage: readonly Coverage[]
  readonly reliability: readonly { readonly n: number; readonly mean: number; readonly frequency: number }[]
}

const COLUMNS = ['kind', 'horizon', 'history', 'family', 'era', 'modelled', 'level']

function grouped(answers: readonly Answer[], key: (a: Answer) => string): [string, Answer[]][] {
  const made = new Map<string, Answer[]>()
  for (const one of answers) made.set(key(one), [...(made.get(key(one)) ?? []), one])
  return [...made].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
}

function groupsOf(answers: readonly Answer[]): Group[] {
  return COLUMNS.flatMap((column) => {
    const lists = new Map<string, Answer[]>()
    for (const one of answers) {
      const value = one.columns[column] ?? ''
      const list = lists.get(value)
      if (list) list.push(one)
      else lists.set(value, [one])
    }
    return [...lists]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([value, rows]) => ({ column, value, metrics: metrics(rows) }))
  })
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
  const row = (group: string, rows: readonly Answer[]): Coverage => ({
    group,
    n: rows.length,
    covered: LEVELS.map((_, k) => rows.reduce((sum, a) => sum + (a.covered[k] ?? 0), 0) / rows.length),
  })
  const by = (name: string, key: (a: Answer) => string) =>
    grouped(answers, key).map(([v, rows]) => row(`${name}${v}`, rows))
  return [
    row('all', answers),
    ...by('kind ', (a) => a.columns.kind ?? ''),
    ...by('horizon ', (a) => a.columns.horizon ?? ''),
    ...by('', (a) => `${a.columns.kind}, ${a.columns.horizon} years`),
  ]
}

export function studyOf(
  answers: readonly Answer[],
  late: readonly Answer[],
  references: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Study {
  const pairs = (history: string) =>
    new Map(answers.filter((a) => a.columns.history === history).map((a) => [a.columns.pair, a]))
  const [full, last3] = [pairs('full'), pairs('last3')]
  const both = [...full.keys()].filter((pair) => last3.has(pair))
  const listed = (from: ReadonlyMap<string | undefined, Answer>) => both.flatMap((pair) => from.get(pair) ?? [])
  return {
    overall: metrics(answers),
    groups: groupsOf(answers),
    references: differencesOf(answers, references),
    late: { metrics: metrics(late), references: differencesOf(late, references) },
    histories: {
      last3: metrics(listed(last3)),
      full: metrics(listed(full)),
      difference: pairedDifference(listed(last3), listed(full)).brier,
    },
    coverage: coverageOf(answers),
    reliability: bins10(answers).map(({ n, p, o }) => ({ n, mean: n ? p / n : 0, frequency: n ? o / n : 0 })),
  }
}

const f = (x: number, digits = 4): string => x.toFixed(digits)
const signed = (x: number): string => (x < 0 ? `−${f(-x)}` : `+${f(x)}`)
const percent = (x: number): string => f(100 * x, 1)
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const scoreCells = (m: Metrics): string[] => [
  String(m.n),
  f(m.base, 3),
  f(m.brier),
  f(m.bss, 3),
  f(m.log),
  f(m.ece),
  f(m.auc, 3),
]
const SCORE_HEAD = ['n', 'base rate', 'Brier', 'skill', 'log', 'ECE', 'AUC']

function differenceRows(list: readonly Difference[]): string[][] {
  const interval = (x: Interval) => `${signed(x.value)} (${signed(x.low)} to ${signed(x.high)})`
  return list.map((d) => [d.reference, f(d.metrics.brier), f(d.metrics.ece), interval(d.brier), interval(d.log)])
}

/** Return the generated part of docs/accuracy.md. */
export function markdownOf(study: Study): string {
  const differences = ['reference', 'its Brier', 'its ECE', 'our Brier less its (95 %)', 'our log less its (95 %)']
  const { last3, full, difference } = study.histories
  return [
    '### All questions, leave-concept-group-out',
    table(['', ...SCORE_HEAD], [['network', ...scoreCells(study.overall)]]),
    table(differences, differenceRows(study.references)),
    'References are as shipped with the panel; some are fitted in sample. Below 0: the network is better. Intervals resample indicators.',
    '### By group',
    table(
      ['', ...SCORE_HEAD],
      study.groups.map((g) => [`${g.column} ${g.value}`, ...scoreCells(g.metrics)]),
    ),
    '### Fitted on targets to 2012, scored on the late era',
    table(['', ...SCORE_HEAD], [['network', ...scoreCells(study.late.metrics)]]),
    table(differences, differenceRows(study.late.references)),
    'The references were fitted on all years, so they have seen the late era and the network has not.',
    '### Three points against the full history',
    `Brier ${f(last3.brier)} with the last three points, ${f(full.brier)} with all, on the same ${full.n} targets: ${signed(difference.value)} (${signed(difference.low)} to ${signed(difference.high)}).`,
    '### Coverage of the central intervals, %',
    table(
      ['', 'n', '50', '80', '95'],
      study.coverage.map((c) => [c.group, String(c.n), ...c.covered.map(percent)]),
    ),
    '### Reliability',
    table(
      ['said', 'n', 'mean probability', 'came true'],
      study.reliability.map((b, k) => [`${k * 10}–${k * 10 + 10} %`, String(b.n), f(b.mean, 3), f(b.frequency, 3)]),
    ),
  ].join('\n\n')
}
