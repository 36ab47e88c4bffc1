import type { Data, PlanData } from '../data/load.js'
import type { Agency, Territory } from '../data/schemas.js'
import type { Headline } from '../model/verdict.js'
import type { Assessment } from '../scenarios/assess.js'
import type { Projection } from '../scenarios/project.js'
import type { Language, Text } from '../text/language.js'
import type { MessageKey } from '../text/messages.js'
import { digitsFor, formatNumber, formatProbability } from '../text/number.js'
import { say, sayBoth } from '../text/say.js'

/** What is printed of an assessment in a list: of simulated shares no more than may be said. */
export function chanceRecord({
  target,
  status,
  grade,
  headline,
}: Pick<Assessment, 'target' | 'status' | 'grade' | 'headline'>) {
  return {
    id: target.id,
    year: target.year ?? null,
    status,
    probability: headline === undefined ? null : round(headline.probability, 6),
    bound: headline?.bound ?? 'none',
    grade,
  }
}

/** One assessment as the outside sees it (`lotrinh project --json`). Probabilities and growth are fractions. */
export function attainmentRecord(data: Data, planData: PlanData, assessment: Assessment) {
  const { target, headline, raw, fan, growth, anticipated, resolved } = assessment
  const chance = chanceRecord(assessment)
  const capped = headline !== undefined && headline.bound !== 'none'
  return {
    id: chance.id,
    indicator: target.indicator,
    judgedBy: target.judgedBy?.indicator ?? null,
    group: target.group,
    kind: target.kind,
    unit: target.unit,
    year: chance.year,
    comparator: target.comparator,
    value: target.value ?? null,
    valueHigh: target.valueHigh ?? null,
    status: chance.status,
    nowcast: assessment.nowcast,
    probability: chance.probability,
    bound: chance.bound,
    // At a cap the true frequency is not shown, and neither is an error that would reveal it.
    mcse: raw === undefined || capped ? null : round(raw.mcse, 6),
    words: wordsOf(assessment),
    grade: chance.grade,
    quantiles: fan === undefined ? null : mapValues(fan, (value) => round(value, 6)),
    // null: not by the last simulated year
    reachedBy: reachedByRecord(assessment),
    requiredGrowth: growth?.required === undefined ? null : round(growth.required, 6),
    actualGrowth: growth?.actual === undefined ? null : round(growth.actual, 6),
    growthAs: growth?.as ?? null,
    anticipatedProgress:
      anticipated === undefined
        ? null
        : { ...anticipated, predicted: round(anticipated.predicted, 6), gap: round(anticipated.gap, 6) },
    observed: resolved.kind === 'observed' ? { year: resolved.outturn.year, value: resolved.outturn.value } : null,
    finish: assessment.finish?.map((date) => (Number.isFinite(date) ? round(date, 3) : null)) ?? null,
    agency: askedAgency(data, assessment, 'vi'),
    reason: reasonOf(data, planData, assessment),
  }
}

/** By which year 1, 5 and 9 paths of ten have first reached the threshold. */
function reachedByRecord({ reachedBy }: Assessment) {
  if (reachedBy === undefined) return null
  return { p10: reachedBy.p10 ?? null, p50: reachedBy.p50 ?? null, p90: reachedBy.p90 ?? null }
}

/** Return the verdict words of both languages. */
export function wordsOf(assessment: Assessment): Text {
  const key = assessment.headline === undefined ? assessment.status : assessment.headline.verdict
  return sayBoth(`verdict.${key}` as MessageKey)
}

/** Return the printed probability: `63 %`, `trên 95 %`; empty when there is none. */
export function probabilityText(assessment: Assessment, language: Language): string {
  return assessment.headline === undefined ? '' : headlineText(assessment.headline, language)
}

/** Return a probability as it may be printed. */
export function headlineText({ probability, bound }: Headline, language: Language): string {
  const p = formatProbability(probability, language)
  if (bound !== 'none') return say(`bound.${bound}`, language, { p })
  // A share of simulated paths never shows certainty, neither way.
  if (probability < 0.005) return `< ${formatProbability(0.01, language)}`
  return probability >= 0.995 ? `> ${formatProbability(0.99, language)}` : p
}

