import type { Response, ThreePoint } from '../data/budget-schemas.js'
import type { Data } from '../data/load.js'
import type { Acting, MoneyActing } from '../scenarios/money-acting.js'
import { type Language, saidIn } from '../text/language.js'
import { digitsFor, formatNumber, formatProbability } from '../text/number.js'
import { say } from '../text/say.js'

/** What money can move of a target and what it moved, with the evidence each part rests on, as data. */
export function moneyActingRecord({ budget }: Data, { responses, arithmetic, spillovers, effect }: MoneyActing) {
  const row = <Of>({ of, change, share }: Acting<Of>) => ({ ...of, change, share })
  return {
    effect: effect ?? null,
    responses: responses.map((one) => ({
      ...row(one),
      evidenceRows: budget.evidence.filter(({ id }) => one.of.basis.evidence?.includes(id)),
    })),
    arithmetic: arithmetic.map(row),
    spillovers: spillovers.map(row),
  }
}

/** The same in words: first what moved it most. */
export function moneyActingLines(data: Data, acting: MoneyActing, language: Language): string[] {
  const { responses, arithmetic, spillovers, effect } = acting
  if ([responses, arithmetic, spillovers].every((acts) => acts.length === 0))
    return [say('explain.money.nothing', language)]
  const number = (value: number): string => formatNumber(value, language, digitsFor(value) + 1)
  return [
    effect === undefined
      ? say('explain.money.unchanged', language)
      : say('explain.money.changed', language, { before: number(effect.before), after: number(effect.after) }),
    ...responses.flatMap((one) => responseLines(data, one, language)),
    ...arithmetic.flatMap(({ of: { formula, basis }, share }) => [
      say('explain.money.arithmetic', language, { part: part(share, language), formula }),
      `    ${say(`basis.${basis.status}`, language)} (${basis.who}, ${basis.on}): ${saidIn(basis.why, language)}`,
    ]),
    ...spillovers.map(({ of: { from, strength, basis }, share }) =>
      say('explain.money.spillover', language, {
        part: part(share, language),
        from: data.indicators.get(from)?.name[language] ?? from,
        strength: points(strength, language),
        basis: `${say(`basis.${basis.status}`, language)}, ${basis.who}, ${basis.on}`,
      }),
    ),
  ]
}

function responseLines(data: Data, { of, share }: Acting<Response>, language: Language): string[] {
  const { programme, payers, form, parameters, basis } = of
  const name = data.budget.programmes.get(programme)?.name[language] ?? programme
  const by = payers.map((payer) => say(`payer.${payer}`, language)).join(', ')
  const values = Object.entries(parameters).map(([key, three]) => `${nameOf(key, language)} ${points(three, language)}`)
  const evidence = data.budget.evidence.filter(({ id }) => basis.evidence?.includes(id))
  return [
    `${part(share, language)} ${name} (${by}): ${say(`form.${form}`, language, { formula: of.formula ?? '' })}; ${values.join('; ')}`,
    `    ${say(`basis.${basis.status}`, language)} (${basis.who}, ${basis.on}): ${saidIn(basis.why, language)}`,
    ...evidence.map(({ title, author, year, address, note }) => {
      const from = [title, author, year].filter((text) => text !== '').join('; ')
      return `    ${say('explain.money.evidence', language)} ${from === '' ? '' : `${from}. `}${note}${address === '' ? '' : ` ${address}`}`
    }),
  ]
}

/** The share of the change, with its sign; nothing where nothing was changed. */
function part(share: number, language: Language): string {
  return share === 0 ? '–' : `${share < 0 ? '−' : ''}${formatProbability(Math.abs(share), language)}`
}

function points({ low, mode, high }: ThreePoint, language: Language): string {
  return [low, mode, high].map((value) => formatNumber(value, language, digitsFor(value) + 1)).join('–')
}

/** A formula's parameters have names of its writer's own. */
function nameOf(parameter: string, language: Language): string {
  return isNamed(parameter) ? say(`parameter.${parameter}`, language) : parameter
}

const NAMED = ['best', 'half', 'power', 'elasticity', 'base', 'cost', 'steepness'] as const
const isNamed = (name: string): name is (typeof NAMED)[number] => NAMED.includes(name as never)
