import { describe, expect, it } from 'vitest'
import { PAYERS, type Payer } from '../../../src/data/budget-schemas.js'
import type { Yearly } from '../../../src/model/yearly.js'
import { policyEffects } from '../../../src/scenarios/budget/effects.js'
import { lineKey, provincialMoney } from '../../../src/scenarios/budget/money.js'
import type { Effects } from '../../../src/scenarios/budget/spillovers.js'
import { linesIn, plusMoney, timesMoney } from '../../../src/scenarios/changed-money.js'
import { costToReach } from '../../../src/scenarios/cost.js'
import { marginalValues } from '../../../src/scenarios/marginal.js'
import { bytesOf, farthest, probabilities, runOf, shipped, spending, worldsOf, YEARS_AHEAD } from './worlds.js'

const PLANS = ['binh-dinh', 'binh-phuoc', 'tinh-mau']

describe.each(PLANS)('who pays, in %s', (plan) => {
  const prepared = worldsOf(plan, 100)
  const { policy, options, workspace } = prepared
  const nPaths = options.paths
  const base = runOf(prepared, shipped('baseline'))
  const { programmes } = workspace.budget

  /** Indicators that more money of one payer for one programme moves by itself. */
  const movedBy = (programme: string, payer: Payer, amount = 50): Effects => {
    const money = plusMoney(base.money, lineKey(programme, payer), amount, YEARS_AHEAD, base.drivers, nPaths)
    return policyEffects({ ...policy, spillovers: [], moved: [] }, money, base.drivers)
  }
  const counting = (programme: string, payer: Payer): string[] => [
    ...new Set(
      policy.responses
        .filter(({ response }) => response.programme === programme && response.payers.includes(payer))
        .map(({ response }) => response.indicator),
    ),
  ]

  it('every đồng moves exactly the indicators of the responses that count its payer', () => {
    let none = 0
    for (const programme of programmes.keys())
      for (const payer of PAYERS) {
        const moved = [...movedBy(programme, payer).keys()]
        expect(moved.sort(), `${programme}|${payer}`).toEqual(counting(programme, payer).sort())
        if (moved.length === 0) none++
      }
    expect(none).toBeGreaterThan(programmes.size)
  })

  it('no response counts operators and the province together', () => {
    for (const { response } of policy.responses)
      expect(response.payers.includes('operators') && response.payers.includes('province'), response.id).toBe(false)
  })

  it('what operators pay leaves every stock of provincial money the same bytes, and the reverse', () => {
    for (const programme of programmes.keys()) {
      const apart = [...movedBy(programme, 'operators').keys()].filter((id) =>
        counting(programme, 'province').includes(id),
      )
      for (const id of apart) {
        // Both move it: by its own money each, so their effects are those of their own responses alone.
        const own = policy.responses.filter(({ response }) => response.payers.includes('operators'))
        const money = plusMoney(base.money, lineKey(programme, 'operators'), 50, YEARS_AHEAD, base.drivers, nPaths)
        const alone = policyEffects({ ...policy, responses: own, spillovers: [], moved: [] }, money, base.drivers).get(
          id,
        )
        const both = movedBy(programme, 'operators').get(id)
        expect(farthest((both as Yearly).whole(), (alone as Yearly).whole())).toBe(0)
      }
    }
  })

  it('the centre’s đồng is worth the province’s where a response counts both', () => {
    let tried = 0
    for (const programme of programmes.keys()) {
      const both = counting(programme, 'centre').filter((id) => counting(programme, 'province').includes(id))
      const [centre, province] = [movedBy(programme, 'centre'), movedBy(programme, 'province')]
      for (const id of both) {
        const shared = policy.responses.every(
          ({ response: { programme: of, indicator, payers } }) =>
            of !== programme || indicator !== id || payers.includes('centre') === payers.includes('province'),
        )
        if (!shared) continue
        expect(farthest((centre.get(id) as Yearly).whole(), (province.get(id) as Yearly).whole()), id).toBeLessThan(
          1e-9,
        )
        tried++
      }
    }
    expect(tried).toBeGreaterThan(2)
  })

  it('money of others is neither in the envelope nor in what the province spends', () => {
    const before = provincialMoney(base.money, nPaths)
    for (const payer of ['centre', 'operators', 'society'] as const) {
      const rows = [...programmes.values()]
        .filter(({ payers }) => payers.includes(payer))
        .map(({ id }) => ({ programme: id, payer, from: 2027, amount: 400 }))
      const gift = runOf(prepared, spending('gift', ...rows))
      expect(gift.problems, payer).toEqual([])
      expect(bytesOf(gift.money.envelope).equals(bytesOf(base.money.envelope))).toBe(true)
      expect(bytesOf(provincialMoney(gift.money, nPaths)).equals(bytesOf(before))).toBe(true)
      for (const id of ['sti-share-budget', 'sti-dx-share-budget']) {
        const share = base.draws.get(id)
        if (share !== undefined) expect(gift.draws.get(id)?.values, `${payer}: ${id}`).toEqual(share.values)
      }
    }
  })

  it('the tools change the province’s lines only, and what others match of them', () => {
    const keys = linesIn('envelope', base.money, programmes)
    expect(keys.length).toBeGreaterThan(10)
    expect(keys.filter((key) => !key.endsWith('|province'))).toEqual([])
    const twice = timesMoney(base.money, keys, 2, YEARS_AHEAD, nPaths)
    expect([...base.money.matches.keys()]).toEqual(['rd-tasks|society'])
    for (const [key, line] of base.money.lines)
      expect(bytesOf(twice.lines.get(key) as Float64Array).equals(bytesOf(line)), key).toBe(
        !key.endsWith('|province') && !base.money.matches.has(key),
      )
  })
})

