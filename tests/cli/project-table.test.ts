import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Agency } from '../../src/data/schemas.js'
import type { Language } from '../../src/text/language.js'
import { DATA_ROOT } from '../data-root.js'
import { PLANS_BY_LANGUAGE, tooLong } from './lines.js'
import { type Answer, FEW, projected, tableOf } from './projection.js'
import { readTable } from './read-table.js'
import { run } from './run.js'

const [PROBABILITY, GRADE, VERDICT] = [2, 3, 4]
const ASK = { vi: '; hỏi ', en: '; ask ' } as const
const COUNTS = {
  vi: /(\d+) mục tiêu: (\d+) đã đạt, (\d+) không đạt, (\d+) có xác suất, (\d+) chưa đủ dữ liệu\./,
  en: /(\d+) targets: (\d+) met, (\d+) missed, (\d+) with a probability, (\d+) without enough data\./,
} as const
const CAP = { vi: { above: 'trên', below: 'dưới' }, en: { above: 'above', below: 'below' } } as const

const offices = parse(readFileSync(`${DATA_ROOT}/catalogue/agencies.yaml`, 'utf8')) as Agency[]

/** Rows of the table beside the answers of `--json`. */
async function paired(plan: string, language: Language): Promise<(readonly [readonly string[], Answer])[]> {
  const rows = readTable(await tableOf(plan, language), GRADE)
  const { targets } = await projected(plan)
  expect(rows).toHaveLength(targets.length)
  return rows.map((row, i) => [row, targets[i] as Answer] as const)
}

describe.each(PLANS_BY_LANGUAGE)('the table of %s in %s', (plan, language) => {
  it('fits 100 columns and bears no colour codes', async () => {
    const text = await tableOf(plan, language)
    expect(tooLong(text)).toEqual([])
    expect(text).not.toContain('\u001b')
    expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
  })

  it('says what the JSON says: grade, words and probability', async () => {
    for (const [row, one] of await paired(plan, language)) {
      expect(row[GRADE], one.id).toBe(one.grade)
      expect(row[VERDICT], one.id).toContain(one.words[language])
      expect(row[PROBABILITY], one.id).toBe(printed(one, language))
    }
  })

  it('names an office wherever there is not enough data', async () => {
    const known = new Set(offices.map((office) => office.short[language]))
    for (const [row, one] of await paired(plan, language)) {
      const asked = row[VERDICT]?.split(ASK[language])[1]
      if (one.status !== 'not-assessable') expect(asked, one.id).toBeUndefined()
      else expect(known.has(String(asked)) || asked === one.agency, `${one.id}: ${asked}`).toBe(true)
    }
  })

  it('counts at the end what the JSON holds', async () => {
    const { targets } = await projected(plan)
    const end = (await tableOf(plan, language)).trimEnd().split('\n').slice(-24).join(' ')
    const counted = COUNTS[language].exec(end)?.slice(1).map(Number)
    const count = (status: string) => targets.filter((one) => one.status === status).length
    expect(counted).toEqual([targets.length, count('met'), count('missed'), count('assessed'), count('not-assessable')])
  })

  it('explains the asterisk exactly when there is one', async () => {
    const { targets } = await projected(plan)
    const text = await tableOf(plan, language)
    expect(/^\* /m.test(text)).toBe(targets.some((one) => one.nowcast))
  })

  it('in colour says the same', async () => {
    const { out } = await run(['project', plan, ...FEW, '--lang', language], { colour: true })
    expect(out).toContain('\u001b[')
    expect(trimmed(stripVTControlCharacters(out))).toBe(trimmed(await tableOf(plan, language)))
    expect(tooLong(stripVTControlCharacters(out))).toEqual([])
  })
})

function printed({ probability, bound, nowcast }: Answer, language: Language): string {
  if (probability === null) return ''
  const star = nowcast ? '*' : ''
  if (bound !== 'none') return `${CAP[language][bound]} ${bound === 'above' ? 95 : 5} %${star}`
  if (probability < 0.005) return `< 1 %${star}`
  if (probability >= 0.995) return `> 99 %${star}`
  return `${Math.round(Number((probability * 100).toFixed(4)))} %${star}`
}

function trimmed(text: string): string {
  return text.replaceAll(/ +$/gm, '')
}
