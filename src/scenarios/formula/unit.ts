/**
 * The unit of a value in a formula: powers of dimensions, and the power of ten in front (tỷ đồng is 10⁹ VND, a percentage
 * 10⁻² of a pure number). Numbers are the printed figures and nothing is converted silently; but a factor that is a power
 * of ten may be meant as a conversion, so there may be several scales, and the formula's use of the value decides.
 * Undefined is the unit of a bare number: it takes the unit of whatever it is added to or compared with.
 */
export type Unit = { readonly dimensions: Readonly<Record<string, number>>; readonly scales: readonly number[] }
export type UnitOrBare = Unit | undefined

const unit = (scale: number, dimensions: Record<string, number> = {}): Unit => ({ dimensions, scales: [scale] })

/** Every unit of the catalogue (data/catalogue/units.yaml). Amounts are per year, so a rate per year is a pure number. */
const UNITS = new Map<string, Unit>([
  ['none', unit(0)],
  ['%', unit(-2)],
  ['% of GRDP', unit(-2)],
  ['% of budget', unit(-2)],
  ['% of revenue', unit(-2)],
  ['% of R&D expenditure', unit(-2)],
  ['% per year', unit(-2)],
  ['persons per 10,000', unit(-4)],
  ['firms per 1,000', unit(-3, { firms: 1, persons: -1 })],
  ['index 0-1', unit(2, { points: 1 })],
  ['points 0-100', unit(0, { points: 1 })],
  ['billion VND', unit(9, { VND: 1 })],
  ['million VND per person', unit(6, { VND: 1, persons: -1 })],
  ['million persons', unit(6, { persons: 1 })],
  ['million accounts', unit(6, { accounts: 1 })],
  ['years', unit(0, { years: 1 })],
  ...[
    'rank',
    'persons',
    'firms',
    'organisations',
    'tasks',
    'applications',
    'patents',
    'articles',
    'centres',
    'projects',
    'products',
    'initiatives',
    'cities',
  ].map((id): [string, Unit] => [id, unit(0, { [id]: 1 })]),
])

/** A pure number. */
export const PURE: Unit = unit(0)

/** Return a unit by its id in the catalogue. @throws RangeError when it is not known */
export function unitOf(id: string): Unit {
  const found = UNITS.get(id)
  if (found === undefined) throw new RangeError(`unit "${id}" is not known to formulas`)
  return found
}

/** Unit of a · b (`sign` 1) or a / b (`sign` −1). */
export function productUnit(a: UnitOrBare, b: UnitOrBare, sign: 1 | -1): UnitOrBare {
  const second = b === undefined ? undefined : powerUnit(b, sign)
  if (a === undefined || second === undefined) return a ?? second
  const dimensions: Record<string, number> = { ...a.dimensions }
  for (const [name, power] of Object.entries(second.dimensions)) dimensions[name] = (dimensions[name] ?? 0) + power
  return {
    dimensions: withoutZeros(dimensions),
    scales: distinct(a.scales.flatMap((s) => second.scales.map((t) => s + t))),
  }
}

/** Unit of a value times (`sign` 1) or divided by (−1) a number: a power of ten may be a conversion or just a number. */
export function convertedUnit(a: UnitOrBare, factor: number, sign: 1 | -1): UnitOrBare {
  const power = Math.round(Math.log10(Math.abs(factor)))
  if (a === undefined || Number(`1e${power}`) !== Math.abs(factor)) return a
  return { ...a, scales: distinct([...a.scales, ...a.scales.map((s) => s - sign * power)]) }
}

/** Unit of aᵉ, or undefined where a dimension would get a broken power (√ of an amount of money). */
export function powerUnit(a: Unit, exponent: number): Unit | undefined {
  const dimensions = withoutZeros(
    Object.fromEntries(Object.entries(a.dimensions).map(([name, power]) => [name, power * exponent])),
  )
  const scales = distinct(a.scales.map((s) => s * exponent).filter(Number.isInteger))
  const isWhole = Object.values(dimensions).every(Number.isInteger) && scales.length > 0
  return isWhole ? { dimensions, scales } : undefined
}

/** Unit of values that must be of one unit (added, compared, chosen from), or 'differ'. */
export function commonUnit(a: UnitOrBare, b: UnitOrBare): UnitOrBare | 'differ' {
  if (a === undefined || b === undefined) return a ?? b
  const scales = a.scales.filter((s) => b.scales.includes(s))
  return dimensionText(a) === dimensionText(b) && scales.length > 0 ? { dimensions: a.dimensions, scales } : 'differ'
}

/** Return words for a unit: its id in the catalogue, else its scale and dimensions (`10^7 VND`). */
export function unitText({ dimensions, scales }: Unit): string {
  const dimension = dimensionText({ dimensions, scales })
  return scales
    .map((scale) => {
      const known = [...UNITS].find(([, one]) => one.scales[0] === scale && dimensionText(one) === dimension)
      return known?.[0] ?? `${scale === 0 ? '' : `10^${scale} `}${dimension}`.trim()
    })
    .join(' | ')
}

const dimensionText = ({ dimensions }: Unit): string =>
  Object.keys(dimensions)
    .sort()
    .map((name) => (dimensions[name] === 1 ? name : `${name}^${dimensions[name]}`))
    .join(' ')

const withoutZeros = (dimensions: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(dimensions).filter(([, power]) => power !== 0))

/** Nothing sensible has a scale near 10³⁰⁰: those beyond are dropped, so that their number stays small. */
const distinct = (scales: readonly number[]): number[] =>
  [...new Set(scales)].filter((s) => Math.abs(s) <= 300).sort((a, b) => a - b)
