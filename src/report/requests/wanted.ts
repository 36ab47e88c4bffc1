import type { PlanData } from '../../data/load.js'
import type { Agency, Indicator } from '../../data/schemas.js'
import { agendaOfAgency } from '../../scenarios/agency-agenda.js'
import { type Agenda, agendaOf } from '../../scenarios/agenda.js'
import type { Assessment } from '../../scenarios/assess.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { askedAgency } from '../attainment-view.js'

/** A figure that an office is asked for, one a year. */
export type WantedFigure = {
  readonly indicator: Indicator
  /** the last complete year first */
  readonly years: readonly number[]
  /** ids of the targets that wait for it */
  readonly targets: readonly string[]
}

/** What one office is asked for. */
export type DataRequest = {
  /** its full name in Vietnamese, as the plan or the catalogue has it */
  readonly office: string
  /** of the catalogue, where the office is known there */
  readonly agency: Agency | undefined
  readonly figures: readonly WantedFigure[]
  /** day of the office's next report, else of the next one of anybody; undefined where the plan names none */
  readonly due: string | undefined
}

/** Gaps that a figure of the province closes. */
const CLOSED_BY_FIGURES: readonly unknown[] = ['no-observation', 'no-standing']
/** So many years are asked for: one makes a target assessable, three show where it is going. */
const YEARS = 3
const MONTHS_AHEAD = 12

/** Return what each office has to supply so that the plan's targets can be judged, the most wanted office first. */
export function dataRequests(
  workspace: Workspace,
  planData: PlanData,
  assessments: readonly Assessment[],
): readonly DataRequest[] {
  const { asOf } = workspace
  const { plan } = planData
  const last = Number(asOf.slice(0, 4)) - 1
  const years = Array.from({ length: YEARS }, (_, i) => last - i)
  const known = new Set(
    workspace.observations
      .filter((one) => one.territory === plan.territory)
      .map((one) => `${one.indicator} ${one.year}`),
  )
  const offices = new Map<string, Map<string, WantedFigure>>()
  for (const assessment of assessments) {
    if (!CLOSED_BY_FIGURES.includes(assessment.gap)) continue
    const office = askedAgency(workspace, assessment, 'vi')
    const figures = offices.get(office) ?? new Map<string, WantedFigure>()
    offices.set(office, figures)
    for (const indicator of lackingIn(workspace, assessment)) {
      const missing = years.filter((year) => !known.has(`${indicator.id} ${year}`))
      const targets = [...(figures.get(indicator.id)?.targets ?? []), assessment.target.id]
      if (missing.length > 0) figures.set(indicator.id, { indicator, years: missing, targets })
    }
  }
  const agenda = agendaOf(planData, workspace.progress.get(plan.id) ?? [], asOf, MONTHS_AHEAD)
  return [...offices]
    .filter(([, figures]) => figures.size > 0)
    .map(([office, figures]): DataRequest => {
      const first = office.split(/[;,]/)[0]?.trim()
      const agency = [...workspace.agencies.values()].find(({ name }) => name.vi === first)
      return { office, agency, figures: [...figures.values()], due: dueOf(agenda, agency, workspace) }
    })
    .sort((a, b) => b.figures.length - a.figures.length || (a.office < b.office ? -1 : 1))
}

/** The figures without which a target cannot be judged: those an identity lacks, else the target's own measure. */
function lackingIn({ indicators }: Workspace, { resolved }: Assessment): readonly Indicator[] {
  const lacks = resolved.kind === 'gap' ? (resolved.lacks ?? []) : []
  const named = lacks.flatMap((id) => indicators.get(id) ?? [])
  return named.length > 0 ? named : [resolved.indicator]
}

function dueOf(agenda: Agenda, agency: Agency | undefined, { agencies }: Workspace): string | undefined {
  const first = ({ rows }: Agenda): string | undefined =>
    rows
      .filter(({ item, date, days }) => item.kind === 'duty' && date !== undefined && (days ?? -1) >= 0)
      .map(({ date }) => date as string)
      .sort()[0]
  return (agency === undefined ? undefined : first(agendaOfAgency(agenda, agency, agencies))) ?? first(agenda)
}
