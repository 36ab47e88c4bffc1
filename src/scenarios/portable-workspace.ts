import type { Budget } from '../data/budget.js'
import type { PlanData } from '../data/load.js'
import type { NetworkWeights } from '../model/network/forecaster.js'
import { type NetworkFile, packNetwork, unpackNetwork } from '../model/network/weights.js'
import { engineParts } from './engine.js'
import type { EngineConstants } from './engine-constants.js'
import type { Engine, Workspace } from './workspace.js'

/** A map as JSON has it: its entries, in its order. */
type Entries<T> = T extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : T
type EntriesIn<T> = { readonly [F in keyof T]: Entries<T[F]> }

/** A workspace as plain JSON: maps as entries, what was learnt as numbers. Whoever has it needs no file. */
export type PortableWorkspace = EntriesIn<Omit<Workspace, 'engine' | 'budget'>> & {
  readonly budget: EntriesIn<Budget>
  readonly engine: Pick<Engine, 'lasting' | 'common'> &
    Pick<EngineConstants, 'families' | 'standings'> & { readonly network: NetworkFile }
}

/**
 * Pack what a simulation needs. The same workspace gives the same bytes of JSON.
 * @param plan the id of the only plan that is packed; absent: all of them. What belongs to other plans alone is left out:
 * runs of this one are the same to the byte
 */
export function packWorkspace(workspace: Workspace, plan?: string): PortableWorkspace {
  const { engine, budget, ...data } = workspace
  const isOfPlan = (id: string): boolean => plan === undefined || id === plan
  const only = <T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] => [...map].filter(([id]) => isOfPlan(id))
  const isKept = (of: string | undefined): boolean => of === undefined || isOfPlan(of)
  return {
    ...data,
    units: [...data.units],
    indicators: [...data.indicators],
    territories: [...data.territories],
    agencies: [...data.agencies],
    sources: [...data.sources],
    plans: only<PlanData>(data.plans),
    progress: only(data.progress),
    schedules: only(data.schedules),
    budget: {
      ...budget,
      programmes: [...budget.programmes],
      delivery: [...budget.delivery],
      scenarios: [...budget.scenarios].filter(([, one]) => isKept(one.plan)),
    },
    engine: {
      lasting: engine.lasting,
      common: engine.common,
      families: engine.constants.families,
      standings: engine.standings,
      network: packNetwork(engine.constants.network),
    },
  }
}

/**
 * Make the workspace again from what was packed, as it is after `JSON.parse`.
 * @throws RangeError for a network of another version of this code
 */
export function unpackWorkspace(packed: PortableWorkspace): Workspace {
  const { budget, engine, ...data } = packed
  const network: NetworkWeights = unpackNetwork(engine.network)
  const constants: EngineConstants = { families: engine.families, network, standings: engine.standings }
  return {
    ...data,
    units: new Map(data.units),
    indicators: new Map(data.indicators),
    territories: new Map(data.territories),
    agencies: new Map(data.agencies),
    sources: new Map(data.sources),
    plans: new Map(data.plans),
    progress: new Map(data.progress),
    schedules: new Map(data.schedules),
    budget: {
      ...budget,
      programmes: new Map(budget.programmes),
      delivery: new Map(budget.delivery),
      scenarios: new Map(budget.scenarios),
    },
    engine: {
      parts: engineParts(constants),
      constants,
      standings: engine.standings,
      lasting: engine.lasting,
      common: engine.common,
    },
  }
}
