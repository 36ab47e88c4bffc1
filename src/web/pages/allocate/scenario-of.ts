import type { Scenario } from '../../../data/budget-schemas.js'
import type { Text } from '../../../text/language.js'
import { sayBoth } from '../../../text/say.js'
import type { Answers } from '../../api/questions.js'

export type Optimisation = Answers['optimisations']
type Row = NonNullable<NonNullable<Scenario['policy']>['spending']>[number]

/** Decimals of a share of the envelope, %: fine enough for a tenth of a tỷ đồng. */
const SHARE_UNIT = 1e-4

/**
 * The plan found as a scenario of its own: shares of the envelope in every year that was decided, so that the lines move with
 * it as they did in the search; money of other payers as amounts. What the scenario it came from says of other years stays.
 * @param question id of the question it answers
 */
export function scenarioOf(
  found: Optimisation,
  { id, name, question }: { readonly id: string; readonly name: string; readonly question: string },
): Scenario {
  const { from, to } = found.years
  const envelope = found.constraints.envelope
  const said = (language: 'vi' | 'en') => ({
    from,
    to,
    aim: sayBoth(`web.allocate.aim.${found.objective}`)[language],
    id: question,
  })
  const summary = sayBoth('web.allocate.accept.summary', said)
  const why = sayBoth('web.allocate.accept.why')
  return {
    id,
    name: { vi: name, en: name } satisfies Text,
    extends: found.scenario.id,
    plan: found.recipe.plan,
    summary,
    policy: {
      ...(envelope === undefined
        ? {}
        : {
            envelope: envelope
              .filter(({ payer }) => payer === undefined || payer === 'province')
              .map((row) => ({ from: row.from, ...(row.to === undefined ? {} : { to: row.to }), amount: row.amount })),
          }),
      spending: spendingOf(found),
    },
    assumptions: [
      {
        what: summary,
        basis: { status: 'assumption', who: 'Lộ trình', why, on: found.recipe.asOf },
      },
    ],
  }
}

function spendingOf({ allocation, envelope, years }: Optimisation): Row[] {
  const ofProvince = allocation.filter(({ payer }) => payer === 'province')
  const whole = envelope.find(({ payer }) => payer === 'province')?.byYear ?? []
  const shares = whole.map((total, t) =>
    sharesOf(
      ofProvince.map(({ recommended }) => recommended[t] ?? 0),
      total,
    ),
  )
  return allocation.flatMap((line) => {
    const { programme, payer, recommended } = line
    const k = ofProvince.indexOf(line)
    return merged(
      recommended.map((amount, t): Row => {
        const year = { from: years.from + t, to: years.from + t }
        return k < 0 ? { programme, payer, ...year, amount } : { programme, ...year, share: shares[t]?.[k] ?? 0 }
      }),
    )
  })
}

/**
 * Shares of a whole, %, in steps of `SHARE_UNIT` that add up to what the amounts do: money that is rounded away would be
 * missing from the province's spending, and a target on that spending missed by it. What is left over goes to those that
 * lost most by rounding down.
 */
export function sharesOf(amounts: readonly number[], whole: number): readonly number[] {
  if (whole <= 0) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (100 * amount) / whole / SHARE_UNIT)
  const steps = exact.map(Math.floor)
  // A cent over the whole is a rounding of the amounts themselves.
  const all = Math.min(100 / SHARE_UNIT, Math.round(exact.reduce((sum, one) => sum + one, 0)))
  const left = Math.round(all - steps.reduce((sum, one) => sum + one, 0))
  const most = exact.map((one, i) => [one - (steps[i] ?? 0), i] as const).sort(([a], [b]) => b - a)
  for (const [, i] of most.slice(0, Math.max(0, left))) steps[i] = (steps[i] ?? 0) + 1
  return steps.map((one) => Number((one * SHARE_UNIT).toFixed(4)))
}

/** Years in a row with the same number as one row. */
function merged(rows: readonly Row[]): Row[] {
  const runs: Row[] = []
  for (const row of rows) {
    const last = runs[runs.length - 1]
    if (last !== undefined && last.share === row.share && last.amount === row.amount) {
      runs[runs.length - 1] = { ...last, ...(row.to === undefined ? {} : { to: row.to }) }
    } else runs.push(row)
  }
  return runs
}

/** An id for a name: letters without accents, digits and dashes, with a tail that no other has. */
export function idOf(name: string, tail: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `${plain === '' ? 'scenario' : plain.slice(0, 40).replace(/-+$/, '')}-${tail}`
}
