import type { Effects } from '../../src/scenarios/budget/spillovers.js'

/** What other money changed, every year of it, `[BUDGET_YEARS × nPaths]`. */
export const wholeEffects = ({ effects }: { readonly effects: Effects }): Map<string, Float64Array> =>
  new Map([...effects].map(([id, one]) => [id, one.whole()]))
