/** What stands in a cell; null is an empty one. Text is text, whatever it begins with. */
export type SheetCell = string | number | null

/** A column. `format`: of its numbers, as spreadsheets write it. `width`: characters. */
export type SheetColumn = { readonly head: string | number; readonly width: number; readonly format?: string }

/** One sheet as plain data: a line that says what it is, the heads, and rows. */
export type Sheet = {
  /** names its cells for formulas: `lotrinh_board` */
  readonly key: string
  readonly name: string
  readonly title: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  /** columns that stay in sight, from the left */
  readonly frozen?: number
  /** columns to be filled in or changed, from 0, both included */
  readonly editable?: readonly [from: number, to: number]
  /** where only numbers of a range may be typed (all editable columns where none are named); a message says so */
  readonly numbers?: {
    readonly low: number
    readonly high: number
    readonly message: string
    readonly columns?: readonly [from: number, to: number]
  }
}

/** A workbook as plain data. `recipe` becomes its own properties. */
export type WorkbookFile = {
  readonly title: string
  readonly subject: string
  /** the day on which the data stand, `YYYY-MM-DD`: the only date in the file */
  readonly asOf: string
  readonly recipe: Readonly<Record<string, string>>
  readonly sheets: readonly Sheet[]
}
