import { DRIVERS, type DriverId } from '../data/budget-schemas.js'
import type { Data, PlanData } from '../data/load.js'
import type { Observation } from '../data/schemas.js'
import type { Assessment } from '../scenarios/assess.js'
import { doubtOf } from '../scenarios/doubt.js'
import type { MoneyActing } from '../scenarios/money-acting.js'
import type { Projection } from '../scenarios/project.js'
import { type Language, saidIn, type Text } from '../text/language.js'
import { digitsFor, formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'
import { askedAgency, attainmentRecord, probabilityText, reasonOf, recipeRecord, wordsOf } from './attainment-view.js'
import { engineLines, engineRecord } from './engine-lines.js'
import { moneyActingLines, moneyActingRecord } from './money-acting-lines.js'
import { doubtLines, identityLines, identityRecord } from './money-lines.js'
import { mustBe, targetRecord } from './targets-view.js'

/** Everything behind one verdict, as data (`lotrinh explain --json`). */
export function explanationRecord(
  data: Data,
  planData: PlanData,
  projection: Projection,
  assessment: Assessment,
  acting: MoneyActing | undefined,
) {
  const { resolved, target } = assessment
  const { evidence } = resolved
  return {
    recipe: recipeRecord(data, planData, projection),
    target: targetRecord(data, planData, target),
    definition: {
      indicator: resolved.indicator.id,
      name: resolved.indicator.name,
      text: resolved.indicator.definition ?? null,
      reason: target.judgedBy?.reason ?? null,
    },
    observations: observationsOf(resolved).map((row) => ({
      ...row,
      used: isUsed(resolved, row),
      source: data.sources.get(row.source) ?? row.source,
    })),
    proxy: evidence.proxy ?? null,
    engine: resolved.kind === 'series' ? engineRecord(resolved) : null,
    prior: usesPrior(resolved) ? resolved.fitted.prior : resolved.kind === 'rank' ? data.priors.rankPersistence : null,
    priorFrom: { madeBy: data.priors.madeBy, madeOn: data.priors.madeOn, panel: data.priors.panel },
    field:
      resolved.kind === 'rank'
        ? {
            tableYear: resolved.choice.tableYear,
            printedSize: resolved.choice.printedSize,
            simulatedSize: resolved.choice.simulatedSize,
          }
        : null,
    identity: resolved.kind === 'identity' ? identityRecord(projection, resolved) : null,
    money: acting === undefined ? null : moneyActingRecord(data, acting),
    doubt: doubtOf(projection, assessment) ?? null,
    attainment: attainmentRecord(data, planData, assessment),
    raisesGrade: raiseOf(data, assessment),
  }
}

function observationsOf(resolved: Assessment['resolved']): readonly Observation[] {
  return resolved.kind === 'rank' ? resolved.choice.ownRanks : resolved.evidence.found
}

/** A rank is simulated from one whole table; other years' ranks are shown only. */
function isUsed(resolved: Assessment['resolved'], row: Observation): boolean {
  if (resolved.kind !== 'rank') return resolved.evidence.series.includes(row)
  return row.year === resolved.choice.tableYear && row.fieldSize === resolved.choice.printedSize
}

/** What would raise the evidence grade, in both languages. */
export function raiseOf(data: Data, assessment: Assessment): Text {
  const { grade, gap, resolved } = assessment
  const line = (language: Language): string => {
    const agency = askedAgency(data, assessment, language)
    if (gap !== undefined && !['no-observation', 'no-standing', 'no-field'].includes(gap))
      return say('grade.raise.measure', language, { agency })
    if (resolved.kind === 'rank' || gap === 'no-field') return say('grade.raise.rank', language)
    if (grade === 'A') return say('grade.raise.A', language)
    if (grade === 'B') return say('grade.raise.B', language, { n: 8 - resolved.evidence.series.length })
    if (resolved.kind === 'gap' && resolved.lacks !== undefined)
      return say('grade.raise.count', language, { list: lackedNames(data, resolved.lacks, language), agency })
    return say(grade === 'N' ? 'grade.raise.N' : 'grade.raise.C', language, { agency })
  }
  return { vi: line('vi'), en: line('en') }
}

/** Names of the drivers and indicators without which an identity cannot be worked out. */
function lackedNames({ indicators }: Data, ids: readonly string[], language: Language): string {
  const drivers: readonly string[] = DRIVERS
  const nameOf = (id: string): string =>
    drivers.includes(id) ? say(`driver.${id as DriverId}`, language) : (indicators.get(id)?.name[language] ?? id)
  return ids.map(nameOf).join(', ')
}

/** The same as readable text. */
export function explanationText(
  data: Data,
  planData: PlanData,
  projection: Projection,
  assessment: Assessment,
  acting: MoneyActing | undefined,
  language: Language,
): string {
  const { target, resolved, fan, raw, growth, anticipated } = assessment
  const record = explanationRecord(data, planData, projection, assessment, acting)
  const number = (value: number): string => formatNumber(value, language, digitsFor(value) + 1)
  const lines: string[] = []
  const section = (title: string, body: readonly string[]): void => {
    if (body.length > 0) lines.push('', title, ...body.map((line) => `  ${line}`))
  }
  lines.push(say('explain.title', language, { id: target.id }))
  section(say('explain.promise', language), [
    `${data.indicators.get(target.indicator)?.name[language]}: ${mustBe(data, target, language)} (${target.year ?? say('table.no-year', language)})`,
    `“${target.quote}”`,
    say('explain.source', language, { file: planData.plan.source, line: target.line }),
    ...(target.note === undefined ? [] : [`${say('explain.note', language)}: ${saidIn(target.note, language)}`]),
  ])
  section(say('explain.definition', language), [
    `${resolved.indicator.name[language]} (${resolved.indicator.id})`,
    ...(resolved.indicator.definition === undefined ? [] : [resolved.indicator.definition[language]]),
    ...(target.judgedBy === undefined ? [] : [saidIn(target.judgedBy.reason, language)]),
  ])
  section(
    say('explain.observations', language),
    record.observations.length === 0
      ? [say('explain.none', language)]
      : observationsOf(resolved).map((row) => observationLine(data, row, isUsed(resolved, row), language)),
  )
  if (resolved.evidence.proxy !== undefined) {
    const { reason, basis, shift, spread, status } = resolved.evidence.proxy
    const moved = {
      shift: formatNumber(shift, language, 2),
      spread: spread === 'family' ? say('explain.proxy.family', language) : formatNumber(spread, language, 2),
      status: say(`basis.${status}`, language),
    }
    section(say('explain.proxy', language), [
      reason[language],
      say('explain.proxy.moved', language, moved),
      saidIn(basis, language),
    ])
  }
  if (resolved.kind === 'series') section(say('explain.engine', language), engineLines(resolved, language))
  if (resolved.kind === 'identity')
    section(say('explain.identity', language), identityLines(projection, resolved, language))
  if (acting !== undefined) section(say('explain.money', language), moneyActingLines(data, acting, language))
  section(say('explain.doubt', language), doubtLines(record.doubt, language))
  section(say('explain.prior', language), priorLines(data, resolved, language))
  if (fan !== undefined)
    section(say('explain.quantiles', language, { year: target.year ?? '' }), [
      Object.entries(fan)
        .map(([name, value]) => `${name} ${number(value)}`)
        .join('   '),
    ])
  const shown = probabilityText(assessment, language)
  const error =
    raw === undefined || assessment.headline?.bound !== 'none'
      ? ''
      : ` ± ${formatNumber(raw.mcse * 100, language, 2)} (MCSE, ${formatNumber(projection.recipe.paths, language, 0)})`
  section(say('explain.verdict', language), [
    [wordsOf(assessment)[language], shown === '' ? '' : `${shown}${error}`].filter((part) => part !== '').join(', '),
    say(`grade.${assessment.grade}`, language),
    reasonOf(data, planData, assessment)[language],
  ])
  const { reachedBy } = assessment
  if (reachedBy !== undefined) {
    const year = (value: number | undefined): string | number => value ?? say('explain.reached.never', language)
    section(say('explain.reached', language), [
      say('explain.reached.years', language, {
        p10: year(reachedBy.p10),
        p50: year(reachedBy.p50),
        p90: year(reachedBy.p90),
      }),
    ])
  }
  const growthText = (value: number | undefined): string =>
    value === undefined ? '–' : growth?.as === 'ratio' ? `${formatNumber(value * 100, language, 1)} %` : number(value)
  section(say('explain.cross-checks', language), [
    ...(growth === undefined
      ? []
      : [
          say('explain.required', language, {
            required: growthText(growth.required),
            actual: growthText(growth.actual),
          }),
        ]),
    ...(anticipated === undefined
      ? []
      : [
          say('explain.escap', language, {
            predicted: number(anticipated.predicted),
            reading: `${say(`escap.${anticipated.reading}`, language)} (${formatProbability(anticipated.gap, language)})`,
          }),
        ]),
  ])
  section(say('explain.raise', language), [record.raisesGrade[language]])
  section(say('explain.recipe', language), [JSON.stringify(record.recipe)])
  return `${lines.join('\n')}\n`
}

/** Only what the pooled drift answers rests on a family prior of its own. */
function usesPrior(resolved: Assessment['resolved']): resolved is Extract<Assessment['resolved'], { kind: 'series' }> {
  return resolved.kind === 'series' && resolved.answeredBy === 'pooled-drift'
}

function observationLine(data: Data, row: Observation, isUsedRow: boolean, language: Language): string {
  const source = data.sources.get(row.source)
  const place = data.territories.get(row.territory)?.name[language] ?? row.territory
  const used = say(isUsedRow ? 'explain.used' : 'explain.unused', language)
  const facts = [row.status, row.confidence, row.vintage].filter((part) => part !== '').join(', ')
  const note = row.note === '' ? '' : ` [${row.note}]`
  return `${row.year}  ${formatNumber(row.value, language, 4)}  ${place}  (${used}; ${facts})${note} – ${source?.title ?? row.source} ${source?.address ?? ''}`
}

function priorLines(data: Data, resolved: Assessment['resolved'], language: Language): string[] {
  const from = `${data.priors.madeBy}, ${data.priors.madeOn}; ${data.priors.panel}`
  if (resolved.kind === 'rank') {
    const { permanentShare, persistence, indicators } = data.priors.rankPersistence
    return [
      say('explain.field', language, { year: resolved.choice.tableYear, n: resolved.choice.simulatedSize }),
      `corr(h) = w + (1 − w) ρ^h, w = ${permanentShare}, ρ = ${persistence}`,
      indicators.join(', '),
      from,
    ]
  }
  if (!usesPrior(resolved)) return []
  const { key, indicators, windows, prior, usesRandomWalk, widen, outOfFold } = resolved.fitted.prior
  return [
    `${key}: ${indicators} × ${formatNumber(windows, language, 0)}; 80 %: ${outOfFold.coverage80 ?? '–'}, 95 %: ${outOfFold.coverage95 ?? '–'}; × ${widen}`,
    Object.entries(prior)
      .map(([name, value]) => `${name} ${value}`)
      .join(', '),
    ...(usesRandomWalk ? [say('explain.random-walk', language)] : []),
    from,
  ]
}
