import { useCatalogue } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'
import type { View } from '../../view/view.js'

export const SLOTS = ['a', 'b', 'c', 'd'] as const
type Slot = (typeof SLOTS)[number]
/** RAC's lists have no empty key: this one stands for "none". */
const NONE = '·'

/**
 * The scenarios that are compared: as the address says, each once, those that fit the plan. Without any the baseline and the
 * scenario on screen, or else the first other one.
 */
export function chosenOf(
  view: Pick<View, Slot | 'plan' | 'scenario'>,
  scenarios: readonly { readonly id: string; readonly plan?: string | undefined }[],
): readonly string[] {
  const fitting = scenarios.filter(({ plan }) => plan === undefined || plan === view.plan).map(({ id }) => id)
  const fits = (id: string): boolean => fitting.includes(id)
  const first = fits(view.a) ? view.a : (fitting.find((id) => id === BASELINE) ?? fitting[0] ?? BASELINE)
  const usual = [view.b, view.scenario, ...fitting].find((id) => fits(id) && id !== first)
  const all = [first, usual, view.c, view.d].filter((id): id is string => id !== undefined && fits(id))
  return [...new Set(all)]
}

/** Two to four scenarios, the first being what the others are measured against. */
export function ScenarioChoices({ chosen }: { readonly chosen: readonly string[] }) {
  const { t, language } = useWords()
  const { view, go } = useView()
  const { scenarios } = useCatalogue()
  const fitting = [...scenarios.values()].filter(({ plan }) => plan === undefined || plan === view.plan)
  const put = (slot: number, id: string): void => {
    const next = SLOTS.map((_, i) => (i === slot ? (id === NONE ? '' : id) : (chosen[i] ?? '')))
    const packed = [...new Set(next.filter(Boolean))]
    go(Object.fromEntries(SLOTS.map((name, i) => [name, packed[i] ?? ''])))
  }
  return (
    <div className="ask-row">
      {SLOTS.slice(0, Math.min(SLOTS.length, chosen.length + 1)).map((slot, i) => {
        const others = chosen.filter((_, k) => k !== i)
        const choices = fitting
          .filter(({ id }) => !others.includes(id))
          .map(({ id, name, summary }) => ({ id, name: name[language], note: summary?.[language] }))
        const isOptional = i >= 2
        return (
          <Choose
            key={slot}
            label={t(`web.compare.slot.${slot}`)}
            choices={isOptional ? [{ id: NONE, name: t('web.compare.none') }, ...choices] : choices}
            value={chosen[i] ?? NONE}
            onChange={(id) => put(i, id)}
          />
        )
      })}
    </div>
  )
}
