import type { PlanData } from '../../data/load.js'
import type { Problem } from '../../data/problem.js'
import type { Assessment } from '../../scenarios/assess.js'
import { compareScenarios, type ScenarioComparison } from '../../scenarios/compare.js'
import { type Joint, jointOf } from '../../scenarios/joint.js'
import type { AskedScenario } from '../../scenarios/named-scenario.js'
import { narrowTo, worldsFor } from '../../scenarios/narrow.js'
import { isSimulated } from '../../scenarios/outcomes.js'
import type { Prepared } from '../../scenarios/prepare.js'
import type { Projection } from '../../scenarios/run-scenario.js'
import type { Workspace } from '../../scenarios/workspace.js'
import { openScenarios, type ScenarioRun } from '../answers/open.js'
import type { BriefingQuestion } from './question.js'
import { askedTargets, isMovable, worthDeciding } from './worth-deciding.js'

/** What the scenarios of a briefing make of a plan. */
export type Projected = ScenarioRun & {
  /** knows the shipped scenarios and those of the question */
  readonly workspace: Workspace
  readonly joint: Joint
  readonly against: (ScenarioRun & { readonly comparison: ScenarioComparison }) | undefined
  /** targets that get a section of their own */
  readonly picked: readonly Assessment[]
  /** assessed targets on which provincial money is known to act */
  readonly movable: readonly Assessment[]
  /** ids of what was published about the responses that can move a simulated target */
  readonly evidence: ReadonlySet<string>
  /** why a forced budget is not valid; else empty */
  readonly invalid: readonly Problem[]
}

/**
 * Run the scenarios of a briefing and keep what it tells of them: of the paths, those of the targets it draws. All paths of
 * a large plan take more room than the rest of the work together.
 * @throws InputError with every problem of what is written out
 */
export function projectedFor(
  asked: Workspace,
  planData: PlanData,
  question: BriefingQuestion,
  named: readonly AskedScenario[],
  problems: readonly Problem[],
): Projected {
  const { prepared, runs, invalid } = openScenarios(asked, planData, question, named, problems)
  const run = runs.at(-1) as ScenarioRun
  const { assessments } = run.projection
  const worlds = worldsFor(prepared, run.scenario)
  const picked =
    question.targets === undefined
      ? worthDeciding(worlds, assessments, question.length)
      : askedTargets(planData, question.targets, assessments)
  const projections = runs.map(({ projection }) => projection)
  const against =
    question.against === undefined
      ? undefined
      : { ...withPathsOf(picked, runs[0]), comparison: compareScenarios(prepared, projections) }
  return {
    ...withPathsOf(picked, run),
    workspace: prepared.workspace,
    joint: jointOf(planData, run.projection),
    against,
    picked,
    movable: assessments.filter((one) => one.status === 'assessed' && isMovable(worlds, one)),
    evidence: evidenceOf(worlds, assessments),
    invalid,
  }
}

/** The same run with the paths of some targets' measures only. */
function withPathsOf(some: readonly Assessment[], { scenario, projection }: ScenarioRun): ScenarioRun {
  const kept = new Set(some.map(({ resolved }) => resolved.indicator.id))
  const only = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([id]) => kept.has(id)))
  // What is only worked out when read holds on to the paths until then.
  for (const { fan: _, reachedBy: __ } of projection.assessments);
  const narrow: Projection = { ...projection, draws: only(projection.draws), ranks: only(projection.ranks) }
  return { scenario, projection: narrow }
}

function evidenceOf(worlds: Prepared, assessments: readonly Assessment[]): Set<string> {
  const simulated = assessments.map(({ resolved }) => resolved).filter(isSimulated)
  const { responses } = narrowTo(worlds, simulated).policy
  return new Set(responses.flatMap(({ response }) => response.basis.evidence ?? []))
}
