import { memo } from 'react'
import { Button, Checkbox } from 'react-aria-components'
import type { DriverSetting, Scenario, Shock } from '../../../data/budget-schemas.js'
import { LAST_YEAR } from '../../../data/schemas.js'
import type { Opened } from '../../simulation/protocol.js'
import { useWords, type Words } from '../../view/use-view.js'
import { WorldAdding } from './world-adding.js'

export type World = NonNullable<Scenario['world']>
type Props = {
  readonly own: World
  /** of what the scenario extends: it stays in force */
  readonly inherited: { readonly drivers: readonly DriverSetting[]; readonly shocks: readonly Shock[] }
  readonly indicators: Opened['indicators']
  readonly isReadOnly: boolean
  readonly onChange: (world: World) => void
}

/** Drivers and shocks: what the province does not decide, apart from what it does. */
export const WorldPanel = memo(function WorldPanel({ own, inherited, indicators, isReadOnly, onChange }: Props) {
  const words = useWords()
  const { t } = words
  const { drivers = [], shocks = [] } = own
  const isMerged = shocks.some(({ kind }) => kind === 'merger')
  const setShocks = (next: readonly Shock[]): void => onChange({ ...own, shocks: [...next] })
  const kept = [
    ...inherited.drivers.map((one) => driverText(one, words)),
    ...inherited.shocks.map((one) => shockText(one, indicators, words)),
  ]
  const isEmpty = drivers.length + shocks.length === 0
  return (
    <section className="panel" aria-label={t('web.scenario.world')}>
      <h2>{t('web.scenario.world')}</h2>
      <p className="panel-note">{t('web.scenario.world.note')}</p>
      {kept.length === 0 ? null : (
        <>
          <h3>{t('web.scenario.world.inherited')}</h3>
          <ul>
            {kept.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {isEmpty && kept.length === 0 ? <p className="panel-note">{t('web.scenario.world.none')}</p> : null}
      <ul className="world-list">
        {drivers.map((one, i) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and two may be equal
            key={`d${i}`}
            text={driverText(one, words)}
            isReadOnly={isReadOnly}
            onRemove={() => onChange({ ...own, drivers: drivers.filter((_, at) => at !== i) })}
          />
        ))}
        {shocks.map((one, i) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name, and two may be equal
            key={`s${i}`}
            text={shockText(one, indicators, words)}
            isReadOnly={isReadOnly}
            onRemove={() => setShocks(shocks.filter((_, at) => at !== i))}
          />
        ))}
      </ul>
      {isReadOnly ? null : (
        <>
          <Checkbox
            className="check"
            isSelected={isMerged}
            onChange={(isOn) =>
              setShocks(
                isOn
                  ? [...shocks, { kind: 'merger', why: t('web.scenario.world.why.default') }]
                  : shocks.filter(({ kind }) => kind !== 'merger'),
              )
            }
          >
            <span className="check-box" aria-hidden="true" />
            {t('web.scenario.world.merger')}
          </Checkbox>
          <WorldAdding own={own} indicators={indicators} onChange={onChange} />
        </>
      )}
    </section>
  )
})

function Row({
  text,
  isReadOnly,
  onRemove,
}: {
  readonly text: string
  readonly isReadOnly: boolean
  readonly onRemove: () => void
}) {
  const { t } = useWords()
  return (
    <li className="world-row">
      <bdi>{text}</bdi>
      {isReadOnly ? null : (
        <Button
          className="button button-quiet"
          aria-label={`${t('web.scenario.world.remove')}: ${text}`}
          onPress={onRemove}
        >
          {t('web.scenario.world.remove')}
        </Button>
      )}
    </li>
  )
}

function driverText({ driver, from, to = LAST_YEAR, factor, value }: DriverSetting, { t, n }: Words): string {
  const what = t(`driver.${driver}`)
  return value === undefined
    ? t('web.scenario.world.row', { what, factor: n(factor ?? 1, 3), from, to })
    : t('web.scenario.world.value', { what, value: n(value), from, to })
}

function shockText(shock: Shock, indicators: Opened['indicators'], { t, n, language }: Words): string {
  if (shock.kind === 'merger') return t('web.scenario.world.merger')
  if (shock.kind === 'revenue') {
    const { from, to = LAST_YEAR, factor } = shock
    return t('web.scenario.world.row', { what: t('driver.total-expenditure'), factor: n(factor, 3), from, to })
  }
  const what = indicators.find(({ id }) => id === shock.indicator)?.name[language] ?? shock.indicator
  return shock.kind === 'achieved'
    ? t('web.scenario.world.achieved', { what, value: n(shock.value), from: shock.year })
    : t('web.scenario.world.shift', { what, value: n(shock.by), from: shock.year })
}
