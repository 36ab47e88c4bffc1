import type { Scenario } from '../../data/budget-schemas.js'
import type { Target } from '../../data/schemas.js'
import { toLink } from '../../model/link.js'
import { type MorrisEffect, morrisDesign, morrisEffects } from '../../model/studies/morris.js'
import { type FactorIndices, type SobolIndices, sobolIndices } from '../../model/studies/sobol-indices.js'
import { type Chance, chanceOf } from '../cost.js'
import { worldsFor } from '../narrow.js'
import { contextOf, isSimulated, type Outcome, outcomeOf } from '../outcomes.js'
import type { Prepared } from '../prepare.js'
import type { Projection } from '../run-scenario.js'
import { designedTarget } from './designed-worlds.js'
import { groupDesign } from './group-design.js'
import { type Figure, isFigure, type UncertainInput } from './inputs.js'

/** The two things asked of a target: is it reached (1 or 0), and its figure on the link scale (a rank or an identity: as it is). */
export const OUTPUTS = ['attainment', 'value'] as const
export type Output = (typeof OUTPUTS)[number]
type ByOutput<T> = Readonly<Record<Output, T>>

/** One input as the Morris screen saw it. `kept`: its group is looked at by itself in the second step. */
export type ScreenedInput = {
  readonly input: UncertainInput
  readonly effects: ByOutput<MorrisEffect>
  /** it moved neither output on any trajectory */
  readonly inert: boolean
  readonly kept: boolean
}

/** Sobol' indices of a group of inputs; `rest` is all that the screen left out, so that nothing is lost. */
export type GroupIndices = {
  readonly group: string
  readonly inputs: readonly UncertainInput[]
  readonly indices: ByOutput<FactorIndices | undefined>
}

export const REST = 'rest'

export type SensitivityOptions = { readonly trajectories: number; readonly basePoints: number }

export type Sensitivity = {
  readonly target: Target
  readonly options: SensitivityOptions
  /** by the engine's own paths */
  readonly chance: Chance
  readonly screened: readonly ScreenedInput[]
  readonly groups: readonly GroupIndices[]
  readonly whole: ByOutput<SobolIndices>
  /** runs of the model in both steps */
  readonly rows: number
}

export type SensitivityAnswer =
  | { readonly kind: 'not-assessable' | 'observed' | 'certain' | 'schedule'; readonly target: Target }
  | ({ readonly kind: 'studied' } & Sensitivity)

const LEVELS = 8
/** A group whose influence is below this share of the largest is left to the rest. */
const KEPT_SHARE = 0.05
const MOST_GROUPS = 10

/**
 * Say which uncertain inputs decide a target: a Morris screen of every input by itself, then Sobol' indices of the groups
 * that stand out. Both run the scenario engine on worlds whose uniforms the design sets.
 * @param projection the scenario run on the engine's own paths
 * @param onProgress is told the share of the runs done, 0 … 1
 */
