import { headlineText } from '../../../report/attainment-view.js'
import type { RowChart } from '../../../report/charts-rows.js'
import { csvText } from '../../../report/csv-text.js'
import { formatProbability } from '../../../text/number.js'
import type { Answers } from '../../api/questions.js'
import type { Likely } from '../../parts/question/target-choices.js'
import type { Words } from '../../view/use-view.js'

export type Sensitivity = Answers['sensitivities']
export type Studied = Extract<Sensitivity, { readonly kind: 'studied' }>
export type RobustAnswer = Answers['robustness']
export type Robust = Extract<RobustAnswer, { readonly kind: 'studied' }>
export type Group = Studied['groups'][number]

/** Groups of inputs in the chart; all stand in the table. */
const SHOWN = 10

/** The target whose chances are the most open: where uncertainty decides most. */
export function closestToEven(likely: readonly Likely[]): Likely | undefined {
  const distance = ({ attainment }: Likely): number => Math.abs((attainment.probability ?? 2) - 0.5)
  // A year that has passed is not planned for any more.
  const ahead = likely.filter(({ attainment }) => !attainment.nowcast)
  return (ahead.length > 0 ? ahead : likely).reduce<Likely | undefined>(
    (best, one) => (best === undefined || distance(one) < distance(best) ? one : best),
    undefined,
  )
}

/** Groups by what they hold of the uncertainty of attainment, the most first. */
export function ranked({ groups }: Studied): readonly Group[] {
  const total = ({ attainment }: Group): number => attainment?.total.value ?? 0
  return [...groups].sort((a, b) => total(b) - total(a))
}

/** The tornado. */
export function tornadoOf(answer: Studied, target: string, source: string, { t, language }: Words): RowChart {
  return {
    title: `${t('web.risks.tornado.title')}: ${target}`,
    unit: t('web.risks.share-unit'),
    series: [
      { name: t('web.risks.total'), shape: 'bar' },
      { name: t('web.risks.first'), shape: 'diamond' },
    ],
    rows: ranked(answer)
      .slice(0, SHOWN)
      .map(({ name, attainment }) => ({
        name: name[language],
        marks: [attainment?.total, attainment?.first].map((one, i) =>
          one === undefined
            ? undefined
            : { value: Math.max(0, one.value), ...(i === 0 ? { low: Math.max(0, one.low), high: one.high } : {}) },
        ),
      })),
    isJoined: false,
    min: 0,
    caption: [t('web.risks.tornado.note'), source],
    formatValue: (value) => formatProbability(value, language),
  }
}

export function tornadoCsv(answer: Studied, recipe: string): string {
  return csvText(
    ['target', 'group', 'name', 'first', 'first_low', 'first_high', 'total', 'total_low', 'total_high', 'recipe'],
    ranked(answer).map(({ id, name, attainment }) => [
      answer.target,
      id,
      name.vi,
      ...(['first', 'total'] as const).flatMap((which): (string | number)[] => {
        const one = attainment?.[which]
        return one === undefined ? ['', '', ''] : [one.value, one.low, one.high]
      }),
      recipe,
    ]),
  )
}

/** A probability as it may be told; of several targets a number. */
export function meanText(
  value: number | { readonly probability: number; readonly bound: string },
  { n, language }: Words,
): string {
  if (typeof value === 'number') return n(value, 2)
  return headlineText({ probability: value.probability, bound: value.bound as 'none', verdict: 'likely' }, language)
}

/** Regrets of the policies, from the mean to the greatest; undefined where a cap hides them. */
export function regretsOf(
  answer: Robust,
  nameOf: (id: string) => string,
  source: string,
  { t, n }: Words,
): RowChart | undefined {
  if (answer.scores.every(({ meanRegret }) => meanRegret === null)) return undefined
  const isOne = answer.target !== null
  const mark = (value: number | null) => (value === null ? undefined : { value })
  return {
    title: t('web.risks.regret'),
    unit: t(isOne ? 'web.risks.regret-unit.target' : 'web.risks.regret-unit.all'),
    series: [
      { name: t('robust.mean-regret'), shape: 'full' },
      { name: t('robust.tail-regret'), shape: 'diamond' },
      { name: t('robust.max-regret'), shape: 'hollow' },
    ],
    rows: [...answer.scores]
      .sort((a, b) => (a.meanRegret ?? Number.POSITIVE_INFINITY) - (b.meanRegret ?? Number.POSITIVE_INFINITY))
      .map(({ id, meanRegret, tailRegret, maxRegret }) => ({
        name: nameOf(id),
        marks: [mark(meanRegret), mark(tailRegret), mark(maxRegret)],
      })),
    isJoined: true,
    min: 0,
    caption: [t('robust.regret-note'), source],
    formatValue: (value) => n(value, 1),
  }
}

export function robustCsv(answer: Robust, recipe: string): string {
  const worlds = answer.worlds
  const plain = (value: unknown): string | number =>
    typeof value === 'number' ? value : value === null ? '' : (value as { probability: number }).probability
  return csvText(
    ['policy', 'mean', 'worst_tenth', 'good_enough', 'mean_regret', 'tail_regret', 'max_regret', ...worlds, 'recipe'],
    answer.scores.map((one) => [
      one.id,
      plain(one.mean),
      one.worst ?? '',
      plain(one.satisficing),
      one.meanRegret ?? '',
      one.tailRegret ?? '',
      one.maxRegret ?? '',
      ...worlds.map((id) => plain(one.byWorld.find(({ world }) => world === id)?.mean ?? null)),
      recipe,
    ]),
  )
}
