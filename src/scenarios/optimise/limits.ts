import type { LinearRow } from '../../model/optimise/linear.js'
import type { Constraints, PlacedConstraints } from './constraints.js'
import { type Amounts, type Decision, UNITS } from './decision.js'

/** What somebody asked for, as one thing that can be named in a message. */
export type Wish = { readonly name: string; readonly file: string; readonly line: number }

/** A row that a wish puts on a plan; `t`: year (place) it speaks of. */
export type LimitRow = LinearRow & { readonly wish: number; readonly t: number }

/** Everything a plan has to respect; columns are cells. */
export type Limits = {
  readonly wishes: readonly Wish[]
  readonly rows: readonly LimitRow[]
  /** what the rows of one cell leave, whole units; held cells: what they are */
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** nothing, or at least this; 0 where there is no least size */
  readonly least: Float64Array
  /** by cell, the wish that it has a least size */
  readonly leastWishes: ReadonlyMap<number, number>
}

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number

/**
 * Work out the limits on a plan.
 * @param start the scenario's plan in whole units: held lines stay at it
 */
export function limitsOf(decision: Decision, placed: PlacedConstraints, start: Amounts): Limits {
  const { lines, nYears, pots, envelope } = decision
  const wishes: Wish[] = []
  const rows: LimitRow[] = []
  const least = new Float64Array(decision.own.length)
  const leastWishes = new Map<number, number>()
  const wish = (path: readonly PropertyKey[], of?: string): number => {
    wishes.push({ name: path.join('.') + (of === undefined ? '' : ` (${of})`), ...placed.placeOf(path) })
    return wishes.length - 1
  }
  const row = (wish: number, t: number, cells: readonly (readonly [number, number])[], lower: number, upper: number) =>
    rows.push({ wish, t, columns: cells.map(([c]) => c), values: cells.map(([, v]) => v), lower, upper })
  for (const [pot] of pots.entries()) {
    const whole = wish(['envelope'])
    for (let t = 0; t < nYears; t++) {
      const cells = lines.flatMap((line, l) => (line.pot === pot ? [[l * nYears + t, 1] as const] : []))
      row(whole, t, cells, NEGATIVE_INFINITY, envelope[pot * nYears + t] as number)
    }
  }
  const held = wish(['hold'])
  for (const [l, line] of lines.entries()) {
    if (!line.held) continue
    for (let t = 0; t < nYears; t++) {
      const amount = start[l * nYears + t] as number
      row(held, t, [[l * nYears + t, 1]], amount, amount)
    }
  }
  const { keep, growth } = placed.value
  const kept = keep === undefined ? 0 : wish(['keep'])
  const grown = growth === undefined ? 0 : wish(['growth'])
  for (const [l, line] of lines.entries())
    for (let t = 0; t < nYears && !line.held; t++) {
      const cell = l * nYears + t
      if (keep !== undefined) row(kept, t, [[cell, 1]], (keep / 100) * (start[cell] as number), POSITIVE_INFINITY)
      if (growth !== undefined) addGrowth(decision, row, grown, l, t, growth)
    }
  addProgrammes(decision, placed.value, wish, row, (cell, id, size) => {
    least[cell] = Math.max(least[cell] as number, size)
    leastWishes.set(cell, id)
  })
  addNatures(decision, placed.value, wish, row)
  return { wishes, rows, ...boundsOf(rows, decision), least, leastWishes }
}

type AddWish = (path: readonly PropertyKey[], of?: string) => number
type AddRow = (
  wish: number,
  t: number,
  cells: readonly (readonly [number, number])[],
  lower: number,
  upper: number,
) => void

/** At most so many % more than the year before; of the first year, than in the year decided last. */
function addGrowth(
  { nYears, before }: Decision,
  row: AddRow,
  wish: number,
  l: number,
  t: number,
  growth: number,
): void {
  const times = 1 + growth / 100
  const cell = l * nYears + t
  if (t === 0) row(wish, t, [[cell, 1]], NEGATIVE_INFINITY, times * (before[l] as number))
  else
    row(
      wish,
      t,
      [
        [cell, 1],
        [cell - 1, -times],
      ],
      NEGATIVE_INFINITY,
      0,
    )
}

