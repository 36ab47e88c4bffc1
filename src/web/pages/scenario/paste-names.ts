import type { Programme } from '../../../data/budget-schemas.js'
import { plainText } from '../../../text/plain.js'
import { ENVELOPE, YEARS } from './grid.js'

/** The line that a row of a paste is for, or why there is none. */
export type Match =
  | { readonly line: string }
  | { readonly why: 'no-name' | 'unknown' | 'ambiguous' | 'twice'; readonly text: string }

/** What else a line may be called, besides the id and the names of its programme. */
export type Called = { readonly line: string; readonly names: readonly string[] }

/** Letters that are not seen and spaces of every width say nothing in a name. */
const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * Find the line of each row by what its first cell says: the id or a name of a programme, or a name of the line itself.
 * Capitals and accents do not matter, unless two programmes differ by nothing else.
 * A programme is its province's line, or that of its only payer.
 */
export function matchNames(
  texts: readonly string[],
  programmes: ReadonlyMap<string, Programme>,
  called: readonly Called[],
): readonly Match[] {
  const [whole, plain] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()]
  const add = (name: string, line: string): void => {
    for (const [names, key] of [
      [whole, lettersOf(name)],
      [plain, plainText(lettersOf(name))],
    ] as const)
      names.set(key, new Set(names.get(key)).add(line))
  }
  for (const { id, name, payers } of programmes.values()) {
    const own = payers.includes('province') ? (['province'] as const) : payers
    for (const payer of own) for (const text of [id, name.vi, name.en]) add(text, `${id}|${payer}`)
  }
  for (const { line, names } of called) for (const name of names) add(name, line)
  const taken = new Set<string>()
  return texts.map((written) => {
    const letters = lettersOf(written)
    const text = written.trim().slice(0, 60)
    if (letters === '') return { why: 'no-name', text }
    const [line, ...others] = whole.get(letters) ?? plain.get(plainText(letters)) ?? []
    if (line === undefined) return { why: 'unknown', text }
    if (others.length > 0) return { why: 'ambiguous', text }
    if (taken.has(line)) return { why: 'twice', text }
    taken.add(line)
    return { line }
  })
}

/**
 * Whether the first column names the rows: it has letters, and nothing that is a number or an amount.
 * @param isCell whether a text can be read as a cell
 */
export function hasNames(rows: readonly (readonly string[])[], isCell: (text: string) => boolean): boolean {
  const first = rows.map(([text = '']) => text.trim()).filter((text) => text !== '')
  const isName = (text: string): boolean => /\p{L}/u.test(text) && !isCell(text)
  return rows.some((row) => row.length > 1) && first.some(isName) && !first.some(isCell)
}

/** Return the places of the years that a row of headings names, cell by cell; undefined where it is not such a row. */
export function yearsOf(row: readonly string[]): readonly (number | undefined)[] | undefined {
  const written = row.slice(1).map((text) => text.trim())
  if (written.every((text) => text === '')) return undefined
  const places = written.map((text) => YEARS.indexOf(Number(/(?:^|\s)(\d{4})$/.exec(text)?.[1])))
  if (places.some((at, i) => at < 0 && written[i] !== '')) return undefined
  return places.map((at) => (at < 0 ? undefined : at))
}

/** The envelope by its id, and lines of other payers, by how the table calls them. */
export function calledIn(
  programmes: ReadonlyMap<string, Programme>,
  nameOf: (line: string) => readonly string[],
): readonly Called[] {
  const lines = [...programmes.values()].flatMap(({ id, payers }) => payers.map((payer) => `${id}|${payer}`))
  return [ENVELOPE, ...lines].map((line) => ({ line, names: [line, ...nameOf(line)] }))
}
