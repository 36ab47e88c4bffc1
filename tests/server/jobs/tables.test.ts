import { tableFromIPC } from 'apache-arrow'
import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import { outOf } from '../../cli/run.js'
import { openApp } from '../open-app.js'

let app: FastifyInstance
let id: string
beforeAll(async () => {
  ;({ app } = await openApp())
  const payload = { plan: 'binh-dinh', paths: 100, scenario: 'rd-first' }
  const headers = { prefer: 'wait=30' }
  id = (await app.inject({ method: 'POST', url: '/api/v1/projections', headers, payload })).json().id
})
const get = (file: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/v1/computations/${id}/tables/${file}`, headers: { 'accept-language': 'en', ...headers } })

describe('the tables of a projection', () => {
  it('have the bytes of the command', async () => {
    const flags = ['--paths', '100', '--scenario', 'rd-first', '--format', 'csv', '--out', '-', '--table']
    for (const table of ['attainments', 'projections']) {
      const answer = await get(`${table}.csv`)
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(answer.body).toBe(await outOf('export', 'binh-dinh', ...flags, table))
    }
  })

  it('come as Arrow and Parquet, of chosen targets where asked', async () => {
    const targets = 'binh-dinh-2030-dti-score'
    const draws = tableFromIPC((await get(`draws.arrow?targets=${targets}`)).rawPayload)
    expect(new Set([...(draws.getChild('target') ?? [])])).toEqual(new Set([targets]))
    expect(draws.numRows % 100).toBe(0)
    const parquet = (await get('attainments.parquet')).rawPayload
    expect([parquet.subarray(0, 4).toString(), parquet.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  })

  it('are not made again for who holds them, and refused where there are none', async () => {
    const tag = String((await get('attainments.csv')).headers.etag)
    expect((await get('attainments.csv', { 'if-none-match': tag })).statusCode).toBe(304)
    expect((await get('attainments.parquet', { 'if-none-match': tag })).statusCode).toBe(200)
    expect((await get('verdicts.csv')).statusCode).toBe(404)
    expect((await get('attainments.xlsx')).statusCode).toBe(400)
    const unknown = await get('draws.csv?targets=no-such')
    expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'TARGET_UNKNOWN'])
  })
})
