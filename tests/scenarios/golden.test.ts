import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { projectPlan } from '../../src/scenarios/project.js'
import { shippedData } from '../data-root.js'

/**
 * Non-regression, not truth: these numbers may be wrong, but they must not change without a line in CHANGELOG.md saying
 * "numbers change: yes". Delete a file and run the tests once to write it anew. Probabilities carry three decimals.
 */
describe('golden verdicts', () => {
  it.each(['binh-dinh', 'binh-phuoc', 'binh-thuan', 'ninh-thuan', 'tinh-mau'])('of %s stay as they were', (id) => {
    const data = shippedData()
    const { assessments } = projectPlan(data, data.plans.get(id) as PlanData, { paths: 2000, seed: 1, boundary: 'old' })
    const lines = assessments.map(({ target, status, grade, gap, raw }) =>
      [target.id, status, grade, gap ?? '', raw === undefined ? '' : raw.probability.toFixed(3)].join(','),
    )
    const got = `${['id,status,grade,gap,probability', ...lines].join('\n')}\n`
    const file = fileURLToPath(new URL(`../fixtures/golden/${id}.csv`, import.meta.url))
    if (!existsSync(file) && process.env.CI === undefined) writeFileSync(file, got)
    expect(got).toBe(readFileSync(file, 'utf8'))
  })
})
