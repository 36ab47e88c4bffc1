import { expect, it } from 'vitest'
import { z } from 'zod'
import { checkValue } from '../../src/data/check-value.js'
import type { Problem } from '../../src/data/problem.js'
import { Reason } from '../../src/data/schemas.js'
import { saidIn } from '../../src/text/language.js'
import { shippedData } from '../data-root.js'

const Row = z.strictObject({ why: Reason })

function problemsOf(value: unknown): readonly Problem[] {
  const problems: Problem[] = []
  checkValue(Row, value, 'rows.yaml', () => 1, problems)
  return problems
}

it('a reason stands in both languages, or in its author’s own words', () => {
  for (const why of ['vì tỉnh đã quyết', { vi: 'vì tỉnh đã quyết', en: 'the province has decided so' }])
    expect(problemsOf({ why })).toEqual([])
  expect(saidIn('vì thế', 'en')).toBe('vì thế')
  expect(['vi', 'en'].map((language) => saidIn({ vi: 'có', en: 'yes' }, language as 'vi' | 'en'))).toEqual([
    'có',
    'yes',
  ])
})

it.each([
  ['nothing', {}, 'FIELD_MISSING', 'why'],
  ['a number', { why: 3 }, 'FIELD_TYPE', 'why'],
  ['what cannot be seen', { why: '\u200b' }, 'TEXT_UNSEEN', 'why'],
  ['one language', { why: { vi: 'vì thế' } }, 'FIELD_MISSING', 'why.en'],
  ['one language that cannot be seen', { why: { vi: 'vì thế', en: ' ' } }, 'TEXT_UNSEEN', 'why.en'],
  ['a third language', { why: { vi: 'vì thế', en: 'so', fr: 'ainsi' } }, 'FIELD_UNKNOWN', 'fr'],
])('is told what is wrong with it: %s', (_, value, code, field) => {
  expect(problemsOf(value)).toMatchObject([{ code, facts: { field } }])
})

it('what the project says of its own data it says in both languages', () => {
  const { plans, proxies } = shippedData()
  const targets = [...plans.values()].flatMap((one) => one.targets)
  const said = [
    ...targets.flatMap(({ note, judgedBy }) => [note, judgedBy?.reason]),
    ...proxies.map(({ basis }) => basis),
  ].filter((one) => one !== undefined)
  expect(said.length).toBeGreaterThan(300)
  for (const one of said) expect(saidIn(one, 'vi'), saidIn(one, 'en')).not.toBe(saidIn(one, 'en'))
})
