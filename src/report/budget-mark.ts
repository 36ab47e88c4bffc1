import type { Scenario } from '../data/budget-schemas.js'
import { type Problem, problemLine } from '../data/problem.js'
import type { Language } from '../text/language.js'
import { sayBoth } from '../text/say.js'

/** What every JSON answer says of the budget behind it: valid, or forced with what is wrong with it. */
export function budgetRecord(invalid: readonly Problem[]) {
  const lines = (language: Language): string[] => invalid.map((one) => problemLine(one, language))
  return invalid.length === 0
    ? { valid: true }
    : { valid: false, mark: sayBoth('scenario.invalid'), problems: { vi: lines('vi'), en: lines('en') } }
}

/** A scenario as the outside sees it: one from a file is given whole, so that the answer can be made again. */
export function scenarioRecord(scenario: Scenario, isShipped: boolean) {
  const { id, name, summary } = scenario
  return isShipped ? { id, name, summary } : { id, name, summary, settings: scenario }
}
