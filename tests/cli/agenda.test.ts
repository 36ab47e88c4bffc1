import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { DATA_ROOT, shippedData } from '../data-root.js'
import { PLANS_BY_LANGUAGE, tooLong } from './lines.js'
import { MARK, PLANS, REAL_PLANS, SYNTHETIC_PLAN } from './plans.js'
import { jsonOf, outOf, run } from './run.js'

type Row = {
  readonly group: string
  readonly kind: 'task' | 'duty'
  readonly id: string
  readonly number: string | null
  readonly title: { readonly vi: string; readonly en: string | null }
  readonly date: string | null
  readonly basis: string | null
  readonly days: number | null
  readonly dates: readonly string[]
  readonly lead: readonly string[]
  readonly line: number
  readonly done: object | null
}
type Answer = { readonly on: string; readonly until: string; readonly mark?: string; readonly rows: readonly Row[] }

const ON = ['--on', '2026-11-21']
const answerOf = (plan: string, ...args: readonly string[]): Promise<Answer> => jsonOf<Answer>('agenda', plan, ...args)

/** The rows of a printed table: what stands in the first three columns and the start of the title. */
function printedRows(text: string): string[] {
  const body = text.slice(text.lastIndexOf('─') + 1)
  // A row starts with a date or a dash; its details and wrapped lines start with blanks, headings with a letter.
  const starts = body.split('\n').filter((line) => /^(\d{4}-|\d\d\/|–)/.test(line))
  return starts.map((line) => `${line.slice(0, 11).trim()}|${line.slice(12, 21).trim()}|${line.slice(22, 30).trim()}`)
}

function wantedRow({ date, basis, days, number }: Row): string {
  const day = date === null ? '–' : `${date}${basis === 'period-end' ? '*' : ''}`
  const left = days === null ? '' : days === 0 ? 'today' : days > 0 ? `${days} left` : `${-days} past`
  return `${day}|${left}|${(number ?? '').slice(0, 8).trim()}`
}

describe('lotrinh agenda', () => {
  it.each(PLANS_BY_LANGUAGE)('of %s in %s fits 100 columns and leaves no place unfilled', async (plan, language) => {
    const text = await outOf('agenda', plan, ...ON, '--lang', language)
    expect(tooLong(text)).toEqual([])
    expect(text).not.toMatch(/\{\w+\}/)
  })

  it.each(PLANS)('of %s prints the rows of the JSON, in its order', async (plan) => {
    const { rows } = await answerOf(plan, ...ON)
    const printed = printedRows(await outOf('agenda', plan, ...ON, '--lang', 'en'))
    expect(printed).toEqual(rows.map(wantedRow))
  })

  it.each(PLANS)('of %s gives the CSV the rows of the JSON', async (plan) => {
    const { rows } = await answerOf(plan, ...ON)
    const csv = await outOf('agenda', plan, ...ON, '--csv')
    const cells = parseCsv(csv, { columns: true }) as Record<string, string>[]
    expect(cells.map((one) => [one.group, one.id, one.date, one.days, one.title_vi, one.line])).toEqual(
      rows.map((row) => [row.group, row.id, row.date ?? '', String(row.days ?? ''), row.title.vi, String(row.line)]),
    )
  })

  it('stands on the day of the data unless told otherwise', async () => {
    expect(await outOf('agenda', 'ninh-thuan')).toBe(await outOf('agenda', 'ninh-thuan', '--on', shippedData().asOf))
    expect((await answerOf('ninh-thuan')).until).toBe('2027-05-21')
  })

  it('asks the same of the plan whatever the language, and speaks both', async () => {
    const [vi, en] = [await outOf('agenda', 'ninh-thuan'), await outOf('agenda', 'ninh-thuan', '--lang', 'en')]
    expect(vi).toContain('Nhiệm vụ có hạn trước ngày 21/11/2026, chưa ghi nhận hoàn thành: 28')
    expect(en).toContain('Tasks due before 2026-11-21, completion not recorded: 28')
    expect(vi).toContain('không kết luận là chậm')
    expect(en).toContain('it does not mean late')
    expect(printedRows(vi)).toHaveLength(printedRows(en).length)
  })

  it('looks as far ahead as it is told', async () => {
    const groups = async (ahead: string) =>
      (await answerOf('binh-phuoc', ...ON, '--ahead', ahead)).rows.find((row) => row.id === 'binh-phuoc-task-28')?.group
    expect(await groups('13')).toBe('later')
    expect(await groups('14')).toBe('due')
  })

  it('says "today" of the day itself', async () => {
    expect(await outOf('agenda', 'binh-phuoc', '--on', '2026-12-31')).toMatch(/^31\/12\/2026 +hôm nay 51 /m)
    expect(await outOf('agenda', 'binh-phuoc', '--on', '2026-12-31', '--lang', 'en')).toMatch(/^2026-12-31 +today 51 /m)
  })

  it('keeps to one agency', async () => {
    const all = await answerOf('ninh-thuan', ...ON)
    const one = await answerOf('ninh-thuan', ...ON, '--agency', 'so-nv')
    expect(one.rows.length).toBeLessThan(all.rows.length)
    const led = all.rows.filter((row) => row.lead.includes('Sở Nội vụ'))
    expect(led.length).toBeGreaterThan(0)
    for (const { id } of led) expect(one.rows.map((row) => row.id)).toContain(id)
    expect(await outOf('agenda', 'ninh-thuan', ...ON, '--agency', 'so-nv')).toContain('Cơ quan: Sở Nội vụ')
  })

  it.each([
    [['--on', '2026-02-30'], 'OPTION_WRONG', '2026-02-30'],
    [['--on', '21/11/2026'], 'OPTION_WRONG', '21/11/2026'],
    [['--on', '1926-11-21'], 'OPTION_WRONG', '2000-01-01'],
    [['--ahead', '-1'], 'OPTION_WRONG', '0 … 240'],
    [['--ahead', '241'], 'OPTION_WRONG', '0 … 240'],
    [['--agency', 'so-x'], 'AGENCY_UNKNOWN', 'so-khcn'],
    [['--json', '--csv'], 'OPTIONS_CONFLICT', '--json --csv'],
  ])('refuses %j', async (args, code, said) => {
    const { code: exit, out, err } = await run(['agenda', 'ninh-thuan', ...args, '--lang', 'en'])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(new RegExp(`^${code}: `))
    expect(err).toContain(said)
  })

  it('asks for a plan', async () => {
    expect((await run(['agenda', '--lang', 'en'])).err).toMatch(/^ARGUMENT_MISSING: .*"plan"/)
  })
})