function addProgrammes(
  decision: Decision,
  { programmes = [] }: Constraints,
  wish: AddWish,
  row: AddRow,
  addLeast: (cell: number, wish: number, size: number) => void,
): void {
  const { lines, nYears, firstYear, envelope } = decision
  for (const [i, one] of programmes.entries()) {
    const l = lines.findIndex(
      ({ programme, payer }) => programme === one.programme && payer === (one.payer ?? 'province'),
    )
    const line = lines[l]
    if (line === undefined) continue
    const years = Array.from({ length: nYears }, (_, t) => t).filter(
      (t) => (one.from ?? 0) <= firstYear + t && firstYear + t <= (one.to ?? POSITIVE_INFINITY),
    )
    const each = (field: keyof typeof one, add: (id: number, t: number, cell: number, whole: number) => void): void => {
      if (one[field] === undefined) return
      const id = wish(['programmes', i, field], one.programme)
      for (const t of years) add(id, t, l * nYears + t, envelope[line.pot * nYears + t] as number)
    }
    const { floor = 0, cap = 0, committed = 0, absorption = 0, growth = 0, minimumSize = 0 } = one
    each('floor', (id, t, c, whole) => row(id, t, [[c, 1]], (floor / 100) * whole, POSITIVE_INFINITY))
    each('cap', (id, t, c, whole) => row(id, t, [[c, 1]], NEGATIVE_INFINITY, (cap / 100) * whole))
    each('committed', (id, t, c) => row(id, t, [[c, 1]], committed, POSITIVE_INFINITY))
    each('absorption', (id, t, c) => row(id, t, [[c, 1]], NEGATIVE_INFINITY, absorption))
    each('growth', (id, t) => addGrowth(decision, row, id, l, t, growth))
    each('minimumSize', (id, _, c) => addLeast(c, id, Math.ceil(minimumSize * UNITS - 1e-9) / UNITS))
  }
}

function addNatures(
  { lines, nYears, firstYear }: Decision,
  { natures = [] }: Constraints,
  wish: AddWish,
  row: AddRow,
): void {
  for (const [i, { nature, from = 0, to = POSITIVE_INFINITY, ...one }] of natures.entries()) {
    for (const field of ['least', 'most'] as const) {
      const share = one[field]
      if (share === undefined) continue
      const id = wish(['natures', i, field], nature)
      for (let t = 0; t < nYears; t++) {
        if (firstYear + t < from || firstYear + t > to) continue
        // Σ of the kind − share · Σ of all ≥ 0, or ≤ 0
        const cells = lines.flatMap((line, l): [number, number][] =>
          line.payer === 'province' ? [[l * nYears + t, (line.nature === nature ? 1 : 0) - share / 100]] : [],
        )
        row(id, t, cells, field === 'least' ? 0 : NEGATIVE_INFINITY, field === 'least' ? POSITIVE_INFINITY : 0)
      }
    }
  }
}

/** Bounds that rows of one cell leave, in whole units inside them. */
function boundsOf(rows: readonly LimitRow[], { own, lines, nYears, envelope }: Decision) {
  const lower = new Float64Array(own.length)
  const upper = own.map(
    (_, cell) => envelope[(lines[Math.floor(cell / nYears)]?.pot as number) * nYears + (cell % nYears)] as number,
  )
  for (const { columns, lower: low, upper: high } of rows) {
    const [cell] = columns
    if (columns.length !== 1 || cell === undefined) continue
    lower[cell] = Math.max(lower[cell] as number, Math.ceil(low * UNITS - 1e-6) / UNITS)
    upper[cell] = Math.min(upper[cell] as number, Math.floor(high * UNITS + 1e-6) / UNITS)
  }
  return { lower, upper }
}
