import type { PlanData } from '../../data/load.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { formatDay } from '../../text/day.js'
import type { Language } from '../../text/language.js'
import { plainText } from '../../text/plain.js'
import { say } from '../../text/say.js'
import type { Opened } from '../answers/open.js'
import { archiveOf } from '../archive.js'
import { metadataOf } from '../columns/provenance.js'
import { encodeWorkbook } from '../workbook/encode.js'
import { recipeSheet } from '../workbook/index.js'
import type { Sheet, SheetCell, WorkbookFile } from '../workbook/sheet.js'
import { headed } from '../workbook/sheets.js'
import { type DataRequest, dataRequests } from './wanted.js'

export type RequestFile = { readonly file: string; readonly request: DataRequest; readonly workbook: WorkbookFile }

/** Columns of the request that an office fills in: the figure, its document and a note. */
const FILLED = [7, 10] as const

/** Return one workbook for each office that has to supply figures. It reads back as it is, once it is filled in. */
export function requestWorkbooks({ workspace, planData, runs }: Opened, language: Language): readonly RequestFile[] {
  const [{ projection }] = runs
  const recipe = metadataOf(workspace, planData, projection)
  const names = new Set<string>()
  return dataRequests(workspace, planData, projection.assessments).map((request) => {
    const title = say('request.title', language, { office: officeIn(request, language) })
    const sheets = [
      requestSheet(workspace, planData, request, language),
      instructions(workspace, planData, request, language),
      recipeSheet(language, title, recipe),
    ]
    const subject = planData.plan.title[language]
    return {
      file: fileName(request, names),
      request,
      workbook: { title, subject, asOf: workspace.asOf, recipe, sheets },
    }
  })
}

/** Return all of them as one ZIP file; the same bytes each time. */
export async function requestsZip(files: readonly RequestFile[]): Promise<Uint8Array> {
  const parts: [string, Uint8Array][] = []
  for (const { file, workbook } of files) parts.push([file, await encodeWorkbook(workbook)])
  return archiveOf(parts)
}

const officeIn = ({ office, agency }: DataRequest, language: Language): string =>
  language === 'vi' ? office : (agency?.name.en ?? office)

function fileName({ office, agency }: DataRequest, names: Set<string>): string {
  const slug =
    (agency?.id ??
      plainText(office)
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 60)) ||
    'office'
  let name = slug
  for (let i = 2; names.has(name); i++) name = `${slug}-${i}`
  names.add(name)
  return `${name}.xlsx`
}

function requestSheet(workspace: Workspace, { plan }: PlanData, request: DataRequest, language: Language): Sheet {
  const rows = request.figures.flatMap(({ indicator, years, targets }) =>
    years.map((year, i): SheetCell[] => [
      ...[indicator.id, indicator.name[language], indicator.definition?.[language] ?? null, plan.territory, year],
      ...[workspace.units.get(indicator.unit)?.name[language] ?? indicator.unit, null],
      ...[null, null, null, null],
      ...[request.due === undefined ? null : formatDay(request.due, language)],
      i === 0 ? targets.join(', ') : null,
    ]),
  )
  const all = request.figures.map(({ indicator }) => indicator)
  const low = Math.min(...all.map(({ lower }) => lower ?? -1e12))
  const high = Math.max(...all.map(({ upper }) => upper ?? 1e12))
  const columns = [
    ...[headed(language, 'indicator', 28), headed(language, 'measure', 40), headed(language, 'definition', 50)],
    ...[headed(language, 'territory', 13), headed(language, 'year', 8, '0'), headed(language, 'unit', 16)],
    ...[headed(language, 'field-size', 12, '0'), headed(language, 'value', 14, 'General')],
    ...[headed(language, 'document-title', 40), headed(language, 'document-number', 20), headed(language, 'note', 30)],
    ...[headed(language, 'send-by', 12), headed(language, 'for-targets', 50)],
  ]
  return {
    ...{ key: 'request', name: say('request.sheet', language), columns, rows, frozen: 2, editable: FILLED },
    title: say('request.table', language, { office: officeIn(request, language) }),
    numbers: { low, high, message: say('request.number-only', language), columns: [FILLED[0], FILLED[0]] },
  }
}

function instructions(workspace: Workspace, { plan }: PlanData, request: DataRequest, language: Language): Sheet {
  const facts = {
    office: officeIn(request, language),
    plan: plan.title[language],
    n: request.figures.length,
    day: request.due === undefined ? say('request.no-day', language) : formatDay(request.due, language),
    asOf: formatDay(workspace.asOf, language),
  }
  const steps = ['who', 'why', 'fill', 'unit', 'unknown', 'source', 'send'] as const
  return {
    key: 'instructions',
    name: say('request.instructions', language),
    title: say('request.instructions.title', language),
    columns: [headed(language, 'part', 8), headed(language, 'said', 110)],
    rows: steps.map((step, i) => [i + 1, say(`request.step.${step}`, language, facts)]),
  }
}