describe('the synthetic mark', () => {
  it('stands over the agenda of the fictional province, in its JSON and in every row of its CSV', async () => {
    for (const language of LANGUAGES) {
      expect(await outOf('agenda', SYNTHETIC_PLAN, '--lang', language)).toContain(MARK)
    }
    expect((await answerOf(SYNTHETIC_PLAN)).mark).toBe(MARK)
    const lines = (await outOf('agenda', SYNTHETIC_PLAN, '--csv')).trimEnd().split('\r\n').slice(1)
    for (const line of lines) expect(line).toContain(MARK)
  })

  it.each(REAL_PLANS)('does not stand over %s', async (plan) => {
    expect(await outOf('agenda', plan)).not.toMatch(/giả định|synthetic/i)
    expect(JSON.stringify(await answerOf(plan))).not.toMatch(/giả định|synthetic/i)
  })
})

describe('progress recorded by an office', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-agenda-'))
  cpSync(DATA_ROOT, folder, { recursive: true, filter: (from) => !/progress\/|plans\/binh-|schema\//.test(from) })
  mkdirSync(join(folder, 'progress'), { recursive: true })
  writeFileSync(
    join(folder, 'progress/ninh-thuan.yaml'),
    [
      '- {of: ninh-thuan-task-10, event: done, "on": "2025-03-28", document: Quyết định thử, by: Sở Nội vụ}',
      '- {of: ninh-thuan-task-4, event: guidance, "on": "2026-11-20", document: Công văn thử, by: Sở Nội vụ}',
    ].join('\n'),
  )
  afterAll(() => rmSync(folder, { recursive: true }))
  const asked = ['agenda', 'ninh-thuan', ...ON] as const

  it('is shown with its document, in both languages', async () => {
    const vi = await run(asked, { dataRoot: folder })
    expect(vi.err).toBe('')
    expect(vi.out).toContain('Ghi nhận hoàn thành ngày 28/03/2025: Quyết định thử (Sở Nội vụ)')
    // The sentence wraps in its column.
    expect(vi.out.replace(/\s+/g, ' ')).toContain(
      'Nhận hướng dẫn của Trung ương ngày 20/11/2026: Công văn thử (Sở Nội vụ)',
    )
    const en = await run([...asked, '--lang', 'en'], { dataRoot: folder })
    expect(en.out).toContain('Recorded as completed on 2025-03-28: Quyết định thử (Sở Nội vụ)')
    expect(en.out).toContain('completion not recorded: 27')
    expect(tooLong(en.out)).toEqual([])
  })

  it('moves its tasks and is written into the JSON', async () => {
    const { rows } = JSON.parse((await run([...asked, '--json'], { dataRoot: folder })).out) as Answer
    const of = (id: string) => rows.find((row) => row.id === id)
    const done = { on: '2025-03-28', document: 'Quyết định thử', by: 'Sở Nội vụ' }
    expect(of('ninh-thuan-task-10')).toMatchObject({ group: 'done', done })
    expect(of('ninh-thuan-task-4')).toMatchObject({ group: 'due', date: '2026-12-20', basis: 'guidance', days: 29 })
  })
})
