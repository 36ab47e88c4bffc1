import type { Indicator, Observation } from '../../../data/schemas.js'
import { csvText } from '../../../report/csv-text.js'
import type { Language } from '../../../text/language.js'
import type { TargetItem } from '../../api/client.js'

/** A figure that an office is asked for. */
export type Wanted = {
  readonly indicator: Indicator
  /** years that have no figure: every year a target of it is due that is past, else the last year before the day of asking */
  readonly years: readonly number[]
  readonly targets: number
}

export type Request = {
  /** id of the office that holds the figures; empty: nobody knows */
  readonly agency: string
  readonly wanted: readonly Wanted[]
}

/**
 * Return what each office is asked for: indicators of the plan's targets without any figure of the province, and those
 * whose target year has passed without one.
 * @param thisYear years before it are past
 */
export function requestsOf(
  targets: readonly TargetItem[],
  figures: readonly Observation[],
  indicators: ReadonlyMap<string, Indicator>,
  thisYear: number,
): readonly Request[] {
  const known = new Set(figures.map(({ indicator, year }) => `${indicator} ${year}`))
  const observed = new Set(figures.map(({ indicator }) => indicator))
  const own = new Map<string, TargetItem[]>()
  for (const target of targets) {
    const id = target.judgedBy?.indicator ?? target.indicator
    own.set(id, [...(own.get(id) ?? []), target])
  }
  const requests = new Map<string, Wanted[]>()
  for (const [id, promised] of own) {
    const indicator = indicators.get(id)
    if (indicator === undefined || indicator.scale === 'qualitative' || indicator.scale === 'milestone') continue
    const due = promised.flatMap(({ year }) => (year !== null && year < thisYear ? [year] : []))
    const asked = observed.has(id) ? due : [...due, thisYear - 1]
    const years = [...new Set(asked)].filter((year) => !known.has(`${id} ${year}`)).sort((a, b) => a - b)
    if (years.length === 0) continue
    const agency = indicator.steward ?? ''
    requests.set(agency, [...(requests.get(agency) ?? []), { indicator, years, targets: promised.length }])
  }
  return [...requests].map(([agency, wanted]) => ({ agency, wanted }))
}

const HEADS = {
  vi: [
    'Chỉ tiêu',
    'Tên chỉ tiêu',
    'Định nghĩa',
    'Tỉnh',
    'Năm',
    'Giá trị',
    'Đơn vị',
    'Trạng thái',
    'Ngày công bố',
    'Ghi chú',
  ],
  en: ['Indicator', 'Indicator name', 'Definition', 'Province', 'Year', 'Value', 'Unit', 'Status', 'Published', 'Note'],
} as const satisfies Readonly<Record<Language, readonly string[]>>

/** Return a request as a table that an office fills in and that imports back: the column of values is empty. */
export function requestCsv({ wanted }: Request, territory: string, language: Language): string {
  const rows = wanted.flatMap(({ indicator, years }) =>
    years.map((year) => [
      ...[indicator.id, indicator.name[language], indicator.definition?.[language] ?? '', territory, year],
      ...['', indicator.unit, '', '', ''],
    ]),
  )
  return csvText(HEADS[language], rows)
}
