import { describe, expect, it } from 'vitest'
import { PLANS, writtenRows } from './plans.js'
import { jsonOf, outOf, run } from './run.js'

const COMMANDS = ['targets', 'tasks', 'money', 'duties'] as const

describe.each(COMMANDS)('%s --plan', (command) => {
  it.each(PLANS)('keeps the rows of %s only', async (plan) => {
    const rows = await jsonOf<{ id: string; plan: string }[]>(command, '--plan', plan)
    expect(rows.map((row) => row.id)).toEqual(writtenRows(plan, command).map((row) => row.id))
    expect(rows.every((row) => row.plan === plan)).toBe(true)
  })

  it('filters the readable table too', async () => {
    const text = await outOf(command, '--plan', 'ninh-thuan')
    expect(text).toContain('(ninh-thuan)')
    expect(text).not.toContain('(binh-dinh)')
    expect(await outOf(command)).toContain('(binh-dinh)')
  })

  it('refuses an unknown plan and names the plans there are', async () => {
    const { code, out, err } = await run([command, '--plan', 'ha-noi', '--json'])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^PLAN_UNKNOWN: .*"ha-noi"/)
    for (const plan of PLANS) expect(err).toContain(plan)
  })
})
