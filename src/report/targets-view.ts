import type { Data, PlanData } from '../data/load.js'
import type { Indicator, Target } from '../data/schemas.js'
import type { Language } from '../text/language.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'

/** A target as the outside sees it: every field there, `null` where the plan gives nothing. */
export function targetRecord(data: Data, { plan }: PlanData, target: Target) {
  const indicator = data.indicators.get(target.indicator) as Indicator
  return {
    id: target.id,
    plan: plan.id,
    province: plan.territory,
    source: plan.source,
    number: target.number ?? null,
    line: target.line,
    quote: target.quote,
    valueLine: target.valueLine ?? null,
    valueQuote: target.valueQuote ?? null,
    section: target.section,
    indicator: target.indicator,
    name: indicator.name,
    kind: target.kind,
    unit: target.unit,
    comparator: target.comparator,
    value: target.value ?? null,
    valueHigh: target.valueHigh ?? null,
    year: target.year ?? null,
    direction: DIRECTION[indicator.better],
    agency: target.agency ?? null,
    group: target.group,
    contradicts: target.contradicts ?? [],
    judgedBy: target.judgedBy ?? null,
    note: target.note ?? null,
  }
}

const DIRECTION = { higher: 'up', lower: 'down', none: 'none' } as const

/** Return what must be reached in the reader's words: `≥ 60 %`, `nhóm 20 dẫn đầu`, `8 - 10 %`. */
export function mustBe(data: Data, target: Target, language: Language): string {
  const { comparator, value, valueHigh, unit, kind } = target
  if (comparator === 'complete') return say('comparator.complete', language)
  if (comparator === 'above_average') return say('comparator.above_average', language)
  if (comparator === 'top_n') return say('comparator.top_n', language, { n: value ?? '?' })
  if (value === undefined)
    return comparator === 'none' || kind === 'qualitative'
      ? say('comparator.none', language)
      : say('comparator.no-value', language)
  const figure =
    valueHigh === undefined ? number(value, language) : `${number(value, language)} - ${number(valueHigh, language)}`
  const sign = comparator === 'range' || comparator === 'none' ? '' : `${SIGN[comparator] ?? comparator} `
  const counted = kind === 'count_per_year' ? say('comparator.per-year', language, { value: figure }) : figure
  const shown = PERCENT_OF.includes(unit)
    ? ' %'
    : UNITS_SHOWN.includes(unit)
      ? ` ${data.units.get(unit)?.name[language] ?? unit}`
      : ''
  return `${sign}${counted}${shown}`
}

const SIGN: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '=': '=' }
/** Units short enough to stand behind the figure; others follow from the measure's name. */
const UNITS_SHOWN = ['%', '% of GRDP', '% per year']
/** Shares whose whole stands in the measure's name already. */
const PERCENT_OF = ['% of budget', '% of revenue', '% of R&D expenditure']

function number(value: number, language: Language): string {
  return formatNumber(value, language, 2)
}
