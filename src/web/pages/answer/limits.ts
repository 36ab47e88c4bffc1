import type { Constraints } from '../../../scenarios/optimise/constraints.js'
import type { Words } from '../../view/use-view.js'
import { AMOUNT_RULES, PLAIN_RULES } from '../allocate/conditions.js'
import type { Item, Names } from './question-items.js'

/** What an allocation had to keep to, in the words of the page that asks for it. */
export function limitItems(limits: Constraints, names: Names, { t, n }: Words): readonly Item[] {
  const amount = (label: string, value: number | undefined): string[] =>
    value === undefined ? [] : [`${label}: ${n(value)}`]
  const capital = limits.natures?.filter(({ nature }) => nature === 'capital') ?? []
  const lines = [
    ...(limits.envelope ?? []).flatMap(({ from, amount: money }) =>
      amount(t('web.allocate.envelope', { year: from }), money),
    ),
    ...amount(t('web.allocate.keep'), limits.keep),
    ...amount(t('web.allocate.growth'), limits.growth),
    ...capital.flatMap(({ least, most }) => [
      ...amount(t('web.allocate.capital-least'), least),
      ...amount(t('web.allocate.capital-most'), most),
    ]),
    ...(limits.programmes ?? []).flatMap((one) =>
      AMOUNT_RULES.flatMap((rule) =>
        amount(`${names.programme(one.programme)}, ${t(`web.allocate.rule.${rule}`)}`, one[rule]),
      ),
    ),
    ...PLAIN_RULES.flatMap((rule) => {
      const held = limits[rule] ?? []
      return held.length === 0 ? [] : [`${t(`web.allocate.rule.${rule}`)}: ${held.map(names.programme).join('; ')}`]
    }),
    ...(hasMore(limits) ? [t('web.answer.limits.more')] : []),
  ]
  if (lines.length === 0) return [{ label: t('web.answer.limits'), value: t('web.answer.limits.none') }]
  return [{ label: t('web.answer.limits'), value: lines.join('. '), isLong: true }]
}

/** Whether there are limits that the lines do not tell: weights, shares of recurrent money, single years, other payers. */
function hasMore({ weights, natures = [], programmes = [], envelope = [] }: Constraints): boolean {
  return (
    (weights ?? []).length > 0 ||
    natures.some(({ nature, from, to }) => nature !== 'capital' || from !== undefined || to !== undefined) ||
    programmes.some(({ payer, from, to }) => payer !== undefined || from !== undefined || to !== undefined) ||
    envelope.some(({ payer, to }) => payer !== undefined || to !== undefined)
  )
}
