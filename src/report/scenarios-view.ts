import type { Scenario } from '../data/budget-schemas.js'
import type { Data } from '../data/load.js'
import { settingsOf } from '../scenarios/budget/merge.js'
import { type Language, saidIn } from '../text/language.js'
import { say } from '../text/say.js'
import { TABLE_WIDTH, wrap } from './text-table.js'

/** A shipped scenario as data: what it sets, what it extends (from the root to itself), and why. */
export function listedScenario(data: Data, scenario: Scenario) {
  return { ...scenario, plan: scenario.plan ?? null, chain: settingsOf(scenario, data.budget.scenarios).chain }
}

/** The same in words. */
export function scenarioText(data: Data, scenario: Scenario, language: Language): string {
  const { chain } = listedScenario(data, scenario)
  const assumptions = scenario.assumptions.flatMap(({ what, basis }) => {
    const { who, on } = basis
    const [status, why] = [say(`basis.${basis.status}`, language), saidIn(basis.why, language)]
    return [say('scenario.assumption', language, { what: what[language], status, who, on, why })]
  })
  const body = [
    scenario.summary[language],
    ...(chain.length > 1 ? [say('scenario.extends', language, { chain: chain.join(' → ') })] : []),
    ...(scenario.plan === undefined ? [] : [say('scenario.of-plan', language, { plan: scenario.plan })]),
    ...assumptions,
  ]
  const indented = body.flatMap((line) => wrap(line, TABLE_WIDTH - 2).map((one) => `  ${one}`))
  return [`${scenario.id}: ${scenario.name[language]}`, ...indented].join('\n')
}
