import type { Language } from '../../../text/language.js'
import type { Run } from '../../api/runs.js'
import type { Catalogue } from '../../api/use-answers.js'

const NAMED = ['plan', 'target', 'scenario', 'scenarios']

/** Return what a question is about: its plan or target in words, and everything else it says as it says it. */
export function questionFacts(
  { question }: Pick<Run, 'question'>,
  { plans, scenarios, territories }: Pick<Catalogue, 'plans' | 'scenarios' | 'territories'>,
  language: Language,
): { readonly name: string; readonly facts: string } {
  const plan = plans.get(String(question.plan))
  const place = territories.get(plan?.territory ?? '')?.name[language]
  const scenarioName = (id: unknown): string => scenarios.get(String(id))?.name[language] ?? short(id)
  const asked = [question.scenario, ...(Array.isArray(question.scenarios) ? question.scenarios : [])]
  const name = [
    ...(question.plan === undefined ? [] : [place ?? short(question.plan)]),
    ...(question.target === undefined ? [] : [short(question.target)]),
    ...asked.filter((one) => one !== undefined).map(scenarioName),
  ]
  const facts = Object.entries(question)
    .filter(([key, value]) => !NAMED.includes(key) && value !== null)
    .map(([key, value]) => `${key} ${short(value)}`)
  return { name: name.join(' · '), facts: facts.join(', ') }
}

const MOST = 60

function short(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text
}
