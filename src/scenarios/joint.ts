import type { PlanData } from '../data/load.js'
import { attainmentOf } from '../model/attain.js'
import { countMarked } from '../model/marks.js'
import { type Grade, type Headline, headlineOf } from '../model/verdict.js'
import type { Assessment, Judged } from './assess.js'
import type { Judgement, Projection } from './run-scenario.js'

export type { Judged } from './assess.js'

/** Return every target of a projection that can be judged, path by path, in the plan's order. */
export function judgedOf({ recipe, assessments, reached }: Judgement): Judged[] {
  const [never, always] = [0, 1].map((mark) => new Uint8Array(recipe.paths).fill(mark)) as [Uint8Array, Uint8Array]
  return assessments.flatMap((assessment) => {
    const { status, target } = assessment
    if (status === 'not-assessable') return []
    return [{ assessment, reached: reached.get(target.id) ?? (status === 'met' ? always : never) }]
  })
}

/** Return the targets that are judged under every scenario, in one order: a merger may leave some without data. */
export function commonTo(judged: readonly (readonly Judged[])[]): Judged[][] {
  const ids = judged.map((of) => new Map(of.map((one) => [one.assessment.target.id, one])))
  const shared = [...(ids[0]?.keys() ?? [])].filter((id) => ids.every((of) => of.has(id)))
  return ids.map((of) => shared.map((id) => of.get(id) as Judged))
}

/** Return how many of some targets are reached on each path. */
export function numberMet(judged: readonly Judged[], nPaths: number): Float64Array {
  const number = new Float64Array(nPaths)
  for (const { reached } of judged)
    for (let p = 0; p < nPaths; p++) number[p] = (number[p] as number) + (reached[p] as number)
  return number
}

/** Return rows of one length as one array, row-major. */
export function sideBySide(rows: readonly Float64Array[], n: number): Float64Array {
  const all = new Float64Array(rows.length * n)
  for (const [i, row] of rows.entries()) all.set(row, i * n)
  return all
}

/** How many of `judged` targets are reached. `shares[k]`: share of paths on which exactly k are. */
export type NumberMet = {
  readonly judged: number
  readonly mean: number
  readonly mcse: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly shares: Float64Array
}

/** Distribution of a number of targets met. @param number whole, in 0 … judged, one a path */
export function spreadOfNumber(number: Float64Array, judged: number): NumberMet {
  const n = number.length
  const sorted = number.slice().sort()
  const shares = new Float64Array(judged + 1)
  for (const k of number) shares[k] = (shares[k] as number) + 1 / n
  const mean = number.reduce((sum, k) => sum + k, 0) / n
  const squares = number.reduce((sum, k) => sum + (k - mean) ** 2, 0)
  const mcse = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0
  // A number of targets is whole: quantiles that never average two of them (Hyndman & Fan 1996, definition 1).
  const at = (level: number): number => sorted[Math.max(0, Math.ceil(level * n) - 1)] as number
  const [p10, p50, p90] = [at(0.1), at(0.5), at(0.9)]
  return { judged, mean, mcse, p10, p50, p90, shares }
}

/** A probability of several targets together, as it may be printed: on the weakest evidence of them. */
export type Together = { readonly probability: number; readonly mcse: number; readonly headline: Headline }

/** Targets of one group. `leftOut`: those without enough data, of which nothing is said. */
export type GroupJoint = {
  readonly group: string
  readonly judged: number
  readonly leftOut: number
  readonly mean: number
  readonly all: Together
}

/** What is said of a plan as a whole, all counted on the same paths, never by multiplying probabilities. */
export type Joint = {
  readonly number: NumberMet
  readonly met: number
  readonly missed: number
  readonly leftOut: number
  readonly groups: readonly GroupJoint[]
}

/** Judge a plan as a whole. Groups without a judged target are left out. */
export function jointOf(planData: PlanData, projection: Projection): Joint {
  const { paths } = projection.recipe
  const judged = judgedOf(projection)
  const count = (of: readonly Assessment[], status: Assessment['status']): number =>
    of.filter((one) => one.status === status).length
  const groups = planData.plan.groups.flatMap(({ id }): GroupJoint[] => {
    const own = judged.filter(({ assessment }) => assessment.target.group === id)
    if (own.length === 0) return []
    const leftOut = count(
      projection.assessments.filter(({ target }) => target.group === id),
      'not-assessable',
    )
    const mean = numberMet(own, paths).reduce((sum, k) => sum + k, 0) / paths
    return [{ group: id, judged: own.length, leftOut, mean, all: allOf(own, paths) }]
  })
  return {
    number: spreadOfNumber(numberMet(judged, paths), judged.length),
    met: count(projection.assessments, 'met'),
    missed: count(projection.assessments, 'missed'),
    leftOut: count(projection.assessments, 'not-assessable'),
    groups,
  }
}

/** Return the probability that all of some targets are reached. */
export function allOf(judged: readonly Judged[], nPaths: number): Together {
  const number = numberMet(judged, nPaths)
  return together(
    number.map((k) => (k === judged.length ? 1 : 0)),
    weakest(judged),
  )
}

/** Return the probability that no target reached under one scenario is missed under another: same targets, same paths. */
export function noneLost(before: readonly Judged[], after: readonly Judged[], nPaths: number): Together {
  const kept = new Float64Array(nPaths).fill(1)
  before.forEach(({ reached }, i) => {
    const then = after[i]?.reached
    for (let p = 0; p < nPaths; p++) if (reached[p] === 1 && then?.[p] !== 1) kept[p] = 0
  })
  return together(kept, weakest([...before, ...after]))
}

function together(marks: Float64Array, grade: Grade): Together {
  const { probability, mcse } = attainmentOf(countMarked(Uint8Array.from(marks)), marks.length)
  return { probability, mcse, headline: headlineOf(probability, grade) }
}

/** The weakest grade of evidence there is: the letters stand in that order. */
export function weakest(judged: readonly Judged[]): Grade {
  return judged.reduce<Grade>((worst, { assessment }) => (assessment.grade > worst ? assessment.grade : worst), 'A')
}
