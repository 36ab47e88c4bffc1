import { describe, expect, it } from 'vitest'
import { Shock } from '../../src/data/budget-schemas.js'
import { withAdded } from '../../src/web/pages/scenario/world-adding.js'

const DRAFT = { kind: 'revenue', indicator: 'dti-score', value: '', from: '2027', to: '2045', why: 'vì thử' } as const

describe('one more assumption', () => {
  it('about a measure is a shock that scenarios know', () => {
    const achieved = withAdded({}, { ...DRAFT, kind: 'achieved' }, 0.9)
    expect(achieved?.shocks).toEqual([
      { kind: 'achieved', indicator: 'dti-score', year: 2027, value: 0.9, why: 'vì thử' },
    ])
    const both = withAdded(achieved ?? {}, { ...DRAFT, kind: 'shift', from: '2030' }, -0.05)
    expect(both?.shocks).toHaveLength(2)
    expect(both?.shocks?.[1]).toEqual({ kind: 'shift', indicator: 'dti-score', year: 2030, by: -0.05, why: 'vì thử' })
    for (const shock of both?.shocks ?? []) expect(Shock.safeParse(shock).success).toBe(true)
  })

  it('about revenue or a driver is a factor over years, its last year said only where it is not the last of all', () => {
    expect(withAdded({}, DRAFT, 0.8)?.shocks).toEqual([{ kind: 'revenue', from: 2027, factor: 0.8, why: 'vì thử' }])
    expect(withAdded({}, { ...DRAFT, kind: 'price-level', to: '2030' }, 1.1)?.drivers).toEqual([
      { driver: 'price-level', from: 2027, to: 2030, factor: 1.1 },
    ])
  })

  it('is none without a reason, of no change, beyond its range, or before it begins', () => {
    expect(withAdded({}, { ...DRAFT, why: ' ' }, 0.9)).toBeUndefined()
    expect(withAdded({}, { ...DRAFT, kind: 'shift' }, 0)).toBeUndefined()
    expect(withAdded({}, DRAFT, 11)).toBeUndefined()
    expect(withAdded({}, { ...DRAFT, to: '2026' }, 0.9)).toBeUndefined()
  })
})
