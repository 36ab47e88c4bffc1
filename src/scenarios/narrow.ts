import type { Scenario } from '../data/budget-schemas.js'
import { forecastsOf } from './budget/identities.js'
import { settingsOf } from './budget/merge.js'
import type { Prepared } from './prepare.js'
import type { Resolved } from './resolve.js'

/**
 * Return what is prepared, with only some targets and only the responses that can move them, directly or by spillovers:
 * the same worlds, and less to compute.
 */
export function narrowTo(prepared: Prepared, targets: readonly Resolved[]): Prepared {
  const { responses, spillovers, moved } = prepared.policy
  const wanted = new Set(targets.flatMap(({ indicator }) => [indicator.id, indicator.score ?? indicator.id]))
  for (const one of targets) if (one.kind === 'identity') for (const id of forecastsOf(one.ready).keys()) wanted.add(id)
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size
    for (const { link } of spillovers) if (wanted.has(link.to)) wanted.add(link.from)
  }
  const policy = {
    ...prepared.policy,
    responses: responses.filter(({ response }) => wanted.has(response.indicator)),
    spillovers: spillovers.filter(({ link }) => wanted.has(link.to)),
    moved: moved.filter(({ ready }) => wanted.has(ready.identity.indicator)),
  }
  return { ...prepared, resolved: targets, policy }
}

/** Return the worlds that a scenario is run on: those of the successor province where it merges the old one. */
export function worldsFor(prepared: Prepared, scenario: Scenario): Prepared {
  const { shocks } = settingsOf(scenario, prepared.workspace.budget.scenarios)
  const isMerged = shocks.some((one) => one.kind === 'merger')
  return isMerged && prepared.options.boundary !== 'successor' ? prepared.merged() : prepared
}
