import { isDay } from '../../data/deadline.js'
import { type Data, loadData } from '../../data/load.js'
import type { Agency } from '../../data/schemas.js'
import { agendaCsv, agendaRecord } from '../../report/agenda-record.js'
import { agendaTable } from '../../report/agenda-view.js'
import { agendaOfAgency } from '../../scenarios/agency-agenda.js'
import { agendaOf } from '../../scenarios/agenda.js'
import { type Call, type Command, UsageError } from '../call.js'
import { integer, planOf } from '../options.js'

const MOST_MONTHS = 240

/** `lotrinh agenda <plan>`: what is due on a day; by default the day on which the data stand, never the clock's. */
export const agenda: Command = {
  usage: 'cli.command.agenda',
  takes: ['plan'],
  options: {
    on: { type: 'string' },
    ahead: { type: 'string' },
    agency: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  run: (call) => {
    const { streams, language, options } = call
    if (options.json === true && options.csv === true) throw new UsageError('OPTIONS_CONFLICT', { id: '--json --csv' })
    const ahead = integer(call, 'ahead', 6, 0, MOST_MONTHS)
    const asked = dayOf(call)
    const data = loadData(call.dataRoot)
    const planData = planOf(data, call.positionals[0])
    const agency = agencyOf(data, call)
    const whole = agendaOf(planData, data.progress.get(planData.plan.id) ?? [], asked ?? data.asOf, ahead)
    const shown = agency === undefined ? whole : agendaOfAgency(whole, agency, data.agencies)
    if (options.json === true) {
      streams.out(`${JSON.stringify(agendaRecord(data, planData, shown, agency), null, 2)}\n`)
    } else if (options.csv === true) streams.out(agendaCsv(planData, shown))
    else streams.out(agendaTable(data, planData, shown, agency, language))
  },
}

function dayOf({ options }: Call): string | undefined {
  const got = options.on
  if (got === undefined) return undefined
  if (!isDay(String(got)) || !/^20/.test(String(got))) {
    throw new UsageError('OPTION_WRONG', { id: '--on', got: String(got), allowed: '2000-01-01 … 2099-12-31' })
  }
  return String(got)
}

function agencyOf(data: Data, { options }: Call): Agency | undefined {
  if (options.agency === undefined) return undefined
  const id = String(options.agency)
  const found = data.agencies.get(id)
  if (found === undefined) throw new UsageError('AGENCY_UNKNOWN', { id, allowed: [...data.agencies.keys()].join(', ') })
  return found
}
