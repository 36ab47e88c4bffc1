import { csvText } from '../../../report/csv-text.js'
import type { marginalRecord } from '../../../report/marginal-view.js'
import { signed } from '../../../report/signed.js'
import type { Answers } from '../../api/questions.js'
import type { Words } from '../../view/use-view.js'
import type { Names } from './question-items.js'

type Head = Pick<Answers['costs'], 'recipe' | 'budget' | 'scenario'>
export type MarginalAnswer = Head & Omit<ReturnType<typeof marginalRecord>, 'scenario'>
export type Programme = MarginalAnswer['programmes'][number]
type Change = Programme['numberMet']

/** Programmes by what the money brings there, the most first. */
export const ranked = ({ programmes }: MarginalAnswer): readonly Programme[] =>
  [...programmes].sort((a, b) => b.numberMet.difference - a.numberMet.difference)

/** What the answer says, the most important first; never empty. */
export function marginalLines(answer: MarginalAnswer, names: Names, { t, n, language }: Words): readonly string[] {
  const [best, ...others] = ranked(answer)
  if (best === undefined || !best.numberMet.real || best.numberMet.difference <= 0) {
    return [t('web.answer.marginal.none')]
  }
  const { difference, low, high } = best.numberMet
  const facts = { name: names.programme(best.programme), d: signed(difference, language, 3).replace('+', '') }
  const tied = others.filter(({ mayBeBest, numberMet }) => mayBeBest && numberMet.real)
  const list = tied.map(({ programme }) => names.programme(programme)).join('; ')
  return [
    t('web.answer.marginal.best', { ...facts, low: n(low, 3), high: n(high, 3) }),
    ...(list === '' ? [] : [t('web.answer.marginal.tied', { list })]),
  ]
}

/** What clearly changes, the most first. */
export const real = <One extends Change>(changes: readonly One[]): readonly One[] =>
  changes.filter((one) => one.real).sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))

/** The table as a file; differences: targets met, of targets probabilities. */
export function marginalCsv(answer: MarginalAnswer, recipe: string): string {
  const row = ({ difference, low, high, real: isReal }: Change): (string | number)[] => [
    difference,
    low,
    high,
    String(isReal),
  ]
  return csvText(
    ['programme', 'of', 'id', 'difference', 'low', 'high', 'real', 'may_be_best', 'step_bn_dong_2025', 'recipe'],
    ranked(answer).flatMap(({ programme, numberMet, mayBeBest, groups, targets }) => {
      const tail = [String(mayBeBest), answer.step, recipe]
      return [
        [programme, 'number-met', '', ...row(numberMet), ...tail],
        ...groups.map((one) => [programme, 'group', one.group, ...row(one), ...tail]),
        ...targets.map((one) => [programme, 'target', one.id, ...row(one), ...tail]),
      ]
    }),
  )
}
