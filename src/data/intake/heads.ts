import { plainText } from '../../text/plain.js'
import { FIGURE_HEADS } from '../import/figures.js'
import { FIRST_YEAR, LAST_YEAR } from '../schemas.js'
import type { CellValue } from './grids.js'

/** Kinds of tables and how their columns may be headed, in lower case without accents. */
export const TABLES = {
  elicitations: {
    heads: {
      programme: ['programme', 'program', 'chuong trinh', 'ma chuong trinh'],
      indicator: FIGURE_HEADS.indicator,
      territory: FIGURE_HEADS.territory,
      office: ['office', 'co quan', 'don vi tra loi', 'agency'],
      by: ['by', 'nguoi tra loi', 'answered by'],
      on: ['on', 'ngay', 'ngay tra loi', 'date'],
      years: ['years', 'so nam', 'trong bao nhieu nam'],
      bestLow: ['best low', 'muc tot nhat: thap', 'tot nhat thap'],
      bestMode: ['best mode', 'muc tot nhat: kha di', 'tot nhat kha di', 'best likely'],
      bestHigh: ['best high', 'muc tot nhat: cao', 'tot nhat cao'],
      halfLow: ['half low', 'kinh phi mot nua: thap', 'mot nua thap'],
      halfMode: ['half mode', 'kinh phi mot nua: kha di', 'mot nua kha di', 'half likely'],
      halfHigh: ['half high', 'kinh phi mot nua: cao', 'mot nua cao'],
      reason: ['reason', 'ly do', 'can cu'],
    },
    needed: [
      'programme',
      'indicator',
      'by',
      'on',
      'bestLow',
      'bestMode',
      'bestHigh',
      'halfLow',
      'halfMode',
      'halfHigh',
    ],
    years: false,
  },
  budgets: {
    heads: {
      programme: ['programme', 'program', 'chuong trinh', 'ma chuong trinh', 'chuong trinh chi', 'noi dung chi'],
      scenario: ['scenario', 'kich ban', 'ma kich ban'],
      payer: ['payer', 'nguon von', 'nguoi tra'],
      unit: FIGURE_HEADS.unit,
      year: FIGURE_HEADS.year,
      amount: ['amount', 'kinh phi', 'so tien', 'du toan', 'von', 'budget', 'spending'],
    },
    needed: ['programme'],
    years: true,
  },
  sources: {
    heads: {
      id: ['id', 'ma nguon', 'source', 'source id'],
      title: ['title', 'ten van ban', 'ten nguon', 'source title'],
      publisher: ['publisher', 'noi cong bo', 'co quan ban hanh'],
      published: ['published', 'published on', 'ngay cong bo nguon', 'ngay cong bo', 'ngay ban hanh'],
      address: ['address', 'dia chi'],
    },
    needed: ['id', 'title', 'publisher'],
    years: false,
  },
  observations: {
    heads: {
      ...FIGURE_HEADS,
      indicator: [...FIGURE_HEADS.indicator, 'indicator id', 'ten chi tieu', 'indicator name'],
      territory: [...FIGURE_HEADS.territory, 'ma dia ban', 'tinh, thanh pho', 'territory id'],
      vintage: [...FIGURE_HEADS.vintage, 'cong bo'],
      value: [...FIGURE_HEADS.value, 'figure', 'actual', 'ket qua thuc hien', 'so lieu thuc te'],
      documentTitle: ['ten van ban', 'van ban nguon', 'document', 'source document', 'document title'],
      documentNumber: ['so van ban', 'so, ky hieu van ban', 'so ky hieu', 'document number'],
    },
    needed: ['indicator'],
    years: true,
  },
} as const satisfies Record<
  string,
  {
    readonly heads: Readonly<Record<string, readonly string[]>>
    readonly needed: readonly string[]
    readonly years: boolean
  }
>

export type TableKind = keyof typeof TABLES

/** Return a heading as it is compared: without accents, brackets and marks of what has to be filled in. */
export const plainHead = (head: string): string =>
  plainText(head)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[_\s]+/g, ' ')
    .replace(/[*]/g, '')
    .trim()
    .replace(/:$/, '')

/** Days from the first serial number of a spreadsheet to 1970. */
const EPOCH_DAYS = 25_569
const DAY_MS = 86_400_000

/** Return the year that a cell says: `2026`, `Năm 2026`, a date; undefined where it says none. */
export function yearIn(value: CellValue): number | undefined {
  if (value instanceof Date) {
    // 2026 in a cell that shows dates is read as the 2,026th day of the calendar.
    const serial = Math.round(value.getTime() / DAY_MS) + EPOCH_DAYS
    return inRange(serial) ? serial : inRange(value.getUTCFullYear()) ? value.getUTCFullYear() : undefined
  }
  if (typeof value === 'number') return inRange(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const found = /^(?:nam|year|ke hoach|kh|du toan|dt|thuc hien|th|plan|budget)?\s*(\d{4})$/.exec(plainHead(value))
  return found !== null && inRange(Number(found[1])) ? Number(found[1]) : undefined
}

const inRange = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR
