import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { randomWalk } from '../../src/model/components/random-walk.js'
import type { History } from '../../src/model/forecast-types.js'
import { engineLines } from '../../src/report/engine-lines.js'
import { engineForecaster, partFor } from '../../src/scenarios/engine.js'
import { loadEngineConstants } from '../../src/scenarios/engine-constants.js'
import { resolvePlan } from '../../src/scenarios/resolve.js'
import { randomWalkNoise, type Standings, standingOf } from '../../src/scenarios/standings.js'
import { LANGUAGES } from '../../src/text/language.js'
import { say } from '../../src/text/say.js'
import { DATA_ROOT, shippedData } from '../data-root.js'

const constants = loadEngineConstants(DATA_ROOT)
const { standings } = constants

/** The shipped comparison, with the network beaten in some families or kinds. */
const beatenIn = (...names: readonly string[]): Standings => ({
  ...standings,
  compared: standings.compared.map((one) => (names.includes(one.name) ? { ...one, answeredBy: 'random-walk' } : one)),
})
const percent: History = { scale: 'percent', years: [2019, 2020, 2021], values: [20, 26, 31], direction: 'up' }

describe('the comparison with the random walk', () => {
  it('names the winner by both scores, in every row shipped', () => {
    expect(standings.compared.length).toBe(15)
    for (const { name, answeredBy, brierDifference, quantileDifference } of standings.compared) {
      const isBetter = brierDifference.value < 0 && quantileDifference.value < 0
      expect(answeredBy, name).toBe(isBetter ? 'network' : 'random-walk')
    }
  })

  it('has its differences agree with its scores', () => {
    for (const { name, brier, brierDifference } of standings.compared) {
      expect(Math.abs(brier.network - brier.randomWalk - brierDifference.value), name).toBeLessThan(2e-4)
      expect(brierDifference.low <= brierDifference.value && brierDifference.value <= brierDifference.high).toBe(true)
    }
  })

  it('decides by family, by kind where no family is known, never for amounts', () => {
    const beaten = beatenIn('connectivity', 'index')
    expect(partFor(beaten, 'percent', 'connectivity')).toBe('random-walk')
    expect(partFor(beaten, 'percent', 'health')).toBe('network')
    expect(partFor(beaten, 'percent')).toBe('network')
    expect(partFor(beaten, 'index')).toBe('random-walk')
    expect(partFor(beatenIn('share'), 'rate')).toBe('random-walk')
    expect(partFor(beatenIn('count', 'innovation'), 'amount', 'innovation')).toBe('components')
    expect(standingOf(beaten, 'percent', 'unheard-of')?.name).toBe('percent')
  })
})

describe('the engine where the network is beaten', () => {
  it('is the random walk there, and the network elsewhere', () => {
    const engine = engineForecaster({ ...constants, standings: beatenIn('percent') })
    const walk = randomWalk(randomWalkNoise(standings, 'percent'))
    const shipped = engineForecaster(constants)
    for (const p of [0.025, 0.5, 0.9]) {
      expect(engine(percent, 5).quantile(p)).toBe(walk(percent, 5).quantile(p))
      expect(engine({ ...percent, scale: 'share' }, 5).quantile(p)).toBe(
        shipped({ ...percent, scale: 'share' }, 5).quantile(p),
      )
    }
    expect(engine(percent, 5).quantile(0.5)).not.toBe(shipped(percent, 5).quantile(0.5))
    expect(engine(percent, 5).quantile(0.5)).toBeCloseTo(31, 6)
  })

  it('serves plans by family, and explain says so in both languages', () => {
    const data = shippedData()
    const all = beatenIn(...standings.compared.map(({ name }) => name))
    const plan = data.plans.get('tinh-mau') as PlanData
    const shipped = resolvePlan(data, plan, 'old')
    const beaten = resolvePlan({ ...data, engine: { ...data.engine, standings: all } }, plan, 'old')
    const moved = beaten.filter((one, i) => {
      const before = shipped[i]
      if (one.kind !== 'series' || before?.kind !== 'series' || before.answeredBy !== 'network') return false
      expect(one.answeredBy).toBe('random-walk')
      for (const language of LANGUAGES) {
        const lines = engineLines(one, language)
        expect(lines[0]).toBe(say('explain.engine.random-walk', language))
        expect(lines[1]).toContain(one.standing === undefined ? '?' : say(`panel.${one.standing.name}`, language))
        expect(engineLines(before, language)[0]).toBe(say('explain.engine.network', language))
      }
      return JSON.stringify(one.fitted.model.table) !== JSON.stringify(before.fitted.model.table)
    })
    expect(moved.length).toBeGreaterThan(5)
  })
})
