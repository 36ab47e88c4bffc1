import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { tooLong } from './lines.js'
import { jsonOf, once, outOf, run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-robust-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SMALL = ['--paths', '100'] as const
const text = once((...args) => outOf('robust', ...args))

type Chance = { probability: number; bound: string }
type Answer = {
  policies: string[]
  worlds: string[]
  judged: number
  futures: number
  grade: string
  sturdiest: string
  note: { vi: string }
  scores: {
    id: string
    mean: number | Chance
    satisficing: Chance
    meanRegret: number | null
    maxRegret: number | null
    byWorld: { world: string }[]
  }[]
  failure: { share: Chance; boxes: { words: { vi: string; en: string }; coverage: number; mass: number }[] }
}

describe('lotrinh robust', () => {
  it.each(LANGUAGES)('in %s is tables of at most 100 columns that name every place they fill', async (lang) => {
    for (const args of [[], ['baseline', 'rd-first', '--target', 'binh-dinh-2030-dti-score']]) {
      const said = await text('binh-dinh', ...SMALL, ...args, '--lang', lang)
      expect(tooLong(said)).toEqual([])
      expect(said).not.toMatch(/[{}]|undefined|NaN|robust\.|input\./)
      expect(said.replace(/\s+/g, ' ')).toContain(
        lang === 'vi' ? 'bằng chứng từ nơi khác hoặc giả định' : 'borrowed evidence from elsewhere or assumption',
      )
    }
  })

  it('without policies or worlds takes the shipped ones', async () => {
    const answer = await jsonOf<Answer>('robust', 'binh-dinh', ...SMALL)
    expect(answer.policies).toContain('three-percent-from-2026')
    expect(answer.policies.filter((id) => id.startsWith('world-'))).toEqual([])
    expect(answer.worlds[0]).toBe('baseline')
    expect(answer.worlds.length).toBe(5)
    expect(answer.futures).toBe(500)
    expect(answer.scores.map(({ id }) => id)).toEqual(answer.policies)
    for (const { byWorld, meanRegret, maxRegret } of answer.scores) {
      expect(byWorld.map(({ world }) => world)).toEqual(answer.worlds)
      expect(meanRegret as number).toBeLessThanOrEqual(maxRegret as number)
    }
    expect(answer.note.vi).toContain('giả định')
  })

  it('says the same bytes again', async () => {
    const ask = () => outOf('robust', 'binh-dinh', 'rd-first', '--worlds', 'world-merger', ...SMALL, '--json')
    expect(await ask()).toBe(await ask())
  })

  it('takes named policies, worlds and files', async () => {
    const file = join(folder, 'half.yaml')
    writeFileSync(
      file,
      [
        'id: half',
        'name: {vi: "Một nửa", en: "Half"}',
        'extends: baseline',
        'summary: {vi: "Một nửa", en: "Half"}',
        'policy: {envelope: [{from: 2027, factor: 0.5}]}',
        'assumptions: []',
      ].join('\n'),
    )
    const args = ['robust', 'binh-dinh', 'baseline', file, '--worlds', 'baseline,world-revenue-shortfall', ...SMALL]
    const { policies, worlds, scores } = await jsonOf<Answer>(...args)
    expect([policies, worlds]).toEqual([
      ['baseline', 'half'],
      ['baseline', 'world-revenue-shortfall'],
    ])
    expect(scores[1]?.mean as number).toBeLessThan(scores[0]?.mean as number)
    expect(await outOf(...args, '--lang', 'vi')).toContain('Một nửa')
  })

  it('of one target names the conditions of failure, and never tells a capped probability', async () => {
    const args = ['robust', 'binh-dinh', 'baseline', 'rd-first', '--target']
    const dti = await jsonOf<Answer>(...args, 'binh-dinh-2030-dti-score', '--paths', '2000')
    expect(dti.judged).toBe(1)
    const [box] = dti.failure.boxes
    expect(box?.words.vi).toMatch(/xu thế của “.*(DTI).*” dưới 0,\d+ \(phân vị \d+ %\)/)
    expect(box?.words.en).toMatch(/trend of “.*DTI.*” is below 0\.\d+ \(\d+ % quantile\)/)
    expect(box?.coverage).toBeGreaterThan(box?.mass as number)
    const capped = await jsonOf<Answer>(...args, 'binh-dinh-2025-vneid-accounts-share', ...SMALL)
    expect(['C', 'D']).toContain(capped.grade)
    for (const { mean, satisficing, meanRegret } of capped.scores) {
      expect(mean).toEqual({ probability: 0.95, bound: 'above' })
      expect(satisficing).toEqual({ probability: 0.95, bound: 'above' })
      expect(meanRegret).toBeNull()
    }
    expect(capped.failure.share).toEqual({ probability: 0.05, bound: 'below' })
  })

  it('says when nothing can be judged', async () => {
    expect(await text('ninh-thuan', ...SMALL, '--lang', 'en')).toContain('No target can be judged')
  })

  it.each([
    [['--satisfice', '2'], 'OPTION_WRONG', '--satisfice'],
    [['--satisfice', '0'], 'OPTION_WRONG', '--satisfice'],
    [['--worlds', 'nowhere'], 'SCENARIO_UNKNOWN', 'nowhere'],
    [['--worlds', ','], 'ARGUMENT_MISSING', '--worlds'],
    [['nothing'], 'SCENARIO_UNKNOWN', 'nothing'],
    [['--target', 'tinh-mau-2025-smart-cities'], 'TARGET_UNKNOWN', 'tinh-mau-2025-smart-cities'],
  ])('refuses %j', async (args, code, said) => {
    const { code: exit, out, err } = await run(['robust', 'binh-dinh', ...args])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(code)
    expect(err).toContain(said)
  })
})
