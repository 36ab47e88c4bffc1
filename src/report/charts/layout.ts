import { columnsOf, type FanLook } from '../fan-look.js'
import { wrap } from '../text-table.js'
import { LETTERS, LINE, type Place, widthOf } from './paper.js'

const TITLE_COLUMNS = 80
const CAPTION_COLUMNS = 130
export const EDGE = 16

/** What title and caption take of a picture: their lines, and what is left free above and below, px. */
export function roomOf(chart: { readonly title: string; readonly caption: readonly string[] }, look: FanLook) {
  const title = look.isAlone && chart.title !== '' ? wrap(chart.title, columnsOf(TITLE_COLUMNS, look)) : []
  const caption = look.isAlone ? chart.caption.flatMap((one) => wrap(one, columnsOf(CAPTION_COLUMNS, look))) : []
  return {
    title,
    caption,
    top: title.length === 0 ? 8 : 18 + 20 * title.length,
    bottom: caption.length === 0 ? 8 : 16 + LINE * caption.length,
  }
}

/** Return where each part of a key begins and how high it is in all, as many to a line as fit. @param sign room for the sign before the word, px */
export function flow(parts: readonly string[], width: number, sign: number): { places: Place[]; height: number } {
  const places: Place[] = []
  let [x, y] = [EDGE, 0]
  for (const part of parts) {
    const wide = sign + widthOf(part, LETTERS.small) + 18
    if (x > EDGE && x + wide > width - EDGE) [x, y] = [EDGE, y + 18]
    places.push([x, y])
    x += wide
  }
  return { places, height: parts.length === 0 ? 0 : y + 18 }
}

/**
 * Return where things stand that want to stand at `at` and may not come closer than their sizes: pushed down in order from
 * `from`, then up again from `to`.
 */
export function spread(
  wanted: readonly { readonly at: number; readonly size: number }[],
  from: number,
  to: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b)
  const placed = wanted.map(({ at }) => at)
  let floor = from
  for (const i of order) {
    const { at, size } = wanted[i] as { at: number; size: number }
    placed[i] = Math.max(at, floor + size / 2)
    floor = (placed[i] as number) + size / 2
  }
  let ceiling = to
  for (const i of order.reverse()) {
    const { size } = wanted[i] as { size: number }
    placed[i] = Math.max(from + size / 2, Math.min(placed[i] as number, ceiling - size / 2))
    ceiling = (placed[i] as number) - size / 2
  }
  return placed
}
