import type { Data, PlanData } from '../data/load.js'
import type { Optimised } from '../scenarios/optimise/optimise.js'
import type { Language } from '../text/language.js'
import type { MessageKey } from '../text/messages.js'
import { formatNumber } from '../text/number.js'
import { say } from '../text/say.js'
import { headlineText } from './attainment-view.js'
import { targetsOf } from './optimise-record.js'
import { signed, signedWithInterval } from './signed.js'
import { type Column, TABLE_WIDTH, tableHead, tableRow, wrap } from './text-table.js'

/** Targets shown in the table; all stand in the JSON. */
const SHOWN_TARGETS = 12
/** A line that keeps less than this of the scenario's money is as good as closed. */
const CLOSED = 0.1

/** An optimised allocation as tables, at most 100 columns wide. */
export function optimiseText(data: Data, { plan }: PlanData, found: Optimised, language: Language): string {
  const { aim, span, base, interrupted } = found
  const { id } = base.settings
  const head = [
    ...(interrupted ? [...wrap(say('optimise.interrupted', language), TABLE_WIDTH), ''] : []),
    ...wrap(plan.title[language], TABLE_WIDTH),
    say('scenario.under', language, { id, name: data.budget.scenarios.get(id)?.name[language] ?? '' }),
    ...wrap(say('optimise.title', language, { ...span, aim: say(`optimise.aim.${aim}`, language) }), TABLE_WIDTH),
    '',
  ]
  const sections = found.nothing
    ? [wrap(say('optimise.nothing', language), TABLE_WIDTH)]
    : [
        allocation(data, found, language),
        gains(found, language),
        plans(found, language),
        targets(found, language),
        remarks(found, language),
      ]
  return `${[...head, ...sections.flatMap((one) => (one.length === 0 ? [] : [...one, '']))].join('\n').trimEnd()}\n`
}

function allocation(data: Data, { decision, start, recommended, span }: Optimised, language: Language): string[] {
  const { lines, pots, envelope, nYears, firstYear } = decision
  const amount = { width: 11, align: 'right' } as const
  const columns: Column[] = [
    { title: say('compare.programme', language), width: 41 },
    { title: say('optimise.start', language), ...amount },
    { title: say('optimise.recommended', language), ...amount },
    { title: say('compare.difference', language), ...amount },
    { title: say('optimise.year', language, { year: firstYear }), width: 22, align: 'right' },
  ]
  const money = (value: number): string => formatNumber(value, language, 1, 1)
  const row = (name: string, before: number, after: number, first: number, then: number): string[] =>
    tableRow(columns, [
      name,
      money(before),
      money(after),
      signed(after - before, language, 1),
      `${money(first)} → ${money(then)}`,
    ])
  const total = (of: Float64Array, l: number): number =>
    of.subarray(l * nYears, (l + 1) * nYears).reduce((sum, one) => sum + one, 0)
  const nameOf = (l: number): string => {
    const { programme, payer, held } = lines[l] as (typeof lines)[number]
    const plain = data.budget.programmes.get(programme)?.name[language] ?? programme
    const paid = pots.length > 1 ? `${plain} (${say(`payer.${payer}`, language)})` : plain
    return held ? say('optimise.held', language, { name: paid }) : paid
  }
  const rows = lines.flatMap((_, l) => {
    const [before, after] = [total(start, l), total(recommended.amounts, l)]
    if (before === 0 && after === 0) return []
    return row(nameOf(l), before, after, start[l * nYears] as number, recommended.amounts[l * nYears] as number)
  })
  const sumOf = (of: Float64Array, years: number): number =>
    lines.reduce((sum, _, l) => sum + of.subarray(l * nYears, l * nYears + years).reduce((a, b) => a + b, 0), 0)
  const sums = [start, recommended.amounts].map((of) => [sumOf(of, nYears), sumOf(of, 1)] as const)
  const whole = envelope.reduce((sum, one) => sum + one, 0)
  const first = pots.reduce((sum, _, pot) => sum + (envelope[pot * nYears] as number), 0)
  const [[a, a1], [b, b1]] = sums as [readonly [number, number], readonly [number, number]]
  const unspent = Math.max(whole - a, whole - b) >= 0.05
  return [
    ...tableHead(columns),
    ...rows,
    ...(unspent ? row(say('optimise.reserve', language), whole - a, whole - b, first - a1, first - b1) : []),
    ...row(
      say('compare.total', language),
      ...(unspent ? ([whole, whole, first, first] as const) : ([a, b, a1, b1] as const)),
    ),
    ...wrap(say('optimise.money', language, { ...span }), TABLE_WIDTH),
  ]
}

