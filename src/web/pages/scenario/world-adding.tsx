import { useState } from 'react'
import { Button } from 'react-aria-components'
import { DRIVERS, type DriverId, type DriverSetting, type Shock } from '../../../data/budget-schemas.js'
import { LAST_YEAR } from '../../../data/schemas.js'
import { useCatalogue } from '../../api/use-answers.js'
import { Choose } from '../../parts/choose.js'
import { Field } from '../../parts/field.js'
import type { Opened } from '../../simulation/protocol.js'
import { useWords } from '../../view/use-view.js'
import { numberIn } from './cell-text.js'
import { YEARS } from './grid.js'
import type { World } from './world.js'

/** What happens to a measure whoever pays: its level is reached, or its method changes. */
const EVENTS = ['achieved', 'shift'] as const
type Event = (typeof EVENTS)[number]
type Kind = DriverId | 'revenue' | Event

/** What has no figure, or whose rank follows from a score. */
const NOT_MOVED: readonly string[] = ['none', 'rank']

const isEvent = (kind: Kind): kind is Event => (EVENTS as readonly string[]).includes(kind)
const isFactor = (value: number): boolean => value > 0 && value <= 10

/** What is being put together: text as it was typed. */
type Draft = {
  readonly kind: Kind
  readonly indicator: string
  readonly value: string
  readonly from: string
  readonly to: string
  readonly why: string
}

type Props = {
  readonly own: World
  readonly indicators: Opened['indicators']
  readonly onChange: (world: World) => void
}

/** A form for one more assumption: of a driver, of revenue, of a measure. */
export function WorldAdding({ own, indicators, onChange }: Props) {
  const { t, language } = useWords()
  const [draft, setDraft] = useState<Draft>({
    ...{
      kind: 'revenue',
      indicator: indicators.find(({ unit }) => !NOT_MOVED.includes(unit))?.id ?? '',
      from: '2027',
      to: String(LAST_YEAR),
    },
    ...{ value: language === 'vi' ? '0,9' : '0.9', why: t('web.scenario.world.why.default') },
  })
  const set = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  const value = numberIn(draft.value.trim(), language)
  const added = value === undefined ? undefined : withAdded(own, draft, value)
  const years = YEARS.map((year) => ({ id: String(year), name: String(year) }))
  const { kind } = draft
  const { units } = useCatalogue()
  const names = indicators
    .filter(({ unit }) => !NOT_MOVED.includes(unit))
    .map(({ id, name, unit }) => ({ id, name: `${name[language]} (${units.get(unit)?.name[language] ?? unit})` }))
  return (
    <div className="world-add">
      <Choose
        label={t('web.scenario.world.kind')}
        className="world-kind"
        choices={[
          { id: 'revenue', name: t('web.scenario.world.revenue') },
          ...DRIVERS.map((id) => ({ id, name: t(`driver.${id}`) })),
          ...EVENTS.map((id) => ({ id, name: t(`web.scenario.world.event.${id}`) })),
        ]}
        value={kind}
        onChange={(id) => set({ kind: id as Kind })}
      />
      {isEvent(kind) ? (
        <Choose
          label={t('web.scenario.world.measure')}
          className="world-kind"
          choices={names}
          value={draft.indicator}
          onChange={(indicator) => set({ indicator })}
        />
      ) : null}
      <Field
        label={t(isEvent(kind) ? `web.scenario.world.by.${kind}` : 'web.scenario.world.factor')}
        value={draft.value}
        onChange={(text) => set({ value: text })}
        className="world-factor"
      />
      <Choose
        label={t('web.scenario.world.from')}
        choices={years}
        value={draft.from}
        onChange={(from) => set({ from })}
      />
      {isEvent(kind) ? null : (
        <Choose label={t('web.scenario.world.to')} choices={years} value={draft.to} onChange={(to) => set({ to })} />
      )}
      {kind === 'revenue' || isEvent(kind) ? (
        <Field
          label={t('web.scenario.world.why')}
          value={draft.why}
          onChange={(why) => set({ why })}
          className="world-kind"
        />
      ) : null}
      <Button className="button button-quiet" isDisabled={added === undefined} onPress={() => added && onChange(added)}>
        {t('web.scenario.world.add')}
      </Button>
    </div>
  )
}

/** Return the world with one more assumption; undefined while it cannot be one. */
export function withAdded(own: World, draft: Draft, value: number): World | undefined {
  const { kind, indicator } = draft
  const [from, to] = [Number(draft.from), Number(draft.to)]
  const why = draft.why.trim()
  const withShock = (shock: Shock): World | undefined =>
    why === '' ? undefined : { ...own, shocks: [...(own.shocks ?? []), shock] }
  if (isEvent(kind)) {
    if (indicator === '' || (kind === 'shift' && value === 0)) return undefined
    return withShock(
      kind === 'achieved'
        ? { kind, indicator, year: from, value, why }
        : { kind, indicator, year: from, by: value, why },
    )
  }
  if (!isFactor(value) || to < from) return undefined
  const span = { from, ...(to === LAST_YEAR ? {} : { to }), factor: value }
  if (kind === 'revenue') return withShock({ kind, ...span, why })
  const driver: DriverSetting = { driver: kind, ...span }
  return { ...own, drivers: [...(own.drivers ?? []), driver] }
}
