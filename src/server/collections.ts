import { z } from 'zod'
import * as b from '../data/budget-schemas.js'
import type { Data } from '../data/load.js'
import * as s from '../data/schemas.js'
import { targetRecord } from '../report/targets-view.js'

/** A collection the API reads out: where its items come from, what they are, and by what they can be narrowed. */
export type Collection = {
  readonly name: string
  /** whether an item is asked for by its `id` */
  readonly hasId: boolean
  readonly item: z.ZodType
  readonly items: (data: Data) => readonly Item[]
  /** fields compared as text with a query parameter of the same name */
  readonly filters: readonly string[]
}

export type Item = Readonly<Record<string, unknown>>

/** A row of a plan names its plan. */
const ofPlan = <T extends z.ZodRawShape>(schema: z.ZodObject<T>) => schema.extend({ plan: s.Id })

/** Add to every row of a plan which plan it is. */
function rowsOfPlans(data: Data, rows: (plan: string) => readonly object[]): Item[] {
  return [...data.plans.keys()].flatMap((plan) => rows(plan).map((row) => ({ plan, ...row })))
}

const rowsOf = (kind: 'tasks' | 'money' | 'duties') => (data: Data) =>
  rowsOfPlans(data, (plan) => data.plans.get(plan)?.[kind] ?? [])

/** Targets as `lotrinh targets --json` prints them: every field there, null where the plan gives nothing. */
const TargetItem = z.looseObject({ id: s.Id, plan: s.Id, indicator: s.Id, kind: z.enum(s.KINDS) })

export const COLLECTIONS: readonly Collection[] = [
  {
    name: 'territories',
    hasId: true,
    item: s.Territory,
    items: (data) => [...data.territories.values()],
    filters: ['kind'],
  },
  {
    name: 'indicators',
    hasId: true,
    item: s.Indicator,
    items: (data) => [...data.indicators.values()],
    filters: ['scale', 'family', 'unit', 'better'],
  },
  { name: 'units', hasId: false, item: s.Unit, items: (data) => [...data.units.values()], filters: [] },
  { name: 'agencies', hasId: true, item: s.Agency, items: (data) => [...data.agencies.values()], filters: [] },
  { name: 'sources', hasId: true, item: s.Source, items: (data) => [...data.sources.values()], filters: [] },
  {
    name: 'observations',
    hasId: false,
    item: s.Observation,
    items: (data) => data.observations,
    filters: ['indicator', 'territory', 'year', 'status', 'source'],
  },
  {
    name: 'plans',
    hasId: true,
    item: s.Plan,
    items: (data) => [...data.plans.values()].map(({ plan }) => plan),
    filters: ['territory'],
  },
  {
    name: 'targets',
    hasId: true,
    item: TargetItem,
    items: (data) =>
      [...data.plans.values()].flatMap((one) => one.targets.map((target) => targetRecord(data, one, target))),
    filters: ['plan', 'indicator', 'year', 'group', 'kind', 'comparator', 'agency'],
  },
  { name: 'tasks', hasId: true, item: ofPlan(s.Task), items: rowsOf('tasks'), filters: ['plan', 'group'] },
  { name: 'money', hasId: true, item: ofPlan(s.Money), items: rowsOf('money'), filters: ['plan'] },
  { name: 'duties', hasId: true, item: ofPlan(s.Duty), items: rowsOf('duties'), filters: ['plan'] },
  {
    name: 'programmes',
    hasId: true,
    item: b.Programme,
    items: ({ budget }) => [...budget.programmes.values()],
    filters: [],
  },
  {
    name: 'responses',
    hasId: true,
    item: b.Response,
    items: ({ budget }) => budget.responses,
    filters: ['programme', 'indicator', 'territory', 'form'],
  },
  {
    name: 'drivers',
    hasId: false,
    item: b.Driver,
    items: ({ budget }) => budget.drivers,
    filters: ['driver', 'territory'],
  },
  {
    name: 'scenarios',
    hasId: true,
    item: b.Scenario,
    items: ({ budget }) => [...budget.scenarios.values()],
    filters: ['plan', 'extends'],
  },
]
