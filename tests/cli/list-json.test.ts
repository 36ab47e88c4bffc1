import { describe, expect, it } from 'vitest'
import { COMPARATORS, KINDS } from '../../src/data/schemas.js'
import { PLANS, type Written, writtenRows } from './plans.js'
import { jsonOf } from './run.js'

type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly plan: string }

const PROVENANCE = ['id', 'plan', 'province', 'source', 'line', 'quote']
const FIELDS = {
  targets: [
    ...PROVENANCE,
    ...['number', 'valueLine', 'valueQuote', 'section', 'indicator', 'name', 'kind', 'unit', 'comparator', 'value'],
    ...['valueHigh', 'year', 'direction', 'agency', 'group', 'contradicts', 'judgedBy', 'note'],
  ],
  tasks: [
    ...PROVENANCE,
    ...['number', 'title', 'group', 'lead', 'coordinating', 'deliverable', 'deadline', 'rule', 'ruleThen', 'note'],
  ],
  money: [...PROVENANCE, ...['kind', 'statement', 'value', 'unit', 'year', 'target', 'payers', 'note']],
  duties: [...PROVENANCE, ...['title', 'who', 'to', 'due', 'rule', 'note']],
} as const
const COMMANDS = ['targets', 'tasks', 'money', 'duties'] as const
const LISTS = ['contradicts', 'payers']

describe.each(COMMANDS)('%s --json', (command) => {
  it('is an array of every row of every plan, in the order of the documents', async () => {
    const rows = await jsonOf<Row[]>(command)
    const written = PLANS.flatMap((plan) => writtenRows(plan, command).map((row) => `${plan} ${row.id}`))
    expect(rows.map((row) => `${row.plan} ${row.id}`)).toEqual(written)
  })

  it('gives every row every field and no other', async () => {
    const wanted = [...FIELDS[command]].sort()
    for (const row of await jsonOf<Row[]>(command)) expect(Object.keys(row).sort(), row.id).toEqual(wanted)
  })

  it('prints what was transcribed, and null for what the plan leaves out', async () => {
    const written = new Map(PLANS.flatMap((plan) => writtenRows(plan, command)).map((row) => [row.id, row]))
    for (const row of await jsonOf<Row[]>(command)) {
      const source = written.get(row.id) as Written
      for (const field of FIELDS[command]) {
        if (['plan', 'province', 'source', 'name', 'direction'].includes(field)) continue
        expect(row[field], `${row.id}.${field}`).toEqual(source[field] ?? (LISTS.includes(field) ? [] : null))
      }
    }
  })
})

describe('targets --json', () => {
  it('keeps kinds and comparators within the lists', async () => {
    for (const row of await jsonOf<Row[]>('targets')) {
      expect(KINDS, row.id).toContain(row.kind)
      expect(COMPARATORS, row.id).toContain(row.comparator)
      expect(['up', 'down', 'none'], row.id).toContain(row.direction)
    }
  })

  it('names every measure in both languages', async () => {
    for (const row of await jsonOf<Row[]>('targets')) {
      const name = row.name as Record<string, string>
      expect(Object.keys(name), row.id).toEqual(['vi', 'en'])
      expect(
        Object.values(name).every((text) => text.trim() !== ''),
        row.id,
      ).toBe(true)
    }
  })

  it('has both targets with a year and targets without, so that null is really met', async () => {
    const rows = await jsonOf<Row[]>('targets')
    expect(rows.some((row) => row.year === null && row.value === null)).toBe(true)
    expect(rows.some((row) => row.year === 2030 && typeof row.value === 'number')).toBe(true)
    expect(rows.some((row) => row.comparator === 'range' && typeof row.valueHigh === 'number')).toBe(true)
  })
})
