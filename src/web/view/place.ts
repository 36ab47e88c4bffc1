/** Where a step of the history was left. */
export type Place = {
  /** px */
  readonly scroll: number
  /** the row that stood highest in sight, and how far below the window's top, px: rows above it may be of another height next time */
  readonly row?: { readonly target: string; readonly top: number } | undefined
}

/** Return where the page stands now. */
export function placeHere(): Place {
  const first = rows().find((row) => row.getBoundingClientRect().bottom > 0)
  const target = first?.dataset.target
  return {
    scroll: scrollY,
    row: first === undefined || target === undefined ? undefined : { target, top: first.getBoundingClientRect().top },
  }
}

/** Go to where a step of the history was left; to the top where nobody was before. */
export function goToPlace(state: unknown): void {
  const { scroll = 0, row } = (state ?? {}) as Partial<Place>
  scrollTo(0, Number(scroll))
  if (scroll !== 0 && row !== undefined) settle(row, FRAMES)
}

/** Rows near the place are laid out when they come into sight, a frame later, and move one another. */
const FRAMES = 3

function settle(row: NonNullable<Place['row']>, frames: number): void {
  const there = rows().find(({ dataset }) => dataset.target === row.target)
  if (there === undefined) return
  scrollBy(0, there.getBoundingClientRect().top - row.top)
  if (frames > 0) requestAnimationFrame(() => settle(row, frames - 1))
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-target]')]
