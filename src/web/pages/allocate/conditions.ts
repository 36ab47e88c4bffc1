import type { Constraints } from '../../../scenarios/optimise/constraints.js'
import type { Aim } from '../../../scenarios/optimise/scoring.js'
import { type OptimisationQuestion, SEED } from '../../api/questions.js'

/** Limits of a programme that have an amount, and those that have none. */
export const AMOUNT_RULES = ['floor', 'cap', 'committed', 'absorption', 'growth', 'minimumSize'] as const
export const PLAIN_RULES = ['hold', 'free'] as const
export const RULES = [...AMOUNT_RULES, ...PLAIN_RULES] as const
export type RuleKind = (typeof RULES)[number]
export const AIM_NAMES = ['expected', 'worst-group', 'shortfall', 'cvar'] as const satisfies readonly Aim[]
export const EFFORTS = [500, 2000, 5000] as const

/** One limit on one programme. `value`: undefined until one is written; of no meaning for hold and free. */
export type Rule = { readonly programme: string; readonly kind: RuleKind; readonly value: number | undefined }

/** What is asked for, as the form has it. undefined: no limit. */
export type Conditions = {
  readonly objective: Aim
  readonly paths: number
  readonly envelope: number | undefined
  readonly keep: number | undefined
  readonly growth: number | undefined
  readonly capitalLeast: number | undefined
  readonly capitalMost: number | undefined
  readonly rules: readonly Rule[]
}

export const NO_CONDITIONS: Conditions = {
  objective: 'expected',
  paths: 2000,
  envelope: undefined,
  keep: undefined,
  growth: undefined,
  capitalLeast: undefined,
  capitalMost: undefined,
  rules: [],
}

export const hasAmount = (kind: RuleKind): kind is (typeof AMOUNT_RULES)[number] =>
  (AMOUNT_RULES as readonly string[]).includes(kind)

/** Put conditions as the question they are. @param firstYear whose budget is still free */
export function questionOf(
  conditions: Conditions,
  { plan, scenario, firstYear }: { readonly plan: string; readonly scenario: string; readonly firstYear: number },
): OptimisationQuestion {
  const { objective, paths } = conditions
  return { plan, scenario, objective, constraints: constraintsOf(conditions, firstYear), paths, seed: SEED }
}

function constraintsOf(
  { envelope, keep, growth, capitalLeast, capitalMost, rules }: Conditions,
  firstYear: number,
): Constraints {
  const limits = rules.flatMap(({ programme, kind, value }) =>
    hasAmount(kind) && value !== undefined ? [{ programme, [kind]: value }] : [],
  )
  const named = (kind: RuleKind): string[] => [
    ...new Set(rules.flatMap((rule) => (rule.kind === kind ? [rule.programme] : []))),
  ]
  const [hold, free] = [named('hold'), named('free')]
  const capital = {
    ...(capitalLeast === undefined ? {} : { least: capitalLeast }),
    ...(capitalMost === undefined ? {} : { most: capitalMost }),
  }
  return {
    ...(envelope === undefined ? {} : { envelope: [{ from: firstYear, amount: envelope }] }),
    ...(limits.length === 0 ? {} : { programmes: limits }),
    ...(Object.keys(capital).length === 0 ? {} : { natures: [{ nature: 'capital' as const, ...capital }] }),
    ...(free.length === 0 ? {} : { free }),
    ...(growth === undefined ? {} : { growth }),
    ...(keep === undefined ? {} : { keep }),
    ...(hold.length === 0 ? {} : { hold }),
  }
}

/** Read a question back into the form; what the form has no field for is left out. */
export function conditionsOf(question: Partial<OptimisationQuestion>): Conditions {
  const { objective, paths, constraints = {} } = question
  const capital = constraints.natures?.find(({ nature }) => nature === 'capital')
  const limits = (constraints.programmes ?? []).flatMap((one) =>
    AMOUNT_RULES.flatMap((kind): Rule[] =>
      one[kind] === undefined ? [] : [{ programme: one.programme, kind, value: one[kind] }],
    ),
  )
  const plain = PLAIN_RULES.flatMap((kind) =>
    (constraints[kind] ?? []).map((programme): Rule => ({ programme, kind, value: undefined })),
  )
  return {
    objective: objective ?? NO_CONDITIONS.objective,
    paths: paths ?? NO_CONDITIONS.paths,
    envelope: constraints.envelope?.[0]?.amount,
    keep: constraints.keep,
    growth: constraints.growth,
    capitalLeast: capital?.least,
    capitalMost: capital?.most,
    rules: [...limits, ...plain],
  }
}

/** The command that asks the same. */
export function commandOf({ plan, scenario, objective, constraints }: OptimisationQuestion): string {
  const ofRules = AMOUNT_RULES.flatMap((kind) => {
    const pairs = (constraints.programmes ?? []).flatMap((one) =>
      one[kind] === undefined ? [] : [`${one.programme}=${one[kind]}`],
    )
    const flag = kind === 'minimumSize' ? 'min-size' : kind
    return pairs.length === 0 ? [] : [`--${flag} ${pairs.join(',')}`]
  })
  const capital = constraints.natures?.[0]
  return [
    `optimise ${plan} --scenario ${scenario} --objective ${objective}`,
    ...(constraints.envelope?.[0] === undefined ? [] : [`--envelope ${constraints.envelope[0].amount}`]),
    ...ofRules,
    ...(constraints.growth === undefined ? [] : [`--growth ${constraints.growth}`]),
    ...(capital === undefined ? [] : [`--capital ${capital.least ?? 0}-${capital.most ?? 100}`]),
    ...(constraints.keep === undefined ? [] : [`--keep ${constraints.keep}`]),
    ...PLAIN_RULES.flatMap((kind) =>
      constraints[kind] === undefined ? [] : [`--${kind} ${constraints[kind].join(',')}`],
    ),
  ].join(' ')
}
