import type { DriverId, ThreePoint } from '../../data/budget-schemas.js'
import { fanValue } from '../../model/fan-table.js'
import { fromLink } from '../../model/link.js'
import { normalQuantile } from '../../model/normal.js'
import type { SeriesModel } from '../../model/simulate.js'
import { fitThreePoints, splitQuantile } from '../../model/three-point.js'
import { forecastsOf } from '../budget/identities.js'
import { fittedOf, type Prepared, SHARE_OF_BUDGET } from '../prepare.js'
import type { Resolved } from '../resolve.js'

/** What an uncertain input is, so that it can be named in words. */
export type InputKind =
  /** where in its fan the indicator goes */
  | { readonly kind: 'forecast' | 'place'; readonly indicator: string }
  /** standing of the province in a ranking, and how high its rivals set the bar */
  | { readonly kind: 'standing' | 'rivals'; readonly indicator: string }
  | { readonly kind: 'driver'; readonly driver: DriverId; readonly part: 'value' | 'growth'; readonly year: number }
  | { readonly kind: 'delivery'; readonly profile: string; readonly part: DeliveryPart }
  | { readonly kind: 'response'; readonly programme: string; readonly indicator: string; readonly part: string }
  | { readonly kind: 'spillover'; readonly from: string; readonly to: string }

/** A target that is a figure, so that its inputs are uniforms here; milestones are schedules of their own. */
export type Figure = Extract<Resolved, { kind: 'series' | 'identity' | 'rank' }>

/** Return whether a target is such a figure. */
export const isFigure = (resolved: Resolved): resolved is Figure =>
  resolved.kind === 'series' || resolved.kind === 'identity' || resolved.kind === 'rank'

const DELIVERY_PARTS = ['disbursed', 'congestion', 'efficiency', 'lag', 'depreciation'] as const
export type DeliveryPart = (typeof DELIVERY_PARTS)[number]

/** One uniform of the engine. `stream` keys its draw; `group`: inputs that are one matter to a reader. */
export type UncertainInput = {
  readonly stream: string
  readonly group: string
  readonly of: InputKind
  /** value in its own unit at a quantile, where it has one. @param u in (0, 1) */
  readonly valueAt: ((u: number) => number) | undefined
}

/** Return every uncertain input of what is prepared: drivers, present share, delivery and responses, spillovers. */
export function moneyInputs({ workspace, territory, policy, levels }: Prepared): UncertainInput[] {
  const at = territory.id
  const { budget } = workspace
  const drivers = [...policy.base.drivers.rows.values()].flatMap((row) =>
    (['value', 'growth'] as const).flatMap((part) =>
      judged(`${at}/driver/${row.driver}/${part}`, `driver/${row.driver}`, row[part], {
        kind: 'driver',
        driver: row.driver,
        part,
        year: row.year,
      }),
    ),
  )
  const share = fittedOf(workspace, territory, SHARE_OF_BUDGET)?.model
  const profiles = new Set(
    policy.responses.map(({ response }) => budget.programmes.get(response.programme)?.delivery ?? ''),
  )
  const delivery = [...budget.delivery.values()]
    .filter(({ id }) => profiles.has(id))
    .flatMap((profile) =>
      DELIVERY_PARTS.flatMap((part) =>
        judged(`${at}/delivery/${profile.id}/${part}`, `delivery/${profile.id}`, profile[part], {
          kind: 'delivery',
          profile: profile.id,
          part,
        }),
      ),
    )
  const responses = policy.responses.flatMap(({ response }) => {
    const { id, programme, indicator } = response
    return Object.entries(response.parameters).flatMap(([part, points]) =>
      judged(`${at}/response/${id}/${part}`, `response/${id}`, points, {
        kind: 'response',
        programme,
        indicator,
        part,
      }),
    )
  })
  const spillovers = policy.spillovers
    .filter(({ link }) => levels.has(link.from))
    .flatMap(({ link: { from, to, strength } }) =>
      judged(`${at}/spillover/${from}/${to}`, 'spillovers', strength, { kind: 'spillover', from, to }),
    )
  return [
    ...drivers,
    ...(share === undefined ? [] : placeInputs(share, SHARE_OF_BUDGET)),
    ...delivery,
    ...responses,
    ...spillovers,
  ]
}

/** A judged number without width is certain, and no input. */
function judged(stream: string, group: string, points: ThreePoint, of: InputKind): UncertainInput[] {
  if (points.low === points.high) return []
  const split = fitThreePoints(points)
  const least = points.low >= 0 ? 0 : Number.NEGATIVE_INFINITY
  return [{ stream, group, of, valueAt: (u) => Math.max(least, splitQuantile(split, u)) }]
}

/** How a stand-in's level is moved to the province: the figure it gives for the last year known. */
function placeInputs({ name, link, table, place }: SeriesModel, indicator: string): UncertainInput[] {
  if (place.spread === 0) return []
  const valueAt = (u: number): number => fromLink(link, table.level + place.shift + place.spread * normalQuantile(u))
  return [{ stream: `${name}/place`, group: `place/${indicator}`, of: { kind: 'place', indicator }, valueAt }]
}

/** Name of the stream that stands for all years of a series' forecast at once: its quantile. */
export const forecastStream = (model: SeriesModel): string => `${model.name}/forecast`

/** Return the inputs that are the target's own: where its forecast goes, its stand-in's level, or its standing. */
export function ownInputs(resolved: Figure): UncertainInput[] {
  const indicator = resolved.indicator.id
  if (resolved.kind === 'rank')
    return (['standing', 'rivals'] as const).map((kind) => ({
      stream: `${indicator}/${kind}`,
      group: kind,
      of: { kind, indicator },
      valueAt: undefined,
    }))
  return [...modelsOf(resolved)].flatMap(([id, model]) => forecastInputs(id, model, resolved.target.year as number))
}

/** Return the forecasts behind a target, by indicator: its own, or those that its arithmetic reads. */
export function modelsOf(resolved: Figure): ReadonlyMap<string, SeriesModel> {
  if (resolved.kind === 'series') return new Map([[resolved.indicator.id, resolved.fitted.model]])
  if (resolved.kind === 'rank') return new Map()
  return new Map([...forecastsOf(resolved.ready)].map(([id, { model }]) => [id, model]))
}

function forecastInputs(indicator: string, model: SeriesModel, year: number): UncertainInput[] {
  const h = year - model.table.lastYear
  const valueAt = (u: number): number =>
    fromLink(model.link, model.place.shift + fanValue(model.table, h, normalQuantile(u)))
  const forecast: UncertainInput[] =
    h > 0 ? [{ stream: forecastStream(model), group: 'forecast', of: { kind: 'forecast', indicator }, valueAt }] : []
  return [...forecast, ...placeInputs(model, indicator)]
}

/** Return every uncertain input of one target. @param prepared narrowed to the target */
export function inputsOf(prepared: Prepared, resolved: Figure): UncertainInput[] {
  const all = [...ownInputs(resolved), ...moneyInputs(prepared)]
  return all.filter((one, i) => all.findIndex(({ stream }) => stream === one.stream) === i)
}
