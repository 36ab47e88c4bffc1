import { describe, expect, it } from 'vitest'
import { hashValue } from '../../src/data/hash.js'
import type { PlanData } from '../../src/data/load.js'
import { runRecord } from '../../src/report/run-record.js'
import { askedRunId } from '../../src/scenarios/run-id.js'
import type { RunOptions } from '../../src/scenarios/simulate-plan.js'
import { shippedData } from '../data-root.js'
import { preparedPlan, runOf, scenarioOf, shipped } from './budget/worlds.js'

const OPTIONS: RunOptions = { paths: 20, seed: 3, boundary: 'old' }
const planOf = (id: string) => shippedData().plans.get(id) as PlanData

describe('the id of a run', () => {
  it('is known before it is run, under every scenario', () => {
    const prepared = preparedPlan('binh-phuoc', { paths: OPTIONS.paths, seed: OPTIONS.seed })
    for (const id of ['baseline', 'three-percent-from-2026', 'world-merger']) {
      const { run } = runRecord(shippedData(), prepared.planData, runOf(prepared, shipped(id)), shipped(id))
      expect(run).toMatch(/^[0-9a-f]{32}$/)
      expect(askedRunId(shippedData(), prepared.planData, shipped(id), OPTIONS), id).toBe(run)
    }
  })

  it('changes with all that decides the answer', () => {
    const data = shippedData()
    const row = { programme: 'skills', from: 2027, amount: 5 }
    const mine = scenarioOf('mine', { policy: { spending: [row] } })
    const parent = { ...shipped('squeeze-20'), policy: {} }
    const other = {
      ...data,
      budget: { ...data.budget, scenarios: new Map(data.budget.scenarios).set(parent.id, parent) },
    }
    const child = scenarioOf('mine', { extends: 'squeeze-20' })
    const ids = [
      askedRunId(data, planOf('binh-phuoc'), mine, OPTIONS),
      askedRunId(data, planOf('binh-dinh'), mine, OPTIONS),
      askedRunId(data, planOf('binh-phuoc'), mine, { ...OPTIONS, seed: 4 }),
      askedRunId(data, planOf('binh-phuoc'), mine, { ...OPTIONS, paths: 21 }),
      askedRunId(data, planOf('binh-phuoc'), mine, { ...OPTIONS, boundary: 'successor' }),
      askedRunId({ ...data, hash: 'x' }, planOf('binh-phuoc'), mine, OPTIONS),
      askedRunId({ ...data, asOf: '2027-01-01' }, planOf('binh-phuoc'), mine, OPTIONS),
      askedRunId(data, planOf('binh-phuoc'), { ...mine, policy: { spending: [{ ...row, amount: 6 }] } }, OPTIONS),
      askedRunId(data, planOf('binh-phuoc'), { ...mine, name: { vi: 'tên', en: 'name' } }, OPTIONS),
      askedRunId(data, planOf('binh-phuoc'), child, OPTIONS),
      // What it extends was changed, not the scenario itself.
      askedRunId(other, planOf('binh-phuoc'), child, OPTIONS),
    ]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('does not depend on the order in which a scenario was written down, nor on which block asks', () => {
    const data = shippedData()
    const one = scenarioOf('mine', { policy: { spending: [{ programme: 'skills', from: 2027, amount: 5 }] } })
    const turned = Object.fromEntries(Object.entries(one).reverse()) as typeof one
    const id = askedRunId(data, planOf('binh-phuoc'), one, OPTIONS)
    expect(askedRunId(data, planOf('binh-phuoc'), turned, OPTIONS)).toBe(id)
    expect(askedRunId(data, planOf('binh-phuoc'), one, { ...OPTIONS, block: 7 })).toBe(id)
  })
})

describe('the hash of a value', () => {
  it('takes what JSON takes, and nothing else', () => {
    expect(hashValue({ a: 1, b: undefined })).toBe(hashValue({ a: 1 }))
    expect(hashValue([1, [2]])).not.toBe(hashValue([1, 2]))
    expect(hashValue({ a: '1' })).not.toBe(hashValue({ a: 1 }))
    expect(hashValue({ a: { b: 1 } })).not.toBe(hashValue({ 'a.b': 1 }))
    expect(() => hashValue({ a: Number.NaN })).toThrow(RangeError)
  })
})
