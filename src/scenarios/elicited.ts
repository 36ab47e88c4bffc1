import { scenarioKnown } from '../data/budget.js'
import { Response } from '../data/budget-schemas.js'
import { lastDay } from '../data/check-basis.js'
import { decidedBy } from '../data/check-budget.js'
import { checkResponses } from '../data/check-response.js'
import { checkValue } from '../data/check-value.js'
import type { ElicitedAnswers } from '../data/intake/proposals.js'
import type { Data } from '../data/load.js'
import { InputError, type Problem } from '../data/problem.js'
import { type DeliveryDraws, effectiveStock, LAGS, lagWeights } from '../model/delivery.js'

/**
 * Make the response that some answers say: a saturating one whose half is a stock. The stock that planned money leaves at
 * the end of the years, spread evenly over them, is worked out with the most likely delivery of the programme.
 * @param place what problems are reported of
 * @throws InputError with every problem
 */
export function elicitedResponse(data: Data, answers: ElicitedAnswers, place: string): Response {
  const { programme, indicator, territory, office, by, on, best, years, half, reason } = answers
  const left = stockLeft(data, programme, years)
  const stock = (money: number): number => Number((money * left).toPrecision(4))
  const why = `${reason} [${years} years; half: ${half.low} / ${half.mode} / ${half.high} tỷ đồng planned; stock left at the end: ${left.toPrecision(3)} of it]`
  const basis = { status: 'elicited' as const, who: `${office}: ${by}`, why, on }
  const payers = data.budget.programmes.get(programme)?.payers ?? ['province']
  const row = {
    id: `${programme}-${indicator}-${territory}`,
    programme,
    indicator,
    territory,
    payers: payers.includes('province') ? ['province'] : payers,
    form: 'saturating',
    bestAs: 'value',
    per: 'province',
    parameters: { best, half: { low: stock(half.low), mode: stock(half.mode), high: stock(half.high) } },
    priceYear: Number(on.slice(0, 4)),
    basis: { ...basis, expires: lastDay(basis) },
  }
  const problems: Problem[] = []
  const value = checkValue(Response, row, place, () => 1, problems)
  if (value !== undefined) {
    const { indicators, territories, budget } = data
    const identities = decidedBy(budget.identities)
    checkResponses(
      [{ value, file: place, line: 1 }],
      { ...scenarioKnown(data), indicators, territories, identities, comesLater: true },
      problems,
    )
  }
  if (value === undefined || problems.length > 0) throw new InputError(problems)
  return value
}

/** Share of money, planned evenly over some years, that stands as stock at the end of them; 1 of an unknown programme. */
function stockLeft({ budget }: Data, programme: string, years: number): number {
  const profile = budget.delivery.get(budget.programmes.get(programme)?.delivery ?? '')
  if (profile === undefined) return 1
  const one = (value: number): Float64Array => Float64Array.of(value)
  const weights = new Float64Array(LAGS)
  lagWeights(weights, 0, 1, profile.lag.mode, profile.lagShape)
  const delivery: DeliveryDraws = {
    disbursed: one(profile.disbursed.mode),
    congestion: one(0),
    efficiency: one(profile.efficiency.mode),
    depreciation: one(profile.depreciation.mode),
    weights,
  }
  const stock = new Float64Array(years)
  effectiveStock(new Float64Array(years).fill(1 / years), one(0), delivery, years, 1, stock)
  return stock[years - 1] as number
}
