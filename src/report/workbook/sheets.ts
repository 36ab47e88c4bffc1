import { ENVELOPE } from '../../data/intake/proposals.js'
import type { PlanData } from '../../data/load.js'
import type { Projection } from '../../scenarios/project.js'
import type { Workspace } from '../../scenarios/workspace.js'
import type { Language } from '../../text/language.js'
import type { MessageKey } from '../../text/messages.js'
import { say } from '../../text/say.js'
import { attainmentRecord, probabilityText } from '../attainment-view.js'
import { projectionTable } from '../columns/projections.js'
import { mustBe } from '../targets-view.js'
import { MONEY_YEARS, moneyGrid } from './money-grid.js'
import type { Sheet, SheetCell, SheetColumn } from './sheet.js'

/** What the sheets of a plan are made of. */
export type Made = {
  readonly workspace: Workspace
  readonly planData: PlanData
  readonly projection: Projection
  readonly language: Language
  /** ids of the scenarios whose money is shown */
  readonly scenarios: readonly string[]
}

const YEAR = '0'
const AMOUNT = '#,##0.0##'
const VALUE = '#,##0.####'
const SHARE = '0 %'

/** Return a column headed by a message. */
export const headed = (language: Language, key: string, width: number, format?: string): SheetColumn => ({
  head: say(`workbook.head.${key}` as MessageKey, language),
  width,
  ...(format === undefined ? {} : { format }),
})

const titled = (language: Language, key: string, mark: string) => ({
  key,
  name: say(`workbook.sheet.${key}` as MessageKey, language),
  title: `${say(`workbook.title.${key}` as MessageKey, language)}${mark === '' ? '' : ` (${mark})`}`,
})

/** Of a synthetic province every sheet bears the mark. */
export const markOf = ({ workspace, planData, language }: Made): string =>
  workspace.territories.get(planData.plan.territory)?.kind === 'synthetic' ? say('synthetic.mark', language) : ''

/** Every target with its verdict. */
export function boardSheet(made: Made): Sheet {
  const { workspace, planData, projection, language } = made
  const column = (key: string, width: number, format?: string) => headed(language, key, width, format)
  const rows = projection.assessments.map((assessment): SheetCell[] => {
    const { target, resolved } = assessment
    const record = attainmentRecord(workspace, planData, assessment)
    const group = planData.plan.groups.find(({ id }) => id === target.group)
    return [
      ...[
        target.id,
        group?.[language] ?? target.group,
        workspace.indicators.get(target.indicator)?.name[language] ?? '',
      ],
      ...[mustBe(workspace, target, language), record.year],
      ...[record.probability, probabilityText(assessment, language), record.words[language], record.grade],
      ...[record.quantiles?.p05 ?? null, record.quantiles?.p50 ?? null, record.quantiles?.p95 ?? null],
      ...[workspace.units.get(resolved.indicator.unit)?.name[language] ?? resolved.indicator.unit],
      ...[record.reachedBy?.p50 ?? null, record.agency, record.reason[language]],
    ]
  })
  const columns = [
    ...[column('target', 34), column('group', 24), column('measure', 44), column('must', 16), column('due', 10, YEAR)],
    ...[column('probability', 11, SHARE), column('read-as', 12), column('verdict', 20), column('grade', 11)],
    ...[column('p05', 12, VALUE), column('p50', 12, VALUE), column('p95', 12, VALUE), column('unit', 16)],
    ...[column('reached', 14, YEAR), column('agency', 28), column('reason', 80)],
  ]
  return { ...titled(language, 'board', markOf(made)), columns, rows, frozen: 3 }
}

