import { describe, expect, it } from 'vitest'
import { compareScenarios, moneyLines } from '../../src/scenarios/compare.js'
import { judgedOf, numberMet } from '../../src/scenarios/joint.js'
import { expectClose } from '../close-to.js'
import { preparedPlan, probabilities, runOf, scenarioOf, shipped, spending, worldsOf } from './budget/worlds.js'

const IDS = ['baseline', 'three-percent-from-2026', 'squeeze-20', 'rd-first'] as const

describe.each(['binh-dinh', 'binh-phuoc'])('scenarios of %s compared', (plan) => {
  const prepared = worldsOf(plan)
  const { paths: nPaths } = prepared.options
  const runs = IDS.map((id) => runOf(prepared, shipped(id)))
  const compared = compareScenarios(prepared, runs)

  it('stand in the order asked for, each with its own probabilities', () => {
    expect(compared.scenarios.map(({ id }) => id)).toEqual([...IDS])
    for (const [i, run] of runs.entries()) {
      const own = probabilities(run)
      const got = compared.targets.map(({ assessments }) => [
        assessments[i]?.target.id,
        assessments[i]?.raw?.probability,
      ])
      expect(new Map(got as [string, number][])).toEqual(own)
    }
  })

  it('differ by what is counted path by path', () => {
    const judged = runs.map((run) => judgedOf(run))
    for (const { assessments, against } of compared.targets) {
      const id = assessments[0]?.target.id
      const marks = judged.map((of) => of.find(({ assessment }) => assessment.target.id === id)?.reached as Uint8Array)
      for (const [i, one] of against.entries()) {
        const [mine, first] = [marks[i] as Uint8Array, marks[0] as Uint8Array]
        const up = mine.filter((mark, p) => mark > (first[p] as number)).length
        const down = mine.filter((mark, p) => mark < (first[p] as number)).length
        expectClose(one.difference, (up - down) / nPaths, { abs: 1e-12 })
        expectClose(one.higher, up / nPaths, { abs: 1e-12 })
        expectClose(one.lower, down / nPaths, { abs: 1e-12 })
        expect(one.real).toBe(one.low > 0 || one.high < 0)
        expect(one.low <= one.difference + 2 / nPaths && one.difference <= one.high + 2 / nPaths).toBe(true)
      }
    }
    for (const [i, { number }] of compared.scenarios.entries()) {
      const [mine, first] = [numberMet(judged[i] ?? [], nPaths), numberMet(judged[0] ?? [], nPaths)]
      const difference = mine.reduce((sum, n, p) => sum + n - (first[p] as number), 0) / nPaths
      expectClose(number.difference, difference, { abs: 1e-9 })
    }
  })

  it('tell a scenario apart from itself by nothing at all', () => {
    const twice = compareScenarios(prepared, [runs[1], runs[1]] as never)
    for (const { against } of twice.targets)
      expect(against.map(({ difference, real, pValue }) => [difference, real, pValue])).toEqual([
        [0, false, 1],
        [0, false, 1],
      ])
    expect(
      twice.scenarios.map(({ mayBeBest, noneLost, number }) => [mayBeBest, noneLost.probability, number.real]),
    ).toEqual([
      [true, 1, false],
      [true, 1, false],
    ])
  })

  it('are measured against the first: turned round, the differences change their sign', () => {
    const there = compareScenarios(prepared, [runs[0], runs[1]] as never)
    const back = compareScenarios(prepared, [runs[1], runs[0]] as never)
    for (const [k, { against }] of there.targets.entries())
      expectClose(against[1]?.difference as number, -(back.targets[k]?.against[1]?.difference as number), {
        abs: 1e-12,
      })
    expectClose(there.scenarios[1]?.number.difference as number, -(back.scenarios[1]?.number.difference as number), {
      abs: 1e-12,
    })
  })

  it('keep the best by the mean among those that may be the best, and drop what is really worse', () => {
    const means = compared.scenarios.map(({ joint }) => joint.number.mean)
    const best = means.indexOf(Math.max(...means))
    expect(compared.scenarios[best]?.mayBeBest).toBe(true)
    const squeezed = compared.scenarios.find(({ id }) => id === 'squeeze-20')
    expect(squeezed?.mayBeBest).toBe(false)
    expect(squeezed?.number.difference).toBeLessThanOrEqual(0)
  })

  it('do not depend on who else is compared', () => {
    const fewer = compareScenarios(prepared, [runs[0], runs[2]] as never)
    expect(fewer.scenarios[1]?.number).toEqual(compared.scenarios[2]?.number)
    expect(fewer.targets.map(({ against }) => against[1])).toEqual(compared.targets.map(({ against }) => against[2]))
  })
})

describe('the money of a comparison', () => {
  const prepared = worldsOf('binh-dinh')
  const { paths: nPaths } = prepared.options

  it('is what a scenario sets, in prices of each year and of 2025, the largest line first', () => {
    const fixed = runOf(
      prepared,
      spending(
        'fixed',
        { programme: 'rd-tasks', from: 2025, amount: 40, priceYear: 2025 },
        { programme: 'online-services', payer: 'centre', from: 2027, to: 2028, amount: 25 },
      ),
    )
    const lines = moneyLines(fixed, { from: 2026, to: 2030 }, nPaths)
    const rd = lines.find(({ programme, payer }) => programme === 'rd-tasks' && payer === 'province')
    expectClose(rd?.real as number, 200, { rel: 1e-9 })
    expect(rd?.nominal).toBeGreaterThan(205)
    expect(rd?.realByYear).toHaveLength(5)
    for (const year of rd?.realByYear ?? []) expectClose(year, 40, { rel: 1e-9 })
    const online = lines.find(({ payer, programme }) => payer === 'centre' && programme === 'online-services')
    expectClose(online?.nominal as number, 50, { rel: 1e-9 })
    expect(online?.real).toBeLessThan(50)
    const reals = lines.map(({ real }) => real)
    expect(reals).toEqual([...reals].sort((a, b) => b - a))
    expect(lines.every(({ nominal }) => nominal > 0)).toBe(true)
  })

  it('speaks of the years from the data to the last target', () => {
    const { span } = compareScenarios(prepared, [
      runOf(prepared, shipped('baseline')),
      runOf(prepared, shipped('rd-first')),
    ])
    expect(span).toEqual({ from: 2026, to: 2045 })
  })

  it('asks for two scenarios', () => {
    expect(() => compareScenarios(prepared, [runOf(prepared, shipped('baseline'))])).toThrow(RangeError)
  })
})

describe('a scenario that merges the province', () => {
  it('is compared on the targets that both can judge', () => {
    const prepared = preparedPlan('binh-thuan', { paths: 100 })
    const runs = [shipped('baseline'), shipped('world-merger')].map((one) => runOf(prepared, one))
    const { targets, scenarios } = compareScenarios(prepared, runs)
    const ids = runs.map((run) => new Set(judgedOf(run).map(({ assessment }) => assessment.target.id)))
    for (const { assessments } of targets)
      for (const one of ids) expect(one.has(assessments[0]?.target.id as string)).toBe(true)
    expect(scenarios.map(({ id }) => id)).toEqual(['baseline', 'world-merger'])
  })

  it('differs from the same merger by its money alone', () => {
    const prepared = preparedPlan('binh-thuan', { paths: 100 })
    const same = scenarioOf('same', { extends: 'world-merger' })
    const [one, other] = [shipped('world-merger'), same].map((scenario) => runOf(prepared, scenario))
    expect(other?.effects.size).toBe(0)
    expect(other?.assessments).toEqual(one?.assessments)
  })
})
