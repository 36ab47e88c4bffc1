import { describe, expect, it } from 'vitest'
import type { Indicator, Observation } from '../../../src/data/schemas.js'
import { drawsOfYear } from '../../../src/model/simulate.js'
import { lineKey } from '../../../src/scenarios/budget/money.js'
import { plusMoney } from '../../../src/scenarios/changed-money.js'
import { questionOf } from '../../../src/scenarios/optimise/question.js'
import { type Judgement, runMoney } from '../../../src/scenarios/run-scenario.js'
import type { Workspace } from '../../../src/scenarios/workspace.js'
import { shippedData } from '../../data-root.js'
import { bytesOf, ofYear, preparedPlan, runOf, shipped, spending, worldsOf, YEARS_AHEAD } from './worlds.js'

const nPaths = 120
const SHARE = 'rd-share-grdp'

describe.each(['binh-dinh', 'binh-phuoc', 'tinh-mau'])('R&D over GRDP, with co-funding, in %s', (plan) => {
  const prepared = worldsOf(plan, nPaths)
  const base = runOf(prepared, shipped('baseline'))
  const shareOf = (run: Judgement, year: number) =>
    drawsOfYear(run.draws.get(SHARE) as NonNullable<ReturnType<typeof run.draws.get>>, year)
  const line = (
    run: typeof base,
    programme: string,
    payer: 'province' | 'centre' | 'society',
    year: number,
    p: number,
  ) => ofYear(run.money.lines.get(lineKey(programme, payer)) ?? new Float64Array(21 * nPaths), year)[p] ?? 0

  it('is the forecast itself, to the byte, where no money on research is changed', () => {
    expect(prepared.policy.moved.map(({ ready }) => ready.identity.indicator)).toEqual([SHARE])
    expect(prepared.policy.responses.filter(({ response }) => response.indicator === SHARE)).toEqual([])
    const forecast = prepared.simulation.draws.get(SHARE)?.values as Float64Array
    const other = runOf(prepared, spending('other', { programme: 'smart-city', from: 2027, share: 0 }))
    for (const run of [base, other])
      expect(bytesOf(run.draws.get(SHARE)?.values as Float64Array).equals(bytesOf(forecast))).toBe(true)
    expect(other.assessments.filter(({ target }) => target.indicator === SHARE)).toEqual(
      base.assessments.filter(({ target }) => target.indicator === SHARE),
    )
  })

  it('rises by what is spent more over GRDP, others’ matching included, on every path', () => {
    const rows = [
      { programme: 'rd-tasks', from: 2028, share: 25 },
      { programme: 'rd-facilities', payer: 'centre' as const, from: 2028, amount: 40 },
      { programme: 'rd-facilities', from: 2028, share: 1 },
    ]
    const more = runOf(prepared, spending('research', ...rows))
    const year = 2030
    const [before, after] = [shareOf(base, year), shareOf(more, year)]
    const grdp = ofYear(more.drivers.paths.get('grdp') as Float64Array, year)
    let raised = 0
    for (let p = 0; p < nPaths; p++) {
      const spent = (run: typeof base): number =>
        ['rd-tasks', 'rd-facilities'].reduce(
          (sum, id) =>
            sum +
            line(run, id, 'province', year, p) +
            line(run, id, 'centre', year, p) +
            line(run, id, 'society', year, p),
          0,
        )
      const wanted = Math.max(0, (before[p] as number) + (100 * (spent(more) - spent(base))) / (grdp[p] as number))
      expect(after[p]).toBeCloseTo(wanted, 9)
      if ((after[p] as number) > (before[p] as number)) raised++
    }
    expect(raised).toBeGreaterThan(nPaths / 2)
  })

  it('counts a đồng of research tasks twice, once as the province’s and once as what matches it', () => {
    const at = (programme: string): number => {
      const money = plusMoney(base.money, lineKey(programme, 'province'), 100, YEARS_AHEAD, base.drivers, nPaths)
      const run = runMoney(prepared, base.settings, money, base.drivers)
      return shareOf(run, 2035).reduce((sum, y, p) => sum + y - (shareOf(base, 2035)[p] as number), 0)
    }
    expect(at('rd-tasks') / at('rd-facilities')).toBeCloseTo(2, 6)
  })

  it('is judgement under other money: grade D, C at best', () => {
    const rich = runOf(prepared, shipped('rd-first'))
    for (const { target, grade, status } of rich.assessments)
      if (target.indicator === SHARE && status === 'assessed' && (target.year ?? 0) > 2026) expect(grade).toBe('D')
  })
})

/** The shipped workspace with a made-up count of personnel in Bình Định. */
function withCount(): Workspace {
  const data = shippedData()
  const [some] = data.observations
  const rows = [2018, 2019, 2020, 2021, 2022, 2023, 2024].map(
    (year, i): Observation => ({
      ...(some as Observation),
      indicator: 'rd-personnel',
      territory: 'binh-dinh',
      year,
      value: 900 + 20 * i,
      unit: 'persons',
      fieldSize: '',
      status: 'official',
      confidence: '',
      vintage: '2025',
    }),
  )
  return { ...data, observations: [...data.observations, ...rows] }
}

describe('a rate for each 10,000 inhabitants', () => {
  const id = 'rd-personnel-per-10k'
  const target = 'binh-dinh-2030-rd-personnel-per-10k'
  const without = worldsOf('binh-dinh', nPaths)
  const prepared = preparedPlan('binh-dinh', { paths: nPaths, workspace: withCount() })

  it('asks for the count where there is none', () => {
    const resolved = without.resolved.find((one) => one.target.id === target)
    expect(resolved).toMatchObject({ kind: 'gap', gap: 'no-observation', lacks: ['rd-personnel'] })
  })

  it('is worked out, path by path, as soon as the count has figures', () => {
    const run = runOf(prepared, shipped('baseline'))
    const found = run.assessments.find((one) => one.target.id === target)
    expect(found).toMatchObject({ status: 'assessed', grade: 'C' })
    const [rate, count] = [id, 'rd-personnel'].map((one) => run.draws.get(one))
    const people = run.drivers.paths.get('population') as Float64Array
    if (rate === undefined || count === undefined) throw new Error('nothing simulated')
    for (const year of [2026, 2030, 2045])
      drawsOfYear(rate, year).forEach((value, p) => {
        expect(value).toBeCloseTo(
          (10000 * (drawsOfYear(count, year)[p] as number)) / (ofYear(people, year)[p] as number),
          9,
        )
      })
  })

  it('follows what money makes of the count', () => {
    const [before, after] = ['baseline', 'rd-first'].map((one) => runOf(prepared, shipped(one)).draws.get(id))
    const gains = drawsOfYear(after as NonNullable<typeof after>, 2040).map(
      (y, p) => y - (drawsOfYear(before as NonNullable<typeof before>, 2040)[p] as number),
    )
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(0.9 * nPaths)
  })

  it('stays a forecast where the rate itself has figures', () => {
    const own = worldsOf('tinh-mau', nPaths).resolved.filter(({ indicator }) => (indicator as Indicator).id === id)
    expect(own.length).toBeGreaterThan(0)
    for (const { kind } of own) expect(['series', 'observed']).toContain(kind)
  })

  it('is not searched by the optimiser where responses move the count, and says so', () => {
    const { leftOut } = questionOf(prepared, shipped('baseline'), {})
    expect(leftOut).toContain(target)
    expect(questionOf(without, shipped('baseline'), {}).leftOut).toEqual([])
  })
})
