import type { MessageKey } from '../../../text/messages.js'
import { PATHS } from '../../api/client.js'
import { SEED } from '../../api/questions.js'
import type { Run } from '../../api/runs.js'
import type { Catalogue } from '../../api/use-answers.js'
import type { View } from '../../view/view.js'
import { SLOTS } from '../compare/choice.js'
import { planOf, scenarioOf } from './subject.js'

/** A page of the workbench that shows the same answer, and what the page is called. */
export type Elsewhere = { readonly to: Partial<View>; readonly name: MessageKey }

/**
 * Return the page where a stored answer can be looked at among its choices; undefined where none has them all: a scenario
 * that is written out or gone, more of them than the page compares, policies and worlds of one's own.
 */
export function elsewhereOf(run: Run, { plans, scenarios }: Pick<Catalogue, 'plans' | 'scenarios'>) {
  const { id, kind, status, question } = run
  const plan = planOf(run, plans)
  const isKept = (one: unknown): boolean => typeof one === 'string' && scenarios.has(one)
  if (status !== 'done' || plan === undefined) return undefined
  const { target, group } = question as { readonly target?: string; readonly group?: string }
  const here = { item: '', plan, scenario: scenarioOf(run, scenarios) }
  const aim = { ...(target === undefined ? {} : { target }), ...(group === undefined ? {} : { group }) }
  const found = (name: MessageKey, to: Partial<View>): Elsewhere => ({ name, to: { ...here, ...to } })
  if (kind === 'comparison') {
    const asked = question.scenarios as readonly unknown[]
    if (asked.length > SLOTS.length || !asked.every(isKept)) return undefined
    const slots = Object.fromEntries(SLOTS.flatMap((slot, i) => (i < asked.length ? [[slot, String(asked[i])]] : [])))
    return found('web.nav.compare', { page: 'compare', ...slots, run: id })
  }
  if (kind === 'robustness') {
    const isUsual = question.policies === undefined && question.worlds === undefined
    return isUsual ? found('web.nav.risks', { page: 'risks', ...aim, run: id }) : undefined
  }
  if (!isKept(question.scenario)) return undefined
  switch (kind) {
    case 'optimisation':
      return found('web.nav.allocate', { page: 'allocate', run: id })
    case 'frontier':
      return found('web.nav.frontier', { page: 'frontier', ...aim, run: id })
    case 'sensitivity':
      return found('web.nav.risks', { page: 'risks', ...aim, run: id })
    case 'projection':
      return isAsUsual(run) ? found('web.nav.board', { page: 'board' }) : undefined
    case 'explanation':
      return isAsUsual(run) ? found('web.column.target', { page: 'target', item: target ?? '' }) : undefined
    default:
      return undefined
  }
}

/** Whether pages that always ask with the usual paths and seed ask this very question. */
const isAsUsual = ({ question: { paths, seed, boundary, force } }: Run): boolean =>
  paths === PATHS && seed === SEED && boundary !== 'successor' && force !== true
