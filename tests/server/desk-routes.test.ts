import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { agendaRecord } from '../../src/report/agenda-record.js'
import { agendaOf } from '../../src/scenarios/agenda.js'
import { elicitedResponse } from '../../src/scenarios/elicited.js'
import { shippedData } from '../data-root.js'
import { openApp } from './open-app.js'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openApp(undefined, { concurrency: 0 }))
}, 60_000)

describe('the agenda of a plan', () => {
  it('is what the command prints', async () => {
    const data = shippedData()
    const plan = data.plans.get('tinh-mau')
    if (plan === undefined) throw new Error('no plan')
    const wanted = agendaOf(plan, data.progress.get('tinh-mau') ?? [], '2026-03-01', 9)
    const answer = await app.inject('/api/v1/agenda?plan=tinh-mau&on=2026-03-01&ahead=9')
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(agendaRecord(data, plan, wanted, undefined))))
  })

  it.each([
    ['plan=none', 404],
    ['plan=tinh-mau&agency=none', 404],
    ['plan=tinh-mau&on=2026-02-30', 400],
    ['plan=tinh-mau&ahead=-1', 400],
  ])('is refused for %s', async (query, status) => {
    expect((await app.inject(`/api/v1/agenda?${query}`)).statusCode).toBe(status)
  })
})

describe('the accuracy study', () => {
  const study = JSON.parse(readFileSync('docs/accuracy.json', 'utf8'))
  it('is read out whole, all questions first', async () => {
    const { total, items } = (await app.inject('/api/v1/accuracy?limit=1000')).json()
    expect(total).toBe(1 + study.panel.groups.length)
    expect(items[0]).toMatchObject({ id: 'all', questions: study.panel.overall.metrics.n })
    const bars = (await app.inject('/api/v1/accuracy/bars')).json().items
    expect(bars).toEqual(study.reach)
  })

  it('says the same as the page made beside it', () => {
    const page = readFileSync('docs/accuracy.md', 'utf8')
    for (const { measure, reach, got } of study.reach) expect(page).toContain(`| ${measure} | ${reach} | ${got} |`)
  })
})

describe('two answers of an office', () => {
  const answers = {
    ...{ programme: 'digital-infrastructure', indicator: '5g-coverage-area', territory: 'binh-dinh' },
    ...{ office: 'Sở A', by: 'Ông B', on: '2026-11-01', years: 5, reason: 'Ba năm triển khai' },
    ...{ best: { low: 60, mode: 75, high: 90 }, half: { low: 200, mode: 300, high: 500 } },
  }
  const put = (body: object) => app.inject({ method: 'POST', url: '/api/v1/elicited', payload: body })

  it('are the response that the command prints', async () => {
    const data = shippedData()
    const programme = [...data.budget.programmes.keys()][0] as string
    const asked = { ...answers, programme }
    const answer = await put(asked)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(elicitedResponse(data, asked, 'elicit'))
  })

  it('are refused with every problem', async () => {
    const programme = [...shippedData().budget.programmes.keys()][0] as string
    const wrong = { ...answers, programme, years: 0, best: { low: 3, mode: 2, high: 1 } }
    const { errors } = (await put(wrong)).json()
    expect(errors.map(({ facts }: { facts: { field: string } }) => facts.field).sort()).toEqual(['best', 'years'])
    expect((await put({ ...answers, programme: 'none' })).statusCode).toBe(404)
  })
})
