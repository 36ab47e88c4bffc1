import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

const PAGE = 10

/**
 * Make a table one tab stop whose cells are reached by the arrow keys (ARIA grid pattern). Stops are marked `data-stop`;
 * Enter on any of them follows the link of its row.
 * @param rows what the table shows: when it changes, the first stop is the one that Tab comes to
 */
export function useGridKeys(rows: unknown) {
  const ref = useRef<HTMLTableElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stops are those of the rows just drawn
  useLayoutEffect(() => {
    const stop =
      ref.current?.querySelector<HTMLElement>('[data-stop]:focus') ??
      ref.current?.querySelector<HTMLElement>('[data-stop]') ??
      null
    if (stop !== null) onlyStop(ref.current, stop)
  }, [rows])

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]')
    const row = stop?.closest('tr')
    if (stop === null || row === null || row === undefined || event.altKey || event.metaKey) return
    if (event.key === 'Enter' && stop.tagName !== 'A') {
      row.querySelector<HTMLAnchorElement>('a[data-stop]')?.click()
      event.preventDefault()
      return
    }
    const next = stopAfter(event, stop, row)
    if (next === undefined) return
    event.preventDefault()
    focusStop(ref.current, next)
  }

  const onFocus = (event: { readonly target: EventTarget }): void => {
    const stop = (event.target as HTMLElement).closest<HTMLElement>('[data-stop]')
    if (stop !== null) onlyStop(ref.current, stop)
  }
  return { ref, onKeyDown, onFocus }
}

function stopAfter(event: KeyboardEvent, stop: HTMLElement, row: HTMLTableRowElement): HTMLElement | undefined {
  const stops = stopsOf(row)
  const at = stops.indexOf(stop)
  const rows = [...(row.closest('table')?.querySelectorAll<HTMLTableRowElement>('tr:has([data-stop])') ?? [])]
  const line = rows.indexOf(row)
  const inLine = (to: number): HTMLElement | undefined => {
    const there = stopsOf(rows[Math.max(0, Math.min(rows.length - 1, to))])
    return there[Math.min(at, there.length - 1)]
  }
  switch (event.key) {
    case 'ArrowRight':
      return stops[at + 1]
    case 'ArrowLeft':
      return stops[at - 1]
    case 'ArrowDown':
      return inLine(line + 1)
    case 'ArrowUp':
      return inLine(line - 1)
    case 'PageDown':
      return inLine(line + PAGE)
    case 'PageUp':
      return inLine(line - PAGE)
    case 'Home':
      return event.ctrlKey ? inLine(0) : stops[0]
    case 'End':
      return event.ctrlKey ? inLine(rows.length - 1) : stops[stops.length - 1]
    default:
      return undefined
  }
}

const stopsOf = (row: HTMLTableRowElement | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[data-stop]') ?? []),
]

function onlyStop(table: HTMLTableElement | null, stop: HTMLElement): void {
  for (const other of table?.querySelectorAll<HTMLElement>('[data-stop][tabindex="0"]') ?? []) other.tabIndex = -1
  stop.tabIndex = 0
}

function focusStop(table: HTMLTableElement | null, stop: HTMLElement): void {
  onlyStop(table, stop)
  stop.focus()
}
