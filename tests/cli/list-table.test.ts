import { describe, expect, it } from 'vitest'
import { PLANS_BY_LANGUAGE, tooLong } from './lines.js'
import { writtenRows } from './plans.js'
import { outOf } from './run.js'

const COMMANDS = ['targets', 'tasks', 'money', 'duties'] as const

describe.each(COMMANDS)('the table of %s', (command) => {
  it.each(PLANS_BY_LANGUAGE)('of %s in %s fits 100 columns', async (plan, language) => {
    expect(tooLong(await outOf(command, '--plan', plan, '--lang', language))).toEqual([])
  })

  it.each(PLANS_BY_LANGUAGE)('of %s in %s shows every row', async (plan, language) => {
    const text = await outOf(command, '--plan', plan, '--lang', language)
    const first = command === 'tasks' ? 'number' : 'line'
    const body = text.slice(text.indexOf('─'))
    for (const row of writtenRows(plan, command)) {
      // A long number wraps in its column: its beginning is enough to find the row.
      expect(body).toMatch(new RegExp(`^ *${escaped(String(row[first]).slice(0, 6).trim())}`, 'm'))
    }
  })

  it('speaks Vietnamese unless asked for English', async () => {
    const [asked, vi, en] = [
      await outOf(command, '--plan', 'binh-dinh'),
      await outOf(command, '--plan', 'binh-dinh', '--lang', 'vi'),
      await outOf(command, '--plan', 'binh-dinh', '--lang=en'),
    ]
    expect(asked).toBe(vi)
    expect(vi).toContain('Kế hoạch hành động')
    expect(en).toContain('Action plan of Bình Định province')
    expect(en).not.toContain('Kế hoạch hành động thực hiện Nghị quyết')
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
