import { z } from 'zod'
import type { MoneyByYear } from '../../simulation/protocol.js'
import type { Shelf } from './drafts.js'
import { YEARS } from './grid.js'
import { keepOwn, ownOf } from './own.js'

const Share = z.number().min(0).max(100).optional()
const Limit = z.strictObject({ least: Share, most: Share })
const Kept = z.record(z.string(), Limit)

/** The least and the most that a line may have, % of the envelope. */
export type Limit = z.infer<typeof Limit>

/** Limits by line: a reader's own. */
export type Limits = Readonly<Record<string, Limit>>

/** Return the limits that this machine keeps for a scenario; none where they cannot be read. */
export const limitsOf = (shelf: Shelf, id: string): Limits => ownOf(shelf, 'limits', id, Kept) ?? {}

/** Keep the limits of a scenario on this machine. @returns whether there was room */
export const keepLimits = (shelf: Shelf, id: string, limits: Limits): boolean => keepOwn(shelf, 'limits', id, limits)

/** Return limits with those of one line replaced; a line without any is left out. */
export function withLimit(limits: Limits, line: string, limit: Limit): Limits {
  const { [line]: _, ...others } = limits
  return limit.least === undefined && limit.most === undefined ? others : { ...others, [line]: limit }
}

/** A limit that is not kept, and when. */
export type Broken = {
  readonly line: string
  readonly kind: keyof Limit
  readonly limit: number
  readonly years: readonly number[]
}

/** Amounts that are equal but for rounding. */
const SLACK = 1e-6

/**
 * Return every limit that the money does not keep, on the median path; of a line whose money is not known yet, none.
 * @param from years before this one are history
 */
export function brokenIn(limits: Limits, { lines, envelope }: MoneyByYear, from: number): readonly Broken[] {
  return Object.entries(limits).flatMap(([line, { least, most }]) => {
    const money = lines[line]
    if (money === undefined) return []
    const shares = YEARS.map((_, i) => shareIn(money[i] ?? 0, envelope[i] ?? 0))
    const yearsWhere = (isBroken: (share: number) => boolean): readonly number[] =>
      YEARS.filter((year, i) => year >= from && isBroken(shares[i] as number))
    const all: readonly Broken[] = [
      ...(least === undefined
        ? []
        : [{ line, kind: 'least', limit: least, years: yearsWhere((share) => share < least - SLACK) } as const]),
      ...(most === undefined
        ? []
        : [{ line, kind: 'most', limit: most, years: yearsWhere((share) => share > most + SLACK) } as const]),
    ]
    return all.filter(({ years }) => years.length > 0)
  })
}

/** Money as a share of the envelope, %. */
const shareIn = (money: number, envelope: number): number =>
  envelope > 0 ? (100 * money) / envelope : money > 0 ? Number.POSITIVE_INFINITY : 0
