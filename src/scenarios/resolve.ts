import type { Data, PlanData } from '../data/load.js'
import { type FamilyPrior, priorFor } from '../data/priors.js'
import type { Progress } from '../data/progress.js'
import type { Indicator, Observation, Target, Territory } from '../data/schemas.js'
import { LAST_YEAR } from '../data/schemas.js'
import { fanTable } from '../model/fan-table.js'
import type { History } from '../model/forecast-types.js'
import { linkOf } from '../model/link.js'
import { standingOfRank } from '../model/rank-field.js'
import type { SeriesModel } from '../model/simulate.js'
import { type ReadyIdentity, readyIdentities } from './budget/identities.js'
import { chooseEvidence, type Evidence, judgedIndicator } from './evidence.js'
import { type Boundary, chooseField, type FieldChoice, type WholeField } from './field.js'
import { recordedOf } from './milestones.js'
import { type Answering, answeringOf, historyOf, planForecaster } from './plan-forecaster.js'
import type { Workspace } from './workspace.js'

/** Why a target has no probability. */
export type Gap =
  | 'no-observation'
  | 'no-field'
  | 'no-standing'
  | 'no-index'
  | 'no-year'
  | 'no-value'
  | 'milestone'
  | 'qualitative'

/** What is to be computed for a target: nothing (and why), a figure already published, or a probability. */
export type Resolved = {
  readonly target: Target
  readonly indicator: Indicator
  readonly evidence: Evidence
} /** `lacks`: figures without which an identity cannot be worked out, ids of indicators and drivers */ & (
  | { readonly kind: 'gap'; readonly gap: Gap; readonly lacks?: readonly string[] | undefined }
  | { readonly kind: 'observed'; readonly outturn: Observation }
  | ({
      readonly kind: 'series'
      readonly fitted: FittedSeries
      readonly moved?: ReadyIdentity | undefined
      readonly outturn?: undefined
    } & Answering)
  | { readonly kind: 'rank'; readonly choice: WholeField }
  | { readonly kind: 'identity'; readonly ready: ReadyIdentity }
  /** "completed by": an office recorded it done */
  | { readonly kind: 'recorded'; readonly record: Progress; readonly status: 'met' | 'missed' }
  /** "completed by": its steps are scheduled */
  | { readonly kind: 'milestone' }
)

/** A series with everything that made it: for simulation and for `explain`. */
export type FittedSeries = {
  readonly model: SeriesModel
  /** the family's: for the spread of provinces, and for what the pooled drift answers */
  readonly prior: FamilyPrior
  readonly evidence: Evidence
  readonly history: History
  /** sd of provinces around their common level, link scale */
  readonly spread: number
}

/** Resolve every target of a plan. The outturn of a past year, when published, decides; nothing is simulated for it. */
export function resolvePlan(data: Workspace, planData: PlanData, boundary: Boundary): Resolved[] {
  const territory = data.territories.get(planData.plan.territory) as Territory
  const fitted = new Map<string, FittedSeries | undefined>()
  const fields = new Map<string, FieldChoice>()
  const identities = readyIdentities(data, territory, (indicator) => ownForecast(data, territory, indicator))
  const scheduled = new Set((data.schedules.get(planData.plan.id) ?? []).map((one) => one.of))
  return planData.targets.map((target): Resolved => {
    const indicator = judgedIndicator(data, target)
    const evidence = chooseEvidence(data, indicator, territory)
    const base = { target, indicator, evidence }
    if (target.kind === 'milestone') {
      const known = recordedOf(target, data.progress.get(planData.plan.id) ?? [])
      if (known !== undefined) return { ...base, kind: 'recorded', ...known }
      if (target.year !== undefined && scheduled.has(target.id)) return { ...base, kind: 'milestone' }
    }
    const gap = askableGap(target, indicator)
    if (gap !== undefined) return { ...base, kind: 'gap', gap }
    const outturn = outturnOf(evidence, target)
    if (outturn !== undefined) return { ...base, kind: 'observed', outturn }
    const found = identities.ready.get(indicator.id)
    const isObserved = evidence.series.length > 0 && evidence.proxy === undefined
    const ready = isObserved && found?.identity.when === 'unobserved' ? undefined : found
    const moved = ready?.identity.onto === undefined ? undefined : ready
    if (ready !== undefined && moved === undefined) return { ...base, kind: 'identity', ready }
    if (indicator.scale === 'rank') {
      if (!fields.has(indicator.id)) fields.set(indicator.id, chooseField(data, indicator.id, territory, boundary))
      const choice = fields.get(indicator.id) as FieldChoice
      return choice.kind === 'gap' ? { ...base, kind: 'gap', gap: choice.gap } : { ...base, kind: 'rank', choice }
    }
    if (!fitted.has(indicator.id)) fitted.set(indicator.id, fitSeries(data, indicator, territory, evidence))
    const one = fitted.get(indicator.id)
    return one === undefined
      ? { ...base, kind: 'gap', gap: 'no-observation', lacks: identities.lacks.get(indicator.id) }
      : { ...base, kind: 'series', fitted: one, moved, ...answeringOf(data.engine, indicator) }
  })
}

