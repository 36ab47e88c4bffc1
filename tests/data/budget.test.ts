import { describe, expect, it } from 'vitest'
import type { Response, Scenario } from '../../src/data/budget-schemas.js'
import { LANGUAGES, saidIn } from '../../src/text/language.js'
import { shippedData } from '../data-root.js'

const { budget, indicators, plans, territories } = shippedData()
const provincialShares = ({ policy }: Scenario) =>
  (policy?.spending ?? []).flatMap(({ payer = 'province', share }) =>
    payer === 'province' && share !== undefined ? [share] : [],
  )
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('the shipped budget data', () => {
  it('has the lines of spending of such plans, capital and recurrent apart', () => {
    const natures = [...budget.programmes.values()].map(({ nature }) => nature)
    expect(natures.length).toBeGreaterThanOrEqual(12)
    expect(natures.filter((nature) => nature === 'capital').length).toBeGreaterThan(4)
    expect(natures.filter((nature) => nature === 'recurrent').length).toBeGreaterThan(4)
  })

  it('uses every delivery profile', () => {
    const used = new Set([...budget.programmes.values()].map(({ delivery }) => delivery))
    expect([...budget.delivery.keys()].filter((id) => !used.has(id))).toEqual([])
  })

  it('never credits the province with what operators pay', () => {
    const both = budget.responses.filter(({ payers }) => payers.includes('operators') && payers.includes('province'))
    expect(both.map(({ id }) => id)).toEqual([])
  })

  it('moves a good part of the indicators that the targets of the real plans ask about', () => {
    const asked = new Set(
      [...plans.values()]
        .filter(({ plan }) => plan.quality !== 'synthetic')
        .flatMap(({ targets }) => targets.map(({ indicator, judgedBy }) => judgedBy?.indicator ?? indicator)),
    )
    const moved = [...new Set(budget.responses.map(({ indicator }) => indicator))]
    expect(moved.filter((id) => asked.has(id)).length).toBeGreaterThan(30)
  })

  it('leaves indicators that money hardly moves without a response', () => {
    const moved = new Set(budget.responses.map(({ indicator }) => indicator))
    const unmoved = ['hdi', 'hdi-gso', 'vneid-accounts-share', 'tfp-contribution', 'grdp-growth']
    expect(unmoved.filter((id) => moved.has(id))).toEqual([])
    expect(unmoved.filter((id) => !indicators.has(id))).toEqual([])
  })

  it('takes PRIOR rows as they are', () => {
    const evidence = new Map(budget.evidence.map((row) => [row.id, row]))
    const points = (id: string) => {
      const { low, mode, high } = evidence.get(id) as { low: unknown; mode: unknown; high: unknown }
      return { low, mode, high }
    }
    const of = (id: string) => (budget.responses.find((row) => row.id === id) as Response).parameters
    expect(of('skills-adults-digital-services-access').cost).toEqual(points('digital-skills-cost-per-person'))
    expect(of('operators-5g-coverage-population').steepness).toEqual(points('marginal-cost-exponent-coverage'))
    expect(of('rd-patents-province').elasticity).toEqual(points('patent-elasticity-wrt-rd-total-regional'))
    expect(budget.delivery.get('buildings')?.disbursed).toEqual(points('delivery-factor-capital-spending'))
    expect(budget.delivery.get('buildings')?.efficiency).toEqual(points('effective-spending-efficiency'))
    expect(budget.spillovers.map(({ strength }) => strength)).toEqual(
      budget.spillovers.map(() => points('interlinkage-strength')),
    )
  })

  it('keeps every row of evidence with its kind, and marks what was not seen', () => {
    expect(budget.evidence).toHaveLength(112)
    for (const { note, verified, id } of budget.evidence) {
      if (note.startsWith('MEMORY') || note.startsWith('PRIOR')) expect(verified, id).toBe('no')
    }
  })

  it('says of every judged number who judges it and why', () => {
    const judged = [...budget.responses, ...budget.delivery.values(), ...budget.drivers, ...budget.identities]
    const bases = [...judged, ...[...budget.scenarios.values()].flatMap(({ assumptions }) => assumptions)]
    for (const { basis } of bases) {
      if (basis.status === 'synthetic') continue
      const [vi, en] = LANGUAGES.map((language) => saidIn(basis.why, language)) as [string, string]
      expect(Math.min(vi.length, en.length), en).toBeGreaterThan(30)
      expect(vi, 'in both languages').not.toBe(en)
    }
  })

  it('has drivers of every real plan on its old boundary, and population beside every envelope', () => {
    const places = [...plans.values()].map(({ plan }) => plan.territory)
    for (const place of new Set(places)) {
      const drivers = budget.drivers.filter(({ territory }) => [place, 'any'].includes(territory))
      expect(drivers.map(({ driver }) => driver).sort(), place).toEqual([
        'grdp',
        'population',
        'price-level',
        'total-expenditure',
      ])
      expect(territories.has(place)).toBe(true)
    }
  })
})

