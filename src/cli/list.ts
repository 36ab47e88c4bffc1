import type { PlanData } from '../data/load.js'
import { type Data, loadData } from '../data/load.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from '../report/text-table.js'
import type { MessageKey } from '../text/messages.js'
import type { Call, Command } from './call.js'
import { plansOf } from './options.js'

/** How one kind of transcribed row is listed: the record of `--json`, and the cells of the readable table. */
export type Listing<T> = {
  readonly usage: MessageKey
  readonly rows: (planData: PlanData) => readonly T[]
  readonly record: (data: Data, planData: PlanData, row: T) => object
  readonly columns: (call: Call) => readonly Column[]
  readonly cells: (data: Data, planData: PlanData, row: T, call: Call) => readonly string[]
}

/** Make the command that lists rows of all plans, or of `--plan ID`. */
export function listCommand<T>(listing: Listing<T>): Command {
  return {
    usage: listing.usage,
    takes: [],
    options: { plan: { type: 'string' }, json: { type: 'boolean' } },
    run: (call) => {
      const data = loadData(call.dataRoot)
      const plans = plansOf(data, call)
      if (call.options.json === true) {
        const records = plans.flatMap((one) => listing.rows(one).map((row) => listing.record(data, one, row)))
        call.streams.out(`${JSON.stringify(records, null, 2)}\n`)
        return
      }
      const columns = listing.columns(call)
      const lines = plans.flatMap((one) => [
        '',
        ...wrap(`${one.plan.title[call.language]} (${one.plan.id})`, TABLE_WIDTH),
        '',
        ...tableHead(columns),
        ...listing.rows(one).flatMap((row) => tableRow(columns, listing.cells(data, one, row, call))),
      ])
      call.streams.out(`${lines.slice(1).join('\n')}\n`)
    },
  }
}

/** What every record of a transcribed row begins with. */
export function provenance(
  { plan }: PlanData,
  row: { readonly id: string; readonly line: number; readonly quote: string },
) {
  return { id: row.id, plan: plan.id, province: plan.territory, source: plan.source, line: row.line, quote: row.quote }
}
