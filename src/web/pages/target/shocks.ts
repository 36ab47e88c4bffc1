import type { Shock } from '../../../data/budget-schemas.js'
import { signed } from '../../../report/signed.js'
import { saidIn } from '../../../text/language.js'
import { digitsFor } from '../../../text/number.js'
import type { ScenarioItem } from '../../api/client.js'
import type { Words } from '../../view/use-view.js'

/** Something that a scenario has happen, where it stands on a chart. `why`: the scenario's own reason. */
export type ChartShock = { readonly year: number; readonly label: string; readonly why: string }

/** Provinces were merged on 1 July of this year. */
const MERGED_IN = 2025

/**
 * Return what a scenario, and what it extends, has happen to a measure: shocks of the measure itself and of money, which
 * acts on all. Shocks of other measures belong on the charts of those.
 * @param measures the measure drawn; of a rank also the score behind it
 */
export function shocksOn(
  measures: readonly string[],
  scenario: string,
  scenarios: ReadonlyMap<string, ScenarioItem>,
  words: Words,
): readonly ChartShock[] {
  return chainOf(scenario, scenarios)
    .flatMap(({ world }) => world?.shocks ?? [])
    .filter((shock) => !('indicator' in shock) || measures.includes(shock.indicator))
    .map((shock) => ({ year: yearOf(shock), label: labelOf(shock, words), why: saidIn(shock.why, words.language) }))
    .sort((a, b) => a.year - b.year)
}

/** Whether a scenario has anything happen to some measure. */
export const hasShocks = (scenario: string, scenarios: ReadonlyMap<string, ScenarioItem>): boolean =>
  chainOf(scenario, scenarios).some(({ world }) => world?.shocks?.some((shock) => 'indicator' in shock))

/** A scenario behind all that it extends. What is not there, or goes round, ends it. */
function chainOf(id: string, scenarios: ReadonlyMap<string, ScenarioItem>): readonly ScenarioItem[] {
  const chain: ScenarioItem[] = []
  for (let one = scenarios.get(id); one !== undefined && !chain.includes(one); one = scenarios.get(one.extends ?? '')) {
    chain.unshift(one)
  }
  return chain
}

function yearOf(shock: Shock): number {
  if (shock.kind === 'merger') return MERGED_IN
  return shock.kind === 'revenue' ? shock.from : shock.year
}

function labelOf(shock: Shock, { t, n, language }: Words): string {
  switch (shock.kind) {
    case 'achieved':
      return t('web.target.shock.achieved', { year: shock.year, value: n(shock.value, digitsFor(shock.value)) })
    case 'shift':
      return t('web.target.shock.shift', { year: shock.year, by: signed(shock.by, language, digitsFor(shock.by)) })
    case 'revenue': {
      const facts = { from: shock.from, to: shock.to ?? '', factor: n(shock.factor, 2) }
      return t(shock.to === undefined ? 'web.target.shock.revenue-on' : 'web.target.shock.revenue', facts)
    }
    case 'merger':
      return t('web.target.shock.merger')
  }
}
