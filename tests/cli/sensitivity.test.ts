import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { tooLong } from './lines.js'
import { jsonOf, once, outOf, run } from './run.js'

const TARGET = 'binh-dinh-2030-rd-share-grdp'
const SMALL = ['--paths', '200', '--morris', '6', '--sobol', '64'] as const

type Estimate = { value: number; low: number; high: number }
type Indices = { first: Estimate; total: Estimate } | null
type Answer = {
  kind: string
  recipe: { paths: number; seed: number }
  note: { vi: string; en: string }
  runs: number
  inputs: { id: string; name: { vi: string; en: string }; inert: boolean; value: { muStar: number } }[]
  groups: { id: string; name: { vi: string; en: string }; attainment: Indices; value: Indices }[]
  whole: { value: { constant: boolean; sumFirst: Estimate } }
}

const text = once((...args) => outOf('sensitivity', ...args))

describe('lotrinh sensitivity', () => {
  it.each(LANGUAGES)('in %s is a table of at most 100 columns that names every place it fills', async (lang) => {
    for (const target of [TARGET, 'binh-thuan-2030-dti-rank', 'binh-dinh-2030-sti-dx-share-budget']) {
      const said = await text(target, ...SMALL, '--scenario', 'rd-first', '--lang', lang)
      expect(tooLong(said)).toEqual([])
      expect(said).toContain(target)
      expect(said).not.toMatch(/[{}]|undefined|NaN|input\.|group\.|sensitivity\./)
      expect(said.replace(/\s+/g, ' ')).toContain(
        lang === 'vi' ? 'bằng chứng từ nơi khác hoặc giả định' : 'borrowed evidence from elsewhere or assumption',
      )
    }
  })

  it('gives the same study as data, the same bytes again', async () => {
    const ask = () => outOf('sensitivity', TARGET, ...SMALL, '--scenario', 'rd-first', '--json')
    const first = await ask()
    expect(await ask()).toBe(first)
    const { kind, recipe, note, runs, inputs, groups, whole } = JSON.parse(first) as Answer
    expect([kind, recipe.paths, recipe.seed]).toEqual(['studied', 200, 1])
    expect(note.vi).toContain('giả định')
    expect(runs).toBe(6 * (inputs.length + 1) + 64 * (groups.length + 2))
    expect(inputs.some(({ inert }) => inert)).toBe(true)
    for (const { inert, value } of inputs) if (inert) expect(value.muStar).toBe(0)
    expect(groups.map(({ id }) => id)).toContain('forecast')
    for (const { name } of [...inputs, ...groups]) {
      expect(name.vi).not.toBe(name.en)
      expect(name.vi + name.en).not.toMatch(/[{}]|undefined/)
    }
    expect(whole.value.sumFirst.low).toBeLessThanOrEqual(1)
  })

  it('runs 2,000 paths unless asked otherwise', async () => {
    const { recipe } = await jsonOf<Answer>('sensitivity', TARGET, '--morris', '2', '--sobol', '32')
    expect(recipe.paths).toBe(2000)
  })

  it('says why there is nothing to study', async () => {
    const said = await text('binh-dinh-noyear-st-potential-level-region', ...SMALL, '--lang', 'en')
    expect(said).toContain('not enough data')
    const milestone = await text('tinh-mau-2030-data-centre-cloud-upgrade', ...SMALL, '--lang', 'en')
    expect(milestone).toContain('milestone')
    const observed = await text('tinh-mau-2025-smart-cities', ...SMALL, '--lang', 'vi')
    expect(observed).toContain('đã công bố')
  })

  it('says under the baseline that no money is changed', async () => {
    expect(await text(TARGET, ...SMALL, '--lang', 'en')).toContain('The baseline changes no money')
  })

  it.each([
    [['--sobol', '100'], 'OPTION_WRONG', '32, 64, 128'],
    [['--sobol', '16'], 'OPTION_WRONG', '32 … 16384'],
    [['--morris', '1'], 'OPTION_WRONG', '2 … 1000'],
    [['--scenario', 'nowhere'], 'SCENARIO_UNKNOWN', 'baseline'],
  ])('refuses %j', async (args, code, allowed) => {
    const { code: exit, out, err } = await run(['sensitivity', TARGET, ...args])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(code)
    expect(err).toContain(allowed)
  })

  it('refuses an unknown target with those most like it', async () => {
    const { code, err } = await run(['sensitivity', 'binh-dinh-2030-rd-share'])
    expect(code).toBe(2)
    expect(err).toContain(TARGET)
  })
})
