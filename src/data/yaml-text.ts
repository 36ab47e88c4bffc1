import { isMap, isSeq, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import type { LineOf } from './check-value.js'

/** What a YAML text says, without how it is written. */
export type YamlSaid = {
  readonly plain: unknown
  /** of a list: the line on which each item begins */
  readonly lines: readonly number[]
}

/** Why a text is no YAML that is taken here. */
export type YamlFault = { readonly line: number; readonly got: string }

const OPTIONS = { uniqueKeys: true, maxAliasCount: 0 }

/** Read a YAML text; aliases are refused. */
export function parseYaml(text: string): YamlSaid | { readonly faults: readonly YamlFault[] } {
  const counter = new LineCounter()
  const document = parseDocument(text, { ...OPTIONS, lineCounter: counter } as never)
  if (document.errors.length > 0) return { faults: document.errors.map(faultOf) }
  const faults: YamlFault[] = []
  visit(document, {
    Alias: (_key, { source, range }) => {
      faults.push({ line: counter.linePos(range?.[0] ?? 0).line, got: `*${source}` })
    },
  })
  if (faults.length > 0) return { faults }
  const { contents } = document
  const lineOf = finder(contents, counter)
  const lines = isSeq(contents) ? contents.items.map((_, i) => lineOf([i])) : []
  return { plain: document.toJS({ maxAliasCount: 0 }), lines }
}

const faultOf = (error: YAMLError): YamlFault => ({
  line: error.linePos?.[0].line ?? 1,
  got: error.message.split('\n')[0] ?? error.code,
})

/** Return what finds the line of a value in a text: the text is read again when somebody first asks, for only problems do. */
export function lineFinder(text: string, { lines }: YamlSaid): LineOf {
  let find: LineOf | undefined
  return (path) => {
    const [first] = path
    const known = path.length === 1 && typeof first === 'number' ? lines[first] : undefined
    if (known !== undefined) return known
    if (find === undefined) {
      const lineCounter = new LineCounter()
      find = finder(parseDocument(text, { ...OPTIONS, lineCounter } as never).contents, lineCounter)
    }
    return find(path)
  }
}

const finder =
  (contents: unknown, counter: LineCounter): LineOf =>
  (path) => {
    let node = contents
    let line = 1
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => String(item.key) === String(key))
        const at = (pair?.key as { range?: [number, number, number] } | undefined)?.range
        if (pair === undefined) break
        if (at) line = counter.linePos(at[0]).line
        node = pair.value
      } else if (isSeq(node)) {
        node = node.items[key as number]
        const at = (node as { range?: [number, number, number] } | undefined)?.range
        if (at) line = counter.linePos(at[0]).line
      } else break
    }
    return line
  }
