/**
 * Makes Tỉnh Mẫu, a fictional province with a complete history for every measure that can be projected
 * (`npm run make-tinh-mau`). Seeded: the same bytes each time. Every figure carries status `synthetic`. It serves the
 * tutorial, tests and benchmarks; the loader refuses synthetic figures beside real territories.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'
import type { Indicator } from '../src/data/schemas.js'
import { fromLink, type Link, linkOf, toLink } from '../src/model/link.js'
import { normalQuantile } from '../src/model/normal.js'
import { fillUniforms, stream, uniform } from '../src/model/random.js'
import { DUTIES, MARK, MONEY, PLAN, TASKS } from './tinh-mau-plan.js'

const SEED = 2026
const FIRST = 2012
const LAST = 2024
const MILESTONES = [2025, 2030, 2035, 2040, 2045]
const FIELD = ['tinh-mau', ...Array.from({ length: 19 }, (_, i) => `tinh-mau-${String(i + 2).padStart(2, '0')}`)]
const SOURCE = 'tinh-mau'

const indicators = (parse(readFileSync('data/catalogue/indicators.yaml', 'utf8')) as Indicator[]).filter(
  (one) => one.variantOf === undefined,
)
const PROJECTED = ['percent', 'share', 'index', 'count', 'rate', 'growth']
const projected = indicators.filter((one) => PROJECTED.includes(one.scale))
const ranked = indicators.filter((one) => one.scale === 'rank' && one.score !== undefined)
const milestones = indicators.filter((one) => one.scale === 'milestone')

/** Typical start of a measure in 2012 and its yearly drift on the link scale; made up, and marked so. */
function startOf(one: Indicator, u: number): { readonly value: number; readonly drift: number; readonly sd: number } {
  switch (one.scale) {
    case 'percent':
      return { value: 8 + 40 * u, drift: 0.05 + 0.12 * u, sd: 0.12 }
    case 'share':
      return { value: 0.4 + 4 * u, drift: 0.04 + 0.06 * u, sd: 0.08 }
    case 'index':
      return { value: ((one.upper ?? 1) - (one.lower ?? 0)) * (0.3 + 0.3 * u), drift: 0.04 + 0.05 * u, sd: 0.06 }
    case 'growth':
      return { value: 6 + 12 * u, drift: 0, sd: 2.5 }
    default:
      return { value: 4 + 90 * u, drift: 0.04 + 0.08 * u, sd: 0.1 }
  }
}

function rounded(one: Indicator, value: number): number {
  const digits = one.scale === 'count' ? 0 : one.scale === 'index' && (one.upper ?? 1) <= 1 ? 3 : 1
  return Number(value.toFixed(digits))
}

type History = {
  readonly one: Indicator
  readonly link: Link
  readonly years: number[]
  readonly z: number[]
  readonly drift: number
}

/** Half of the measures also have their figure of 2025, so that some targets are met or missed. */
function historyOf(one: Indicator, place: string): History {
  const link = linkOf(one)
  const name = `${place}/${one.id}`
  const { value, drift, sd } = startOf(one, uniform(stream(SEED, `${name}/start`), 0))
  const last = uniform(stream(SEED, `${one.id}/reported`), 0) < 0.5 ? LAST + 1 : LAST
  const years = Array.from({ length: last - FIRST + 1 }, (_, i) => FIRST + i)
  const shocks = new Float64Array(years.length)
  fillUniforms(shocks, 0, years.length, stream(SEED, `${name}/shocks`), 0)
  let level = toLink(link, value)
  const z = years.map((_, i) => {
    if (i > 0) level += drift
    const shock = sd * normalQuantile(shocks[i] as number)
    if (one.scale !== 'growth') level += 0.5 * shock
    return level + (one.scale === 'growth' ? shock : 0.5 * shock)
  })
  return { one, link, years, z, drift }
}

const histories = projected.map((one) => historyOf(one, 'tinh-mau'))
const observations: (string | number)[][] = histories.flatMap(({ one, link, years, z }) =>
  years.map((year, i) => row(one, 'tinh-mau', year, rounded(one, fromLink(link, z[i] as number)), '')),
)
for (const rank of ranked) observations.push(...rankRows(rank))

function row(one: Indicator, place: string, year: number, value: number, fieldSize: number | ''): (string | number)[] {
  return [
    one.id,
    place,
    year,
    value,
    one.unit,
    fieldSize,
    'synthetic',
    'made by scripts/make-tinh-mau.ts',
    String(year + 1),
    SOURCE,
    MARK,
  ]
}

