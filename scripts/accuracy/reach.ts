/** What was to be reached, what was got, and whether it held: the summary of docs/accuracy.md. */
import type { CompetitionStudy } from './m-competitions.js'
import { fixed, percent, signed, signedInterval, table, withInterval } from './markdown.js'
import type { Interval } from './paired.js'
import type { Coverage, Group, PanelStudy } from './panel-study.js'
import type { Speed } from './speed.js'
import { LEVELS } from './study.js'

/** One row of the summary; `held` is undefined where nothing was measured. */
export type Reached = {
  /** what the workbench calls it by, in the reader's language */
  readonly id: string
  /** the numbers of the row as they were measured; shares as shares */
  readonly facts: Readonly<Record<string, string | number>>
  readonly measure: string
  readonly reach: string
  readonly got: string
  readonly held: boolean | undefined
}

/** The same row for networks that have seen the answers: the number that decides it (of coverage, the cells beyond). */
export type Seen = { readonly id: string; readonly value: number; readonly held: boolean }

/** A number with its interval, where there is one. */
const facing = (limit: number, value: number, interval?: Interval | undefined) => ({
  limit,
  value,
  ...(interval && { low: interval.low, high: interval.high }),
})

const worst = <T>(list: readonly T[], of: (one: T) => number): T => {
  const found = [...list].sort((a, b) => of(b) - of(a))[0]
  if (found === undefined) throw new Error('nothing to compare')
  return found
}

function calibrationRow(what: string, groups: readonly Group[]): Reached {
  const { value, metrics, ece } = worst(groups, (g) => g.metrics.ece)
  return {
    id: `calibration-${what}`,
    facts: { group: value, ...facing(0.03, metrics.ece, ece) },
    measure: `expected calibration error, worst ${what}`,
    reach: '≤ 0.03',
    got: `${value}: ${ece === undefined ? fixed(metrics.ece) : withInterval(ece)}`,
    held: metrics.ece <= 0.03,
  }
}

/** Coverage may miss its level by this. */
export const NEAR = 0.04

function coverageRow(by: string, coverage: readonly Coverage[]): Reached {
  const cells = coverage
    .filter((one) => one.by === by)
    .flatMap(({ group, covered, intervals }) =>
      covered.map((got, k) => ({ group, got, level: LEVELS[k] ?? 0, interval: intervals?.[k] })),
    )
  const off = (one: (typeof cells)[number]) => Math.abs(one.got - one.level)
  const { group, got, level } = worst(cells, off)
  const beyond = cells.filter((one) => off(one) > NEAR).length
  const surely = cells.filter(
    ({ interval, level }) => interval !== undefined && (interval.low > level + NEAR || interval.high < level - NEAR),
  ).length
  return {
    id: `coverage-${by.replaceAll(' ', '-')}`,
    facts: { limit: NEAR, beyond, cells: cells.length, surely, group, level, value: got },
    measure: `coverage of 50, 80 and 95 % intervals by ${by}`,
    reach: 'within 4 points',
    got: `${beyond} of ${cells.length} beyond, ${surely} with the whole interval; farthest: ${group}, ${percent(level)} % covers ${percent(got)} %`,
    held: beyond === 0,
  }
}

/** Reach of the panel's questions. */
export function panelReach(study: PanelStudy): Reached[] {
  return reachedBy(study).map((before) => {
    const seen = study.seen?.find(({ id }) => id === before.id)
    const row: Reached =
      seen === undefined
        ? before
        : { ...before, facts: { ...before.facts, seen: seen.value, seenHeld: Number(seen.held) } }
    const perfect = study.perfect?.rows.find(({ id }) => id === row.id)
    if (perfect === undefined) return row
    // How often a forecaster that is right would hold it: between the most and the least that luck may be.
    const within = [perfect.shared.within, perfect.apart.within]
    const [perfectLow, perfectHigh] = [Math.min(...within), Math.max(...within)]
    return { ...row, facts: { ...row.facts, perfectLow, perfectHigh } }
  })
}

