import type { Driver, DriverId, Programme, Scenario } from '../../data/budget-schemas.js'
import type { Problem } from '../../data/problem.js'
import type { Indicator } from '../../data/schemas.js'
import type { chanceRecord } from '../../report/attainment-view.js'
import type { TargetChart } from '../../report/target-page.js'
import type { Part } from './part.js'

/** What the page and the workers that simulate say to each other. Plain data. */

export const SEED = 1
/** Paths of a first look while something is dragged, and of what stays on screen. */
export const QUICK_PATHS = 200
export const FULL_PATHS = 2000

/** A target and what is said of its chance. */
export type Chance = ReturnType<typeof chanceRecord>

/** Paths [from, to) of a run of `of`: what one worker simulates. */
export type Block = { readonly from: number; readonly to: number; readonly of: number }

/**
 * Begin: read the plan and prepare the worlds of a block. A worker without `lead` answers the page, and asks those behind
 * `helpers` for the other blocks; one with it is such a helper.
 */
export type Opening = {
  readonly kind: 'open'
  readonly plan: string
  readonly block: Block
  readonly helpers: readonly MessagePort[]
  readonly lead: MessagePort | undefined
}

/** What would a scenario change? */
export type Asked = {
  readonly scenario: Scenario
  /** the scenario that changes are measured against */
  readonly against: Scenario
  /** the target whose chart is on screen; empty: none */
  readonly target: string
  /** lines, `programme|payer`, whose money is wanted */
  readonly lines: readonly string[]
}
/** `id` grows: only the newest is answered for sure. */
export type Asking = Asked & { readonly kind: 'ask'; readonly id: number }
export type ToWorker = Opening | Asking

/** What the plan holds that an editor needs. */
export type Opened = {
  readonly kind: 'opened'
  readonly hash: string
  readonly asOf: string
  readonly programmes: readonly Programme[]
  readonly scenarios: readonly Scenario[]
  readonly indicators: readonly Pick<Indicator, 'id' | 'name' | 'unit' | 'lower' | 'upper'>[]
  readonly drivers: readonly (readonly [DriverId, Driver])[]
}

/** A target whose chance is another than under the other scenario, by more than the Monte Carlo error (95 %). */
export type Change = {
  readonly now: Chance
  readonly was: Chance
  /** reached on more paths than before; what may be printed of the difference may be nothing */
  readonly isUp: boolean
  /** what may be printed of the difference of the probabilities; `least`: at least so much, `hidden`: both at a cap */
  readonly shown: 'whole' | 'least' | 'hidden'
  readonly difference: number
}

/** Medians over paths by budget year, tỷ đồng in prices of each year. */
export type MoneyByYear = {
  readonly envelope: readonly number[]
  readonly spent: readonly number[]
  /** of each line that was asked for */
  readonly lines: Readonly<Record<string, readonly number[]>>
  /** all local expenditure; 0 where nobody knows it */
  readonly total: readonly number[]
}

export type Answered = {
  readonly kind: 'answered'
  readonly id: number
  readonly paths: number
  /** ms in the workers */
  readonly took: number
  /** targets of which there is a chance, in the order of the plan */
  readonly assessed: readonly Pick<Chance, 'id' | 'year'>[]
  readonly changes: readonly Change[]
  /** targets whose outcome is another on some path, but not on more than the Monte Carlo error allows */
  readonly within: number
  /** expected number of targets reached, of those judged */
  readonly mean: { readonly now: number; readonly before: number; readonly judged: number }
  readonly chart: { readonly facts: TargetChart; readonly before: TargetChart['fan'] } | undefined
  readonly money: MoneyByYear
  readonly problems: readonly Problem[]
}

/** A scenario that is wrong in itself: nothing was run. */
export type Refused = { readonly kind: 'refused'; readonly id: number; readonly problems: readonly Problem[] }

/** Nothing can be simulated. `status` of the server; absent: nobody answered. */
export type Broken = { readonly kind: 'broken'; readonly status?: number | undefined; readonly message: string }

export type FromWorker = Opened | Answered | Refused | Broken
/** What a helper says to the worker that asked it. */
export type FromHelper = { readonly kind: 'part'; readonly id: number; readonly part: Part } | Broken
