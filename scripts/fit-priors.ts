/**
 * Learns data/priors/trend.json from the panel of past series (`npm run fit-priors -- path/to/panel`).
 * Only fitted numbers leave this script. Empirical Bayes: for every family the eight numbers of a TrendPrior maximise the
 * mean log predictive density of values h years ahead given the last n points, over many windows (closed form, Student-t).
 * Honest figures beside them: the same fit with whole concept groups left out (the panel's five folds), scored on those.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { linkOf, toLink } from '../src/model/link.js'
import { stream, uniform } from '../src/model/random.js'
import { fitRankPersistence } from './fit-rank-persistence.js'
import { minimise } from './nelder-mead.js'
import { type Case, coverage, meanLogDensity, SHAPE_START, type Shape, shapeOf, toPrior } from './predictive-score.js'

export type Series = {
  readonly indicator: string
  readonly territory: string
  readonly years: number[]
  readonly values: number[]
}
export type Meta = Readonly<
  Record<'indicator' | 'family' | 'kind' | 'direction' | 'lower' | 'upper' | 'modelled' | 'fold' | 'level', string>
>

const folder = process.argv[2] ?? '../shared/data/panel'
const panelBytes = readFileSync(`${folder}/panel.csv.gz`)
const metas = parse(readFileSync(`${folder}/indicators.csv`, 'utf8'), { columns: true }) as Meta[]
const series = readSeries(gunzipSync(panelBytes).toString('utf8'))

function readSeries(text: string): Series[] {
  const rows = parse(text, { columns: true }) as Record<string, string>[]
  const made = new Map<string, Series>()
  for (const row of rows) {
    const key = `${row.indicator}|${row.territory}`
    const one = made.get(key) ?? {
      indicator: row.indicator ?? '',
      territory: row.territory ?? '',
      years: [],
      values: [],
    }
    one.years.push(Number(row.year))
    one.values.push(Number(row.value))
    made.set(key, one)
  }
  return [...made.values()]
}

/** Panel kinds → scale of the catalogue. Growth families are made from the yearly growth of the panel's amounts, in %. */
const SCALE_OF: Readonly<Record<string, string>> = {
  percent: 'percent',
  share: 'share',
  index: 'index',
  count: 'count',
}
const HISTORIES = [1, 2, 3, 4, 6, 10]
const HORIZONS = [1, 2, 3, 5, 8, 10, 15, 20]
const WINDOWS_PER_SERIES = 4

function growthOf(one: Series): Series {
  const kept = one.years.flatMap((year, i) => {
    const before = one.values[i - 1]
    const now = one.values[i] as number
    return i > 0 && one.years[i - 1] === year - 1 && before !== undefined && before > 0 && now > 0
      ? [[year, 100 * (now / before - 1)] as const]
      : []
  })
  return { ...one, years: kept.map(([year]) => year), values: kept.map(([, value]) => value) }
}

/** Cut windows (last n points, value h years on) from each series, seeded, and weigh every indicator alike. */
function casesOf(meta: Meta, scale: string): Case[] {
  const bounds = { lower: Number(meta.lower), upper: Number(meta.upper) }
  const measure = { scale, lower: bounds.lower, upper: meta.upper === '' ? undefined : bounds.upper }
  const link = linkOf(measure)
  const own = series
    .filter((one) => one.indicator === meta.indicator)
    .map((one) => (scale === 'growth' ? growthOf(one) : one))
  const cases: Case[] = []
  for (const { territory, years, values } of own) {
    // Oriented: up is better, so that drift means progress whatever the measure's direction.
    const z = values.map((y) => (meta.direction === 'down' ? -1 : 1) * toLink(link, y))
    if (z.some((value) => !Number.isFinite(value)) || isFlat(z)) continue
    const pick = stream(1, `${meta.indicator}/${territory}`)
    for (let w = 0; w < WINDOWS_PER_SERIES; w++) {
      const end = Math.floor(uniform(pick, 2 * w) * (years.length - 1))
      const n = Math.min(end + 1, HISTORIES[Math.floor(uniform(pick, 2 * w + 1) * HISTORIES.length)] as number)
      for (const h of HORIZONS) {
        const at = years.indexOf((years[end] as number) + h)
        if (at < 0) continue
        cases.push({
          ...shapeOf(years.slice(end + 1 - n, end + 1), z.slice(end + 1 - n, end + 1)),
          h,
          z: z[at] as number,
          weight: 1,
        })
      }
    }
  }
  return cases.map((one) => ({ ...one, weight: 1 / cases.length }))
}

function isFlat(z: readonly number[]): boolean {
  return z.every((value) => value === z[0])
}

type Group = { readonly key: string; readonly scale: string; readonly metas: Meta[] }

function groups(): Group[] {
  const usable = metas.filter((meta) => meta.modelled === '0' && meta.kind in SCALE_OF)
  const made: Group[] = []
  for (const scale of Object.keys(SCALE_OF)) {
    const ofScale = usable.filter((meta) => meta.kind === scale)
    made.push({ key: scale, scale, metas: ofScale })
    for (const family of [...new Set(ofScale.map((meta) => meta.family))].sort()) {
      const ofFamily = ofScale.filter((meta) => meta.family === family)
      if (ofFamily.length >= 3) made.push({ key: `${scale}:${family}`, scale, metas: ofFamily })
    }
  }
  made.push({ key: 'growth', scale: 'growth', metas: usable.filter((meta) => meta.kind === 'count') })
  // Human development is modelled by its makers in every source; it is the only evidence of that family's pace.
  made.push({
    key: 'index:human_dev',
    scale: 'index',
    metas: metas.filter((m) => m.family === 'human_dev' && m.kind === 'index'),
  })
  return made
}

