import type { Response } from '../../data/budget-schemas.js'
import type { Indicator } from '../../data/schemas.js'
import { fromLink, type Link, toLink } from '../../model/link.js'
import { once } from '../../model/once.js'
import { type ResponseColumns, unitCost } from '../../model/response-columns.js'
import type { DriverPaths } from './drivers.js'
import { compileResponse, type DrawnFormula } from './formula-response.js'
import { priceAt } from './money.js'
import { drawAmounts, drawPoints } from './streams.js'
import type { Uniforms } from './uniforms.js'
import { yearAt } from './years.js'

/** One response, ready to be read at any stock. */
export type ResponseDraws = {
  readonly response: Response
  readonly sign: 1 | -1
  /** its parameters on every path, drawn when somebody first asks: a run of the baseline reads none */
  readonly drawn: () => ResponseColumns | DrawnFormula
}

/** Least and most a parameter may be drawn: judgements read as two-piece normals have tails past what makes sense. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  best: [0, Number.POSITIVE_INFINITY],
  half: [1e-6, Number.POSITIVE_INFINITY],
  power: [1, 4],
  elasticity: [0, 3],
  base: [1e-6, Number.POSITIVE_INFINITY],
  cost: [1e-9, Number.POSITIVE_INFINITY],
  steepness: [0, 3],
}

/** Parameters that are amounts of money: positive, and judged in orders of magnitude. */
const MONEY = ['half', 'base', 'cost']

export type ResponseContext = {
  readonly indicator: Indicator
  readonly link: Link
  /** link value of the last figure, moved to the province: what "the gap" is counted from */
  readonly level: number
  readonly drivers: DriverPaths
  readonly territory: string
  readonly uniforms: Uniforms
  readonly nPaths: number
}

/** Return responses that stand for a territory: its own elicited ones replace the general ones of the same programme and indicator. */
export function responsesFor(all: readonly Response[], territory: string, indicator: string): Response[] {
  const here = all.filter((one) => one.indicator === indicator && (one.territory ?? territory) === territory)
  const elicited = new Set(here.filter((one) => one.territory === territory).map((one) => one.programme))
  return here.filter((one) => one.territory === territory || !elicited.has(one.programme))
}

/** Draw a response. Streams: `<territory>/response/<id>/<parameter>`. Money becomes tỷ đồng in prices of 2025. */
export function drawResponse(response: Response, context: ResponseContext): ResponseDraws {
  return {
    response,
    sign: context.indicator.better === 'lower' ? -1 : 1,
    drawn: once(() => columnsOf(response, context)),
  }
}

function columnsOf(response: Response, context: ResponseContext): ResponseColumns | DrawnFormula {
  const { nPaths } = context
  const { form } = response
  const unit = Float64Array.from({ length: nPaths }, (_, p) => unitOfMoney(response, context, p))
  if (form === 'formula') {
    const compiled = compileResponse(response)
    if (compiled === undefined || !('ok' in compiled)) throw new Error(`the formula of ${response.id} does not compile`)
    const names = Object.keys(response.parameters)
    const parameters = new Map(names.map((name) => [name, drawParameter(response, name, context)]))
    return { form, program: compiled.ok, parameters, unit }
  }
  const value = (name: string): Float64Array => drawParameter(response, name, context)
  const money = (name: string): Float64Array => value(name).map((amount, p) => amount * (unit[p] as number))
  const best = (): Float64Array => value('best').map((share) => bestGain(response, share, context))
  switch (form) {
    case 'saturating':
      return { form, best: best(), half: money('half') }
    case 'hill':
      return { form, best: best(), half: money('half'), power: value('power') }
    case 'elasticity':
      return { form, elasticity: value('elasticity'), base: money('base') }
    case 'unit-cost':
      return unitCost(money('cost'), value('steepness'), new Float64Array(nPaths).fill(shareOf(context)))
  }
}

/** Draw one parameter on every path; 0 where the response does not have it. */
function drawParameter(
  { id, parameters, bestAs }: Response,
  name: string,
  { territory, uniforms, nPaths }: ResponseContext,
): Float64Array {
  const points = parameters[name]
  if (points === undefined) return new Float64Array(nPaths)
  const [least, most] = RANGES[name] ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const capped = name === 'best' && bestAs === 'gap' ? 1 : most
  const key = `${territory}/response/${id}/${name}`
  if (MONEY.includes(name) && points.low > 0) return drawAmounts(points, uniforms, key, nPaths)
  return drawPoints(points, uniforms, key, nPaths, least, capped)
}

/** tỷ đồng of 2025 in one unit of a response's money parameters. */
function unitOfMoney(response: Response, { drivers, nPaths }: ResponseContext, p: number): number {
  const inflated = priceAt(drivers, 0, p, nPaths) / priceAt(drivers, yearAt(response.priceYear), p, nPaths)
  if (response.per === 'province') return inflated
  // triệu đồng for each inhabitant of the first year → tỷ đồng
  return (inflated * (drivers.paths.get('population')?.[p] ?? 0)) / 1000
}

/** Best improvement on the link scale, ≥ 0. */
function bestGain(response: Response, best: number, { indicator, link, level }: ResponseContext): number {
  const better = indicator.better === 'lower' ? -1 : 1
  const now = fromLink(link, level)
  const bound = better === 1 ? indicator.upper : indicator.lower
  // Without a bound to close on, a "gap" is the present level itself: 0.3 is thirty per cent more.
  const goal =
    response.bestAs === 'value' ? best : bound === undefined ? now * (1 + better * best) : now + best * (bound - now)
  return Math.max(0, better * (toLink(link, goal) - level))
}

function shareOf({ indicator, link, level }: ResponseContext): number {
  const { lower = 0, upper = 100 } = indicator
  return Math.min(1, Math.max(0, (fromLink(link, level) - lower) / (upper - lower)))
}
