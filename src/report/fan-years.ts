/** What a year takes along the axis with the air beside it, in sizes of its letters. */
const YEAR_EMS = 2.9
/** Years between two marks: what people count in. */
const STEPS = [1, 2, 5, 10, 20]
const LONGEST = 50

/**
 * Return the years that are said along an axis: round ones as often as they fit, and the first and the last where a round
 * one is not too near. @param room along the axis, in sizes of its letters
 */
export function yearMarks(from: number, to: number, room: number): number[] {
  const emsPerYear = room / Math.max(1, to - from)
  const step = STEPS.find((years) => years * emsPerYear >= YEAR_EMS) ?? LONGEST
  const round: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) round.push(year)
  const isFree = (year: number): boolean => round.every((one) => Math.abs(one - year) * emsPerYear >= YEAR_EMS)
  return [...(isFree(from) ? [from] : []), ...round, ...(to > from && isFree(to) ? [to] : [])]
}