/** A quantity that arithmetic reads: from the territory's own figures, never a stand-in's, whose size is another place's. */
function ownForecast(data: Workspace, territory: Territory, indicator: Indicator): SeriesModel | undefined {
  const evidence = chooseEvidence(data, indicator, territory)
  return evidence.proxy === undefined ? fitSeries(data, indicator, territory, evidence)?.model : undefined
}

/** Gaps of the promise itself, before any data: no measure, no year, no figure. */
function askableGap(target: Target, indicator: Indicator): Gap | undefined {
  if (target.kind === 'milestone') return 'milestone'
  if (target.kind === 'qualitative' || target.comparator === 'none' || target.comparator === 'complete') {
    return target.kind === 'rank'
      ? 'no-index'
      : target.value === undefined && target.kind !== 'qualitative'
        ? 'no-value'
        : 'qualitative'
  }
  if (indicator.scale === 'rank' && indicator.score === undefined) return 'no-index'
  if (target.year === undefined) return 'no-year'
  if (target.value === undefined && target.comparator !== 'above_average') return 'no-value'
  return undefined
}

function outturnOf(evidence: Evidence, target: Target): Observation | undefined {
  if (evidence.proxy !== undefined || target.kind === 'growth_per_year' || target.comparator === 'above_average')
    return undefined
  return evidence.series.find((row) => row.year === target.year)
}

export function fitSeries(
  data: Workspace,
  indicator: Indicator,
  territory: Territory,
  evidence: Evidence,
): FittedSeries | undefined {
  if (evidence.series.length === 0) return undefined
  const prior = priorFor(data.priors, indicator.scale, indicator.family)
  if (prior === undefined) return undefined
  const link = linkOf(indicator)
  const history = historyOf(indicator, evidence.series)
  const lastYear = history.years[history.years.length - 1] as number
  const table = fanTable(
    planForecaster(data.engine, indicator, prior),
    history,
    link,
    Math.max(0, LAST_YEAR - lastYear),
  )
  const spread = typeof evidence.proxy?.spread === 'number' ? evidence.proxy.spread : spreadOf(data, prior)
  const place = evidence.proxy === undefined ? OWN_PLACE : placeOfProvince(data, territory, evidence, spread, lastYear)
  const model = {
    name: `${territory.id}/${indicator.id}`,
    link,
    table,
    place,
    lasting: data.engine.lasting,
    better: betterOf(indicator),
  }
  return { model, prior, evidence, history, spread }
}

const betterOf = ({ better }: Indicator): 1 | -1 => (better === 'lower' ? -1 : 1)

const OWN_PLACE: SeriesModel['place'] = { shift: 0, spread: 0 }

/** How far a proxy's level is moved to the province: shift, then spread, narrowed by the province's own rank where one is named. */
function placeOfProvince(
  data: Data,
  territory: Territory,
  evidence: Evidence,
  spread: number,
  lastYear: number,
): SeriesModel['place'] {
  const proxy = evidence.proxy
  if (proxy === undefined) return OWN_PLACE
  const place = proxy.position === undefined ? undefined : latestStanding(data, proxy.position, territory.id)
  const { permanentShare: w, persistence: rho } = data.priors.rankPersistence
  const agreement = place === undefined ? 0 : w + (1 - w) * rho ** Math.abs(lastYear - place.year)
  const shift = proxy.shift + (place === undefined ? 0 : spread * agreement * place.standing)
  return { shift, spread: spread * Math.sqrt(1 - agreement * agreement) }
}

/** The family's between-province spread, else the median of its scale's families, else of all. */
function spreadOf(data: Data, prior: FamilyPrior): number {
  if (prior.betweenProvinces !== null) return prior.betweenProvinces
  const known = data.priors.trends.filter((one) => one.scale === prior.scale && one.betweenProvinces !== null)
  const all = known.length > 0 ? known : data.priors.trends.filter((one) => one.betweenProvinces !== null)
  const spreads = all.map((one) => one.betweenProvinces as number).sort((a, b) => a - b)
  return spreads[Math.floor(spreads.length / 2)] ?? 1
}

function latestStanding(
  data: Data,
  rank: string,
  territory: string,
): { readonly standing: number; readonly year: number } | undefined {
  const rows = data.observations.filter(
    (row) => row.indicator === rank && row.territory === territory && row.fieldSize !== '',
  )
  const last = rows.filter((row) => !row.confidence.includes('doubtful')).sort((a, b) => b.year - a.year)[0]
  if (last === undefined) return undefined
  const n = last.fieldSize as number
  return { standing: standingOfRank(last.value, n), year: last.year }
}
