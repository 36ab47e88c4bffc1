import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../src/text/language.js'
import { MARK, REAL_PLANS, SYNTHETIC_PLAN, writtenRows } from './plans.js'
import { FEW, projected, tableOf } from './projection.js'
import { outOf } from './run.js'

const ANY_MARK = /giả định|synthetic/i

describe('the synthetic province', () => {
  it.each(LANGUAGES)('is marked at the head of the table in %s', async (language) => {
    expect((await tableOf(SYNTHETIC_PLAN, language)).split('\n')[0]).toContain(MARK)
  })

  it('is marked in the recipe and in every reason of the JSON', async () => {
    const { recipe, targets } = await projected(SYNTHETIC_PLAN)
    expect(recipe.mark).toBe(MARK)
    for (const { id, reason } of targets) {
      expect(reason.vi.split(MARK), id).toHaveLength(2)
      expect(reason.en.split(MARK), id).toHaveLength(2)
    }
  })

  it('is marked in every row of the CSV', async () => {
    const lines = (await outOf('project', SYNTHETIC_PLAN, ...FEW, '--csv')).trimEnd().split('\r\n').slice(1)
    expect(lines).toHaveLength(writtenRows(SYNTHETIC_PLAN, 'targets').length)
    for (const line of lines) expect(line).toContain(MARK)
  })

  it('is marked when a target is explained, whatever is said of it', async () => {
    const { targets } = await projected(SYNTHETIC_PLAN)
    const kinds = new Map(targets.map((one) => [`${one.status} ${one.grade} ${one.reason.code}`, one.id]))
    expect(kinds.size).toBeGreaterThanOrEqual(6)
    for (const [i, id] of [...kinds.values()].entries()) {
      // One language for each kind, in turn: the line that bears the mark is the same for all kinds.
      const text = await outOf('explain', id, '--paths', '20', '--lang', LANGUAGES[i % LANGUAGES.length] as string)
      expect(text.slice(text.lastIndexOf('{')), id).toContain(MARK)
      const record = JSON.parse(await outOf('explain', id, '--paths', '20', '--json')) as { recipe: { mark: string } }
      expect(record.recipe.mark, id).toBe(MARK)
    }
  })

  it.each(['targets', 'tasks', 'money', 'duties'])('is marked over its %s', async (command) => {
    expect(await outOf(command, '--plan', SYNTHETIC_PLAN)).toContain(MARK)
  })
})

describe.each(REAL_PLANS)('the real plan %s', (plan) => {
  it('bears no such mark in any table, JSON or CSV', async () => {
    for (const language of LANGUAGES) expect(await tableOf(plan, language)).not.toMatch(ANY_MARK)
    expect(JSON.stringify(await projected(plan))).not.toMatch(ANY_MARK)
    expect(await outOf('project', plan, ...FEW, '--csv')).not.toMatch(ANY_MARK)
    for (const command of ['targets', 'tasks', 'money', 'duties']) {
      for (const language of LANGUAGES) {
        expect(await outOf(command, '--plan', plan, '--lang', language)).not.toMatch(ANY_MARK)
      }
    }
  })

  it('bears none in an explanation of each kind of verdict', async () => {
    const { targets } = await projected(plan)
    const kinds = new Map(targets.map((one) => [`${one.status} ${one.grade} ${one.reason.code}`, one.id]))
    for (const id of kinds.values()) expect(await outOf('explain', id, '--paths', '20'), id).not.toContain(MARK)
  })
})