/** The office to ask: as printed in the plan, else the steward of the measure. */
export function askedAgency(
  data: Data,
  assessment: Assessment,
  language: Language,
  form: 'name' | 'short' = 'name',
): string {
  const { target, resolved } = assessment
  const steward = data.indicators.get(target.indicator)?.steward ?? resolved.indicator.steward
  const office = steward === undefined ? undefined : data.agencies.get(steward)
  if (target.agency !== undefined && form === 'name') return target.agency
  const printed = target.agency === undefined ? undefined : printedOffice(data, target.agency)
  return (printed ?? office)?.[form][language] ?? target.agency ?? '?'
}

function printedOffice(data: Data, printed: string): Agency | undefined {
  const first = printed.split(/[;,]/)[0]?.trim()
  return [...data.agencies.values()].find((agency) => agency.name.vi === first)
}

/** Return why the verdict is what it is, in both languages; of a synthetic province every reason bears the mark. */
export function reasonOf(data: Data, planData: PlanData, assessment: Assessment): Reason {
  return markSynthetic(data, planData, plainReason(data, assessment))
}

type Reason = Text & { readonly code: string }

function plainReason(data: Data, assessment: Assessment): Reason {
  const { resolved, gap, nowcast } = assessment
  const asked = (language: Language) => ({ agency: askedAgency(data, assessment, language) })
  const coded = (code: string, facts: (language: Language) => Readonly<Record<string, string | number>>) => ({
    code,
    ...sayBoth(`reason.${code}` as MessageKey, facts),
  })
  if (gap !== undefined) return coded(gap, asked)
  if (resolved.kind === 'observed') {
    const { value, source } = resolved.outturn
    return coded('observed', (language) => ({
      value: formatNumber(value, language, digitsFor(value) + 1),
      source: data.sources.get(source)?.title ?? source,
    }))
  }
  if (resolved.kind === 'recorded') {
    const { on, by, document } = resolved.record
    return coded('recorded', () => ({ on, by, document }))
  }
  if (resolved.kind === 'milestone') {
    const [p10, p50, p90] = (assessment.finish ?? []).map(monthOf)
    return coded('scheduled', (language) => ({
      p10: p10 ?? say('reason.never', language),
      p50: p50 ?? say('reason.never', language),
      p90: p90 ?? say('reason.never', language),
    }))
  }
  const basis =
    resolved.kind === 'rank'
      ? {
          code: 'projected-rank',
          ...sayBoth('reason.projected-rank', () => ({
            n: resolved.choice.simulatedSize,
          })),
        }
      : resolved.kind === 'identity'
        ? { code: 'projected-identity', ...sayBoth('reason.projected-identity') }
        : resolved.evidence.proxy === undefined
          ? { code: 'projected', ...sayBoth('reason.projected') }
          : coded('projected-proxy', (language) => ({ reason: resolved.evidence.proxy?.reason[language] ?? '' }))
  if (!nowcast) return basis
  const late = coded('not-yet-reported', asked)
  return { code: late.code, vi: `${late.vi}. ${basis.vi}`, en: `${late.en}. ${basis.en}` }
}

/** A decimal year as month/year, `06/2029`; undefined where the money never suffices. */
function monthOf(date: number): string | undefined {
  if (!Number.isFinite(date)) return undefined
  const month = Math.min(12, Math.floor((date % 1) * 12) + 1)
  return `${String(month).padStart(2, '0')}/${Math.floor(date)}`
}

function markSynthetic<T extends Text>(data: Data, { plan }: PlanData, text: T): T {
  const territory = data.territories.get(plan.territory) as Territory
  if (territory.kind !== 'synthetic') return text
  const marked = (language: Language): string => {
    const mark = say('synthetic.mark', language)
    // The title of a synthetic source is the mark itself.
    return text[language].includes(mark) ? text[language] : `${text[language]} (${mark})`
  }
  return { ...text, vi: marked('vi'), en: marked('en') }
}

/** The recipe as the outside sees it; of a synthetic province it bears the mark. */
export function recipeRecord(data: Data, { plan }: PlanData, { recipe }: Projection) {
  const synthetic = data.territories.get(plan.territory)?.kind === 'synthetic'
  return { ...recipe, ...(synthetic ? { mark: say('synthetic.mark', 'vi') } : {}) }
}

/** The whole answer of `lotrinh project --json`. */
export function projectionRecord(data: Data, planData: PlanData, projection: Projection) {
  return {
    recipe: recipeRecord(data, planData, projection),
    targets: projection.assessments.map((one) => attainmentRecord(data, planData, one)),
  }
}

function mapValues<T extends Record<string, number>>(values: T, change: (value: number) => number): T {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)])) as T
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
