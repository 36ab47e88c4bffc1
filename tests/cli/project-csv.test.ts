import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { PLANS } from './plans.js'
import { FEW, projected } from './projection.js'
import { outOf, run } from './run.js'

type Cells = Readonly<Record<string, string>>

const NUMBERS = [
  'seed',
  'paths',
  'year',
  'value',
  'valueHigh',
  'probability',
  'mcse',
  'p05',
  'p25',
  'p50',
  'p75',
  'p95',
]
const GROWTH = ['requiredGrowth', 'actualGrowth']

async function csvOf(plan: string): Promise<Cells[]> {
  return parse(await outOf('project', plan, ...FEW, '--csv'), { columns: true }) as Cells[]
}

function numberOf(cell: string | undefined): number | null {
  return cell === '' || cell === undefined ? null : Number(cell)
}

describe.each(PLANS)('project %s --csv', (plan) => {
  it('has the rows of the JSON with the same answers', async () => {
    const rows = await csvOf(plan)
    const { targets, recipe } = await projected(plan)
    expect(rows).toHaveLength(targets.length)
    for (const [i, one] of targets.entries()) {
      const row = rows[i] as Cells
      expect(row.plan, one.id).toBe(plan)
      expect(row.data, one.id).toBe(recipe.data)
      expect(numberOf(row.seed), one.id).toBe(recipe.seed)
      expect(numberOf(row.paths), one.id).toBe(recipe.paths)
      for (const name of ['id', 'indicator', 'status', 'grade', 'bound', 'comparator'] as const) {
        expect(row[name], `${one.id}.${name}`).toBe(one[name])
      }
      for (const name of ['year', 'value', 'probability', 'mcse', ...GROWTH] as const) {
        expect(numberOf(row[name]), `${one.id}.${name}`).toBe(one[name as keyof typeof one])
      }
      for (const name of ['p05', 'p25', 'p50', 'p75', 'p95'] as const) {
        expect(numberOf(row[name]), `${one.id}.${name}`).toBe(one.quantiles?.[name] ?? null)
      }
      expect([row.words_vi, row.words_en], one.id).toEqual([one.words.vi, one.words.en])
      expect([row.reason_code, row.reason_vi, row.reason_en], one.id).toEqual([
        one.reason.code,
        one.reason.vi,
        one.reason.en,
      ])
    }
  })

  it('has no cell that a spreadsheet would run', async () => {
    for (const row of await csvOf(plan)) {
      for (const [name, cell] of Object.entries(row)) {
        if (name === 'comparator' || NUMBERS.includes(name) || GROWTH.includes(name)) continue
        expect(cell, `${row.id}.${name}`).not.toMatch(/^[=+\-@]/)
      }
    }
  })

  it('keeps number cells plain numbers', async () => {
    for (const row of await csvOf(plan)) {
      for (const name of [...NUMBERS, ...GROWTH]) expect(row[name], `${row.id}.${name}`).toMatch(/^(-?\d+(\.\d+)?)?$/)
    }
  })
})

describe('project --csv', () => {
  it('ends every line with CR LF and says the recipe on stderr', async () => {
    const { out, err } = await run(['project', 'binh-dinh', ...FEW, '--csv'])
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(out.endsWith('\r\n')).toBe(true)
    expect(err).toContain('lotrinh project binh-dinh --paths 300 --seed 1')
  })
})
