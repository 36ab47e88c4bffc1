import { afterAll, describe, expect, it } from 'vitest'
import { readQuestion } from '../../../src/report/answers/index.js'
import { ENGINE_VERSION } from '../../../src/scenarios/recipe.js'
import { openPool } from '../../../src/server/jobs/pool.js'
import type { Deed, Outcome } from '../../../src/server/jobs/tasks.js'
import { outOf } from '../../cli/run.js'
import { DATA_ROOT, shippedData } from '../../data-root.js'

const pool = openPool({ threads: 1 })
afterAll(() => pool.close())

const basis = (data = shippedData().hash) => ({ engine: ENGINE_VERSION, data, documents: [] })
const taskOf = (deed: Deed, data?: string) => ({ dataRoot: DATA_ROOT, basis: basis(data), deed })
const question = (kind: 'projection' | 'sensitivity', plain: object): Deed => ({
  ...{ type: 'answer', kind },
  question: readQuestion(kind, plain),
})
const bytesOf = (outcome: Outcome): Uint8Array => {
  if ('bytes' in outcome) return outcome.bytes
  throw new Error(JSON.stringify(outcome.refusal))
}

describe('a thread', () => {
  it('answers with the bytes that the command line prints', async () => {
    const outcome = await pool.run(taskOf(question('projection', { plan: 'tinh-mau', paths: 60 })))
    expect(Buffer.from(bytesOf(outcome)).toString()).toBe(await outOf('project', 'tinh-mau', '--paths', '60', '--json'))
  })

  it('says why there is no answer', async () => {
    const unknown = await pool.run(taskOf(question('projection', { plan: 'ha-noi', scenario: 'x' })))
    expect(unknown).toMatchObject({ refusal: { code: 'QUERY_WRONG' } })
    const codes = 'refusal' in unknown ? unknown.refusal.errors?.map(({ code }) => code) : []
    expect(codes).toEqual(['PLAN_UNKNOWN', 'SCENARIO_UNKNOWN'])
  })

  it('answers nothing from other data or another engine', async () => {
    const deed = question('projection', { plan: 'tinh-mau', paths: 60 })
    expect(await pool.run(taskOf(deed, 'other'))).toMatchObject({ refusal: { code: 'BASIS_ELSEWHERE' } })
    const old = { ...taskOf(deed), basis: { ...basis(), engine: '0.0.0' } }
    expect(await pool.run(old)).toMatchObject({ refusal: { code: 'BASIS_ELSEWHERE' } })
  })

  it('lays documents over the data', async () => {
    const scenario = { ...shippedData().budget.scenarios.get('squeeze-20'), id: 'mine' }
    const documents = [{ kind: 'scenario', id: 'mine', body: scenario }] as const
    const deed = question('projection', { plan: 'tinh-mau', paths: 60, scenario: 'mine' })
    const answer = JSON.parse(
      Buffer.from(bytesOf(await pool.run({ ...taskOf(deed), basis: { ...basis(), documents } }))).toString(),
    )
    expect(answer.scenario).toMatchObject({ id: 'mine' })
  })

  it('ends when it is told to, in the midst of its work', async () => {
    const target = shippedData()
      .plans.get('binh-dinh')
      ?.targets.find(({ kind }) => kind !== 'milestone')?.id
    const abort = new AbortController()
    const long = pool.run(taskOf(question('sensitivity', { target, paths: 10_000 })), { signal: abort.signal })
    setTimeout(() => abort.abort(), 300)
    const begun = performance.now()
    await expect(long).rejects.toThrow()
    expect(performance.now() - begun).toBeLessThan(5000)
    // The next one begins anew.
    await pool.run(taskOf(question('projection', { plan: 'tinh-mau', paths: 10 }))).then(bytesOf)
  })
})
