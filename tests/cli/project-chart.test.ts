import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedData } from '../data-root.js'
import { textsOf, titleOf, xmlFaults } from '../report/read-svg.js'
import { MARK, SYNTHETIC_PLAN } from './plans.js'
import { type Answer, FEW, projected } from './projection.js'
import { jsonOf, once, run } from './run.js'

const DIAMOND = 'M0 -1L1 0L0 1L-1 0Z'
const root = mkdtempSync(join(tmpdir(), 'lotrinh-chart-'))
afterAll(() => rmSync(root, { recursive: true }))

/** Write the charts of a plan and read them back by file name. */
async function chartsOf(plan: string, folder: string, ...more: readonly string[]): Promise<Map<string, string>> {
  const dir = join(root, folder)
  const { code, err } = await run(['project', plan, ...FEW, '--chart', dir, ...more])
  expect(code, err).toBe(0)
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'utf8')]))
}

/** The measure by which a target is judged is the one that is drawn. */
const drawn = (one: Answer): string => one.judgedBy ?? one.indicator
/** A milestone has a date, not a figure. */
const isDrawn = (one: Answer): boolean => one.status === 'assessed' && one.quantiles !== null

type Explained = {
  readonly observations: readonly {
    readonly used: boolean
    readonly source: { readonly publisher: string; readonly title: string; readonly published: string }
  }[]
}

/** One path is enough to learn on which figures and which measure a target rests. */
const explained = once((id: string) => jsonOf<Explained>('explain', id, '--paths', '1'))

describe.each(['binh-dinh', 'binh-thuan', SYNTHETIC_PLAN])('the charts of %s', (plan) => {
  let charts: Map<string, string>
  let targets: readonly Answer[]
  beforeAll(async () => {
    charts = await chartsOf(plan, `${plan}-a`)
    targets = (await projected(plan)).targets
  })

  it('are one SVG for every projected measure', () => {
    const wanted = new Set(targets.filter(isDrawn).map((one) => `${plan}-${drawn(one)}.svg`))
    expect(wanted.size).toBeGreaterThan(0)
    expect(new Set(charts.keys())).toEqual(wanted)
  })

  it('are well-formed and finite', () => {
    for (const [name, svg] of charts) {
      expect(xmlFaults(svg), name).toEqual([])
      expect(svg, name).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
      expect(svg, name).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('draw one dashed line, the median', () => {
    for (const [name, svg] of charts) {
      const dashed = [...svg.matchAll(/<path [^>]*stroke-dasharray[^>]*>/g)].map(([path]) => path)
      expect(dashed, name).toHaveLength(1)
      expect(dashed[0], name).toMatch(/fill="none".*stroke="#08306b"/)
      expect(textsOf(svg), name).toContain('trung vị')
    }
  })

  it('draw a diamond with year and value for every target that has both', () => {
    for (const [name, svg] of charts) {
      const of = targets.filter(
        (one) => `${plan}-${drawn(one)}.svg` === name && one.year !== null && one.value !== null,
      )
      expect(svg.split(DIAMOND).length - 1, name).toBe(of.length)
      const texts = textsOf(svg)
      for (const { id, year, value } of of) {
        const figure = (value as number).toLocaleString('vi-VN', { maximumFractionDigits: 2 })
        expect(
          texts.some((text) => text.startsWith(`${year}: `) && text.includes(figure)),
          `${id} in ${name}`,
        ).toBe(true)
      }
    }
  })

  it('name the province and the measure in the title, no line of it wider than the chart', () => {
    for (const [name, svg] of charts) {
      const of = targets.find((one) => isDrawn(one) && `${plan}-${drawn(one)}.svg` === name) as Answer
      const title = titleOf(svg)
      expect(title.join(' '), name).toMatch(/^(Bình Định|Bình Thuận|Tỉnh Mẫu)/)
      expect(title.join(' '), name).toContain(shippedData().indicators.get(drawn(of))?.name.vi)
      expect(title.join(' ').includes(MARK), name).toBe(plan === SYNTHETIC_PLAN)
      for (const line of title) expect([...line].length, name).toBeLessThanOrEqual(80)
    }
  })
})

describe('the caption', () => {
  it('names the source of every figure that was used, and the recipe', async () => {
    const charts = await chartsOf('binh-dinh', 'caption')
    const { targets, recipe } = await projected('binh-dinh')
    for (const one of targets.filter(isDrawn)) {
      const text = textsOf(charts.get(`binh-dinh-${drawn(one)}.svg`) ?? '').join(' ')
      const { observations } = await explained(one.id)
      const used = observations.filter((row) => row.used)
      // What the scenario decides may rest on no figure at all.
      const decided = shippedData().budget.identities.some((identity) => identity.indicator === drawn(one))
      if (!decided) expect(used.length, one.id).toBeGreaterThan(0)
      for (const { source } of used) {
        expect(text, one.id).toContain(source.publisher || source.title)
        expect(text, one.id).toContain(`(${source.published || '?'})`)
      }
      if (used.length > 0) expect(text, one.id).toContain('Nguồn: ')
      expect(text, one.id).toContain(`${recipe.data}`)
    }
  })

  it('says so when a stand-in series is drawn', async () => {
    const charts = await chartsOf('binh-dinh', 'proxy', '--lang', 'en')
    for (const [name, svg] of charts) {
      const text = textsOf(svg).join(' ')
      // No figure at all stands behind it, so none stands in.
      if (name.includes('rd-nonstate-share')) expect(text).toContain('Decided by the scenario')
      else expect(text, name).toContain('stand-in series')
    }
  })
})

describe('the same command line', () => {
  it('writes the same bytes, whatever was drawn before in the process', async () => {
    const first = await chartsOf('binh-dinh', 'first')
    await chartsOf('binh-thuan', 'between')
    const again = await chartsOf('binh-dinh', 'again')
    expect(first.size).toBeGreaterThan(0)
    expect(again).toEqual(first)
  })

  it('still prints the table, and says where the charts are', async () => {
    const dir = join(root, 'deep/er')
    const { out, err } = await run(['project', 'binh-thuan', ...FEW, '--chart', dir, '--lang', 'en'])
    expect(out).toBe((await run(['project', 'binh-thuan', ...FEW, '--lang', 'en'])).out)
    expect(err).toContain(`Wrote ${readdirSync(dir).length} charts to ${dir}`)
  })
})
