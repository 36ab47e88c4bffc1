import type { FormulaProgram } from '../../model/formula/program.js'
import type { FormulaProblem } from './problem.js'

/** A quantity defined by a formula. */
export type Identity = { readonly id: string; readonly program: FormulaProgram }

/**
 * Order identities so that each comes after those it reads in the same year; evaluated year by year in this order, each
 * finds its inputs ready. What is read with a lag is of a year already done, so a lag breaks a cycle.
 * Identities ready at the same time keep their order in the list.
 * @returns the ordered list, or one FORMULA_CYCLE for every cycle found
 */
export function orderIdentities<T extends Identity>(
  identities: readonly T[],
): { readonly ok: readonly T[] } | { readonly problems: readonly FormulaProblem[] } {
  const waiting = new Map(identities.map((identity) => [identity.id, identity]))
  const ordered: T[] = []
  const awaits = ({ program }: T) => sameYearInputs(program).find((name) => waiting.has(name))
  for (let ready = identities; ready.length > 0; ) {
    ready = [...waiting.values()].filter((identity) => awaits(identity) === undefined)
    for (const identity of ready) waiting.delete(identity.id)
    ordered.push(...ready)
  }
  if (waiting.size === 0) return { ok: ordered }
  const cycles = new Set(
    [...waiting.keys()].map((id) => cycleFrom(id, (from) => awaits(waiting.get(from) as T) as string)),
  )
  return {
    problems: [...cycles].map((cycle) => ({
      code: 'FORMULA_CYCLE',
      line: 1,
      column: 1,
      facts: { at: '1:1', id: cycle.split(ARROW)[0] as string, cycle },
    })),
  }
}

const ARROW = ' → '

const sameYearInputs = (program: FormulaProgram): string[] =>
  program.loads.filter(({ lag }) => lag === 0).map(({ input }) => program.inputs[input] as string)

/** Follow the first thing each id waits for until one comes again; written from the first id in the alphabet. */
function cycleFrom(id: string, awaited: (id: string) => string): string {
  const path: string[] = []
  for (let at = id; ; at = awaited(at)) {
    const start = path.indexOf(at)
    if (start >= 0) {
      const cycle = path.slice(start)
      const first = cycle.indexOf([...cycle].sort()[0] as string)
      const turned = [...cycle.slice(first), ...cycle.slice(0, first)]
      return [...turned, turned[0]].join(ARROW)
    }
    path.push(at)
  }
}