function gains({ goals, before, after, change, aim }: Optimised, language: Language): string[] {
  const number = (value: number, digits = 2): string => formatNumber(value, language, digits, digits)
  const facts = {
    n: goals.length,
    before: number(before.met.mean),
    beforeError: number(before.met.mcse),
    after: number(after.met.mean),
    afterError: number(after.met.mcse),
    change: change.number.real ? signedWithInterval(change.number, language, 2) : say('compare.not-real', language),
  }
  const score = { before: number(before.score, 4), after: number(after.score, 4) }
  return [
    ...wrap(say('optimise.met', language, facts), TABLE_WIDTH),
    ...(aim === 'expected' ? [] : wrap(say('optimise.score', language, score), TABLE_WIDTH)),
  ]
}

function plans({ fresh, recommended }: Optimised, language: Language): string[] {
  const columns: Column[] = [
    { title: say('optimise.plan', language), width: 52 },
    { title: say('optimise.met-column', language), width: 27, align: 'right' },
    { title: say('optimise.score-column', language), width: 12, align: 'right' },
  ]
  const rows = fresh.flatMap(({ name, met, score }) => {
    const key = name.startsWith('climb') ? 'climb' : name
    const plain = say(`optimise.plan.${key}` as MessageKey, language)
    const shown = name === recommended.name ? say('optimise.plan.chosen', language, { name: plain }) : plain
    const number = (value: number): string => formatNumber(value, language, 3, 3)
    return tableRow(columns, [
      shown,
      `${number(met.mean)} (± ${number(met.mcse)})`,
      formatNumber(score, language, 4, 4),
    ])
  })
  return [...tableHead(columns), ...rows]
}

function targets(found: Optimised, language: Language): string[] {
  const real = targetsOf(found).filter(({ paired }) => paired.real)
  if (real.length === 0) return []
  const columns: Column[] = [
    { title: say('optimise.target', language), width: 50 },
    { title: say('optimise.before', language), width: 22, align: 'right' },
    { title: say('optimise.after', language), width: 22, align: 'right' },
  ]
  // Losses are not hidden behind gains.
  const shown = real.length <= SHOWN_TARGETS ? real : [...real.slice(0, SHOWN_TARGETS - 4), ...real.slice(-4)]
  const rest = real.length - shown.length
  return [
    ...tableHead(columns),
    ...shown.flatMap(({ id, before, after }) =>
      tableRow(columns, [id, headlineText(before, language), headlineText(after, language)]),
    ),
    ...(rest > 0 ? [say('optimise.more', language, { n: rest })] : []),
  ]
}

function remarks(found: Optimised, language: Language): string[] {
  const { shadow = [], decision, inSample, before, after, luck, promise, binding, start, recommended } = found
  const { pots, nYears, lines } = decision
  const number = (value: number, digits = 3): string => formatNumber(value, language, digits)
  const prices = pots.flatMap((payer) => {
    const own = shadow.filter((one) => one.payer === payer)
    if (own.length === 0) return []
    const list = own.map(({ year, value }) => `${year}: ${signed(10 * value, language, 4)}`).join('; ')
    return wrap(say('optimise.shadow', language, { payer: say(`payer.${payer}`, language), list }), TABLE_WIDTH)
  })
  const bound = [...binding].map(([{ name }, years]) => {
    const of = [...new Set(years.map((t) => decision.firstYear + t))]
    return of.length === nYears ? name : `${name} (${of.join(', ')})`
  })
  const closed = lines.filter((_, l) => {
    const sum = (of: Float64Array): number => of.subarray(l * nYears, (l + 1) * nYears).reduce((a, b) => a + b, 0)
    return sum(start) > 0 && sum(recommended.amounts) < CLOSED * sum(start)
  }).length
  const gap = {
    promised: signed(inSample.after - inSample.before, language, 3),
    found: signed(after.score - before.score, language, 3),
    gap: signed(luck, language, 3),
  }
  return [
    ...prices,
    ...(bound.length > 0
      ? wrap(say('optimise.binding', language, { list: bound.join('; ') }), TABLE_WIDTH)
      : wrap(say('optimise.binding-none', language), TABLE_WIDTH)),
    ...wrap(say('optimise.luck', language, gap), TABLE_WIDTH),
    ...(Number.isNaN(promise) ? [] : wrap(say('optimise.promise', language, { value: number(promise) }), TABLE_WIDTH)),
    ...(closed > 0 ? wrap(say('optimise.zero', language, { n: closed }), TABLE_WIDTH) : []),
    ...(found.leftOut.length === 0
      ? []
      : wrap(
          say('optimise.left-out', language, { n: found.leftOut.length, list: found.leftOut.join(', ') }),
          TABLE_WIDTH,
        )),
    ...wrap(say('optimise.borrowed', language), TABLE_WIDTH),
  ]
}
