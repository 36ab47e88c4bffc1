/** How a series is drawn. `none`: laid but not seen, as the ground on which a band is stacked. */
export type SeriesLook = {
  readonly as: 'area' | 'line' | 'bar' | 'points'
  readonly colour: string | 'none'
  /** of the line, points */
  readonly width?: number
  readonly dash?: 'dash' | 'sysDot' | 'lgDash'
  readonly marker?: 'circle' | 'diamond'
}

/** Figures of one name. Undefined: none there. */
export type NativeSeries = {
  readonly name: string
  readonly look: SeriesLook
  /** one per category; of a scatter one per point */
  readonly values: readonly (number | undefined)[]
  /** of a scatter: where its points lie across */
  readonly xs?: readonly number[]
  /** written beside a point, in the reader's notation */
  readonly labels?: readonly (string | undefined)[]
  readonly labelsAt?: 't' | 'b' | 'r' | 'outEnd' | 'ctr'
  /** how far an interval reaches from each value */
  readonly reach?: readonly { readonly below: number; readonly above: number }[]
  /** other colours of single points */
  readonly pointColours?: readonly (string | undefined)[]
  readonly isKeyed: boolean
}

export type NativeAxis = {
  readonly title: string
  /** code of the office's number format */
  readonly format: string
  readonly min?: number
  readonly max?: number
}

/** A chart that PowerPoint draws and lets people edit, as plain data. */
export type NativeChart = {
  /** `across`: names along the foot; `lying`: names on the left, bars to the right; `scatter`: figures on both */
  readonly layout: 'across' | 'lying' | 'scatter'
  readonly categories: readonly string[]
  readonly categoryTitle: string
  readonly series: readonly NativeSeries[]
  readonly isStacked: boolean
  readonly value: NativeAxis
  /** of a scatter, the axis along the foot */
  readonly across?: NativeAxis
  /** 1 stands on top */
  readonly isUpsideDown: boolean
}

/** Return the office's code for numbers of that size; shares of 1 that are written in percent stay so. */
export function formatCode(values: readonly number[], write: (value: number) => string): string {
  if (/^50\s?%/.test(write(0.5))) return '0\\ %'
  const most = Math.max(0, ...values.map(Math.abs))
  return most >= 20 ? '#,##0' : most >= 2 ? '#,##0.0' : '0.00'
}