describe('the rule for `half`', () => {
  // data/priors/responses.yaml: s × 0.48 × d × e / (δ + 0.05), triệu đồng an inhabitant
  const PER_PERSON = 0.48
  const split = new Map(
    budget.scenarios
      .get('baseline')
      ?.policy?.spending?.filter(({ payer }) => payer === undefined)
      .map(({ programme, share }) => [programme, share ?? 0]),
  )

  it('gives the shipped halves that say they follow it', () => {
    const followers = budget.responses.filter(({ basis }) => saidIn(basis.why, 'en').includes('3 % budget'))
    expect(followers.length).toBeGreaterThan(30)
    for (const { id, programme, parameters } of followers) {
      const profile = budget.delivery.get(budget.programmes.get(programme)?.delivery ?? '')
      if (profile === undefined) throw new Error(id)
      const { disbursed, efficiency, depreciation } = profile
      const flow = ((split.get(programme) ?? 0) / 100) * PER_PERSON
      const stock = (flow * disbursed.mode * efficiency.mode) / (depreciation.mode + 0.05)
      const ratio = (parameters.half?.mode ?? 0) / stock
      expect(ratio, `${id}: ${stock}`).toBeGreaterThan(0.8)
      expect(ratio, `${id}: ${stock}`).toBeLessThan(1.25)
    }
  })

  it('stands on what the four provinces spend: 3 % is about 0.48 triệu đồng an inhabitant', () => {
    const mode = (driver: string, place: string) =>
      budget.drivers.find((row) => row.driver === driver && row.territory === place)?.value.mode ?? Number.NaN
    const each = ['binh-dinh', 'binh-thuan', 'ninh-thuan', 'binh-phuoc'].map(
      // tỷ đồng → triệu đồng
      (place) => (0.03 * 1000 * mode('total-expenditure', place)) / mode('population', place),
    )
    expect(Math.abs(sum(each) / each.length / PER_PERSON - 1)).toBeLessThan(0.1)
  })
})

describe('the shipped scenarios', () => {
  it('are a baseline, five policies and four worlds', () => {
    expect([...budget.scenarios.keys()]).toEqual([
      'baseline',
      'infrastructure-first',
      'rd-first',
      'skills-and-services-first',
      'squeeze-20',
      'three-percent-from-2026',
      'world-5g-achieved',
      'world-merger',
      'world-method-change',
      'world-revenue-shortfall',
    ])
  })

  it('keep policy and world apart', () => {
    for (const { id, policy, world } of budget.scenarios.values()) {
      expect(policy !== undefined, id).toBe(!id.startsWith('world-'))
      expect(world !== undefined, id).toBe(id.startsWith('world-'))
    }
  })

  it('spend the whole envelope and no more, on every line of the province', () => {
    const lines = [...budget.programmes.values()].filter(({ payers }) => payers.includes('province')).length
    for (const scenario of budget.scenarios.values()) {
      const shares = provincialShares(scenario)
      if (shares.length === 0) continue
      expect(shares, scenario.id).toHaveLength(lines)
      expect(sum(shares), scenario.id).toBe(100)
    }
  })

  it('mark their assumptions, at least one each', () => {
    for (const { id, assumptions } of budget.scenarios.values()) {
      expect(assumptions.length, id).toBeGreaterThan(0)
    }
  })
})
