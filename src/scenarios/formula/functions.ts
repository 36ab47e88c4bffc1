import { bareNumber, operate, type Scope, sharedUnit, type Typed } from './scope.js'
import { commonUnit, PURE, powerUnit, unitText } from './unit.js'

/** A function of values: how many it takes, and how it is built. */
type FormulaFunction = {
  readonly least: number
  readonly most: number
  readonly build: (scope: Scope, offset: number, of: readonly Typed[]) => Typed | undefined
}

const extreme = (operation: 'min' | 'max'): FormulaFunction => ({
  least: 2,
  most: Number.POSITIVE_INFINITY,
  build(scope, offset, of) {
    const unit = sharedUnit(scope, offset, of)
    if (unit === 'differ') return undefined
    return of.reduce<Typed | undefined>((a, b) => a && operate(scope, offset, operation, [a, b], unit), of[0])
  },
})

const pure = (operation: 'exp' | 'ln'): FormulaFunction => ({
  least: 1,
  most: 1,
  build(scope, offset, of) {
    const { unit } = of[0] as Typed
    if (commonUnit(unit, PURE) !== 'differ') return operate(scope, offset, operation, of, unit && PURE)
    scope.report(offset, 'FORMULA_UNIT_NOT_PURE', { function: operation, got: unit ? unitText(unit) : '' })
    return undefined
  },
})

/** The functions of the language that take values; `if`, `lag` and `spending` are in compile.ts. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ['min', extreme('min')],
  ['max', extreme('max')],
  ['exp', pure('exp')],
  ['ln', pure('ln')],
  [
    'abs',
    { least: 1, most: 1, build: (scope, offset, of) => operate(scope, offset, 'abs', of, (of[0] as Typed).unit) },
  ],
  [
    'sqrt',
    {
      least: 1,
      most: 1,
      build(scope, offset, of) {
        const { unit } = of[0] as Typed
        const root = unit && powerUnit(unit, 1 / 2)
        if (unit === undefined || root !== undefined) return operate(scope, offset, 'sqrt', of, root)
        scope.report(offset, 'FORMULA_UNIT_ROOT', { got: unitText(unit) })
        return undefined
      },
    },
  ],
  [
    'clamp',
    {
      least: 3,
      most: 3,
      build(scope, offset, of) {
        const [x, low, high] = of as [Typed, Typed, Typed]
        const unit = sharedUnit(scope, offset, of)
        if (unit === 'differ') return undefined
        const [l, h] = [bareNumber(scope, low), bareNumber(scope, high)]
        if (l !== undefined && h !== undefined && l > h) {
          scope.report(offset, 'FORMULA_BOUNDS', { got: `${l} > ${h}` })
          return undefined
        }
        const raised = operate(scope, offset, 'max', [x, low], unit)
        return raised && operate(scope, offset, 'min', [raised, high], unit)
      },
    },
  ],
])
