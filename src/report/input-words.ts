import type { Data } from '../data/load.js'
import type { UncertainInput } from '../scenarios/studies/inputs.js'
import { REST } from '../scenarios/studies/sensitivity.js'
import type { Language } from '../text/language.js'
import { MESSAGES, type MessageKey } from '../text/messages.js'
import { digitsFor, formatNumber } from '../text/number.js'
import { say } from '../text/say.js'

/** Return an uncertain input in words: `tỷ lệ giải ngân của “Đào tạo, tập huấn”`. */
export function inputName(data: Data, { of }: UncertainInput, language: Language): string {
  const { budget } = data
  const indicator = (id: string): string => data.indicators.get(id)?.name[language] ?? id
  switch (of.kind) {
    case 'driver':
      return say(`input.driver.${of.part}`, language, {
        driver: say(`driver.${of.driver}`, language),
        year: String(of.year),
      })
    case 'delivery':
      return say('input.delivery', language, {
        part: say(`input.delivery.${of.part}`, language),
        profile: budget.delivery.get(of.profile)?.name[language] ?? of.profile,
      })
    case 'response': {
      // A formula names its parameters itself.
      const key = `input.response.${of.part}`
      return say('input.response', language, {
        part: key in MESSAGES ? say(key as MessageKey, language) : of.part,
        programme: budget.programmes.get(of.programme)?.name[language] ?? of.programme,
        indicator: indicator(of.indicator),
      })
    }
    case 'spillover':
      return say('input.spillover', language, { from: indicator(of.from), to: indicator(of.to) })
    default:
      return say(`input.${of.kind}`, language, { indicator: indicator(of.indicator) })
  }
}

/** Return a group of inputs in words. @param inputs its members, at least one */
export function groupName(data: Data, group: string, inputs: readonly UncertainInput[], language: Language): string {
  if (group === REST) return say('group.rest', language, { n: inputs.length })
  const first = inputs[0] as UncertainInput
  const { of } = first
  if (of.kind === 'driver') return say(`driver.${of.driver}`, language)
  if (of.kind === 'spillover') return say('group.spillovers', language)
  if (of.kind === 'forecast') return say('group.forecast', language)
  if (of.kind === 'delivery')
    return say('group.delivery', language, {
      profile: data.budget.delivery.get(of.profile)?.name[language] ?? of.profile,
    })
  if (of.kind === 'response')
    return say('group.response', language, {
      programme: data.budget.programmes.get(of.programme)?.name[language] ?? of.programme,
      indicator: data.indicators.get(of.indicator)?.name[language] ?? of.indicator,
    })
  return capitalised(inputName(data, first, language))
}

/** Return an input's value at a quantile in the reader's notation, with its unit where that is short; empty where it has none. */
export function inputValue(data: Data, { of, valueAt }: UncertainInput, u: number, language: Language): string {
  if (valueAt === undefined) return ''
  const value = valueAt(u)
  const figure = formatNumber(value, language, digitsFor(value))
  if (of.kind === 'driver') {
    if (of.part === 'growth') return `${figure} %`
    return of.driver === 'total-expenditure' || of.driver === 'grdp' ? `${figure} tỷ đồng` : figure
  }
  const unit = of.kind === 'forecast' || of.kind === 'place' ? data.indicators.get(of.indicator)?.unit : undefined
  return unit?.startsWith('%') ? `${figure} %` : figure
}

/** Return text with its first letter in capitals, quotation marks and all left alone. */
export function capitalised(text: string): string {
  const [first = '', ...others] = [...text]
  return first.toLocaleUpperCase('vi') + others.join('')
}
