import { countAlone } from '../../model/marks.js'
import type { Draws } from '../../model/simulate.js'
import type { Grade } from '../../model/verdict.js'
import { chartDraws } from '../../report/target-page.js'
import { provincialMoney } from '../../scenarios/budget/money.js'
import type { Judgement } from '../../scenarios/judge-plan.js'
import type { Asked } from './protocol.js'

/**
 * What a block of paths says of a question. Targets in the order of the plan; numbers by year `[years × paths]`, one year
 * contiguous, as everywhere. Blocks are put together to what all paths say (./whole.ts): counts add up, numbers stand side
 * by side.
 */
export type Part = {
  readonly now: Counted
  readonly before: Counted
  /** paths on which a target is reached now and was not, and the other way round */
  readonly higher: Int32Array
  readonly lower: Int32Array
  /** of the measure whose chart is wanted, where it is simulated */
  readonly chart: { readonly now: Sample | undefined; readonly before: Sample | undefined }
  /** tỷ đồng in prices of each year; without a single path's figure: nobody knows it */
  readonly money: {
    readonly envelope: Float64Array
    readonly spent: Float64Array
    readonly total: Float64Array
    readonly lines: readonly Float64Array[]
  }
}

/** On how many paths each target is reached (0 where nothing is simulated), and on what evidence. */
export type Counted = { readonly reached: Int32Array; readonly grades: readonly Grade[] }

/** The draws of a measure, a rank's too. */
export type Sample = Pick<Draws, 'firstYear' | 'nYears' | 'values'>

const NONE = new Float64Array(0)

/** Say what a block's two judgements come to. */
export function partOf(now: Judgement, before: Judgement, { target, lines }: Asked): Part {
  const { paths } = now.recipe
  const counted = { now: countedIn(now), before: countedIn(before) }
  const { money, drivers } = now
  return {
    ...counted,
    ...discordant(now, before, counted),
    chart: { now: sampleOf(now, target), before: sampleOf(before, target) },
    money: {
      envelope: money.envelope,
      spent: provincialMoney(money, paths),
      total: drivers.paths.get('total-expenditure') ?? NONE,
      lines: lines.map((line) => money.lines.get(line) ?? NONE),
    },
  }
}

function countedIn({ assessments, recipe }: Judgement): Counted {
  const reached = new Int32Array(assessments.length)
  // A share of so many paths times so many paths is a whole number, but for rounding.
  for (const [i, { raw }] of assessments.entries())
    if (raw !== undefined) reached[i] = Math.round(raw.probability * recipe.paths)
  return { reached, grades: assessments.map(({ grade }) => grade) }
}

/** Paths on which one of the two is reached and the other is not; a target that only one of them simulates has none. */
function discordant(
  now: Judgement,
  before: Judgement,
  counted: Pick<Part, 'now' | 'before'>,
): Pick<Part, 'higher' | 'lower'> {
  const n = now.assessments.length
  const [higher, lower] = [new Int32Array(n), new Int32Array(n)]
  for (const [i, { target }] of now.assessments.entries()) {
    const [marks, old] = [now.reached.get(target.id), before.reached.get(target.id)]
    if (marks === undefined || old === undefined || marks === old) continue
    const more = countAlone(marks, old)
    higher[i] = more
    // What the one has alone less what the other has alone is what it has more of.
    lower[i] = more - (counted.now.reached[i] as number) + (counted.before.reached[i] as number)
  }
  return { higher, lower }
}

function sampleOf(judged: Judgement, target: string): Sample | undefined {
  const found = judged.assessments.find((one) => one.target.id === target)
  const draws = found === undefined ? undefined : chartDraws(judged, found.resolved.indicator.id)
  return draws && { firstYear: draws.firstYear, nYears: draws.nYears, values: draws.values }
}
