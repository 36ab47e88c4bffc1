import { yearAt } from '../budget/years.js'
import type { Amounts } from './decision.js'
import type { Change } from './evaluator.js'
import { type AddLine, fillIdentity, type IdentityBar } from './identity-bar.js'
import type { Worlds } from './worlds.js'

/** The arithmetic targets of a plan being changed. Goals are named by their place in `worlds.goals`. */
export type IdentityState = {
  readonly set: (amounts: Amounts) => void
  /** @returns goals that read what is changed */
  readonly trial: (changes: readonly Change[]) => number[]
  readonly take: () => void
  readonly fill: (goal: number, out: Float64Array) => void
  readonly fillNext: (goal: number, out: Float64Array) => void
  /** Add what cells are worth, by a small step of each. @param worth of the value on every path */
  readonly addWorth: (goal: number, worth: Float64Array, value: Float64Array, out: Float64Array, line?: number) => void
}

/** tỷ đồng: the step of the numerical slope. */
const STEP = 1e-3

/** Make room for the arithmetic targets of some worlds. */
export function identityState({ nPaths, decision, scales, goals }: Worlds): IdentityState {
  const { nYears, lines } = decision
  const first = yearAt(decision.firstYear)
  const other = new Float64Array(nPaths)
  let plan: Amounts = new Float64Array(decision.own.length)
  let next: Amounts = plan
  const ofGoal = goals.flatMap(({ identity }, i) => (identity === undefined ? [] : [{ i, identity }]))

  const fillWith = (i: number, amounts: Amounts, out: Float64Array): void => {
    const { identity } = goals[i] as (typeof goals)[number]
    if (identity === undefined) return
    const addLine: AddLine = (values, l, y, times) => {
      const t = y - first
      if (t < 0 || t >= nYears) return
      const scale = scales[lines[l]?.pot as number] as Float64Array
      const amount = times * (amounts[l * nYears + t] as number)
      for (let p = 0; p < nPaths; p++)
        values[y * nPaths + p] = (values[y * nPaths + p] as number) + amount * (scale[t * nPaths + p] as number)
    }
    fillIdentity(identity, addLine, nPaths, out)
  }
  const isRead = ({ roles, reads }: IdentityBar, cell: number): boolean =>
    reads.has(first + (cell % nYears)) && roles.has(Math.floor(cell / nYears))

  return {
    set: (amounts) => {
      plan = amounts.slice()
      next = plan
    },
    trial: (changes) => {
      next = plan.slice()
      for (const { cell, delta } of changes) next[cell] = (next[cell] as number) + delta
      return ofGoal.filter(({ identity }) => changes.some(({ cell }) => isRead(identity, cell))).map(({ i }) => i)
    },
    take: () => {
      plan = next
    },
    fill: (i, out) => fillWith(i, plan, out),
    fillNext: (i, out) => fillWith(i, next, out),
    addWorth: (i, worth, value, out, line) => {
      const { identity } = goals[i] as (typeof goals)[number]
      const known = new Map<string, number>()
      for (const [l, role] of identity?.roles ?? []) {
        if (line !== undefined && l !== line) continue
        for (const y of identity?.reads ?? []) {
          const t = y - first
          if (t < 0 || t >= nYears) continue
          const cell = l * nYears + t
          const key = `${role}|${lines[l]?.pot}|${y}`
          const worthOf = (): number => {
            const stepped = plan.slice()
            stepped[cell] = (stepped[cell] as number) + STEP
            fillWith(i, stepped, other)
            let sum = 0
            for (let p = 0; p < nPaths; p++) {
              const slope = ((other[p] as number) - (value[p] as number)) / STEP
              if (Number.isFinite(slope)) sum += (worth[p] as number) * slope
            }
            return sum
          }
          const found = known.get(key) ?? worthOf()
          known.set(key, found)
          out[cell] = (out[cell] as number) + found
        }
      }
    },
  }
}
