import { describe, expect, it } from 'vitest'
import { answerQuestion, readQuestion } from '../../../src/report/answers/index.js'
import { briefingHash } from '../../../src/report/briefing/facts.js'
import { BriefingQuestion } from '../../../src/report/briefing/question.js'
import { digitsFor, formatNumber, formatProbability } from '../../../src/text/number.js'
import { shippedData } from '../../data-root.js'
import { headingsOf, made, PATHS, projected, proseOf, tableNamed, tablesOf, wordsOf } from './made.js'

const SCENARIO = 'three-percent-from-2026'
const BOTH = { plan: 'binh-dinh', scenario: SCENARIO, against: 'baseline', length: 'full' } as const

type Compared = {
  readonly scenarios: readonly {
    readonly id: string
    readonly numberMet: {
      readonly difference: number
      readonly low: number
      readonly high: number
      readonly real: boolean
    }
    readonly money: readonly {
      readonly programme: string
      readonly payer: string
      readonly real: number
      readonly realByYear: readonly number[]
    }[]
  }[]
  readonly targets: readonly { readonly id: string; readonly scenarios: readonly { readonly real?: boolean }[] }[]
}
async function compared(): Promise<Compared> {
  const asked = { plan: 'binh-dinh', scenarios: ['baseline', SCENARIO], paths: PATHS }
  return (await answerQuestion(shippedData(), 'comparison', readQuestion('comparison', asked))) as Compared
}

describe('money in a briefing', () => {
  it('is the run’s, by programme and year, in tỷ đồng', async () => {
    const { scenarios } = await compared()
    const table = tableNamed(await made({ ...BOTH, against: undefined }), 'Kinh phí theo chương trình và năm')
    const rows = table.rows.map((row) => row.map(wordsOf))
    const own = scenarios[1]?.money.filter(({ payer }) => payer === 'province') ?? []
    expect(own.length).toBeGreaterThan(10)
    for (const { programme, real, realByYear } of own) {
      const name = shippedData().budget.programmes.get(programme)?.name.vi
      const row = rows.find(([first]) => first === name) ?? []
      expect(row.at(-1), programme).toBe(formatNumber(real, 'vi', 1, 1))
      expect(row.slice(1, 6), programme).toEqual(realByYear.slice(0, 5).map((one) => formatNumber(one, 'vi', 1, 1)))
    }
    expect(table.columns.slice(1, 7).map(({ title }) => title)).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
      '2031–2035',
    ])
  })
})

describe('a briefing against another scenario', () => {
  it('tells paired differences, and every target that really differs', async () => {
    const [briefing, { scenarios, targets }] = [await made(BOTH), await compared()]
    const { difference, low, high } = scenarios[1]?.numberMet ?? { difference: 0, low: 0, high: 0 }
    const number = (value: number) => formatNumber(value, 'vi', 2)
    expect(proseOf(briefing)).toContain(`+${number(difference)} (${number(low)}…${number(high)})`)
    const really = targets.filter((one) => one.scenarios[1]?.real === true)
    expect(really.length).toBeGreaterThan(5)
    expect(tableNamed(briefing, 'khác thật').rows).toHaveLength(really.length)
    expect(proseOf(briefing)).toContain(`${targets.length - really.length} mục tiêu còn lại không khác thật`)
    const slope = briefing.blocks.flatMap((one) =>
      one.type === 'chart' && one.chart.kind === 'slope' ? [one.chart.chart] : [],
    )
    expect(slope[0]?.lines.length).toBe(Math.min(12, really.length))
    expect(briefing.recipe.command).toContain(`--scenario ${SCENARIO} --against baseline`)
  })

  it('says plainly that there is no real difference', async () => {
    const same = await made({ ...BOTH, scenario: 'baseline', length: 'short' })
    expect(proseOf(same)).toContain('số mục tiêu đạt không khác thật')
    expect(tablesOf(same).some(({ caption }) => caption.includes('khác thật giữa'))).toBe(false)
  })
})

