import {
  closeSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { partOf } from '../data/intake/files.js'
import { run } from './run.js'

const folder = mkdtempSync(join(tmpdir(), 'lotrinh-cli-workbook-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('writes a workbook that imports back without a difference', async () => {
  const out = at('ke-hoach.xlsx')
  const made = await run(['workbook', 'ninh-thuan', '--paths', '50', '--out', out, '--json'])
  expect([made.code, made.err]).toEqual([0, expect.stringContaining(out)])
  const { sheets, recipe } = JSON.parse(made.out)
  expect(sheets.map(({ key }: { key: string }) => key)).toEqual([
    ...['board', 'projections', 'scenarios', 'observations', 'sources', 'recipe'],
  ])
  expect(recipe).toMatchObject({ plan: 'ninh-thuan', paths: '50', seed: '1' })
  expect(partOf(readFileSync(out), 'docProps/custom.xml')).toContain(recipe.run)
  const back = await run(['import', out, '--plan', 'ninh-thuan', '--json'])
  expect([back.code, JSON.parse(back.out).counts]).toMatchObject([0, { added: 0, changed: 0, problems: 0 }])
})

it('marks the workbook of a made-up province on every sheet', async () => {
  const out = at('tinh-mau.xlsx')
  await run(['workbook', 'tinh-mau', '--paths', '20', '--out', out])
  const bytes = readFileSync(out)
  const texts = partOf(bytes, 'xl/sharedStrings.xml')
  expect(texts.match(/số liệu giả định/g)?.length).toBeGreaterThanOrEqual(6)
})

it('writes requests for offices, tells them as data, and asks for what is missing on the command line', async () => {
  const made = await run(['data-request', 'binh-dinh', '--out', at('phieu'), '--json'])
  expect(made.code).toBe(0)
  const records: { file: string; office: string; due: string; figures: unknown[] }[] = JSON.parse(made.out)
  expect(readdirSync(at('phieu')).sort()).toEqual(records.map(({ file }) => file.slice(at('phieu').length + 1)).sort())
  expect(records.every(({ due, figures }) => /^\d{4}-\d\d-\d\d$/.test(due) && figures.length > 0)).toBe(true)
  expect((await run(['data-request', 'binh-dinh'])).code).toBe(2)
})

it('tells every problem of a file with its cell, and refuses 300 MB without reading them', async () => {
  writeFileSync(at('sai.csv'), 'Chỉ tiêu;Năm;Giá trị\nkhông có;2024;1\ndti-score;2024;7\n')
  const wrong = await run(['import', at('sai.csv'), '--plan', 'binh-dinh'])
  expect(wrong.code).toBe(2)
  expect(wrong.out).toMatch(/A2: INDICATOR_UNKNOWN.*\n.*C3: VALUE_OUT_OF_RANGE/)
  const file = openSync(at('lon.xlsx'), 'w')
  ftruncateSync(file, 300 * 1024 * 1024)
  closeSync(file)
  const before = process.memoryUsage().rss
  const large = await run(['import', at('lon.xlsx'), '--plan', 'binh-dinh', '--lang', 'en'])
  expect([large.code, large.err]).toEqual([2, expect.stringContaining('FILE_TOO_LARGE: File "lon.xlsx" is too large')])
  expect(process.memoryUsage().rss - before).toBeLessThan(100e6)
  const none = await run(['import', at('nothing.xlsx'), '--plan', 'binh-dinh'])
  expect([none.code, none.err]).toEqual([2, expect.stringContaining('ENOENT')])
})
