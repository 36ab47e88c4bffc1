import { useCallback, useMemo, useState } from 'react'
import type { Scenario } from '../../../data/budget-schemas.js'
import { type Draft, dropDraft } from './drafts.js'
import { type Grid, gridOf, type Placed, policyOf, withCells } from './grid.js'
import { begun, done, type History, redone, undone } from './history.js'
import { inOrder } from './in-order.js'
import { dropOwn } from './own.js'
import { shelf } from './shelf.js'
import { useLocks } from './use-locks.js'

/** What is edited: the scenario without its spending, and the spending as cells. */
export type Content = { readonly scenario: Scenario; readonly grid: Grid }

/** Where the editing begins. */
export type Start = {
  /** as it stands on the server, or as it was made */
  readonly saved: Scenario
  /** its version there; 0: it is new */
  readonly version: number
  readonly draft: Draft | undefined
}

export type Editing = ReturnType<typeof useDraft>

/** Hold a scenario that is edited: every change can be undone. What keeps it on this machine is `useKeeping`. */
export function useDraft(start: Start, known: ReadonlyMap<string, Scenario>, tab: string) {
  const [history, setHistory] = useState<History<Content>>(() =>
    begun(contentOf(start.draft?.scenario ?? start.saved, known)),
  )
  const [locked, setLocked] = useLocks(start.saved.id)
  const [saved, setSaved] = useState({ scenario: start.saved, version: start.draft?.version ?? start.version })
  const { now } = history
  const parent = useMemo(() => parentGrid(now.scenario, known), [now.scenario, known])
  const scenario = useMemo(() => written(now, parent), [now, parent])
  const isNew = saved.version === 0
  const isChanged = isNew || inOrder(scenario) !== inOrder(normal(saved.scenario, known))

  const change = useCallback(
    (of: (content: Content) => Content, group?: string) => setHistory((all) => done(all, of(all.now), group)),
    [],
  )
  const setCells = useCallback(
    (cells: readonly Placed[], group?: string) =>
      change((content) => {
        const grid = withCells(content.grid, cells)
        // A slider moves many times on its way to the next place.
        return grid === content.grid ? content : { ...content, grid }
      }, group),
    [change],
  )
  return {
    scenario,
    grid: now.grid,
    parent,
    locked,
    version: saved.version,
    isChanged,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    setCells,
    /** the scenario as it would be with other cells */
    scenarioWith: (cells: readonly Placed[]): Scenario => written({ ...now, grid: withCells(now.grid, cells) }, parent),
    setLocked,
    /** Change anything but the spending. */
    setScenario: (of: (scenario: Scenario) => Scenario, group?: string) =>
      change((content) => ({ ...content, scenario: of(content.scenario) }), group),
    /** Put another scenario in the place of all that is there: it can be undone. */
    replace: (other: Scenario) => change(() => contentOf(other, known)),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    /** Go back to what is saved; of what was never saved the draft is dropped. */
    discard: () => {
      dropDraft(shelf, tab, scenario.id)
      if (isNew) dropOwn(shelf, scenario.id)
      change(() => contentOf(saved.scenario, known))
    },
    /** The server has it now. */
    markSaved: (stored: Scenario, version: number) => setSaved({ scenario: stored, version }),
  }
}

const contentOf = (scenario: Scenario, known: ReadonlyMap<string, Scenario>): Content => ({
  scenario,
  grid: gridOf(scenario, known),
})

/** Cells of what a scenario extends. */
export function parentGrid({ extends: id }: Scenario, known: ReadonlyMap<string, Scenario>): Grid {
  const parent = id === undefined ? undefined : known.get(id)
  return parent === undefined ? new Map() : gridOf(parent, known)
}

function written({ scenario, grid }: Content, parent: Grid): Scenario {
  const { policy: _, world, ...rest } = scenario
  const policy = policyOf(grid, parent)
  const hasWorld = (world?.drivers ?? []).length + (world?.shocks ?? []).length > 0
  return {
    ...rest,
    ...(Object.keys(policy).length === 0 ? {} : { policy }),
    ...(hasWorld ? { world } : {}),
  }
}

/** A scenario as the editor writes it: rows in its own order say the same. */
const normal = (scenario: Scenario, known: ReadonlyMap<string, Scenario>): Scenario =>
  written(contentOf(scenario, known), parentGrid(scenario, known))
