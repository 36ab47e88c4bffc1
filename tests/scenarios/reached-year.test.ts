import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import type { PlanData } from '../../src/data/load.js'
import { prepareRun } from '../../src/scenarios/prepare.js'
import { runScenario } from '../../src/scenarios/run-scenario.js'
import { shippedData } from '../data-root.js'

const data = shippedData()
const projections = ['binh-dinh', 'binh-thuan'].map((id) => {
  const prepared = prepareRun(data, data.plans.get(id) as PlanData, { paths: 500, seed: 1, boundary: 'old' })
  return runScenario(prepared, data.budget.scenarios.get('baseline') as Scenario)
})
const assessed = projections.flatMap((projection) =>
  projection.assessments.filter(({ reachedBy }) => reachedBy !== undefined).map((one) => ({ ...one, projection })),
)

describe('the year a threshold is first reached', () => {
  it('is told of series, identities and ranks', () => {
    expect(new Set(assessed.map(({ resolved }) => resolved.kind))).toEqual(new Set(['series', 'identity', 'rank']))
  })

  it('rises with the share of paths', () => {
    for (const { target, reachedBy } of assessed) {
      const years = [reachedBy?.p10, reachedBy?.p50, reachedBy?.p90].map((year) => year ?? Number.POSITIVE_INFINITY)
      expect(years, target.id).toEqual([...years].sort((a, b) => a - b))
    }
  })

  it('is the year counted path by path', () => {
    for (const { target, resolved, reachedBy, projection } of assessed) {
      if (resolved.kind !== 'rank' || target.comparator !== 'top_n') continue
      const { draws, choice } = projection.ranks.get(resolved.indicator.id) ?? {}
      if (draws === undefined || choice === undefined || choice.simulatedSize !== choice.printedSize) continue
      const years = Array.from({ length: 500 }, (_, p) => {
        for (let t = 0; t < draws.nYears; t++)
          if ((draws.ranks[t * draws.nPaths + p] as number) <= (target.value as number)) return draws.firstYear + t
        return Number.POSITIVE_INFINITY
      }).sort((a, b) => a - b)
      expect(reachedBy?.p50 ?? Number.POSITIVE_INFINITY, target.id).toBe(years[249])
    }
  })

  it('is not later than the target year where the target is reached in most paths', () => {
    let met = 0
    for (const { target, raw, reachedBy } of assessed) {
      if ((raw?.probability ?? 0) < 0.55) continue
      met++
      expect(reachedBy?.p50 as number, target.id).toBeLessThanOrEqual(target.year as number)
    }
    expect(met).toBeGreaterThan(0)
  })
})
