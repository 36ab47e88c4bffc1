import { type DriverPaths, drawDrivers } from './budget/drivers.js'
import type { Settings } from './budget/merge.js'
import { uniformsOf } from './budget/uniforms.js'
import type { Frame } from './prepare.js'

/** Return whether the world outside is the baseline's: no driver is another. */
export const isBaseWorld = ({ drivers, shocks }: Settings): boolean =>
  drivers.length === 0 && shocks.every((one) => one.kind !== 'revenue')

/** Drivers of a whole run, by the drivers of a block of it. */
const kept = new WeakMap<DriverPaths, DriverPaths>()

/**
 * Return the drivers on every path of a run and how many those are, where only a block is simulated (`RunOptions.of`).
 * @param drivers the block's
 */
export function wholeDrivers(
  { options: { seed, paths, of = paths }, territory, policy, baseline }: Frame,
  settings: Settings,
  drivers: DriverPaths,
): { readonly drivers: DriverPaths; readonly nPaths: number } {
  if (of === paths) return { drivers, nPaths: paths }
  const under = isBaseWorld(settings) ? baseline : settings
  const found = kept.get(drivers) ?? drawDrivers(policy.base.drivers.rows, territory.id, under, uniformsOf(seed), of)
  kept.set(drivers, found)
  return { drivers: found, nPaths: of }
}
