import { FIRST_BUDGET_YEAR, type Payer } from '../../data/budget-schemas.js'
import type { PlanData } from '../../data/load.js'
import { medianOf } from '../../model/quantile.js'
import { BUDGET_YEARS } from '../../scenarios/budget/years.js'
import { preparedFor } from '../../scenarios/prepared-cache.js'
import { moneyUnder, settingsUnder } from '../../scenarios/run-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'

/** Planned money of one line, tỷ đồng in prices of each year. */
export type MoneyRow = {
  /** id of a programme, or `envelope` */
  readonly programme: string
  readonly payer: Payer
  /** by year from `FIRST_BUDGET_YEAR` */
  readonly amounts: readonly number[]
}

/** The same few paths for whoever asks, so that a grid that is written and one that is compared with are the same. */
const PATHS = 200
const SEED = 1
/** Decimals of tỷ đồng: a million đồng. */
const DECIMALS = 3

export const MONEY_YEARS: readonly number[] = Array.from({ length: BUDGET_YEARS }, (_, i) => FIRST_BUDGET_YEAR + i)

/** Return the money of a scenario as a grid: medians over a few paths, the envelope first, programmes in their order. */
export function moneyGrid(workspace: Workspace, planData: PlanData, id: string): readonly MoneyRow[] {
  const scenario = workspace.budget.scenarios.get(id)
  if (scenario === undefined) return []
  const prepared = preparedFor(workspace, planData, { paths: PATHS, seed: SEED, boundary: 'old' })
  const { money } = moneyUnder(prepared, settingsUnder(prepared, scenario))
  const rowOf = (programme: string, payer: Payer, line: Float64Array): MoneyRow => ({
    ...{ programme, payer },
    amounts: MONEY_YEARS.map((_, t) => median(line.slice(t * PATHS, (t + 1) * PATHS))),
  })
  const order = [...workspace.budget.programmes.keys()]
  const lines = [...money.lines].map(([key, line]) => {
    const [programme = '', payer = ''] = key.split('|')
    return rowOf(programme, payer as Payer, line)
  })
  return [
    rowOf('envelope', 'province', money.envelope),
    ...lines.sort((a, b) => order.indexOf(a.programme) - order.indexOf(b.programme) || (a.payer < b.payer ? -1 : 1)),
  ]
}

const median = (values: Float64Array): number => Number(medianOf(values).toFixed(DECIMALS))
