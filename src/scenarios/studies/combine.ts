import type { Scenario } from '../../data/budget-schemas.js'
import { type Settings, settingsOf } from '../budget/merge.js'

/** Two scenarios in one: what the province decides of the first, what it does not of the second. */
export type Combined = {
  readonly settings: Settings
  /** rows that were not used: world rows of the policy, money rows the world has beyond what both extend */
  readonly left: { readonly worldOfPolicy: number; readonly policyOfWorld: number }
}

/**
 * Put a policy into a world: envelope and spending as the policy has them with all it extends, drivers and shocks as the
 * world has them with all it extends. The order of rows stays, so that later rows still stand before earlier ones.
 */
export function combine(policy: Scenario, world: Scenario, known: ReadonlyMap<string, Scenario>): Combined {
  const decided = settingsOf(policy, known)
  const met = settingsOf(world, known)
  const ownMoney = met.chain
    .filter((id) => !decided.chain.includes(id))
    .map((id) => (id === world.id ? world : known.get(id))?.policy)
  return {
    settings: {
      id: `${policy.id}+${world.id}`,
      envelope: decided.envelope,
      spending: decided.spending,
      drivers: met.drivers,
      shocks: met.shocks,
      chain: [...new Set([...decided.chain, ...met.chain])],
    },
    left: {
      worldOfPolicy: decided.drivers.length + decided.shocks.length,
      policyOfWorld: ownMoney.reduce(
        (sum, one) => sum + (one?.envelope?.length ?? 0) + (one?.spending?.length ?? 0),
        0,
      ),
    },
  }
}

const rowsOfWorld = ({ world }: Scenario): number => (world?.drivers?.length ?? 0) + (world?.shocks?.length ?? 0)

/** Return the shipped policies and worlds that fit a plan: a scenario with drivers or shocks of its own is a world. */
export function policiesAndWorlds(known: ReadonlyMap<string, Scenario>, plan: string) {
  const fitting = [...known.values()].filter((one) => one.plan === undefined || one.plan === plan)
  return {
    policies: fitting.filter((one) => rowsOfWorld(one) === 0),
    worlds: fitting.filter((one) => rowsOfWorld(one) > 0),
  }
}
