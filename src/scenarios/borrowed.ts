import type { Grade } from '../model/verdict.js'
import type { PolicyFrame } from './budget/policy.js'
import type { Effects } from './budget/spillovers.js'
import { BUDGET_YEARS, yearAt } from './budget/years.js'

/**
 * Return the evidence behind what money changed of a measure by a year: C where every response that can act on it is a
 * published range from elsewhere, D where one is a judgement (DESIGN §3); undefined where money changed nothing.
 * @param effects change of every measure
 */
export function borrowedGrade(
  frame: PolicyFrame,
  effects: Effects,
  indicator: string,
  year: number,
): Extract<Grade, 'C' | 'D'> | undefined {
  const t = yearAt(year)
  const effect = effects.get(indicator)
  if (effect === undefined || t < 0 || t >= BUDGET_YEARS) return undefined
  if (effect.year(t).every((change) => change === 0)) return undefined
  const known = grades.get(frame) ?? new Map<string, 'C' | 'D'>()
  grades.set(frame, known)
  const grade = known.get(indicator) ?? gradeOfChange(frame, indicator)
  known.set(indicator, grade)
  return grade
}

/** What can act on a measure does not depend on the money. */
const grades = new WeakMap<PolicyFrame, Map<string, 'C' | 'D'>>()

function gradeOfChange({ responses, spillovers, moved }: PolicyFrame, indicator: string): 'C' | 'D' {
  const links = spillovers.filter(({ link }) => link.to === indicator).map(({ link }) => link)
  const sources = new Set([indicator, ...links.map(({ from }) => from)])
  const bases = [
    ...links.map(({ basis }) => basis),
    ...responses.filter(({ response }) => sources.has(response.indicator)).map(({ response }) => response.basis),
    ...moved.filter(({ ready }) => sources.has(ready.identity.indicator)).map(({ ready }) => ready.identity.basis),
  ]
  return bases.every(({ status }) => status === 'prior') ? 'C' : 'D'
}

/** Return the weaker of two grades: the letters stand in that order. */
export const weakerGrade = (a: Grade, b: Grade | undefined): Grade => (b !== undefined && b > a ? b : a)
