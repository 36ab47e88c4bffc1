import type { OptimisationQuestion } from '../../api/questions.js'
import type { Run } from '../../api/runs.js'
import { commandOf as optimiseCommand } from '../allocate/conditions.js'

/** A scenario on the command line; one that was written out in the question stands in a file of the reader's own. */
const choice = (one: unknown): string => (typeof one === 'string' ? one : `${idOf(one)}.yaml`)
const idOf = (one: unknown): string => String((one as { readonly id?: unknown } | null)?.id ?? 'scenario')
const choices = (all: unknown): string[] => (Array.isArray(all) ? all : []).map(choice)
const flag = (name: string, value: unknown): string[] => (value === undefined ? [] : [`--${name} ${value}`])

type Question = Run['question']
/** What stands behind `lotrinh`, before the flags that every question has. */
const COMMANDS: Readonly<Record<string, (question: Question) => readonly string[]>> = {
  projection: (q) => [`project ${q.plan}`, ...flag('scenario', choice(q.scenario))],
  explanation: (q) => [`explain ${q.target}`, ...flag('scenario', choice(q.scenario))],
  comparison: (q) => [`compare ${q.plan}`, ...choices(q.scenarios)],
  cost: (q) => [
    `cost ${q.target}`,
    ...flag('scenario', choice(q.scenario)),
    ...flag('probability', q.probability),
    ...(q.by === 'envelope' ? [] : flag('by', q.by)),
  ],
  marginal: (q) => [`marginal ${q.plan}`, ...flag('scenario', choice(q.scenario)), ...flag('step', q.step)],
  frontier: (q) => [
    `frontier ${q.plan}`,
    ...flag('scenario', choice(q.scenario)),
    ...flag('target', q.target),
    ...flag('group', q.group),
    ...flag('points', q.points),
  ],
  optimisation: (q) => [
    optimiseCommand({ ...q, scenario: choice(q.scenario), constraints: q.constraints ?? {} } as OptimisationQuestion),
  ],
  sensitivity: (q) => [
    `sensitivity ${q.target}`,
    ...flag('scenario', choice(q.scenario)),
    ...flag('morris', q.morris),
    ...flag('sobol', q.sobol),
  ],
  robustness: (q) => [
    `robust ${q.plan}`,
    ...choices(q.policies),
    ...(q.worlds === undefined ? [] : flag('worlds', choices(q.worlds).join(','))),
    ...flag('target', q.target),
    ...(q.satisfice === 0.5 ? [] : flag('satisfice', q.satisfice)),
  ],
}

/** The command that asks the same, without paths and seed; undefined where there is none. */
export function commandOf({ kind, question }: Pick<Run, 'kind' | 'question'>): string | undefined {
  const made = COMMANDS[kind]?.(question)
  if (made === undefined) return undefined
  const boundary = question.boundary === 'successor' ? flag('boundary', 'successor') : []
  return [...made, ...boundary, ...(question.force === true ? ['--force'] : [])].join(' ')
}
