import { widthOf } from '../../../src/report/charts/paper.js'

/** Where a text of a drawing lies, px from its upper left corner; as wide as the charts themselves reckon. */
export type Box = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Half the height of figures, of the size of their letters. */
const HALF = 0.4

/** Return the box of every text of a chart drawn without a browser. */
export function boxesOf(svg: string): Box[] {
  return [...svg.matchAll(/<text([^>]*)>([^<]+)<\/text>/g)].map(([, marks = '', text = '']) => {
    const number = (pattern: RegExp): number => Number(pattern.exec(marks)?.[1] ?? 0)
    const size = number(/font-size:([\d.]+)px/)
    const x = number(/translate\(([-\d.]+) /) + number(/ x="([-\d.]+)"/)
    const y = number(/translate\([-\d.]+ ([-\d.]+)\)/) + number(/ y="([-\d.]+)"/)
    const wide = widthOf(text, size)
    const anchor = /text-anchor="(\w+)"/.exec(marks)?.[1]
    const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
    const middle = marks.includes('dominant-baseline="central"') ? y : y - 0.35 * size
    return { text, left, right: left + wide, top: middle - HALF * size, bottom: middle + HALF * size }
  })
}

/** Return the pairs of texts that lie on each other, or nearer side by side than `air` px. */
export function overlapping(boxes: readonly Box[], air = 0): [string, string][] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right + air && b.left < a.right + air && a.top < b.bottom && b.top < a.bottom)
      .map((b): [string, string] => [a.text, b.text]),
  )
}
