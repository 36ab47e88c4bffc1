import type { Block, BriefingChart, BriefingTable, Cell } from '../document.js'
import type { TextLook } from './look.js'

/** Where a part stands on a slide, inches. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** `link`: number of the slide it leads to, from 1. */
export type TextLine = { readonly look: TextLook; readonly text: string; readonly link?: number }

/** A part of a slide with its place. `scale`: of the letters; `heights`: of the head and of each row, `widths`: of the columns, inches. */
export type Part =
  | { readonly kind: 'text'; readonly box: Box; readonly lines: readonly TextLine[]; readonly scale: number }
  | { readonly kind: 'caption'; readonly box: Box; readonly text: string }
  | {
      readonly kind: 'table'
      readonly box: Box
      readonly table: BriefingTable
      readonly rows: readonly (readonly Cell[])[]
      readonly heights: readonly number[]
      readonly widths: readonly number[]
    }
  | {
      readonly kind: 'chart'
      readonly box: Box
      readonly chart: BriefingChart
      readonly caption: string
      readonly alt: string
    }

/** A slide as plain data. `over`: the section it belongs to, where that is not its title. */
export type Slide = {
  readonly title: string
  readonly over: string | undefined
  readonly parts: readonly Part[]
  readonly notes: readonly string[]
}

export type ChartBlock = Extract<Block, { type: 'chart' }>

/** What is laid at once: words below one another, a table, a chart with words beside it. */
export type Step =
  | { readonly kind: 'text'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'table'; readonly table: BriefingTable }
  | { readonly kind: 'chart'; readonly block: ChartBlock; readonly beside: TextLine[] }
