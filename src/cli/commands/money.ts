import type { Money } from '../../data/schemas.js'
import { say } from '../../text/say.js'
import { listCommand, provenance } from '../list.js'

export const money = listCommand<Money>({
  usage: 'cli.command.money',
  rows: (planData) => planData.money,
  record: (_data, planData, row) => ({
    ...provenance(planData, row),
    kind: row.kind,
    statement: row.statement,
    value: row.value ?? null,
    unit: row.unit ?? null,
    year: row.year ?? null,
    target: row.target ?? null,
    payers: row.payers ?? [],
    note: row.note ?? null,
  }),
  columns: ({ language }) => [
    { title: say('table.line', language), width: 5, align: 'right' },
    { title: say('table.kind', language), width: 9 },
    { title: say('table.statement', language), width: 62 },
    { title: say('table.payers', language), width: 20 },
  ],
  cells: (_data, _planData, row, { language }) => [
    String(row.line),
    say(`money.${row.kind}`, language),
    row.statement[language],
    (row.payers ?? []).map((payer) => say(`payer.${payer}`, language)).join(', '),
  ],
})
