import type { LinearProgram, LinearSolution, Solver } from '../../model/optimise/linear.js'

/** Gains are scaled to this size: the solver's tolerances are absolute. */
const GAIN_SIZE = 1000
/** A mixed-integer programme stops at this gap: 1e-4 of the objective is far below Monte Carlo error. */
const MIP_GAP = 1e-4

/** What is used of `highs`; its own types lack the call signature of the module. */
type Highs = {
  readonly infinity: number
  readonly constants: {
    readonly objectiveSense: { readonly maximize: number }
    readonly modelStatus: Readonly<Record<string, number>>
  }
  readonly createModel: (source: object) => Model
}
type Model = {
  readonly options: { readonly set: (values: Readonly<Record<string, boolean | number | string>>) => unknown }
  readonly run: () => unknown
  readonly getModelStatus: () => number
  readonly getSolution: () => { readonly colValue: Float64Array; readonly rowDual: Float64Array }
  readonly dispose: () => void
}

/** Load the solver (HiGHS, Huangfu & Hall 2018, in WebAssembly): some 150 ms, so only who optimises pays for it. */
export async function loadSolver(): Promise<Solver> {
  const { default: load } = (await import('highs')) as unknown as { readonly default: () => Promise<Highs> }
  const highs = await load()
  return (program) => solve(highs, program)
}

function solve(highs: Highs, { gain, lower, upper, rows, whole = [] }: LinearProgram): LinearSolution | undefined {
  if (gain.some((_, i) => (lower[i] as number) > (upper[i] as number))) return undefined
  if (gain.length === 0) {
    // Nothing to choose: the solver calls that an empty model.
    if (rows.some((row) => row.lower > 0 || row.upper < 0)) return undefined
    return { value: 0, x: new Float64Array(0), duals: new Float64Array(rows.length) }
  }
  const largest = gain.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  const scale = largest > 0 ? GAIN_SIZE / largest : 1
  const starts = [0]
  for (const row of rows) starts.push((starts[starts.length - 1] as number) + row.columns.length)
  const bound = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * highs.infinity)
  const integrality = new Int32Array(gain.length)
  for (const column of whole) integrality[column] = 1
  const model = highs.createModel({
    numCols: gain.length,
    numRows: rows.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: gain.map((one) => one * scale),
    colLower: lower.map(bound),
    colUpper: upper.map(bound),
    rowLower: rows.map((row) => bound(row.lower)),
    rowUpper: rows.map((row) => bound(row.upper)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: gain.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.values),
    },
    ...(whole.length > 0 ? { integrality } : {}),
  })
  try {
    model.options.set({ output_flag: false, mip_rel_gap: MIP_GAP })
    model.run()
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return undefined
    const { colValue, rowDual } = model.getSolution()
    const x = Float64Array.from(colValue)
    const value = x.reduce((sum, one, i) => sum + one * (gain[i] as number), 0)
    const duals = rows.map((_, i) => (whole.length > 0 ? 0 : (rowDual[i] as number) / scale))
    return { value, x, duals: Float64Array.from(duals) }
  } finally {
    model.dispose()
  }
}
