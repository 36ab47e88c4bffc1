import type { Target } from '../../data/schemas.js'
import { mustBe, targetRecord } from '../../report/targets-view.js'
import { say } from '../../text/say.js'
import { listCommand } from '../list.js'

export const targets = listCommand<Target>({
  usage: 'cli.command.targets',
  rows: (planData) => planData.targets,
  record: targetRecord,
  columns: ({ language }) => [
    { title: say('table.line', language), width: 5, align: 'right' },
    { title: say('table.target', language), width: 44 },
    { title: say('table.year', language), width: 4 },
    { title: say('table.must', language), width: 20 },
    { title: say('table.agency', language), width: 23 },
  ],
  cells: (data, _planData, target, { language }) => [
    String(target.line),
    data.indicators.get(target.indicator)?.name[language] ?? target.indicator,
    target.year === undefined ? say('table.no-year', language) : String(target.year),
    mustBe(data, target, language),
    target.agency ?? '',
  ],
})
