import { type Cell, type Grid, type Placed, YEARS } from './grid.js'

/** Corners of what is selected: `row` counts the lines on screen, `t` the years. */
export type Corner = { readonly row: number; readonly t: number }
export type Selection = { readonly anchor: Corner; readonly focus: Corner }

/** Return the selected rectangle, ends included. */
export function areaOf({ anchor, focus }: Selection) {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.t, focus.t),
    right: Math.max(anchor.t, focus.t),
  }
}

/** Return the selected places, row by row. */
export function placesIn(
  selection: Selection,
  lines: readonly string[],
): readonly { readonly line: string; readonly t: number }[] {
  const { top, bottom, left, right } = areaOf(selection)
  return lines
    .slice(top, bottom + 1)
    .flatMap((line) => YEARS.slice(left, right + 1).map((_, i) => ({ line, t: left + i })))
}

/** Fill the selection from its first year to the right; of a single year: to the last one. */
export function filledRight(grid: Grid, selection: Selection, lines: readonly string[]): readonly Placed[] {
  const { top, bottom, left, right } = areaOf(selection)
  const last = right === left ? YEARS.length - 1 : right
  return lines.slice(top, bottom + 1).flatMap((line) => {
    const cell = grid.get(line)?.[left]
    return YEARS.slice(left + 1, last + 1).map((_, i) => ({ line, t: left + 1 + i, cell }))
  })
}

/** Why a line has no ramp: its ends say two different things, or one end is empty. */
export type RampRefusal = 'ramp-ends'

/** Lay a straight line between the first and the last year of the selection, on every line of it. */
export function ramped(
  grid: Grid,
  selection: Selection,
  lines: readonly string[],
): { readonly cells: readonly Placed[]; readonly refused: readonly string[] } {
  const { top, bottom, left, right } = areaOf(selection)
  const cells: Placed[] = []
  const refused: string[] = []
  for (const line of lines.slice(top, bottom + 1)) {
    const [first, last] = [grid.get(line)?.[left], grid.get(line)?.[right]]
    const start: Cell | undefined = first ?? (last === undefined ? undefined : { ...last, value: 0 })
    if (start === undefined || last === undefined || start.as !== last.as || start.priceYear !== last.priceYear) {
      refused.push(line)
      continue
    }
    for (let t = left; t <= right; t++) {
      // The ends stay to the last digit; between them no more digits than anybody reads.
      const value = t === right ? last.value : start.value + ((last.value - start.value) * (t - left)) / (right - left)
      cells.push({ line, t, cell: { ...start, value: t === left || t === right ? value : Number(value.toFixed(4)) } })
    }
  }
  return { cells, refused }
}

/** Return the selected cells as tabs and lines, for a spreadsheet. @param textOf a cell as it is copied */
export function copied(
  grid: Grid,
  selection: Selection,
  lines: readonly string[],
  textOf: (cell: Cell | undefined) => string,
): string {
  const { top, bottom, left, right } = areaOf(selection)
  return lines
    .slice(top, bottom + 1)
    .map((line) =>
      YEARS.slice(left, right + 1)
        .map((_, i) => textOf(grid.get(line)?.[left + i]))
        .join('\t'),
    )
    .join('\n')
}
