import type { Kind } from '../../../src/report/answers/index.js'

/** A scenario of one's own, as a question has it. */
export const OWN = {
  id: 'own',
  name: { vi: 'Của tôi', en: 'Mine' },
  summary: { vi: 'Phương án của tôi', en: 'My own' },
  extends: 'three-percent-from-2026',
  policy: { envelope: [{ from: 2027, shareOfBudget: 4 }] },
  assumptions: [],
}

/** The same as a file. */
export const OWN_FILE = `id: own
name: {vi: "Của tôi", en: "Mine"}
summary: {vi: "Phương án của tôi", en: "My own"}
extends: three-percent-from-2026
policy:
  envelope:
    - {from: 2027, shareOfBudget: 4}
assumptions: []
`

export const TARGET = 'binh-dinh-2030-dti-score'

/** A quick question of every kind, as plain JSON. */
export const QUICK: Readonly<Record<Kind, Readonly<Record<string, unknown>>>> = {
  projection: { plan: 'binh-dinh', paths: 60 },
  comparison: { plan: 'binh-dinh', scenarios: ['baseline', 'squeeze-20', 'rd-first'], paths: 60 },
  explanation: { target: TARGET, paths: 60 },
  cost: { target: TARGET, probability: 0.55, paths: 60 },
  marginal: { plan: 'binh-dinh', paths: 60 },
  frontier: { plan: 'binh-dinh', points: 3, paths: 60 },
  optimisation: { plan: 'ninh-thuan', paths: 20 },
  sensitivity: { target: TARGET, paths: 60, morris: 2, sobol: 32 },
  robustness: { plan: 'binh-dinh', policies: ['baseline', 'rd-first'], worlds: ['baseline'], paths: 60 },
}