describe('targets with a section of their own', () => {
  it('are those asked for, with the run’s medians, intervals and probabilities', async () => {
    const ids = ['binh-dinh-2030-hdi', 'binh-dinh-2030-rd-share-grdp']
    const [briefing, run] = [
      await made({ plan: 'binh-dinh', length: 'full', targets: ids }),
      await projected({ plan: 'binh-dinh' }),
    ]
    const sections = headingsOf(briefing, 2).filter((text) => /^\d+\. /.test(text))
    expect(sections).toHaveLength(2)
    expect(briefing.blocks.filter((one) => one.type === 'chart' && one.chart.kind === 'fan')).toHaveLength(2)
    const tables = tablesOf(briefing).filter(({ caption }) => caption.startsWith('Các mốc'))
    ids.forEach((id, i) => {
      const one = run.targets.find((target) => target.id === id)
      const row = tables[i]?.rows.map((cells) => cells.map(wordsOf)).find(([year]) => year === String(one?.year)) ?? []
      const value = (x = Number.NaN) => formatNumber(x, 'vi', digitsFor(x) + 1)
      const { p05, p50, p95 } = one?.quantiles ?? {}
      expect(row[2]).toBe(value(p50))
      expect(row[3]).toBe(`${value(p05)} – ${value(p95)}`)
      expect(row[4]?.replace('\u00a0', ' ')).toBe(formatProbability(one?.probability ?? Number.NaN, 'vi'))
      expect(row[6]).toBe(one?.grade)
    })
  })

  it('are by default below 80 %, of years ahead, each measure once', async () => {
    const [briefing, run] = [await made({ plan: 'binh-dinh', length: 'full' }), await projected({ plan: 'binh-dinh' })]
    const sections = headingsOf(briefing, 2).filter((text) => /^\d+\. /.test(text))
    expect(sections).toHaveLength(5)
    expect(new Set(sections.map((text) => text.replace(/^\d+\. | \(\d+\)$/g, ''))).size).toBe(5)
    const years = sections.map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]))
    expect(Math.min(...years)).toBeGreaterThan(2026)
    expect(run.targets.some(({ probability, year }) => (probability ?? 1) < 0.8 && (year ?? 0) > 2026)).toBe(true)
    expect(proseOf(briefing)).toContain('Chọn 5 mục tiêu có xác suất dưới 80 %')
  })

  it('refuses targets that the plan has not', async () => {
    const asked = made({ plan: 'ninh-thuan', targets: ['binh-dinh-2030-hdi'] })
    await expect(asked).rejects.toThrow(/binh-dinh-2030-hdi/)
  })
})

describe('changes since an earlier run', () => {
  it('are none for the same run', async () => {
    const since = await projected({ plan: 'binh-dinh' })
    const briefing = await made({ plan: 'binh-dinh', since })
    expect(proseOf(briefing)).toContain('không có gì thay đổi')
    expect(briefing.recipe.since).toBe(since.run)
  })

  it('are told with what was said before, and only beyond simulation error', async () => {
    const now = await projected({ plan: 'binh-dinh' })
    const free = now.targets.filter(({ bound, probability }) => bound === 'none' && (probability ?? 0) > 0.3)
    const [up, down, still] = free.map(({ id }) => id)
    const shift = new Map([
      [up, -0.3],
      [down, 0.3],
      [still, 0.005],
    ])
    const targets = now.targets.map((one) =>
      one.probability === null ? one : { ...one, probability: Math.min(1, one.probability + (shift.get(one.id) ?? 0)) },
    )
    const before = { ...now, run: 'f'.repeat(32), targets }
    const briefing = await made({ plan: 'binh-dinh', length: 'full', since: before })
    expect(proseOf(briefing)).toContain('1 mục tiêu có xác suất tăng, 1 giảm, 0 đổi tình trạng')
    expect(proseOf(briefing)).toMatch(/: từ \d+ % thành .*, \d+ %/)
    const unknown = {
      ...before,
      targets: now.targets.map((one) =>
        one.id === up ? { ...one, status: 'not-assessable', probability: null } : one,
      ),
    }
    expect(proseOf(await made({ plan: 'binh-dinh', since: unknown }))).toContain(
      '0 mục tiêu có xác suất tăng, 0 giảm, 1 đổi tình trạng',
    )
  })

  it('are refused for an answer about another plan', async () => {
    const since = await projected({ plan: 'ninh-thuan' })
    await expect(made({ plan: 'binh-dinh', since })).rejects.toMatchObject({
      problems: [{ code: 'VALUE_NOT_ALLOWED', facts: { got: 'ninh-thuan', allowed: 'binh-dinh' } }],
    })
  })
})

describe('the hash of a briefing', () => {
  it('changes with everything that decides its content', () => {
    const hashOf = (more: object) => briefingHash(shippedData(), BriefingQuestion.parse({ plan: 'binh-dinh', ...more }))
    const asked = [
      {},
      { language: 'en' },
      { length: 'full' },
      { against: SCENARIO },
      { seed: 2 },
      { scenario: SCENARIO },
    ]
    expect(new Set(asked.map(hashOf)).size).toBe(asked.length)
    expect(hashOf({})).toBe(hashOf({ length: 'short' }))
  })
})
