import { constantAt, type FormulaGraph, placeConstant, placeOperation } from '../../model/formula/graph.js'
import type { Operation } from '../../model/formula/operations.js'
import type { Report } from './problem.js'
import { commonUnit, type UnitOrBare, unitText } from './unit.js'

/** What a formula may name, and the unit its value must have. Units are ids of the catalogue of units. */
export type FormulaContext = {
  /** Unit of every quantity, by id. */
  readonly variables: ReadonlyMap<string, string>
  /** Ids that `spending(…)` takes, beside `all`; without them there is no `spending`. */
  readonly programmes?: ReadonlySet<string>
  readonly payers?: ReadonlySet<string>
  readonly unit: string
}

/** Where values are built: the graph they go to, what may be named, and where problems are told. */
export type Scope = { readonly graph: FormulaGraph; readonly context: FormulaContext; readonly report: Report }

/** A value in the graph and its unit. Functions return undefined in its place once they have reported a problem. */
export type Typed = { readonly node: number; readonly unit: UnitOrBare }

/** Return the number a value is, when it is a bare number known now. */
export function bareNumber(scope: Scope, { node, unit }: Typed): number | undefined {
  return unit === undefined ? constantAt(scope.graph, node) : undefined
}

/** Place an operation of known unit; one that can never have a value is reported. */
export function operate(
  scope: Scope,
  offset: number,
  operation: Operation,
  of: readonly Typed[],
  unit: UnitOrBare,
): Typed | undefined {
  const node = placeOperation(
    scope.graph,
    operation,
    of.map((part) => part.node),
  )
  const isByZero = operation === 'divide' && constantAt(scope.graph, of[1]?.node as number) === 0
  if (!isByZero && !Number.isNaN(constantAt(scope.graph, node))) return { node, unit }
  scope.report(offset, 'FORMULA_UNDEFINED')
  return undefined
}

/** Return the unit that all parts share; where they differ, say so and return 'differ'. */
export function sharedUnit(scope: Scope, offset: number, parts: readonly Typed[]): UnitOrBare | 'differ' {
  let shared: UnitOrBare
  for (const { unit } of parts) {
    const common = commonUnit(shared, unit)
    if (common === 'differ') {
      const [got, allowed] = [unit, shared].map((one) => (one === undefined ? '' : unitText(one)))
      scope.report(offset, 'FORMULA_UNITS_DIFFER', { got: got as string, allowed: allowed as string })
      return common
    }
    shared = common
  }
  return shared
}

export function bare(scope: Scope, value: number): Typed {
  return { node: placeConstant(scope.graph, value), unit: undefined }
}
