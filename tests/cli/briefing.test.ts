import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { outOf, run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-briefing-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FEW = ['--paths', '100', '--format', 'html'] as const
const asJson = async (...args: readonly string[]) => JSON.parse(await outOf('briefing', ...args, '--json'))

describe('lotrinh briefing', () => {
  it('writes one file, the same bytes each time, and says how it is made again', async () => {
    const out = join(folder, 'one.html')
    const said = await asJson('binh-thuan', ...FEW, '--out', out)
    const bytes = readFileSync(out)
    expect([said.out, said.bytes, said.plan]).toEqual([out, bytes.length, 'binh-thuan'])
    expect(said.recipe.command).toMatch(/^lotrinh briefing binh-thuan .*--paths 100 --seed 1/)
    expect(bytes.toString()).toContain(said.recipe.run)
    expect(bytes.toString()).toContain('UBND TỈNH BÌNH THUẬN')
    await asJson('binh-thuan', ...FEW, '--out', out)
    expect(readFileSync(out).equals(bytes)).toBe(true)
    const { recipe } = JSON.parse(await outOf('project', 'binh-thuan', '--paths', '100', '--json')) as {
      recipe: object
    }
    expect(said.recipe).toMatchObject({ data: (recipe as { data: string }).data, seed: '1' })
  })

  it('speaks English and tells what changed against a scenario and since an answer', async () => {
    const answer = join(folder, 'before.json')
    writeFileSync(answer, await outOf('project', 'binh-dinh', '--paths', '100', '--json'))
    const out = join(folder, 'en.html')
    const asked = ['--against', 'baseline', '--since', answer, '--scenario', 'three-percent-from-2026']
    const said = await asJson('binh-dinh', ...FEW, ...asked, '--length', 'full', '--lang', 'en', '--out', out)
    const text = readFileSync(out, 'utf8')
    expect(text).toContain('Since the earlier run')
    expect(text).toContain('Against scenario “Baseline”')
    expect(said.recipe.command).toContain('--against baseline --since ANSWER.json --length full --lang en')
  })

  it('writes a file for every plan into a folder', async () => {
    const out = join(folder, 'all')
    const said = (await asJson('all', ...FEW, '--length', 'short', '--out', out)) as { plan: string; out: string }[]
    expect(said.map(({ plan }) => plan)).toContain('tinh-mau')
    expect(readdirSync(out).sort()).toEqual(said.map(({ plan }) => `${plan}-short-vi.html`).sort())
  })

  it.each([
    [['nowhere'], 'nowhere'],
    [[], 'plan'],
    [['binh-dinh', '--format', 'odt'], 'docx, pdf, html, pptx'],
    [['binh-dinh', '--length', 'long'], 'short, full'],
    [['binh-dinh', '--scenario', 'nothing'], 'nothing'],
    [['binh-dinh', '--against', 'nothing'], 'nothing'],
    [['binh-dinh', '--targets', 'no-such-target'], 'no-such-target'],
    [['binh-dinh', '--since', '/nowhere.json'], '--since'],
    [['all', '--targets', 'binh-dinh-2030-hdi'], 'all --targets'],
    [['binh-dinh', '--out', '/nowhere/at/all.html'], '--out'],
  ])('refuses %j and writes nothing', async (args, named) => {
    const before = readdirSync(folder).length
    const { code, out, err } = await run(['briefing', ...FEW, ...args])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(named)
    expect(readdirSync(folder)).toHaveLength(before)
  })

  it('tells every problem of an earlier answer that is none', async () => {
    const answer = join(folder, 'wrong.json')
    writeFileSync(answer, JSON.stringify({ run: 'x', recipe: {}, targets: [{ id: 'a' }] }))
    const { code, err } = await run(['briefing', 'binh-dinh', ...FEW, '--since', answer])
    expect(code).toBe(2)
    for (const field of ['recipe.plan', 'recipe.scenario', 'targets.0.status']) expect(err).toContain(field)
  })
})
