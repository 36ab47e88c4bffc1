import {
  type ConstantNode,
  create,
  type FactoryFunctionMap,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type RelationalNode,
  type SymbolNode,
} from 'mathjs/number'
import type { Report } from './problem.js'
import type { Token } from './scan.js'

/** A formula as a tree; every node knows where it stands in the text. Brackets are gone, their effect is in the tree. */
export type Syntax = { readonly offset: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly of: readonly Syntax[] }
  | { readonly kind: 'operator'; readonly name: Operator; readonly of: readonly Syntax[] }
)

const OPERATORS = ['+', '-', '*', '/', '^', '<', '<=', '>', '>='] as const
export type Operator = (typeof OPERATORS)[number]

/** Only the parser is made: no function of the package can be reached from a formula, whatever it is called. */
const { parse } = create({ parseDependencies } as FactoryFunctionMap) as { parse: (text: string) => MathNode }

type Known = ConstantNode | SymbolNode | ParenthesisNode | FunctionNode | OperatorNode<never, never> | RelationalNode

/** The kinds of node there may be. The scanner lets no other through; this holds even where it should fail. */
function isListed(node: Known): boolean {
  switch (node.type) {
    case 'ConstantNode':
      return typeof node.value === 'number'
    case 'FunctionNode':
      return node.fn.type === 'SymbolNode'
    case 'OperatorNode':
      return OPERATORS.some((name) => name === node.op) && !node.implicit
    default:
      return ['SymbolNode', 'ParenthesisNode', 'RelationalNode'].includes((node as MathNode).type)
  }
}

/**
 * Parse a formula that was scanned without a problem. The parser says where a word stands only when it fails; but the
 * leaves and signs of its tree, read from left to right, are the words in their order, so each is given its place back.
 * @returns the tree, or undefined when something was reported
 */
export function parseWords(text: string, tokens: readonly Token[], report: Report): Syntax | undefined {
  let at = 0
  const here = (): Token => tokens[at] ?? { kind: 'refused', text: '', offset: text.length }
  const next = (): Token => {
    const token = here()
    at++
    return token
  }

  const readList = (nodes: readonly MathNode[]): (Syntax | undefined)[] =>
    nodes.map((node) => {
      next()
      return read(node)
    })

  function read(node: MathNode): Syntax | undefined {
    const known = node as Known
    if (!isListed(known)) {
      report(here().offset, 'FORMULA_SYNTAX', { got: here().text })
      return undefined
    }
    switch (known.type) {
      case 'ConstantNode':
        return { kind: 'number', value: known.value as number, offset: next().offset }
      case 'SymbolNode':
        return { kind: 'name', name: known.name, offset: next().offset }
      case 'ParenthesisNode': {
        next()
        const content = read(known.content)
        next()
        return content
      }
      case 'FunctionNode': {
        const { text: name, offset } = next()
        const of = readList(known.args)
        if (of.length === 0) next()
        next()
        return isWhole(of) ? { kind: 'call', name, of, offset } : undefined
      }
      case 'OperatorNode': {
        const [left, right] = known.args as MathNode[]
        const first = right === undefined ? undefined : read(left as MathNode)
        const { text: name, offset } = next()
        const last = read((right ?? left) as MathNode)
        const of = right === undefined ? [last] : [first, last]
        if (!isWhole(of)) return undefined
        return { kind: 'operator', name: name as Operator, of, offset }
      }
      case 'RelationalNode': {
        const [first, ...others] = known.params
        read(first as MathNode)
        report(here().offset, 'FORMULA_CONDITION')
        readList(others)
        return undefined
      }
    }
  }

  try {
    return read(parse(text.replace(/\s/g, ' ')))
  } catch (error) {
    const { char } = error as { char?: number }
    if (char === undefined) throw error
    const got = tokens.find(({ offset }) => offset === char - 1)?.text
    report(Math.min(char - 1, text.length), 'FORMULA_SYNTAX', got === undefined ? {} : { got })
    return undefined
  }
}

const isWhole = (of: (Syntax | undefined)[]): of is Syntax[] => of.every((part) => part !== undefined)
