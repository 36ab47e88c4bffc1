import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { RequestRecord } from '../../../src/report/requests/record.js'
import { formatDay } from '../../../src/text/day.js'
import { openApp } from '../open-app.js'

/** What the page of requests shows and what the workbooks ask for is one. */
let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openApp())
}, 60_000)

/** Rows of a request: indicator, year, day, targets. */
type Row = readonly [indicator: string, year: number, due: string, targets: string]

const bySaid = (rows: readonly Row[]): string[] => rows.map((row) => row.join(' | ')).sort()

async function rowsOfWorkbooks(plan: string): Promise<Row[][]> {
  const zip = await app.inject(`/api/v1/plans/${plan}/data-requests.zip?lang=vi`)
  const books = Object.values(unzipSync(zip.rawPayload))
  return Promise.all(
    books.map(async (bytes) => {
      const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? []
      return rows
        .filter((row) => typeof row[4] === 'number')
        .map((row): Row => [String(row[0]), Number(row[4]), String(row[11] ?? ''), String(row[12] ?? '')])
    }),
  )
}

const rowsOf = ({ figures, due }: RequestRecord): Row[] =>
  figures.flatMap(({ indicator, years, targets }) =>
    years.map(
      (year, i): Row => [indicator, year, due === null ? '' : formatDay(due, 'vi'), i === 0 ? targets.join(', ') : ''],
    ),
  )

it('the list asks for what the workbooks ask for, by the same day', async () => {
  const plan = 'binh-dinh'
  const answer = await app.inject(`/api/v1/plans/${plan}/data-requests`)
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
  expect(answer.headers['content-disposition']).toBeUndefined()
  const items = RequestRecord.array().parse(answer.json().items)
  expect(items.length).toBeGreaterThan(1)
  const listed = items.map((one) => bySaid(rowsOf(one)).join('\n')).sort()
  const written = (await rowsOfWorkbooks(plan)).map((rows) => bySaid(rows).join('\n')).sort()
  expect(listed).toEqual(written)
  const again = await app.inject({
    url: `/api/v1/plans/${plan}/data-requests`,
    headers: { 'if-none-match': String(answer.headers.etag) },
  })
  expect(again.statusCode).toBe(304)
})

it('the list of a plan that nobody knows is refused', async () => {
  expect((await app.inject('/api/v1/plans/nowhere/data-requests')).json().code).toBe('ITEM_UNKNOWN')
})
