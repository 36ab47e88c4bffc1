import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadData } from '../../src/data/load.js'
import { InputError } from '../../src/data/problem.js'
import { DATA_ROOT } from '../data-root.js'
import { BrokenData } from './broken-data.js'

let data: BrokenData
beforeAll(() => {
  data = new BrokenData()
})
afterAll(() => data.remove())

const HEADER = 'indicator,territory,year,value,unit,fieldSize,status,confidence,vintage,source,note'
const codes = (changes: Parameters<BrokenData['problemsWith']>[0]) =>
  data.problemsWith(changes).map(({ file, line, code }) => `${file}:${line} ${code}`)
const text = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`)

describe('the house of the data', () => {
  it('refuses a plan whose id is not its folder', () => {
    const plan =
      'id: other\nterritory: ninh-thuan\ntitle: {vi: x, en: x}\nissuer: x\nsource: x.txt\nquality: clean\ngroups: []\n'
    expect(codes({ 'plans/ninh-thuan/plan.yaml': Buffer.from(plan) })).toContain(
      'plans/ninh-thuan/plan.yaml:1 PLAN_MISNAMED',
    )
  })

  it('refuses a column that stands twice', () => {
    const file = 'baselines/observations.csv'
    expect(codes({ [file]: text([`${HEADER},value`]) })).toEqual([`${file}:1 COLUMN_TWICE`])
  })

  it('refuses a rank outside its field, a half rank and a day that is none', () => {
    const row = (value: string) => `dti-rank,ninh-thuan,2022,${value},rank,63,official,official table,2023,s017,`
    const file = 'baselines/observations.csv'
    expect(codes({ [file]: text([HEADER, row('0'), row('64'), row('3.5'), row('63')]) })).toEqual([
      `${file}:2 RANK_OUT_OF_FIELD`,
      `${file}:3 RANK_OUT_OF_FIELD`,
      `${file}:4 RANK_OUT_OF_FIELD`,
    ])
    expect(codes({ 'settings.yaml': Buffer.from('asOf: "2026-02-30"\n') })).toEqual(['settings.yaml:1 FIELD_FORMAT'])
  })

  it('names an unread catalogue file, not the thousand references that hang on it', () => {
    expect(codes({ 'catalogue/units.yaml': null })).toEqual(['catalogue/units.yaml:1 FILE_MISSING'])
  })

  it('refuses a data folder without plans or baselines', () => {
    const root = mkdtempSync(join(tmpdir(), 'lotrinh-bare-'))
    for (const part of ['catalogue', 'priors', 'settings.yaml'])
      cpSync(join(DATA_ROOT, part), join(root, part), { recursive: true })
    mkdirSync(join(root, 'plans'))
    try {
      expect(() => loadData(root)).toThrow(InputError)
      loadData(root)
    } catch (error) {
      const found = (error as InputError).problems.map(({ file, code }) => `${file} ${code}`)
      expect(found).toEqual(['baselines FOLDER_EMPTY', 'plans FOLDER_EMPTY'])
    }
    rmSync(root, { recursive: true })
  })
})
