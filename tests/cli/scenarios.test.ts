// First: what is imported after it reads the data once per folder.
import './run.js'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/data/budget-schemas.js'
import { LANGUAGES, saidIn } from '../../src/text/language.js'
import { shippedData } from '../data-root.js'
import { tooLong } from './lines.js'
import { jsonOf, outOf, run } from './run.js'

const { scenarios } = shippedData().budget
type Listed = Scenario & { readonly chain: readonly string[] }

describe('scenarios', () => {
  it('lists every shipped scenario with all it sets and every assumption with its origin', async () => {
    const listed = await jsonOf<Listed[]>('scenarios')
    expect(listed.map(({ id }) => id)).toEqual([...scenarios.keys()])
    for (const one of listed) {
      const { chain, plan, ...rest } = one
      const { plan: wanted, ...data } = scenarios.get(one.id) as Scenario
      expect(rest).toEqual(data)
      expect(plan ?? undefined).toBe(wanted)
      expect(chain.at(-1)).toBe(one.id)
      for (const { basis } of one.assumptions)
        expect(LANGUAGES.map((language) => saidIn(basis.why, language)).concat(basis.who, basis.on)).not.toContain('')
    }
  })

  it('says what each extends, from the root to itself', async () => {
    const listed = await jsonOf<Listed[]>('scenarios')
    const chain = (id: string) => listed.find((one) => one.id === id)?.chain
    expect(chain('baseline')).toEqual(['baseline'])
    expect(chain('rd-first')).toEqual(['baseline', 'three-percent-from-2026', 'rd-first'])
  })

  it.each(LANGUAGES)('are readable in %s: name, summary, assumptions, in 100 columns', async (language) => {
    const text = await outOf('scenarios', '--lang', language)
    const flat = text.replace(/\s+/g, ' ')
    for (const { id, name, summary, assumptions } of scenarios.values()) {
      expect(text).toContain(`${id}: ${name[language]}`)
      expect(flat).toContain(summary[language])
      for (const { what, basis } of assumptions) {
        expect(flat).toContain(what[language])
        expect(flat).toContain(saidIn(basis.why, language).replace(/\s+/g, ' '))
      }
    }
    expect(tooLong(text)).toEqual([])
    expect(text).not.toMatch(/\{\w+\}/)
  })

  it('are those of a plan when one is named', async () => {
    expect((await jsonOf<Listed[]>('scenarios', 'binh-dinh')).map(({ id }) => id)).toEqual([...scenarios.keys()])
  })

  it.each([
    [['scenarios', 'ha-noi'], 'PLAN_UNKNOWN'],
    [['scenarios', 'binh-dinh', 'ninh-thuan'], 'ARGUMENT_EXTRA'],
    [['scenarios', '--paths', '5'], 'OPTION_WRONG'],
  ])('%j is refused', async (args, code) => {
    const { code: exit, out, err } = await run(args)
    expect([exit, out]).toEqual([2, ''])
    expect(err.startsWith(`${code}: `)).toBe(true)
  })
})
