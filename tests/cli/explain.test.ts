import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language, saidIn } from '../../src/text/language.js'
import { MARK } from './plans.js'
import { type Answer, FEW, projected } from './projection.js'
import { HEADINGS, QUANTILES, sectionsOf } from './read-explanation.js'
import { jsonOf, once, outOf } from './run.js'

type Words = { readonly vi: string; readonly en: string }
type Numbers = Readonly<Record<string, number>>

type Explained = {
  readonly recipe: object
  readonly target: {
    readonly id: string
    readonly source: string
    readonly line: number
    readonly quote: string
    readonly name: Words
  }
  readonly definition: {
    readonly indicator: string
    readonly name: Words
    readonly text: Words | null
    readonly reason: string | Words | null
  }
  readonly observations: readonly {
    readonly year: number
    readonly value: number
    readonly used: boolean
    readonly status: string
    readonly source: { readonly title: string; readonly address: string }
  }[]
  readonly proxy: {
    readonly reason: Words
    readonly shift: number
    readonly spread: number | string
    readonly basis: string | Words
  } | null
  readonly prior: Readonly<Record<string, unknown>> | null
  readonly priorFrom: { readonly madeBy: string; readonly madeOn: string; readonly panel: string }
  readonly engine: {
    readonly standing: object | null
    readonly answeredBy: string
    readonly history: { readonly years: readonly number[]; readonly values: readonly number[] }
    readonly place: { readonly shift: number; readonly spread: number }
  } | null
  readonly field: { readonly simulatedSize: number } | null
  readonly attainment: Answer
  readonly raisesGrade: Words
}

/** One target of each kind, with what has to be true of it for the kind to be what it says. */
const KINDS = [
  ['own data', 'binh-thuan-2030-digital-economy-share-grdp', { status: 'assessed', grade: 'B', code: 'projected' }],
  ['a proxy', 'binh-dinh-2030-dti-score', { status: 'assessed', grade: 'C', code: 'projected-proxy' }],
  ['a rank', 'binh-thuan-2030-dti-rank', { status: 'assessed', grade: 'B', code: 'projected-rank' }],
  ['no data', 'binh-dinh-2030-5g-coverage-area', { status: 'not-assessable', grade: 'N', code: 'no-observation' }],
  [
    'a milestone',
    'binh-dinh-2030-space-technology-centre',
    { status: 'not-assessable', grade: 'N', code: 'milestone' },
  ],
  ['a growth rate', 'tinh-mau-2030-grdp-growth', { status: 'assessed', grade: 'A', code: 'projected' }],
  ['synthetic figures', 'tinh-mau-2030-5g-coverage-area', { status: 'assessed', grade: 'A', code: 'projected' }],
  ['a published figure', 'tinh-mau-2025-smart-cities', { status: 'met', grade: 'A', code: 'observed' }],
] as const

const IN_BOTH = KINDS.flatMap(([kind, id, facts]) => LANGUAGES.map((language) => [kind, language, id, facts] as const))

const asked = once((id: string) => jsonOf<Explained>('explain', id, ...FEW))
const told = once((id: string, language: string) => outOf('explain', id, ...FEW, '--lang', language))

it.each(LANGUAGES)('explaining a target says in %s why it is read and judged as it is', async (language) => {
  const [read, variant, arithmetic] = await Promise.all(
    ['rd-share-grdp', 'digital-economy-share-grdp', 'sti-dx-share-budget'].map((one) =>
      told(`binh-dinh-2030-${one}`, language),
    ),
  )
  const [plainly, estimate, counted] = {
    vi: ['Ghi chú: văn bản không ghi mức so sánh', 'số ước tính bằng mô hình của Bộ', 'Định nghĩa của chỉ tiêu'],
    en: ['Note: printed without a comparator', "the ministry's model estimate", 'Definition of the indicator'],
  }[language] as [string, string, string]
  expect(read).toContain(plainly)
  expect(variant).toContain(estimate)
  expect(arithmetic).toContain(counted)
  for (const text of [read, variant, arithmetic]) expect(text).not.toContain('[object')
})

