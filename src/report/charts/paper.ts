import type { EChartsOption } from 'echarts'
import type { FanLook } from '../fan-look.js'

/** Where something lies in the picture, px from its upper left corner. */
export type Place = readonly [x: number, y: number]

export const LETTERS = { usual: 12, small: 11, caption: 10.5 } as const
export const LINE = 14

/**
 * Return about how wide a text is, px: the faces of charts are about as wide as Arial's, and a chart that is drawn without
 * a browser has to know before it is drawn.
 */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text.normalize('NFC')) width += NARROW.has(letter) ? 0.28 : WIDE.test(letter) ? 0.74 : 0.56
  return width * size
}
const NARROW = new Set(' .,;:!|ilítjfrIỉị()-\u00a0')
const WIDE = /[\p{Lu}mw%≥≤]/u

/** Return hidden axes that measure the whole picture in px, so that things can be laid at a place of it. @param index of the grid */
export function paper(width: number, height: number) {
  const axis = { type: 'value' as const, show: false, min: 0 }
  return {
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { ...axis, max: width },
    yAxis: { ...axis, max: height, inverse: true },
  }
}

/** A filled shape at a place; `path` as an SVG path drawn in a square. */
export type Patch = {
  readonly at: Place
  readonly size: number | readonly [width: number, height: number]
  readonly path?: string
  readonly symbol?: string
  readonly colour: string
  readonly border?: string
  readonly dash?: boolean
}

/** Return shapes at places of the paper as one series. @param grid which pair of axes is the paper's */
export const patches = (name: string, all: readonly Patch[], z: number, grid = 0) => ({
  type: 'scatter' as const,
  name,
  xAxisIndex: grid,
  yAxisIndex: grid,
  silent: true,
  clip: false,
  z,
  data: all.map(({ at, size, path, symbol, colour, border, dash }) => ({
    value: [...at],
    symbol: path === undefined ? (symbol ?? 'rect') : `path://${path}`,
    symbolSize: typeof size === 'number' ? size : [...size],
    itemStyle: {
      color: colour,
      opacity: 1,
      ...(border === undefined
        ? {}
        : {
            borderColor: border,
            borderWidth: 1,
            borderType: dash === true ? ('dashed' as const) : ('solid' as const),
          }),
    },
  })),
})

/** Words at a place: `left` begins there, `right` ends there; `y` is the middle of the lines. */
export type Words = {
  readonly at: Place
  readonly text: string
  readonly align: 'left' | 'center' | 'right'
  readonly colour: string
  readonly size?: number
  readonly isBold?: boolean
  readonly isBottom?: boolean
}

/** Return words at places of the paper as one series. */
export const words = (name: string, all: readonly Words[], grid = 0) => ({
  type: 'scatter' as const,
  name,
  xAxisIndex: grid,
  yAxisIndex: grid,
  symbolSize: 0,
  silent: true,
  clip: false,
  z: 8,
  data: all.map(({ at, text, align, colour, size = LETTERS.small, isBold, isBottom }) => ({
    value: [...at],
    itemStyle: { opacity: 1 },
    label: {
      show: text !== '',
      position: [0, 0] as [number, number],
      formatter: text,
      align,
      verticalAlign: isBottom === true ? ('bottom' as const) : ('middle' as const),
      color: colour,
      fontSize: size,
      lineHeight: size + 3,
      fontWeight: isBold === true ? ('bold' as const) : ('normal' as const),
    },
  })),
})

/** Return title and caption of a picture that stands alone, as the other charts have them. */
export const frame = (
  title: readonly string[],
  caption: readonly string[],
  { colour }: FanLook,
): NonNullable<EChartsOption['title']> => [
  {
    text: title.join('\n'),
    left: 16,
    top: 10,
    textStyle: { fontSize: 16, fontWeight: 'bold', lineHeight: 20, color: colour.text },
  },
  {
    text: caption.join('\n'),
    left: 16,
    bottom: 8,
    textStyle: { fontSize: LETTERS.caption, fontWeight: 'normal', lineHeight: LINE, color: colour.text },
  },
]
