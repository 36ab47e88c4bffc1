import type { Operator } from './parse.js'
import { bare, bareNumber, operate, type Scope, sharedUnit, type Typed } from './scope.js'
import { convertedUnit, powerUnit, productUnit } from './unit.js'

export const MAX_EXPONENT = 10

/** Operators that compare; they stand only in the condition of `if`. */
export const COMPARISONS = new Set<Operator>(['<', '<=', '>', '>='])

/** Build a sum, difference, product, quotient, power, or a value with a sign in front of it. */
export function applyOperator(scope: Scope, offset: number, name: Operator, of: readonly Typed[]): Typed | undefined {
  const [a, b] = of as [Typed, Typed?]
  switch (name) {
    case '+':
    case '-': {
      if (b === undefined && name === '+') return a
      const parts = b === undefined ? [bare(scope, 0), a] : [a, b]
      const unit = sharedUnit(scope, offset, parts)
      return unit === 'differ' ? undefined : operate(scope, offset, name === '+' ? 'add' : 'subtract', parts, unit)
    }
    case '*':
      return product(scope, offset, a, b as Typed, 1)
    case '/':
      return product(scope, offset, a, b as Typed, -1)
    case '^':
      return power(scope, offset, a, b as Typed)
    default:
      scope.report(offset, 'FORMULA_CONDITION', { got: name })
      return undefined
  }
}

function product(scope: Scope, offset: number, a: Typed, b: Typed, sign: 1 | -1): Typed | undefined {
  const [first, second] = [bareNumber(scope, a), bareNumber(scope, b)]
  const plain = productUnit(a.unit, b.unit, sign)
  const unit =
    second !== undefined
      ? convertedUnit(plain, second, sign)
      : first !== undefined
        ? convertedUnit(plain, first, 1)
        : plain
  return operate(scope, offset, sign === 1 ? 'multiply' : 'divide', [a, b], unit)
}

function power(scope: Scope, offset: number, a: Typed, exponent: Typed): Typed | undefined {
  const e = bareNumber(scope, exponent)
  if (e === undefined || Math.abs(e) > MAX_EXPONENT) {
    const got = e === undefined ? {} : { got: e }
    scope.report(offset, 'FORMULA_EXPONENT', { ...got, allowed: `−${MAX_EXPONENT}…${MAX_EXPONENT}` })
    return undefined
  }
  const unit = a.unit && powerUnit(a.unit, e)
  if (a.unit !== undefined && unit === undefined) {
    scope.report(offset, 'FORMULA_UNIT_ROOT')
    return undefined
  }
  const isNumber = bareNumber(scope, a) !== undefined
  if (isNumber || !Number.isInteger(e)) return operate(scope, offset, 'power', [a, exponent], unit)
  if (e === 0) return { ...bare(scope, 1), unit }
  const whole = wholePower(scope, offset, a, Math.abs(e))
  const node = e > 0 ? whole : whole && operate(scope, offset, 'divide', [bare(scope, 1), whole], undefined)
  return node && { ...node, unit }
}

/** aⁿ, n ≥ 1, by products: many times cheaper on paths than a general power. */
function wholePower(scope: Scope, offset: number, a: Typed, n: number): Typed | undefined {
  if (n === 1) return a
  const half = wholePower(scope, offset, a, Math.floor(n / 2))
  const square = half && operate(scope, offset, 'multiply', [half, half], undefined)
  return square && n % 2 === 1 ? operate(scope, offset, 'multiply', [square, a], undefined) : square
}