describe.each(IN_BOTH)('explaining a target with %s in %s', (_kind, language, id, { status, grade, code }) => {
  const read = async () => {
    const text = await told(id, language)
    const sections = sectionsOf(text)
    const under = (heading: keyof (typeof HEADINGS)['vi']) => sections.get(HEADINGS[language][heading])
    return { text, sections, under, record: await asked(id) }
  }

  it('is about that kind of target', async () => {
    const { attainment } = await asked(id)
    expect([attainment.status, attainment.grade, attainment.reason.code]).toEqual([status, grade, code])
  })

  it('quotes the promise with its source and line', async () => {
    const { under, record } = await read()
    const promise = under('promise')?.join('\n')
    expect(promise).toContain(record.target.name[language])
    expect(promise).toContain(`“${record.target.quote}”`)
    expect(promise).toMatch(new RegExp(`${record.target.source}, (dòng|line) ${record.target.line}$`, 'm'))
  })

  it('gives the definition used, and why when it is a variant', async () => {
    const { under, record } = await read()
    const { indicator, name, text, reason } = record.definition
    const definition = under('definition')
    expect(definition?.[0]).toBe(`${name[language]} (${indicator})`)
    for (const part of [text?.[language], reason && saidIn(reason, language)])
      if (part != null) expect(definition).toContain(part)
  })

  it('lists every observation with its figure, its use and its source', async () => {
    const { under, record } = await read()
    const lines = under('observations') ?? []
    if (record.observations.length === 0) expect(lines).toHaveLength(1)
    else expect(lines).toHaveLength(record.observations.length)
    for (const [i, row] of record.observations.entries()) {
      expect(lines[i]).toMatch(new RegExp(`^${row.year}  `))
      expect(lines[i]).toContain(`  ${figure(row.value, language, 4)}  `)
      expect(lines[i]).toContain(row.source.title)
      expect(lines[i]).toContain(row.source.address)
      expect(/\((không dùng|not used);/.test(String(lines[i]))).toBe(!row.used)
    }
  })

  it('shows the stand-in series exactly when there is one, with where its shift comes from', async () => {
    const { under, record } = await read()
    const { proxy } = record
    expect(under('proxy') !== undefined).toBe(proxy !== null)
    if (proxy === null) return
    expect(under('proxy')?.[0]).toBe(proxy.reason[language])
    const [shift, spread] = [figure(proxy.shift, language, 2), proxy.spread]
    expect(under('proxy')?.[1]).toContain(`${language === 'vi' ? 'dịch' : 'shift'} ${shift}`)
    if (typeof spread === 'number') expect(under('proxy')?.[1]).toContain(figure(spread, language, 2))
    expect(under('proxy')).toContain(saidIn(proxy.basis, language))
  })

  it('shows the prior and where it is from exactly when one was used', async () => {
    const { under, record } = await read()
    expect(under('prior') !== undefined).toBe(record.prior !== null)
    expect(record.prior !== null).toBe(record.field !== null || record.engine?.answeredBy === 'pooled-drift')
    const { madeBy, madeOn, panel } = record.priorFrom
    if (record.prior === null) return
    expect(under('prior')?.at(-1)).toBe(`${madeBy}, ${madeOn}; ${panel}`)
    const { permanentShare, persistence, prior } = record.prior
    const shown = under('prior')?.join('\n')
    if (record.field !== null) expect(shown).toContain(`w = ${permanentShare}, ρ = ${persistence}`)
    for (const [name, value] of Object.entries((prior ?? {}) as Numbers)) expect(shown).toContain(`${name} ${value}`)
  })

  it('shows what the engine was given exactly when it was asked', async () => {
    const { under, record } = await read()
    expect(under('engine') !== undefined).toBe(record.engine !== null)
    expect(record.engine !== null).toBe(status === 'assessed' && record.field === null)
    if (record.engine === null) return
    const { history, place } = record.engine
    const used = record.observations.filter((row) => row.used)
    expect(used.map((row) => row.year).sort()).toEqual([...history.years])
    // Who answered, how it stands against the random walk where that was measured, its input, its place, its paths.
    const measured = record.engine.standing === null ? 0 : 1
    expect(under('engine')?.[1 + measured]).toContain(`${history.years.length} `)
    expect(under('engine')?.length).toBe((place.spread === 0 ? 3 : 4) + measured)
    expect(place.spread > 0).toBe(record.proxy !== null)
  })

  it('shows the quantiles exactly when there are draws', async () => {
    const { sections, record } = await read()
    const { quantiles, year } = record.attainment
    const lines = sections.get(`${QUANTILES[language]} ${year}`)
    expect(lines !== undefined).toBe(quantiles !== null)
    for (const [i, [name, value]] of Object.entries(quantiles ?? {}).entries()) {
      const [shownName, shown = ''] = (lines?.[0] ?? '').split(/ {3}/)[i]?.split(' ') ?? []
      expect(shownName).toBe(name)
      expect(Math.abs(plain(shown, language) - value), `${name}: ${shown}`).toBeLessThanOrEqual(0.005 * Math.abs(value))
    }
  })

  it('gives the verdict, its grade and its reason', async () => {
    const { under, record } = await read()
    const { words, reason } = record.attainment
    const verdict = under('verdict') ?? []
    expect(verdict[0]?.startsWith(words[language])).toBe(true)
    expect(verdict[1]).toMatch(new RegExp(`^${grade}: `))
    expect(verdict[2]).toBe(reason[language])
    expect(/\d %/.test(String(verdict[0]))).toBe(status === 'assessed')
  })

  it('gives the official cross-checks exactly when there are figures to compare', async () => {
    const { under, record } = await read()
    const { requiredGrowth, actualGrowth, growthAs } = record.attainment
    const shown = under('crossChecks')?.[0]
    const some = requiredGrowth !== null || actualGrowth !== null
    expect(shown !== undefined).toBe(some)
    // Every growth of these targets is a ratio; one that is not known is a dash.
    expect(growthAs).toBe(some ? 'ratio' : null)
    const [required, actual] = [requiredGrowth, actualGrowth].map((value) =>
      value === null ? '–' : `${figure(value * 100, language, 1)} %`,
    )
    if (some) expect(String(shown).match(/(?<=: )[^;]+/g)).toEqual([required, actual])
  })

  it('says what would raise the grade', async () => {
    const { under, record } = await read()
    expect(record.raisesGrade[language]).not.toMatch(/[{}]/)
    expect(under('raise')).toEqual([record.raisesGrade[language]])
  })

  it('ends with the recipe, the same in text and JSON', async () => {
    const { text, under, record } = await read()
    expect(JSON.parse(under('recipe')?.[0] ?? '')).toEqual(record.recipe)
    expect(text.trimEnd().endsWith(JSON.stringify(record.recipe))).toBe(true)
    expect('mark' in record.recipe).toBe(id.startsWith('tinh-mau'))
    expect(text.includes(MARK)).toBe(id.startsWith('tinh-mau'))
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
  })
})

describe('explain --json', () => {
  it.each(KINDS)('of %s has the answer of project --json', async (_kind, id) => {
    const { attainment, target } = await asked(id)
    const plan = (await jsonOf<{ id: string; plan: string }[]>('targets')).find((one) => one.id === id)?.plan
    expect(attainment).toEqual((await projected(String(plan))).targets.find((one) => one.id === id))
    expect(target).toEqual((await jsonOf<{ id: string }[]>('targets')).find((one) => one.id === id))
  })

  it('of a rank names the field, of anything else none', async () => {
    for (const [kind, id] of KINDS) {
      const { field, attainment } = await asked(id)
      expect(field !== null, id).toBe(kind === 'a rank')
      if (field !== null) expect(attainment.reason.en).toContain(`${field.simulatedSize} provinces`)
    }
  })
})

function figure(value: number, language: Language, digits: number): string {
  return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: digits })
}

function plain(shown: string, language: Language): number {
  return Number(language === 'vi' ? shown.replaceAll('.', '').replace(',', '.') : shown.replaceAll(',', ''))
}
