import { describe, expect, it } from 'vitest'
import { MARK, PLANS, SYNTHETIC_PLAN, writtenRows } from './plans.js'
import { FEW, projected } from './projection.js'
import { run } from './run.js'

const DOCUMENTED = [
  ...['id', 'indicator', 'year', 'comparator', 'value', 'status', 'probability', 'mcse', 'words', 'grade'],
  ...['quantiles', 'requiredGrowth', 'actualGrowth', 'reason'],
]
const STATUSES = ['met', 'missed', 'assessed', 'not-assessable']
const GRADES = ['A', 'B', 'C', 'D', 'N']
const WITHOUT_PROBABILITY = ['met', 'missed', 'not enough data']
/** Lower edge of each word: the IPCC's classes, read without overlap. */
const EDGES: readonly (readonly [number, string])[] = [
  [0.99, 'virtually certain'],
  [0.9, 'very likely'],
  [0.66, 'likely'],
  [0.33, 'about as likely as not'],
  [0.1, 'unlikely'],
  [0.01, 'very unlikely'],
  [0, 'exceptionally unlikely'],
]

describe.each(PLANS)('project %s --json', (plan) => {
  it('answers for every target of the plan, in its order', async () => {
    const { targets } = await projected(plan)
    expect(targets.map((one) => one.id)).toEqual(writtenRows(plan, 'targets').map((row) => row.id))
  })

  it('gives every target the same fields, the documented ones among them', async () => {
    const { targets } = await projected(plan)
    const all = Object.keys(targets[0] ?? {})
    expect(all).toEqual(expect.arrayContaining(DOCUMENTED))
    for (const one of targets) expect(Object.keys(one), one.id).toEqual(all)
  })

  it('keeps statuses and grades within the lists', async () => {
    for (const one of (await projected(plan)).targets) {
      expect(STATUSES, one.id).toContain(one.status)
      expect(GRADES, one.id).toContain(one.grade)
    }
  })

  it('has a probability, an error and quantiles exactly when the target is assessed', async () => {
    for (const one of (await projected(plan)).targets) {
      const assessed = one.status === 'assessed'
      expect(one.probability !== null, one.id).toBe(assessed)
      // Of a milestone there is a date, not a figure.
      expect(one.quantiles !== null, one.id).toBe(assessed && one.finish === null)
      expect(one.mcse !== null, one.id).toBe(assessed && one.bound === 'none')
      if (one.probability === null) continue
      expect(one.probability, one.id).toBeGreaterThanOrEqual(0)
      expect(one.probability, one.id).toBeLessThanOrEqual(1)
    }
  })

  it('gives grade N to what is not assessable, and to nothing else', async () => {
    for (const one of (await projected(plan)).targets)
      expect(one.grade === 'N', one.id).toBe(one.status === 'not-assessable')
  })

  it('caps what rests on borrowed evidence', async () => {
    for (const one of (await projected(plan)).targets) {
      if (!['C', 'D'].includes(one.grade)) continue
      expect(one.probability, one.id).toBeGreaterThanOrEqual(0.05)
      expect(one.probability, one.id).toBeLessThanOrEqual(0.95)
      expect(['likely', 'about as likely as not', 'unlikely'], one.id).toContain(one.words.en)
      expect(['có khả năng đạt', 'đạt hay không ngang nhau', 'khó đạt'], one.id).toContain(one.words.vi)
    }
  })

  it('says the word of the probability, and the status where there is none', async () => {
    for (const one of (await projected(plan)).targets) {
      const { probability, words, grade } = one
      if (probability === null) expect(WITHOUT_PROBABILITY, one.id).toContain(words.en)
      else if (grade === 'A' || grade === 'B')
        expect(words.en, one.id).toBe(EDGES.find(([edge]) => probability >= edge)?.[1])
      expect(words.vi, one.id).not.toBe(words.en)
    }
  })

  it('orders the quantiles', async () => {
    for (const { id, quantiles } of (await projected(plan)).targets) {
      if (quantiles === null) continue
      const { p05, p25, p50, p75, p95 } = quantiles
      const values = [p05, p25, p50, p75, p95]
      expect(values.every(Number.isFinite), id).toBe(true)
      expect(
        [...values].sort((a, b) => a - b),
        id,
      ).toEqual(values)
    }
  })

  it('gives a published figure to what is met or missed, and a reason in both languages to all', async () => {
    for (const one of (await projected(plan)).targets) {
      expect(one.observed !== null, one.id).toBe(one.status === 'met' || one.status === 'missed')
      expect(one.observed === null || one.observed.year === one.year, one.id).toBe(true)
      for (const text of [one.reason.vi, one.reason.en]) expect(text, one.id).toMatch(/^[^{}]+$/)
      expect(one.reason.code, one.id).toMatch(/^[a-z-]+$/)
    }
  })

  it('carries the recipe', async () => {
    const { recipe } = await projected(plan)
    expect(recipe).toEqual({
      engine: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      data: expect.stringMatching(/^[0-9a-f]{16}$/),
      asOf: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      plan,
      scenario: 'baseline',
      boundary: 'old',
      seed: 1,
      paths: 300,
      ...(plan === SYNTHETIC_PLAN ? { mark: MARK } : {}),
    })
  })
})

describe('project --json', () => {
  it('leaves stdout to the JSON and says the recipe on stderr', async () => {
    const { code, out, err } = await run(['project', 'binh-dinh', ...FEW, '--seed', '7', '--json'])
    const { recipe } = JSON.parse(out) as { recipe: { data: string; engine: string } }
    expect(code).toBe(0)
    expect(out.startsWith('{') && out.endsWith('}\n')).toBe(true)
    expect(err).toContain('lotrinh project binh-dinh --paths 300 --seed 7')
    expect(err).toContain(recipe.data)
    expect(err).toContain(recipe.engine)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('reads a plan on the boundary asked for', async () => {
    const { out } = await run(['project', 'binh-thuan', ...FEW, '--boundary', 'successor', '--json'])
    expect(JSON.parse(out)).toMatchObject({ recipe: { boundary: 'successor' } })
  })

  it('meets every status and grade A to D and N somewhere, so that the checks above bite', async () => {
    const all = (await Promise.all(PLANS.map(projected))).flatMap(({ targets }) => targets)
    expect(new Set(all.map((one) => one.status))).toEqual(new Set(STATUSES))
    expect(new Set(all.map((one) => one.grade))).toEqual(new Set(['A', 'B', 'C', 'D', 'N']))
    expect(all.some((one) => one.bound === 'above') && all.some((one) => one.bound === 'below')).toBe(true)
  })
})
