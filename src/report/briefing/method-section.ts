import file from '../../../docs/accuracy.json' with { type: 'json' }
import type { MessageKey } from '../../text/messages.js'
import { formatNumber } from '../../text/number.js'
import { type AccuracyRecord, accuracyRecords, StudyFile } from '../accuracy-record.js'
import type { Block, Cell } from './document.js'
import type { Facts } from './facts.js'
import type { Words } from './words.js'

/** Groups of the study that a reader of a plan asks about: all, years ahead, kind of measure. */
const SHOWN = ['all', 'horizon', 'kind']

/** How the numbers were made, and how often such numbers came true. */
export function methodBlocks({ projection }: Facts, words: Words): Block[] {
  const records = accuracyRecords(StudyFile.parse(file)).filter(({ by }) => SHOWN.includes(by))
  const all = records.find(({ by }) => by === 'all') as AccuracyRecord
  const errors = projection.assessments.flatMap(({ raw }) => (raw === undefined ? [] : [raw.mcse]))
  const points = (share: number): string => formatNumber(100 * share, words.language, 1)
  const percent = (share: number | undefined): string =>
    share === undefined ? words.say('table.no-year') : `${points(share)} %`
  const [, c80, c95] = all.covered ?? []
  return [
    { type: 'heading', level: 1, text: words.say('briefing.method') },
    {
      type: 'paragraph',
      text: words.say('briefing.method.paths', {
        paths: words.count(projection.recipe.paths),
        error: points(Math.max(0, ...errors)),
      }),
    },
    { type: 'paragraph', text: words.say('briefing.method.trend') },
    {
      type: 'paragraph',
      text: words.say('briefing.method.accuracy', {
        questions: words.count(all.questions),
        indicators: all.indicators,
        error: points(all.calibrationError.value),
        c80: percent(c80),
        c95: percent(c95),
      }),
    },
    {
      type: 'table',
      caption: words.say('briefing.method.table'),
      columns: [
        { title: words.say('web.accuracy.group'), share: 0.3 },
        { title: words.say('web.accuracy.questions'), share: 0.12, isNumber: true },
        { title: words.say('web.accuracy.came-true'), share: 0.12, isNumber: true },
        { title: words.say('briefing.method.col.brier'), share: 0.12, isNumber: true },
        { title: words.say('briefing.method.col.error'), share: 0.14, isNumber: true },
        { title: words.say('briefing.method.col.80'), share: 0.1, isNumber: true },
        { title: words.say('briefing.method.col.95'), share: 0.1, isNumber: true },
      ],
      rows: records.map((record): Cell[] => [
        nameOf(record, words),
        words.count(record.questions),
        percent(record.cameTrue),
        formatNumber(record.brier.value, words.language, 3, 3),
        points(record.calibrationError.value),
        percent(record.covered?.[1]),
        percent(record.covered?.[2]),
      ]),
      notes: [words.say('briefing.method.note')],
    },
  ]
}

function nameOf({ by, group }: AccuracyRecord, words: Words): string {
  if (by === 'all') return words.say('web.accuracy.by.all')
  if (by === 'horizon') return `${words.say('web.accuracy.by.horizon')}: ${group}`
  return `${words.say('web.accuracy.by.kind')}: ${words.say(`panel.${group}` as MessageKey)}`
}
