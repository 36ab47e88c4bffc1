import { useEffect, useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Scenario } from '../../../data/budget-schemas.js'
import { settingsOf } from '../../../scenarios/budget/merge.js'
import { Link } from '../../parts/link.js'
import { momentText } from '../../parts/moment.js'
import { Page } from '../../parts/page.js'
import { useLatest } from '../../parts/use-latest.js'
import type { Opened } from '../../simulation/protocol.js'
import type { Simulation } from '../../simulation/use-simulation.js'
import { BASELINE } from '../../view/params.js'
import { useView, useWords } from '../../view/use-view.js'
import { Conflict } from './conflict.js'
import type { Placed } from './grid.js'
import { Live } from './live.js'
import { SheetPanel } from './sheet-panel.js'
import { beginFrom, type Found } from './start.js'
import type { Tab } from './tab.js'
import { NameAndState } from './title.js'
import { useAsking } from './use-asking.js'
import { useDraft } from './use-draft.js'
import { useEnvelope } from './use-envelope.js'
import { useLimits } from './use-limits.js'
import { useSaving } from './use-saving.js'
import { Versions } from './versions.js'
import { type World, WorldPanel } from './world.js'

type Props = {
  readonly found: Exclude<Found, { kind: 'missing' }>
  readonly known: ReadonlyMap<string, Scenario>
  readonly tab: Tab
  readonly simulation: Simulation
  readonly opened: Opened
}

export function Editor({ found, known, tab, simulation, opened }: Props) {
  const { t, language } = useWords()
  const { view, go } = useView()
  const isReadOnly = found.kind === 'shipped'
  const [opening] = useState(found)
  const editing = useDraft(opening.start, known, tab.own)
  const { scenario } = editing
  const isTaken = (id: string): boolean => known.has(id)
  const saving = useSaving(editing, tab.own, isTaken)
  const [against, setAgainst] = useState(() => againstAtFirst(scenario, known))
  const [picked, setTarget] = useState<string>()
  // Until somebody chooses, the first target of which there is a chance.
  const target = picked ?? simulation.answered?.assessed[0]?.id ?? ''
  const firstYear = Number(opened.asOf.slice(0, 4)) + 1
  const limits = useLimits(scenario.id, simulation.answered?.money, firstYear)
  const compared = known.get(against) ?? known.get(BASELINE)
  const envelope = useEnvelope(editing, simulation.answered?.money, firstYear)
  const askAbout = useAsking(simulation.ask, {
    against: compared,
    target,
    lines: limits.lines,
    ahead: isReadOnly ? undefined : envelope.scenariosAhead,
  })
  useEffect(() => askAbout(scenario), [scenario, askAbout])
  // Who changes cells has the workers hear of it before anything is drawn.
  const hurried = {
    ...editing,
    setCells: (cells: readonly Placed[], group?: string): void => {
      askAbout(editing.scenarioWith(cells))
      editing.setCells(cells, group)
    },
  }

  const programmes = useMemo(() => new Map(opened.programmes.map((one) => [one.id, one])), [opened.programmes])
  const inherited = useMemo(() => {
    const parent = scenario.extends === undefined ? undefined : known.get(scenario.extends)
    return parent === undefined ? { drivers: [], shocks: [] } : settingsOf(parent, known)
  }, [scenario.extends, known])
  const others = [...known.values()].filter(
    ({ id, plan }) => id !== scenario.id && (plan === undefined || plan === view.plan),
  )
  const name = scenario.name[language]
  const parentName = scenario.extends === undefined ? undefined : known.get(scenario.extends)?.name[language]
  const setWorld = useLatest((world: World) => editing.setScenario((one) => ({ ...one, world })))
  const copy = useLatest((): void => {
    const id = beginFrom(scenario, isReadOnly, view.plan, isTaken, tab.own)
    go({ page: 'scenario', item: id })
  })
  return (
    <Page
      title={`${t('web.scenario.title')}: ${name}`}
      heading={<bdi>{name}</bdi>}
      above={
        <p className="target-back">
          <Link to={{ page: 'scenarios', item: '' }}>← {t('web.scenario.back')}</Link>
        </p>
      }
    >
      <div className="scenario-lead" data-ready>
        {parentName === undefined ? null : <p>{t('web.scenario.extends', { name: parentName })}</p>}
        {isReadOnly ? <p>{t('web.scenario.locked')}</p> : null}
        {opening.kind === 'own' && opening.elsewhere !== undefined ? (
          <p className="warn">
            {t('web.scenario.other-tab', { at: momentText(new Date(opening.elsewhere).toISOString(), language) })}
          </p>
        ) : null}
        {isReadOnly ? (
          <Button className="button" onPress={copy}>
            {t('web.scenario.copy')}
          </Button>
        ) : (
          <NameAndState editing={editing} tab={tab} saving={saving} wasAdopted={opening.start.draft} onCopy={copy} />
        )}
      </div>
      <div className="scenario">
        <div className="scenario-main">
          <SheetPanel
            editing={hurried}
            programmes={programmes}
            envelope={envelope}
            money={simulation.answered?.money}
            limits={limits}
            firstYear={firstYear}
            isReadOnly={isReadOnly}
          />
          <WorldPanel
            own={scenario.world ?? NO_WORLD}
            inherited={inherited}
            indicators={opened.indicators}
            isReadOnly={isReadOnly}
            onChange={setWorld}
          />
          {isReadOnly || editing.version === 0 ? null : (
            <Versions id={scenario.id} version={editing.version} onOpen={editing.replace} />
          )}
        </div>
        <div className="scenario-side">
          <Live
            simulation={simulation}
            scenarios={others}
            against={compared?.id ?? BASELINE}
            onAgainst={setAgainst}
            target={target}
            onTarget={setTarget}
          />
        </div>
      </div>
      <Conflict
        current={saving.conflict}
        yours={scenario}
        known={known}
        programmes={programmes}
        onKeep={saving.keepMine}
        onTake={saving.takeTheirs}
        onCopy={saving.saveCopy}
        onClose={saving.closeConflict}
      />
    </Page>
  )
}

const NO_WORLD: World = {}

/** A scenario is measured against what it was made from; what was made from nothing against the baseline. */
const againstAtFirst = (scenario: Scenario, known: ReadonlyMap<string, Scenario>): string =>
  scenario.extends !== undefined && known.has(scenario.extends) ? scenario.extends : BASELINE