function learn(cases: readonly Case[], drifting: boolean): Shape {
  const start = drifting ? SHAPE_START : { ...SHAPE_START, drift: 0, driftByLevel: 0 }
  return minimise(start, drifting, (shape) => -meanLogDensity(cases, shape))
}

const judgedGroups = groups().map(({ key, scale, metas: members }) => {
  const perIndicator = members
    .map((meta) => ({ meta, cases: casesOf(meta, scale) }))
    .filter((one) => one.cases.length > 0)
  const all = perIndicator.flatMap((one) => one.cases)
  const folds = [...new Set(perIndicator.map((one) => one.meta.fold))]
  const held = folds.flatMap((fold) => {
    const rest = perIndicator.filter((one) => one.meta.fold !== fold).flatMap((one) => one.cases)
    const test = perIndicator.filter((one) => one.meta.fold === fold).flatMap((one) => one.cases)
    if (rest.length === 0) return []
    const drift = learn(rest, true)
    const walk = learn(rest, false)
    return [{ test, drift, walk }]
  })
  const score = (which: 'drift' | 'walk'): number =>
    held.reduce((sum, one) => sum + meanLogDensity(one.test, one[which]) * one.test.length, 0) /
    Math.max(
      1,
      held.reduce((sum, one) => sum + one.test.length, 0),
    )
  const gain = score('drift') - score('walk')
  const usesRandomWalk = held.length > 0 && gain < 0
  const prior = toPrior(learn(all, !usesRandomWalk), all)
  const judged = held.map((one) => [one.test, usesRandomWalk ? one.walk : one.drift] as const)
  const widen = held.length === 0 ? 1 : wideningFor(judged)
  const cover = (level: number): number | null => (held.length === 0 ? null : round(coverage(judged, level, widen), 3))
  console.error(
    `${key.padEnd(22)} ${perIndicator.length} indicators ${all.length} windows  gain over random walk ${gain.toFixed(3)}  widened ${widen.toFixed(2)}  80 %: ${cover(0.8)}  95 %: ${cover(0.95)}`,
  )
  return {
    key,
    scale,
    indicators: perIndicator.length,
    windows: all.length,
    prior: Object.fromEntries(Object.entries(prior).map(([name, value]) => [name, round(value, 5)])),
    usesRandomWalk,
    widen: round(widen, 3),
    outOfFold: { logScoreGainOverRandomWalk: round(gain, 4), coverage80: cover(0.8), coverage95: cover(0.95) },
    betweenProvinces: spreadBetween(members, scale),
  }
})

/**
 * A family keeps its own prior only where that beat the random walk on left-out concept groups; others are read from their
 * scale's. Human development is the exception: its makers smooth it, so nothing can be held out honestly, but the pace of
 * other indices would be wrong by an order of magnitude.
 */
const fitted = judgedGroups.filter(
  (one) =>
    !one.key.includes(':') ||
    one.key === 'index:human_dev' ||
    (one.outOfFold.coverage80 !== null && !one.usesRandomWalk),
)

/** Smallest factor on the scale, in steps of 1 %, with which held-out concept groups are covered at 80 % and 95 %. */
function wideningFor(judged: Parameters<typeof coverage>[0]): number {
  let factor = 1
  while (factor < 3 && (coverage(judged, 0.8, factor) < 0.8 || coverage(judged, 0.95, factor) < 0.95)) factor += 0.01
  return factor
}

/** Median over indicator-years of the sd of subnational units around their mean, link scale; null without such panels. */
function spreadBetween(members: readonly Meta[], scale: string): number | null {
  const spreads: number[] = []
  for (const meta of members.filter((one) => one.level === 'subnational' && scale !== 'growth')) {
    const link = linkOf({ scale, lower: Number(meta.lower), upper: meta.upper === '' ? undefined : Number(meta.upper) })
    const byPlaceYear = new Map<string, number[]>()
    for (const one of series.filter((row) => row.indicator === meta.indicator)) {
      const country = countryOf(one.territory)
      one.years.forEach((year, i) => {
        const key = `${country}|${year}`
        byPlaceYear.set(key, [...(byPlaceYear.get(key) ?? []), toLink(link, one.values[i] as number)])
      })
    }
    const sds = [...byPlaceYear.values()]
      .filter((z) => z.length >= 5)
      .map(sd)
      .sort((a, b) => a - b)
    if (sds.length > 0) spreads.push(sds[Math.floor(sds.length / 2)] as number)
  }
  spreads.sort((a, b) => a - b)
  return spreads.length === 0 ? null : round(spreads[Math.floor(spreads.length / 2)] as number, 3)
}

/** Panel territories carry their collection first; two collections hold many countries. */
function countryOf(territory: string): string {
  const [collection = '', place = ''] = territory.split(':')
  if (collection === 'GD') return place.slice(0, 3)
  if (collection === 'EU') return place.slice(0, 2)
  return collection
}

function sd(z: readonly number[]): number {
  const mean = z.reduce((sum, value) => sum + value, 0) / z.length
  return Math.sqrt(z.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (z.length - 1))
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

const output = {
  madeBy: 'scripts/fit-priors.ts',
  madeOn: process.argv[3] ?? '2026-11-21',
  panel: `development panel of past series, sha256 ${createHash('sha256').update(panelBytes).digest('hex').slice(0, 16)}`,
  trends: fitted,
  // Scales and families without a panel of their own, and what stands in for them: our assumption, shown by `explain`.
  standIns: { rate: 'share', amount: 'count' },
  rankPersistence: fitRankPersistence(series, metas),
}
writeFileSync('data/priors/trend.json', `${JSON.stringify(output, null, 2)}\n`)
