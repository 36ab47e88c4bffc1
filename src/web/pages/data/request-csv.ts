import type { Indicator } from '../../../data/schemas.js'
import { csvText } from '../../../report/csv-text.js'
import type { Language } from '../../../text/language.js'

/** A figure that an office is asked for, one a year. */
export type Wanted = { readonly indicator: Indicator; readonly years: readonly number[] }

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
export function requestCsv(wanted: readonly Wanted[], territory: string, language: Language): string {
  const rows = wanted.flatMap(({ indicator, years }) =>
    years.map((year) => [
      ...[indicator.id, indicator.name[language], indicator.definition?.[language] ?? '', territory, year],
      ...['', indicator.unit, '', '', ''],
    ]),
  )
  return csvText(HEADS[language], rows)
}