/** What is projected of every measure, by year. */
export function projectionSheet(made: Made): Sheet {
  const { workspace, planData, projection, language } = made
  const table = projectionTable(workspace, planData, projection)
  const values = (name: string): readonly SheetCell[] => {
    const column = table.columns.find((one) => one.name === name)
    return column === undefined || 'at' in column ? [] : ([...column.values] as SheetCell[])
  }
  const [ids, units] = [values('indicator'), values('unit')]
  const levels = ['mean', 'p025', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'p975']
  const numbers = [values('year'), ...levels.map(values)]
  const rows = ids.map((id, i): SheetCell[] => [
    ...[id as string, workspace.indicators.get(String(id))?.name[language] ?? ''],
    ...[workspace.units.get(String(units[i]))?.name[language] ?? String(units[i])],
    ...numbers.map((one) => one[i] as number),
  ])
  const columns = [
    ...[headed(language, 'indicator', 30), headed(language, 'measure', 44), headed(language, 'unit', 16)],
    headed(language, 'year', 8, YEAR),
    ...levels.map((level) => headed(language, level, 12, VALUE)),
  ]
  return { ...titled(language, 'projections', markOf(made)), columns, rows, frozen: 4 }
}

/** Planned money by programme and year: what is changed here can be imported as a scenario. */
export function scenarioSheet(made: Made): Sheet {
  const { workspace, planData, language, scenarios } = made
  const { budget } = workspace
  const rows = scenarios.flatMap((id) =>
    moneyGrid(workspace, planData, id).map(({ programme, payer, amounts }): SheetCell[] => [
      ...[id, budget.scenarios.get(id)?.name[language] ?? id, programme],
      programme === ENVELOPE
        ? say('workbook.envelope', language)
        : (budget.programmes.get(programme)?.name[language] ?? programme),
      ...[say(`payer.${payer}` as MessageKey, language), say('workbook.billion', language), ...amounts],
    ]),
  )
  const columns = [
    ...[headed(language, 'scenario', 24), headed(language, 'scenario-name', 28), headed(language, 'programme', 24)],
    ...[headed(language, 'programme-name', 44), headed(language, 'payer', 14), headed(language, 'unit', 10)],
    ...MONEY_YEARS.map((year): SheetColumn => ({ head: year, width: 10, format: AMOUNT })),
  ]
  const numbers = { low: 0, high: 1e9, message: say('workbook.amount-only', language) }
  const editable = [6, 5 + MONEY_YEARS.length] as const
  return { ...titled(language, 'scenarios', markOf(made)), columns, rows, frozen: 4, editable, numbers }
}

/** Every figure of the province, used or not. */
export function observationSheet(made: Made): Sheet {
  const { workspace, planData, language } = made
  const { territory } = planData.plan
  const rows = workspace.observations
    .filter((one) => one.territory === territory)
    .map((one): SheetCell[] => [
      ...[one.indicator, workspace.indicators.get(one.indicator)?.name[language] ?? ''],
      ...[one.territory, one.year, one.value, workspace.units.get(one.unit)?.name[language] ?? one.unit],
      ...[one.fieldSize === '' ? null : one.fieldSize, say(`status.${one.status}` as MessageKey, language)],
      ...[one.confidence, one.vintage, one.source, one.note],
    ])
  const columns = [
    ...[headed(language, 'indicator', 30), headed(language, 'measure', 44), headed(language, 'territory', 14)],
    ...[headed(language, 'year', 8, YEAR), headed(language, 'value', 12, 'General'), headed(language, 'unit', 16)],
    ...[headed(language, 'field-size', 12, YEAR), headed(language, 'status', 14), headed(language, 'confidence', 28)],
    ...[headed(language, 'vintage', 13), headed(language, 'source', 14), headed(language, 'note', 60)],
  ]
  return { ...titled(language, 'observations', markOf(made)), columns, rows, frozen: 2 }
}

/** The sources of those figures. */
export function sourceSheet(made: Made): Sheet {
  const { workspace, planData, language } = made
  const own = workspace.observations.filter((one) => one.territory === planData.plan.territory)
  const named = new Set(own.map(({ source }) => source))
  const rows = [...workspace.sources.values()]
    .filter(({ id }) => named.has(id))
    .map(({ id, title, publisher, published, address }): SheetCell[] => [id, title, publisher, published, address])
  const columns = [
    ...[headed(language, 'source', 14), headed(language, 'source-title', 70), headed(language, 'publisher', 32)],
    ...[headed(language, 'published', 13), headed(language, 'address', 70)],
  ]
  return { ...titled(language, 'sources', markOf(made)), columns, rows, frozen: 1 }
}