export function reachedBy({ overall, late, groups, references, histories, coverage }: PanelStudy): Reached[] {
  const { brier, ece, metrics } = overall
  const logit = references.find((one) => one.reference === 'pooled_logit_cv')?.brier
  const { difference } = histories
  const by = (column: string) => groups.filter((g) => g.column === column)
  return [
    {
      id: 'brier',
      facts: facing(0.175, metrics.brier, brier),
      measure: 'Brier, all rows',
      reach: '≤ 0.175',
      got: brier === undefined ? fixed(metrics.brier) : withInterval(brier),
      held: metrics.brier <= 0.175,
    },
    {
      id: 'brier-less-logit',
      facts: logit === undefined ? {} : facing(0, logit.value, logit),
      measure: 'Brier less that of pooled logit, paired',
      reach: '< 0 with 95 % confidence',
      got: logit === undefined ? '–' : signedInterval(logit),
      held: logit !== undefined && logit.high < 0,
    },
    {
      id: 'brier-late',
      facts: facing(0.19, late.metrics.brier, late.brier),
      measure: 'Brier, fitted on targets to 2012, late era',
      reach: '≤ 0.190',
      got: late.brier === undefined ? fixed(late.metrics.brier) : withInterval(late.brier),
      held: late.metrics.brier <= 0.19,
    },
    {
      id: 'calibration',
      facts: facing(0.015, metrics.ece, ece),
      measure: 'expected calibration error, overall',
      reach: '≤ 0.015',
      got: ece === undefined ? fixed(metrics.ece, 5) : withInterval(ece, 5),
      held: metrics.ece <= 0.015,
    },
    calibrationRow('kind', by('kind')),
    calibrationRow('horizon', by('horizon')),
    {
      id: 'brier-short-history',
      facts: facing(0.006, difference.value, difference),
      measure: 'Brier, last three points less full history, same targets',
      reach: '≤ +0.006',
      got: signedInterval(difference),
      held: difference.value <= 0.006,
    },
    coverageRow('kind', coverage),
    coverageRow('horizon', coverage),
    coverageRow('kind and horizon', coverage),
  ]
}

const bestOf = ({ references }: CompetitionStudy, key: string): number =>
  Math.min(...Object.values(references).flatMap((one) => (typeof one[key] === 'number' ? [one[key]] : [])))

const within = (x: number, low: number, high: number): boolean => x >= low && x <= high

/** Reach of the competitions. */
export function competitionReach(studies: readonly CompetitionStudy[]): Reached[] {
  return studies.flatMap((study): Reached[] => {
    const { key, name, engine, intervals, minusPooled } = study
    const row = (what: string, reach: string, got: string, held: boolean) => ({
      id: 'competition',
      facts: { name, what, reach, got },
      measure: `${name}: ${what}`,
      reach,
      got,
      held,
    })
    if (key === 'm4')
      return [
        row('OWA', '≤ 0.81', withInterval(intervals.OWA, 3), engine.OWA <= 0.81),
        row('MSIS', '≤ 27', withInterval(intervals.MSIS, 2), engine.MSIS <= 27),
        row('coverage of 95 %', '93–97', percent(engine.coverage95), within(engine.coverage95, 0.93, 0.97)),
        row('coverage of 80 %', '77–83', percent(engine.coverage80), within(engine.coverage80, 0.77, 0.83)),
      ]
    const owa = bestOf(study, 'OWA')
    const owaRow = row('OWA', `≤ ${fixed(owa, 3)}, the best listed`, withInterval(intervals.OWA, 3), engine.OWA <= owa)
    if (key === 'm3') {
      const msis = bestOf(study, 'MSIS')
      const reach = `≤ ${fixed(msis, 2)}, the best listed`
      return [owaRow, row('MSIS', reach, withInterval(intervals.MSIS, 2), engine.MSIS <= msis)]
    }
    const { difference, standardError } = minusPooled.swis
    const got = `${signed(difference, 3)} ± ${fixed(standardError, 3)}`
    return [
      row('sWIS less `pooled`', 'below by more than two standard errors', got, difference < -2 * standardError),
      owaRow,
    ]
  })
}

/** Reach of speed. */
export function speedReach(speed: Speed | undefined): Reached[] {
  const row = (measure: string, least: number, got: number | undefined): Reached => ({
    id: 'speed',
    facts: { name: measure, limit: least, ...(got === undefined ? {} : { value: got }) },
    measure,
    reach: `≥ ${least}`,
    got: got === undefined ? 'not measured; on a quiet machine: `npm run accuracy -- --only speed`' : fixed(got, 0),
    held: got === undefined ? undefined : got >= least,
  })
  return [
    row('series a second, `lotrinh forecast`, one core', 2000, speed?.series),
    row('questions a second, `lotrinh attain`, one core', 5000, speed?.questions),
  ]
}

/** Cells beyond are counted, all else is a score. */
const seenText = (value: number): string => (Number.isInteger(value) ? String(value) : fixed(value))

export const reachTable = (rows: readonly Reached[]): string =>
  table(
    ['measure', 'reach', 'got (95 %)', 'held', 'a perfect forecaster would hold it', 'networks that saw the answers'],
    rows.map(({ measure, reach, got, held, facts }) => [
      measure,
      reach,
      got,
      held === undefined ? '–' : held ? 'yes' : '**no**',
      facts.perfectLow === undefined
        ? ''
        : `in ${fixed(100 * Number(facts.perfectLow), 0)} to ${fixed(100 * Number(facts.perfectHigh), 0)} % of worlds`,
      facts.seen === undefined
        ? ''
        : `${seenText(Number(facts.seen))}, ${Number(facts.seenHeld) === 1 ? 'yes' : '**no**'}`,
    ]),
  )
