import type { ErrorCode, Facts } from '../../text/errors.js'
import { plainText } from '../../text/plain.js'
import { type DecimalMark, decimalMarkOf, numberIn } from '../import/cells.js'
import type { Unit } from '../schemas.js'
import type { CellValue } from './grids.js'

/** A number as a cell says it, with the unit behind it where there is one. */
export type ReadNumber = { readonly value: number; readonly unit: string | undefined }
export type Wrong = { readonly code: ErrorCode; readonly facts: Facts }

/** Split `1.234,5 tỷ đồng` into its number and its unit. */
const PARTS = /^([-−+]?[\d.,\s\u00A0\u202F]*\d)\s*(\D*)$/u

/** By which mark the numbers of a column separate decimals: undefined where nothing tells, 'both' where they contradict. */
export type ColumnMark = DecimalMark | 'both' | undefined

export function columnMark(cells: readonly CellValue[]): ColumnMark {
  const marks = new Set<DecimalMark>()
  for (const cell of cells) {
    if (typeof cell !== 'string') continue
    const digits = PARTS.exec(cell.trim())?.[1]
    const mark = digits === undefined ? undefined : decimalMarkOf([digits])
    if (mark !== undefined) marks.add(mark)
  }
  return marks.size > 1 ? 'both' : [...marks][0]
}

/** Read a number. @returns undefined for an empty cell, or what is wrong: `1.234` is never guessed at */
export function readNumber(cell: CellValue, mark: ColumnMark, isPercent: boolean): ReadNumber | Wrong | undefined {
  if (cell === null || cell === '') return undefined
  if (typeof cell === 'number') return { value: isPercent ? tidy(cell * 100) : cell, unit: isPercent ? '%' : undefined }
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim()
  if (text === '' || /^[-–—.…]+$/.test(text)) return undefined
  const [, digits = '', unit = ''] = PARTS.exec(text) ?? []
  if (digits === '' || typeof cell !== 'string') return { code: 'NUMBER_UNREADABLE', facts: { got: text.slice(0, 80) } }
  const own = mark === 'both' ? decimalMarkOf([digits]) : mark
  const value = numberIn(digits, own)
  if (value !== undefined) return { value, unit: unit === '' ? undefined : unit.trim() }
  const isEither = numberIn(digits, ',') !== undefined && numberIn(digits, '.') !== undefined
  return { code: isEither ? 'NUMBER_AMBIGUOUS' : 'NUMBER_UNREADABLE', facts: { got: text.slice(0, 80) } }
}

/** Return a number without the noise of a conversion. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** Words of money, times tỷ đồng. */
const MONEY: Readonly<Record<string, number>> = {
  'nghin ty': 1000,
  'ngan ty': 1000,
  trillion: 1000,
  ty: 1,
  ti: 1,
  billion: 1,
  bn: 1,
  trieu: 1e-3,
  million: 1e-3,
  nghin: 1e-6,
  ngan: 1e-6,
  thousand: 1e-6,
  '': 1e-9,
}

const plain = (unit: string): string => plainText(unit).replace(/\s+/g, ' ').replace(/[.]$/, '').trim()

/** Return how many tỷ đồng one of a unit is; undefined where it is no unit of money. */
export function billionsIn(unit: string): number | undefined {
  const words = plain(unit)
  const found = /^(.*?)\s*(dong|vnd|d)?$/.exec(words)
  const word = found?.[1] ?? words
  if (word === '' && found?.[2] === undefined) return undefined
  return Object.hasOwn(MONEY, word) ? MONEY[word] : undefined
}

/** Units that say the same thing in other sizes: how many of `to` one of `from` is. */
const SIZES: readonly (readonly [from: string, to: string, factor: number])[] = [
  ['persons', 'million persons', 1e-6],
  ['nguoi', 'million persons', 1e-6],
  ['nghin nguoi', 'million persons', 1e-3],
  ['trieu nguoi', 'persons', 1e6],
  ['million persons', 'persons', 1e6],
  ['nghin nguoi', 'persons', 1e3],
  ['tai khoan', 'million accounts', 1e-6],
  ['accounts', 'million accounts', 1e-6],
  ['%', 'index 0-1', 0.01],
  ['phan tram', 'index 0-1', 0.01],
  ['points 0-100', 'index 0-1', 0.01],
  ['diem (0-100)', 'index 0-1', 0.01],
  ['thang 100', 'index 0-1', 0.01],
  ['index 0-1', 'points 0-100', 100],
  ['diem (0-1)', 'points 0-100', 100],
  ['phan tram', '%', 1],
  ['nguoi/10.000 dan', 'persons per 10,000', 1],
]

/** Return how many of `to` one of a printed unit is; undefined where they cannot be told to be of one kind. */
export function unitFactor(printed: string, to: Unit): number | undefined {
  const from = plain(printed)
  if ([to.id, to.name.vi, to.name.en].map(plain).includes(from)) return 1
  // A share of something: the sign alone says enough.
  if (to.id.startsWith('%') && from === '%') return 1
  if (to.id === 'billion VND') return billionsIn(printed)
  return SIZES.find(([one, other]) => one === from && other === to.id)?.[2]
}
