import type { Data } from '../data/load.js'
import { headlineOf } from '../model/verdict.js'
import { BASELINE } from '../scenarios/prepare.js'
import type { Condition, FailureBox } from '../scenarios/studies/discover.js'
import type { Robust } from '../scenarios/studies/robust.js'
import type { Language } from '../text/language.js'
import { formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { inputName, inputValue } from './input-words.js'
import { TABLE_WIDTH, wrap } from './text-table.js'

/** Return the name of a scenario. */
export const nameOf = (data: Data, id: string, language: Language): string =>
  data.budget.scenarios.get(id)?.name[language] ?? id

/** Return the name of a world: the baseline as a world is the world as it is. */
export const worldName = (data: Data, id: string, language: Language): string =>
  id === BASELINE ? say('robust.as-is', language) : nameOf(data, id, language)

/** Say when the sturdiest policy fails. */
export function failureLines(data: Data, answer: Robust, language: Language): string[] {
  const { failure, question, sturdiest, grade } = answer
  const share = headlineText(headlineOf(failure.share, grade), language)
  const n = formatNumber(failure.searched, language, 0)
  const asked =
    question.target === undefined
      ? say('robust.fails.all', language, { below: formatNumber(failure.below, language, 1), share, n })
      : say('robust.fails.target', language, { share, n })
  const boxes = failure.boxes.map((box, i) => boxText(data, answer, box, i, language))
  return [
    say('robust.sturdiest', language, { name: nameOf(data, sturdiest, language) }),
    asked,
    ...(boxes.length > 0 ? boxes : [say('robust.no-box', language)]),
  ].flatMap((line) => wrap(line, TABLE_WIDTH))
}

function boxText(data: Data, { grade }: Robust, box: FailureBox, i: number, language: Language): string {
  return say('robust.box', language, {
    i: i + 1,
    conditions: conditionsText(data, box.conditions, language),
    density: headlineText(headlineOf(box.density, grade), language),
    coverage: formatProbability(box.coverage, language),
    mass: formatProbability(box.mass, language),
  })
}

/** Return the conditions of a box in words. */
export function conditionsText(data: Data, conditions: readonly Condition[], language: Language): string {
  return conditions.map((one) => conditionText(data, one, language)).join(say('robust.and', language))
}

function conditionText(data: Data, condition: Condition, language: Language): string {
  if (condition.kind === 'world') {
    const key = condition.inside ? 'robust.in-world' : 'robust.outside-world'
    return say(key, language, { world: worldName(data, condition.world, language) })
  }
  const { input, low, high } = condition
  const name = inputName(data, input, language)
  const percent = (u: number): string => formatNumber(Math.round(100 * u), language, 0)
  const value = (u: number): string => inputValue(data, input, u, language)
  if (low > 0 && high < 1)
    return say('robust.between', language, {
      name,
      low: value(low),
      high: value(high),
      qLow: percent(low),
      qHigh: percent(high),
    })
  return low > 0
    ? say('robust.above', language, { name, value: value(low), q: percent(low) })
    : say('robust.below', language, { name, value: value(high), q: percent(high) })
}
