import type { DriverSetting, EnvelopeRow, Scenario, Shock, SpendingRow } from '../../data/budget-schemas.js'

/** A scenario with everything it extends, oldest rows first: later rows stand before earlier ones. */
export type Settings = {
  readonly id: string
  readonly envelope: readonly EnvelopeRow[]
  readonly spending: readonly SpendingRow[]
  readonly drivers: readonly DriverSetting[]
  readonly shocks: readonly Shock[]
  /** ids from the root to the scenario itself */
  readonly chain: readonly string[]
}

/** Merge a scenario with what it extends. Loading has refused unknown parents and cycles. */
export function settingsOf(scenario: Scenario, known: ReadonlyMap<string, Scenario>): Settings {
  const chain: Scenario[] = []
  for (let one: Scenario | undefined = scenario; one !== undefined && !chain.includes(one); ) {
    chain.unshift(one)
    one = one.extends === undefined ? undefined : known.get(one.extends)
  }
  return {
    id: scenario.id,
    envelope: chain.flatMap((one) => one.policy?.envelope ?? []),
    spending: chain.flatMap((one) => one.policy?.spending ?? []),
    drivers: chain.flatMap((one) => one.world?.drivers ?? []),
    shocks: chain.flatMap((one) => one.world?.shocks ?? []),
    chain: chain.map((one) => one.id),
  }
}

/** Return the row of spending that holds in a year: a ramp stays at its end. */
export const spendingIn = (rows: readonly SpendingRow[], year: number): SpendingRow | undefined =>
  rowOf(rows, year, ({ ramp, match }) => ramp !== undefined || typeof match === 'object')

/** Return the row that holds in a year: the last one whose span contains it. */
export function rowOf<T extends { readonly from: number; readonly to?: number | undefined }>(
  rows: readonly T[],
  year: number,
  staysOn: (row: T) => boolean = () => false,
): T | undefined {
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as T
    if (row.from <= year && (row.to === undefined || year <= row.to || staysOn(row))) return row
  }
  return undefined
}