/** Ranks of the fictional field, by a score that drifts in each of its provinces. */
function rankRows(rank: Indicator): (string | number)[][] {
  return Array.from({ length: 5 }, (_, i) => LAST - 4 + i).flatMap((year) => {
    const scores = FIELD.map((place) => {
      const standing = normalQuantile(uniform(stream(SEED, `${rank.id}/${place}/standing`), 0))
      return { place, score: standing + 0.35 * normalQuantile(uniform(stream(SEED, `${rank.id}/${place}`), year)) }
    }).sort((a, b) => b.score - a.score)
    return scores.map(({ place }, i) => row(rank, place, year, i + 1, FIELD.length))
  })
}

const KIND: Readonly<Record<string, string>> = {
  percent: 'percent',
  index: 'index01',
  count: 'count_per_year',
  growth: 'growth_per_year',
}

function kindOf(one: Indicator): string {
  if (one.scale === 'share')
    return one.unit === '% of budget' ? 'share_of_budget' : one.unit === '% of GRDP' ? 'share_of_grdp' : 'percent'
  if (one.scale === 'rate') return one.unit.includes('1,000') ? 'rate_per_1k' : 'rate_per_10k'
  if (one.id === 'tfp-contribution') return 'percent'
  return KIND[one.scale] as string
}

let line = 0
const base = (one: Indicator, year: number, value: number | undefined) => {
  line++
  const quote = value === undefined ? `${one.name.vi} (${year})` : `${one.name.vi}: ${value} (${year})`
  return { id: `tinh-mau-${year}-${one.id}`, number: String(line), line, quote, section: 'annex' }
}

const quantified = histories.flatMap(({ one, link, years, z, drift }) =>
  MILESTONES.map((year, i) => {
    // From easy to ambitious: 0.6 to 1.3 times the drift of the past, so that the verdicts differ.
    const ambition = 0.6 + 0.7 * uniform(stream(SEED, `${one.id}/ambition`), i)
    const goal = (z[years.indexOf(LAST)] as number) + ambition * drift * (year - LAST)
    const value = rounded(one, fromLink(link, goal))
    const kind = kindOf(one)
    return {
      ...base(one, year, value),
      indicator: one.id,
      kind,
      unit: one.unit,
      comparator: '>=',
      value,
      year,
      group: groupOf(one),
    }
  }),
)
const standings = ranked.flatMap((one) =>
  [2030, 2045].map((year, i) => ({
    ...base(one, year, 5 + 5 * i),
    indicator: one.id,
    kind: 'rank',
    unit: 'rank',
    comparator: 'top_n',
    value: 5 + 5 * i,
    year,
    group: 'digital',
  })),
)
const works = milestones.slice(0, 12).map((one) => ({
  ...base(one, 2030, undefined),
  indicator: one.id,
  kind: 'milestone',
  unit: one.unit,
  comparator: 'complete',
  year: 2030,
  group: 'infrastructure',
}))

function groupOf(one: Indicator): string {
  if (one.family === 'connectivity' || one.family === 'infrastructure') return 'infrastructure'
  if (one.family === 'digital' || one.family === 'governance') return 'digital'
  return 'science-technology'
}

const folder = 'data/plans/tinh-mau'
mkdirSync(folder, { recursive: true })
const head = (schema: string): string =>
  `# yaml-language-server: $schema=../../schema/${schema}.schema.json\n# ${MARK}: made by scripts/make-tinh-mau.ts, seed ${SEED}; do not edit by hand.\n`
const write = (name: string, value: unknown): void =>
  writeFileSync(`${folder}/${name}.yaml`, `${head(name)}${stringify(value, { lineWidth: 0 })}`)
write('plan', PLAN)
const order = PLAN.groups.map((group) => group.id)
const targets = [...quantified, ...standings, ...works].sort(
  (a, b) => a.year - b.year || order.indexOf(a.group) - order.indexOf(b.group),
)
write('targets', targets)
write('tasks', TASKS)
write('money', MONEY)
write('duties', DUTIES)
const header = 'indicator,territory,year,value,unit,fieldSize,status,confidence,vintage,source,note'
const cell = (value: string | number): string => (/[",]/.test(String(value)) ? `"${value}"` : String(value))
writeFileSync(
  'data/baselines/tinh-mau-observations.csv',
  `${[header, ...observations.map((one) => one.map(cell).join(','))].join('\n')}\n`,
)
writeFileSync(
  'data/baselines/tinh-mau-sources.csv',
  `id,title,publisher,published,address\n${SOURCE},${MARK},scripts/make-tinh-mau.ts,seed ${SEED},\n`,
)
console.error(`${observations.length} observations, ${targets.length} targets`)
