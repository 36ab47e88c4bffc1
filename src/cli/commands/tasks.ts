import type { Task } from '../../data/schemas.js'
import { ruleWords } from '../../report/rule-words.js'
import { say } from '../../text/say.js'
import { listCommand, provenance } from '../list.js'

export const tasks = listCommand<Task>({
  usage: 'cli.command.tasks',
  rows: (planData) => planData.tasks,
  record: (_data, planData, task) => ({
    ...provenance(planData, task),
    number: task.number,
    title: task.title,
    group: task.group,
    lead: task.lead,
    coordinating: task.coordinating,
    deliverable: task.deliverable ?? null,
    deadline: task.deadline ?? null,
    rule: task.rule,
    ruleThen: task.ruleThen ?? null,
    note: task.note ?? null,
  }),
  columns: ({ language }) => [
    { title: say('table.number', language), width: 7 },
    { title: say('table.task', language), width: 48 },
    { title: say('table.lead', language), width: 24 },
    { title: say('table.deadline', language), width: 18 },
  ],
  cells: (_data, _planData, task, { language }) => [
    task.number,
    task.title,
    task.lead.join('; '),
    task.deadline ?? ruleWords(task.rule, language),
  ],
})