export function sensitivityOf(
  whole: Prepared,
  scenario: Scenario,
  projection: Projection,
  target: Target,
  options: SensitivityOptions,
  onProgress: (share: number) => void = () => undefined,
): SensitivityAnswer {
  const prepared = worldsFor(whole, scenario)
  const resolved = prepared.resolved.find((one) => one.target.id === target.id)
  if (resolved === undefined) throw new RangeError(`${target.id} is not a target of this plan`)
  if (resolved.kind === 'observed') return { kind: 'observed', target }
  if (!isSimulated(resolved)) return { kind: 'not-assessable', target }
  if (!isFigure(resolved)) return { kind: 'schedule', target }
  const { seed } = prepared.options
  const name = `${target.id}/sensitivity`
  const { inputs, outcome } = designedTarget(whole, scenario, resolved)
  if (inputs.length === 0) return { kind: 'certain', target }
  const design = morrisDesign(inputs.length, options.trajectories, LEVELS, seed, name)
  const seen = outputsOf(resolved, outcome(design.points))
  const effects = byOutput((output) => morrisEffects(design, seen[output], seed, `${name}/${output}`))
  const largest = byOutput((output) => Math.max(...effects[output].map(({ muStar }) => muStar)))
  const { kept, rest } = groupsOf(inputs, effects)
  const members = [...kept.values(), ...(rest.length > 0 ? [rest] : [])]
  const points = groupDesign(members, options.basePoints, seed, name)
  onProgress(design.points.n / (design.points.n + points.n))
  const found = outputsOf(resolved, outcome(points))
  onProgress(1)
  const indices = byOutput((output) => sobolIndices(members.length, found[output], seed, `${name}/${output}`))
  const grade = projection.assessments.find((one) => one.target.id === target.id)?.grade ?? 'N'
  const own = outcomeOf(resolved, contextOf(prepared.planData, prepared.workspace.asOf, projection))
  return {
    kind: 'studied',
    target,
    options,
    chance: chanceOf(own.reached, grade),
    screened: inputs.map((input, j) => ({
      input,
      effects: byOutput((output) => effects[output][j] as MorrisEffect),
      inert: OUTPUTS.every((output) => isNothing(effects[output][j]?.muStar ?? 0, largest[output])),
      kept: kept.has(input.group),
    })),
    groups: [...kept.keys(), ...(rest.length > 0 ? [REST] : [])].map((group, i) => ({
      group,
      inputs: (members[i] as number[]).map((j) => inputs[j] as UncertainInput),
      indices: byOutput((output) => factorOf(indices[output], i)),
    })),
    whole: indices,
    rows: design.points.n + points.n,
  }
}

/** Make something of both outputs. */
export const byOutput = <T>(make: (output: Output) => T): ByOutput<T> => ({
  attainment: make('attainment'),
  value: make('value'),
})

const factorOf = (found: SobolIndices, i: number): FactorIndices | undefined =>
  found.kind === 'indices' ? found.factors[i] : undefined

/** Rounding: a cancelled input leaves the last digits of a figure changed. */
const ROUNDING = 1e-9
const isNothing = (effect: number, largest: number): boolean => effect <= ROUNDING * largest

function outputsOf(resolved: Figure, { sample, reached }: Outcome): ByOutput<Float64Array> {
  const value =
    resolved.kind === 'series' ? sample.map((y) => toLink(resolved.fitted.model.link, y)) : Float64Array.from(sample)
  const least = value.reduce((a, b) => Math.min(a, b))
  const most = value.reduce((a, b) => Math.max(a, b))
  const isFlat = most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most))
  return { attainment: Float64Array.from(reached), value: isFlat ? value.fill(least) : value }
}

/** Part the inputs into the groups that stand out in either output, the strongest first, and the rest. */
function groupsOf(
  inputs: readonly UncertainInput[],
  effects: ByOutput<readonly MorrisEffect[]>,
): { readonly kept: ReadonlyMap<string, number[]>; readonly rest: number[] } {
  const members = new Map<string, number[]>()
  inputs.forEach(({ group }, j) => {
    members.set(group, [...(members.get(group) ?? []), j])
  })
  const influence = new Map<string, number>()
  for (const output of OUTPUTS) {
    const sizes = [...members].map(([group, own]) => ({
      group,
      size: own.reduce((sum, j) => sum + (effects[output][j]?.muStar ?? 0), 0),
    }))
    const most = sizes.reduce((largest, { size }) => Math.max(largest, size), 0)
    if (most > 0)
      for (const { group, size } of sizes) influence.set(group, Math.max(influence.get(group) ?? 0, size / most))
  }
  const names = [...influence]
    .filter(([, share]) => share >= KEPT_SHARE)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST_GROUPS)
    .map(([group]) => group)
  const kept = new Map(names.map((group) => [group, members.get(group) as number[]]))
  const rest = [...inputs.keys()].filter((j) => !kept.has((inputs[j] as UncertainInput).group))
  return { kept, rest }
}
