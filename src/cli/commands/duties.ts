import type { Duty } from '../../data/schemas.js'
import { ruleWords } from '../../report/rule-words.js'
import { say } from '../../text/say.js'
import { listCommand, provenance } from '../list.js'

export const duties = listCommand<Duty>({
  usage: 'cli.command.duties',
  rows: (planData) => planData.duties,
  record: (_data, planData, duty) => ({
    ...provenance(planData, duty),
    title: duty.title,
    who: duty.who,
    to: duty.to,
    due: duty.due ?? null,
    rule: duty.rule,
    note: duty.note ?? null,
  }),
  columns: ({ language }) => [
    { title: say('table.line', language), width: 5, align: 'right' },
    { title: say('table.duty', language), width: 38 },
    { title: say('table.who', language), width: 20 },
    { title: say('table.to', language), width: 18 },
    { title: say('table.deadline', language), width: 15 },
  ],
  cells: (_data, _planData, duty, { language }) => [
    String(duty.line),
    duty.title[language],
    duty.who.join('; '),
    duty.to.join('; '),
    duty.due ?? ruleWords(duty.rule, language),
  ],
})
