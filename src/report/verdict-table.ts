import type { Data, PlanData } from '../data/load.js'
import type { Verdict } from '../model/verdict.js'
import type { Assessment } from '../scenarios/assess.js'
import type { Projection } from '../scenarios/project.js'
import type { Language } from '../text/language.js'
import { say } from '../text/say.js'
import { askedAgency, probabilityText, wordsOf } from './attainment-view.js'
import { mustBe } from './targets-view.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Shape and colour beside the word: never colour alone. */
const MARK: Readonly<Record<Verdict | Assessment['status'], readonly [shape: string, ansi: number]>> = {
  'virtually-certain': ['●', 32],
  'very-likely': ['●', 32],
  likely: ['◕', 32],
  'about-even': ['◑', 33],
  unlikely: ['◔', 31],
  'very-unlikely': ['○', 31],
  'exceptionally-unlikely': ['○', 31],
  met: ['✓', 32],
  missed: ['✗', 31],
  assessed: [' ', 0],
  'not-assessable': ['?', 90],
}

/** Return the verdict table of a plan as text of at most 100 columns, grouped as the plan groups its targets. */
export function verdictTable(
  data: Data,
  planData: PlanData,
  projection: Projection,
  language: Language,
  colour: boolean,
): string {
  const { plan } = planData
  const territory = data.territories.get(plan.territory)
  const columns: Column[] = [
    { title: say('table.target', language), width: 36 },
    { title: say('table.must', language), width: 14 },
    { title: say('table.probability', language), width: 11, align: 'right' },
    { title: say('table.grade', language), width: 3 },
    { title: say('table.verdict', language), width: 32 },
  ]
  const mark = territory?.kind === 'synthetic' ? ` (${say('synthetic.mark', language)})` : ''
  const lines = [
    ...wrap(`${territory?.name[language] ?? plan.territory}${mark}: ${plan.title[language]}`, TABLE_WIDTH),
    '',
    ...tableHead(columns),
  ]
  let heading = ''
  for (const assessment of projection.assessments) {
    const { target } = assessment
    const group = plan.groups.find((one) => one.id === target.group)
    const title = `${target.year ?? say('table.no-year', language)} · ${group?.[language] ?? target.group}`
    if (title !== heading)
      lines.push('', ...wrap(title, TABLE_WIDTH).map((line) => (colour ? `\u001b[1m${line}\u001b[0m` : line)))
    heading = title
    lines.push(...assessmentRow(data, assessment, columns, language, colour))
  }
  lines.push('', ...notes(projection, language).flatMap((note) => wrap(note, TABLE_WIDTH)))
  return `${lines.join('\n')}\n`
}

function assessmentRow(
  data: Data,
  assessment: Assessment,
  columns: readonly Column[],
  language: Language,
  colour: boolean,
): string[] {
  const { target, status, nowcast } = assessment
  const [shape, ansi] = MARK[assessment.headline?.verdict ?? status]
  const words = wordsOf(assessment)[language]
  const ask =
    status === 'not-assessable'
      ? `; ${say('table.ask', language, { agency: askedAgency(data, assessment, language, 'short') })}`
      : ''
  const cells = [
    data.indicators.get(target.indicator)?.name[language] ?? target.indicator,
    mustBe(data, target, language),
    `${probabilityText(assessment, language)}${nowcast ? '*' : ''}`,
    assessment.grade,
    `${shape} ${words}${ask}`,
  ]
  return tableRow(columns, cells, (cell, column) =>
    colour && ansi > 0 && column >= 2 ? `\u001b[${ansi}m${cell}\u001b[0m` : cell,
  )
}

function notes(projection: Projection, language: Language): string[] {
  const count = (status: Assessment['status']): number =>
    projection.assessments.filter((one) => one.status === status).length
  const facts = {
    n: projection.assessments.length,
    met: count('met'),
    missed: count('missed'),
    assessed: count('assessed'),
    none: count('not-assessable'),
  }
  return [
    say('table.count', language, facts),
    ...(projection.assessments.some((one) => one.nowcast) ? [say('table.nowcast-note', language)] : []),
    say('table.grades-note', language),
    say('table.borrowed-note', language),
  ]
}
