import { placeSeries } from '../../model/formula/graph.js'
import { FUNCTIONS } from './functions.js'
import { idOfName, nameOfId, nearestName } from './names.js'
import { applyOperator, COMPARISONS } from './operators.js'
import type { Syntax } from './parse.js'
import { bare, bareNumber, operate, type Scope, sharedUnit, type Typed } from './scope.js'
import { unitOf } from './unit.js'

export const MAX_LAG = 30

type Call = Syntax & { readonly kind: 'call' }

/** Functions that read their arguments in their own way: how many they take, and how they are built. */
const SPECIALS = new Map([
  ['if', { least: 3, most: 3, build: choose }],
  ['lag', { least: 2, most: 2, build: lagged }],
  ['spending', { least: 1, most: 2, build: spending }],
])

/** Build the value of a tree as it was `lag` years before. @returns undefined when something was reported */
export function build(scope: Scope, syntax: Syntax, lag: number): Typed | undefined {
  switch (syntax.kind) {
    case 'number':
      return bare(scope, syntax.value)
    case 'name': {
      const { variables } = scope.context
      const id = known(scope, syntax, variables, 'FORMULA_NAME_UNKNOWN')
      return id === undefined ? undefined : series(scope, id, lag, variables.get(id) as string)
    }
    case 'operator': {
      const of = buildAll(scope, syntax.of, lag)
      return of && applyOperator(scope, syntax.offset, syntax.name, of)
    }
    case 'call':
      return call(scope, syntax, lag)
  }
}

/** Build all parts, so that the problems of each are found. */
function buildAll(scope: Scope, parts: readonly Syntax[], lag: number): Typed[] | undefined {
  const built = parts.map((part) => build(scope, part, lag))
  return built.every((part) => part !== undefined) ? built : undefined
}

function series(scope: Scope, name: string, lag: number, unit: string): Typed {
  return { node: placeSeries(scope.graph, name, lag), unit: unitOf(unit) }
}

function call(scope: Scope, syntax: Call, lag: number): Typed | undefined {
  const { name, of, offset } = syntax
  const special = name === 'spending' && scope.context.programmes === undefined ? undefined : SPECIALS.get(name)
  const plain = FUNCTIONS.get(name)
  const rule = special ?? plain
  if (rule === undefined) {
    const allowed = [...FUNCTIONS.keys(), ...SPECIALS.keys()].join(', ')
    scope.report(offset, 'FORMULA_FUNCTION_UNKNOWN', { got: name, allowed })
    return undefined
  }
  if (of.length < rule.least || of.length > rule.most) {
    const most = rule.most === Number.POSITIVE_INFINITY ? '' : rule.most
    const allowed = rule.least === rule.most ? rule.least : `${rule.least}…${most}`
    scope.report(offset, 'FORMULA_ARGUMENTS', { function: name, got: of.length, allowed })
    return undefined
  }
  if (special !== undefined) return special.build(scope, syntax, lag)
  const values = buildAll(scope, of, lag)
  return values && plain?.build(scope, offset, values)
}

/** `if(a < b, then, else)`: the branch not taken may be without a value. */
function choose(scope: Scope, { of, offset }: Call, lag: number): Typed | undefined {
  const [condition, ...choices] = of as [Syntax, Syntax, Syntax]
  const comparison = condition.kind === 'operator' && COMPARISONS.has(condition.name) ? condition : undefined
  if (comparison === undefined) scope.report(condition.offset, 'FORMULA_CONDITION')
  const sides = comparison && buildAll(scope, comparison.of, lag)
  const branches = buildAll(scope, choices, lag)
  const isComparable = sides && sharedUnit(scope, condition.offset, sides) !== 'differ'
  const unit = branches && sharedUnit(scope, offset, branches)
  if (!comparison || !isComparable || !branches || unit === 'differ') return undefined
  const ordered = comparison.name.startsWith('<') ? sides : [...sides].reverse()
  const operation = comparison.name.endsWith('=') ? 'lessEqual' : 'less'
  const holds = operate(scope, condition.offset, operation, ordered, undefined)
  return holds && operate(scope, offset, 'pick', [holds, ...branches], unit)
}

/** `lag(x, k)`: lags of lags add up, and reach the series themselves, so that no past result has to be kept. */
function lagged(scope: Scope, { of }: Call, lag: number): Typed | undefined {
  const [x, years] = of as [Syntax, Syntax]
  const k = build(scope, years, 0)
  const constant = k && bareNumber(scope, k)
  const total = lag + (constant ?? Number.NaN)
  const isAllowed = Number.isInteger(total) && total >= lag && total <= MAX_LAG
  if (k !== undefined && !isAllowed) {
    const got = constant === undefined ? {} : { got: total }
    scope.report(years.offset, 'FORMULA_LAG', { ...got, allowed: `0…${MAX_LAG}` })
  }
  const past = build(scope, x, isAllowed ? total : 0)
  return isAllowed ? past : undefined
}

const ALL_PROGRAMMES = 'all'
const SPENDING_UNIT = 'billion VND'

/** Name under which a program asks for the spending on a programme (or on `all` of them), by all payers or by one. */
export function spendingInput(programme: string, payer?: string): string {
  return `spending/${programme}${payer === undefined ? '' : `/${payer}`}`
}

function spending(scope: Scope, { of }: Call, lag: number): Typed | undefined {
  const { programmes = new Set<string>(), payers = new Set<string>() } = scope.context
  const [first, second] = of as [Syntax, Syntax?]
  const programme = known(scope, first, new Set([...programmes, ALL_PROGRAMMES]), 'FORMULA_PROGRAMME_UNKNOWN')
  const payer = second && known(scope, second, payers, 'FORMULA_PAYER_UNKNOWN')
  if (programme === undefined || (second !== undefined && payer === undefined)) return undefined
  return series(scope, spendingInput(programme, payer), lag, SPENDING_UNIT)
}

/** Return the id that a bare name stands for; report anything else, with the nearest name there is. */
function known(
  scope: Scope,
  syntax: Syntax,
  ids: ReadonlySet<string> | ReadonlyMap<string, string>,
  code: 'FORMULA_NAME_UNKNOWN' | 'FORMULA_PROGRAMME_UNKNOWN' | 'FORMULA_PAYER_UNKNOWN',
): string | undefined {
  const name = syntax.kind === 'name' ? syntax.name : undefined
  const id = name && idOfName(name)
  if (id !== undefined && ids.has(id)) return id
  const nearest = name && nearestName(name, [...ids.keys()].map(nameOfId))
  scope.report(syntax.offset, code, { ...(name && { got: name }), ...(nearest && { allowed: nearest }) })
  return undefined
}
