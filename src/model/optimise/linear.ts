/** One linear constraint: lower ≤ Σ value · x[column] ≤ upper; infinite where there is none. */
export type LinearRow = {
  readonly columns: readonly number[]
  readonly values: readonly number[]
  readonly lower: number
  readonly upper: number
}

/** Maximise Σ gain · x over lower ≤ x ≤ upper and the rows. `whole` columns take whole numbers. */
export type LinearProgram = {
  readonly gain: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly rows: readonly LinearRow[]
  readonly whole?: readonly number[]
}

export type LinearSolution = {
  readonly value: number
  readonly x: Float64Array
  /** change of `value` for one more unit of a row's binding bound; all 0 with whole columns */
  readonly duals: Float64Array
}

/** Solve a programme; undefined where nothing is feasible. */
export type Solver = (program: LinearProgram) => LinearSolution | undefined
