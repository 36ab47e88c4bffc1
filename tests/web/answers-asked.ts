/** Questions of every kind that the API takes, small enough for a test, put to a site. */

export type Asked = { readonly id: string; readonly status: string; readonly links: { readonly answer: string } }

const PLAN = 'binh-thuan'
export const TARGET = 'binh-thuan-2030-dti-rank'
const run = { paths: 100, seed: 5 }
/** A scenario that stands in the question alone. */
export const OWN = {
  id: 'own',
  name: { vi: 'Của tôi', en: 'My own' },
  summary: { vi: 'Thử', en: 'A try' },
  assumptions: [],
  policy: { spending: [] },
}

/** By kind: where it is put, and the question. */
export const QUESTIONS = {
  projection: ['projections', { plan: PLAN, scenario: 'rd-first', ...run }],
  explanation: ['explanations', { target: TARGET, scenario: 'rd-first', ...run }],
  comparison: ['comparisons', { plan: PLAN, scenarios: ['baseline', 'rd-first', 'squeeze-20'], ...run }],
  cost: ['costs', { target: TARGET, scenario: 'rd-first', probability: 0.5, ...run }],
  marginal: ['marginals', { plan: PLAN, scenario: 'rd-first', step: 50, ...run }],
  frontier: ['frontiers', { plan: PLAN, target: TARGET, points: 5, ...run }],
  optimisation: ['optimisations', { plan: PLAN, scenario: 'rd-first', constraints: { keep: 30 }, ...run }],
  sensitivity: ['sensitivities', { target: TARGET, scenario: 'rd-first', morris: 4, sobol: 32, ...run }],
  robustness: ['robustness', { plan: PLAN, policies: ['baseline', 'rd-first'], worlds: ['baseline'], ...run }],
  briefing: ['briefings', { plans: [PLAN], scenario: 'rd-first', against: 'baseline', ...run }],
} as const
export type Kind = keyof typeof QUESTIONS

/** Put a question. @param waitS how long its end is waited for, s */
export async function put(origin: string, path: string, question: object, waitS = 30): Promise<Asked> {
  const headers = { 'content-type': 'application/json', prefer: `wait=${waitS}` }
  const body = JSON.stringify(question)
  return (await (await fetch(`${origin}/api/v1/${path}`, { method: 'POST', headers, body })).json()) as Asked
}

/** Put a question of a kind, and wait for its end. */
export function asked(origin: string, kind: Kind): Promise<Asked> {
  const [path, question] = QUESTIONS[kind]
  return put(origin, path, question)
}

/** The stored answer. */
export const stored = async <T>(origin: string, id: string): Promise<T> =>
  (await (await fetch(`${origin}/api/v1/computations/${id}/answer`)).json()) as T