describe('5G, which operators build', () => {
  const prepared = worldsOf('tinh-mau', 100)
  const target = prepared.planData.targets.find(({ id }) => id === 'tinh-mau-2030-5g-coverage-population')
  if (target === undefined) throw new Error('no target')

  it('moves with the operators’ money', () => {
    const built = spending('built', { programme: '5g-network', payer: 'operators', from: 2027, amount: 2000 })
    const before = probabilities(runOf(prepared, shipped('baseline'))).get(target.id) ?? Number.NaN
    const after = probabilities(runOf(prepared, built)).get(target.id) ?? Number.NaN
    expect(after).toBeGreaterThan(before + 0.1)
  })

  it('has no price in provincial money for the operators’ line', () => {
    const question = { target, probability: 0.9, scope: { programme: '5g-network' } }
    const { answer } = costToReach(prepared, shipped('baseline'), question)
    expect(answer).toMatchObject({ kind: 'unmoved', missing: 'money' })
    expect(answer.kind === 'unmoved' && answer.movers).toContain('5g-network')
  })

  it('is no use of the province’s next money', () => {
    const { values, unmoving } = marginalValues(prepared, shipped('baseline'), 10)
    expect([...values.map(({ programme }) => programme), ...unmoving]).not.toContain('5g-network')
  })

  // A cost drawn at or below nothing is held at a millionth: on those paths the first đồng covers everybody.
  it('is not built for a million đồng on any path', () => {
    const [draws] = prepared.policy.responses.filter(
      ({ response }) => response.id === 'operators-5g-coverage-population',
    )
    const built = spending('cheap', { programme: '5g-network', payer: 'operators', from: 2027, amount: 0.001 })
    const { money, drivers } = runOf(prepared, built)
    if (draws === undefined) throw new Error('no response')
    const effect = policyEffects({ ...prepared.policy, responses: [draws], spillovers: [] }, money, drivers)
    const most = Math.max(...(effect.get('5g-coverage-population')?.whole() ?? []))
    expect(most).toBeLessThan(0.1)
  })
})
