import { expect, it } from 'vitest'
import { findTarget, similarTargets } from '../../src/scenarios/find-target.js'
import { shippedData } from '../data-root.js'

it('ids that look like a mistyped one are its own plan’s, or any where it names none', () => {
  const data = shippedData()
  expect(findTarget(data, 'binh-dinh-2030-dti-score')?.planData.plan.id).toBe('binh-dinh')
  expect(findTarget(data, 'binh-dinh-2030-dti-skore')).toBeUndefined()
  for (const plan of ['binh-dinh', 'ninh-thuan', 'tinh-mau']) {
    const similar = similarTargets(data, `${plan}-2030-dti-skore`, 5)
    expect(similar).toHaveLength(5)
    expect(similar.filter((id) => !id.startsWith(`${plan}-`))).toEqual([])
  }
  expect(similarTargets(data, 'binh-dinh-2030-dti-skore', 1)).toEqual(['binh-dinh-2030-dti-score'])
  const anywhere = similarTargets(data, '2030-dti-score', 5).map((id) => findTarget(data, id)?.planData.plan.id)
  expect(new Set(anywhere).size).toBeGreaterThan(1)
})
