import { describe, expect, it } from 'vitest'
import { improvement } from '../../../src/model/response.js'
import { differences } from '../../../src/model/studies/paired.js'
import type { ResponseDraws } from '../../../src/scenarios/budget/drawn-responses.js'
import { policyEffects } from '../../../src/scenarios/budget/effects.js'
import { lineKey } from '../../../src/scenarios/budget/money.js'
import { linesIn, plusMoney, timesMoney } from '../../../src/scenarios/changed-money.js'
import { judgedOf, numberMet } from '../../../src/scenarios/joint.js'
import { runMoney } from '../../../src/scenarios/run-scenario.js'
import { drawnAt } from '../../model/response-draws.js'
import { runOf, shipped, worldsOf, YEARS_AHEAD } from './worlds.js'

const PLANS = ['binh-dinh', 'tinh-mau']
/** Rounding of effects that are sums of a few logarithms. */
const ROUNDING = 1e-9

const isConcave = ({ form, power }: { form: string; power?: number }): boolean =>
  form === 'saturating' || form === 'elasticity' || (form === 'hill' && (power ?? 2) <= 1)

/** Return the place where the gain of a step is larger than that of the step before it, if there is one. */
function risingAt(effects: readonly Float64Array[]): string | undefined {
  const gain = (i: number, k: number): number => (effects[i]?.[k] as number) - (effects[i - 1]?.[k] as number)
  const size = effects[0]?.length ?? 0
  for (let i = 2; i < effects.length; i++)
    for (let k = 0; k < size; k++)
      if (gain(i, k) > gain(i - 1, k) + ROUNDING) return `step ${i}, place ${k}: ${gain(i - 1, k)} → ${gain(i, k)}`
  return undefined
}

describe.each(PLANS)('the next money in %s', (plan) => {
  const prepared = worldsOf(plan)
  const { policy, options, workspace } = prepared
  const nPaths = options.paths
  const base = runOf(prepared, shipped('baseline'))
  const steps = Array.from({ length: 6 }, (_, i) => 40 * i)
  const nothing = new Float64Array(base.money.envelope.length)
  const alone = (draws: ResponseDraws) => ({ ...policy, responses: [draws], spillovers: [] })

  const effectsOf = (draws: ResponseDraws, key: string): Float64Array[] =>
    steps.map((amount) => {
      const money = plusMoney(base.money, key, amount, YEARS_AHEAD, base.drivers, nPaths)
      const effect = policyEffects(alone(draws), money, base.drivers).get(draws.response.indicator)?.whole()
      return effect === undefined ? nothing : effect.map((z) => draws.sign * z)
    })

  it('never does more than the money before it, where the response is concave: path by path, on the link scale', () => {
    let tried = 0
    for (const draws of policy.responses) {
      const columns = draws.drawn()
      if (columns.form === 'formula' || !isConcave(drawnAt(columns, 0))) continue
      for (const payer of draws.response.payers) {
        const effects = effectsOf(draws, lineKey(draws.response.programme, payer))
        expect(risingAt(effects), draws.response.id).toBeUndefined()
        if (effects.at(-1)?.some((z) => z > 0) === true) tried++
      }
    }
    expect(tried).toBeGreaterThan(5)
  })

  it('buys no more of a share at a rising unit cost than the money before it', () => {
    const covered = (start: number, gain: number): number => 1 / (1 + Math.exp(-(Math.log(start / (1 - start)) + gain)))
    let tried = 0
    for (const draws of policy.responses) {
      const columns = draws.drawn()
      if (columns.form !== 'unit-cost') continue
      const [payer = 'province'] = draws.response.payers
      const effects = effectsOf(draws, lineKey(draws.response.programme, payer))
      const start = (p: number): number => columns.start[p] as number
      // At the edge of the range the logit is held: there the share is not what the effect says.
      if (start(0) < 0.01 || start(0) > 0.99) continue
      const stream = policy.base.streams.get(
        `${draws.response.programme}|${[...draws.response.payers].sort().join('+')}`,
      )
      if (stream === undefined) throw new Error(`no stock of ${draws.response.id}`)
      // The effect is f(K) − f(K baseline): what the baseline's stock bought is added again.
      const bought = stream.stock.map((k, i) => improvement(drawnAt(columns, i % nPaths), k))
      const shares = effects.map((effect) =>
        effect.map((z, k) => covered(start(k % nPaths), z + (bought[k] as number))),
      )
      const open = shares.map((row) => row.map((q) => Math.min(q, 0.999)))
      expect(risingAt(open), draws.response.id).toBeUndefined()
      tried++
    }
    expect(tried).toBeGreaterThan(plan === 'tinh-mau' ? 1 : 0)
  })

  it('brings the plan no more targets than the money before it, beyond the paired error', () => {
    const keys = linesIn('envelope', base.money, workspace.budget.programmes)
    const from = 1.5
    const met = [0, 1, 2, 3, 4].map((i) => {
      const money = timesMoney(base.money, keys, from + 3 * i, YEARS_AHEAD, nPaths)
      return numberMet(judgedOf(runMoney(prepared, base.settings, money, base.drivers)), nPaths)
    })
    const gains = met.slice(1).map((after, i) => after.map((n, p) => n - (met[i]?.[p] as number)))
    expect((gains[0]?.reduce((a, b) => a + b, 0) ?? 0) / nPaths).toBeGreaterThan(0.1)
    for (const [i, gain] of gains.entries()) {
      const before = gains[i - 1]
      if (before === undefined) continue
      const { difference, standardError } = differences(gain, before)
      expect(difference, `step ${i}`).toBeLessThan(5 * standardError + 1e-9)
    }
  })
})

describe('a response with a slow start', () => {
  it('does rise: the check of the first test can fail', () => {
    const prepared = worldsOf('binh-dinh')
    const { policy, options } = prepared
    const base = runOf(prepared, shipped('baseline'))
    const draws = policy.responses.find(({ response }) => response.form === 'saturating')
    if (draws === undefined) throw new Error('no response')
    const all = (value: number): Float64Array => new Float64Array(options.paths).fill(value)
    const slow = { ...draws, drawn: () => ({ form: 'hill', best: all(1), half: all(500), power: all(3) }) as const }
    const key = lineKey(draws.response.programme, draws.response.payers[0] ?? 'province')
    const effects = [0, 40, 80, 120].map((amount) => {
      const money = plusMoney(base.money, key, amount, YEARS_AHEAD, base.drivers, options.paths)
      const effect = policyEffects({ ...policy, responses: [slow], spillovers: [] }, money, base.drivers)
      return effect.get(draws.response.indicator)?.whole() ?? new Float64Array(base.money.envelope.length)
    })
    expect(risingAt(effects)).toBeDefined()
  })
})
