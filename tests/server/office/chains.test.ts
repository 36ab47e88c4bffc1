import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { partOf, repacked, workbookWith } from '../../data/intake/files.js'
import { openApp } from '../open-app.js'

/** From a file that comes in to what a target says then, and back. */
let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openApp())
}, 60_000)

const PLAN = 'binh-dinh'
type Target = {
  readonly id: string
  readonly status: string
  readonly probability: number | null
  readonly grade: string
}

const send = async (bytes: Uint8Array, name: string, accepted?: string) => {
  const query = new URLSearchParams({ plan: PLAN, name, ...(accepted === undefined ? {} : { hash: accepted }) })
  const answer = await app.inject({
    method: 'POST',
    url: `/api/v1/intake${accepted === undefined ? '' : '/accept'}?${query}`,
    headers: { 'content-type': 'application/octet-stream', 'accept-language': 'en' },
    payload: Buffer.from(bytes),
  })
  return { status: answer.statusCode, json: answer.json() }
}

/** What a projection over HTTP says of each target now, with money that is not the baseline’s: only such money moves it. */
async function targets(): Promise<ReadonlyMap<string, Target>> {
  const asked = await app.inject({
    method: 'POST',
    url: '/api/v1/projections',
    headers: { prefer: 'wait=30' },
    payload: { plan: PLAN, scenario: 'three-percent-from-2026', paths: 400 },
  })
  const answer = await app.inject(`/api/v1/computations/${asked.json().id}/answer`)
  return new Map((answer.json().targets as Target[]).map((one) => [one.id, one]))
}

const document = async (id: string) => app.inject(`/api/v1/documents/${id}`)
const undo = async (changes: object) =>
  expect((await app.inject({ method: 'POST', url: '/api/v1/changes', payload: changes })).statusCode).toBe(200)

/** Run `lotrinh import` on a file against the server under test. */
async function imported(file: string, more: readonly string[]): Promise<{ code: number | null; said: string }> {
  const args = ['src/cli/index.ts', 'import', file, '--plan', PLAN, '--lang', 'en', '--data', 'data']
  return new Promise((resolve) => {
    const one = spawn(process.execPath, ['--import', 'tsx', ...args, ...more])
    let said = ''
    for (const stream of [one.stdout, one.stderr]) stream.on('data', (data) => (said += String(data)))
    one.on('close', (code) => resolve({ code, said }))
  })
}

describe('answers of an office to the two questions', () => {
  const HEAD = [
    ...['Chương trình', 'Chỉ tiêu', 'Cơ quan', 'Người trả lời', 'Ngày trả lời', 'Số năm'],
    ...['Tốt nhất thấp', 'Tốt nhất khả dĩ', 'Tốt nhất cao', 'Một nửa thấp', 'Một nửa khả dĩ', 'Một nửa cao', 'Lý do'],
  ]
  const ROW = ['digital-skills', 'digital-signature-adults', 'Sở KH&CN', 'Trần Thị Lan', '20/11/2026', 5]
  const POINTS = [85, 92, 97, 2, 4, 8, 'Kết quả hai năm tập huấn']
  const TARGET = 'binh-dinh-2030-digital-signature-adults'
  const RESPONSE = 'digital-skills-digital-signature-adults-binh-dinh'

  it('come in as a workbook, are previewed, move the target once accepted, and leave no trace once taken back', async () => {
    const bytes = await workbookWith({ 'Trả lời': [HEAD, [...ROW, ...POINTS]] })
    const before = (await targets()).get(TARGET)
    const { json } = await send(bytes, 'tra-loi.xlsx')
    expect(json.counts).toEqual({ added: 1, changed: 0, same: 0, problems: 0 })
    expect(json.cells[0]).toMatchObject({ sheet: 'Trả lời', cell: 'A2', what: 'elicited', id: RESPONSE, after: 92 })
    expect((await document(`response/${RESPONSE}`)).statusCode).toBe(404)
    expect((await targets()).get(TARGET)).toEqual(before)

    const stored = await send(bytes, 'tra-loi.xlsx', json.hash)
    expect([stored.status, stored.json.stored]).toEqual([200, 1])
    const { body } = (await document(`response/${RESPONSE}`)).json()
    expect(body).toMatchObject({ form: 'saturating', bestAs: 'value', basis: { status: 'elicited', on: '2026-11-20' } })
    expect(body.basis.who).toBe('Sở KH&CN: Trần Thị Lan')
    const after = (await targets()).get(TARGET)
    // Little money reaches what can be reached, they say: more than the baseline's adds next to nothing.
    expect(after?.probability).toBeLessThan((before?.probability ?? 0) - 0.05)
    expect(after?.status).toBe('assessed')

    await undo(stored.json.undo)
    expect((await document(`response/${RESPONSE}`)).statusCode).toBe(410)
    expect((await targets()).get(TARGET)).toEqual(before)
  }, 120_000)

  it('come in as a table from the command line, twice the same is nothing new, and later answers change the first', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as { port: number }
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-chains-'))
    try {
      const file = join(folder, 'tra-loi.csv')
      const rows = (best: number) =>
        [HEAD, [...ROW, 85, best, ...POINTS.slice(2)]].map((row) => row.join(';')).join('\n')
      writeFileSync(file, `${rows(92)}\n`)
      const shown = await imported(file, [])
      expect([shown.code, shown.said]).toEqual([0, expect.stringMatching(/A2: new: .*digital-signature-adults.* = 92/)])
      const server = ['--server', `http://127.0.0.1:${port}`, '--accept']
      expect(await imported(file, server)).toMatchObject({ code: 0, said: expect.stringContaining('Stored 1 item') })
      const again = await send(new TextEncoder().encode(rows(92)), 'tra-loi.csv')
      expect(again.json.counts).toEqual({ added: 0, changed: 0, same: 1, problems: 0 })
      const later = await send(new TextEncoder().encode(rows(94)), 'tra-loi.csv')
      expect(later.json.cells[0]).toMatchObject({ kind: 'changed', before: 92, after: 94 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  }, 60_000)

  it('are refused as a whole where two rows answer the same, or best is not in order', async () => {
    const twice = await workbookWith({ a: [HEAD, [...ROW, ...POINTS], [...ROW, 70, ...POINTS.slice(1)]] })
    const { json } = await send(twice, 'hai.xlsx')
    expect(json.problems).toMatchObject([{ sheet: 'a', cell: 'A3', code: 'ID_DUPLICATE' }])
    const wrong = await workbookWith({ a: [HEAD, [...ROW, 90, 80, 95, ...POINTS.slice(3)]] })
    const refused = (await send(wrong, 'sai.xlsx')).json
    expect(refused.problems).toMatchObject([{ cell: 'H2', code: 'VALUE_NOT_ALLOWED' }])
    expect((await send(wrong, 'sai.xlsx', refused.hash)).status).toBe(422)
  })
})

type Request = { readonly name: string; readonly bytes: Uint8Array; readonly waiting: readonly string[] }

/** Fill in the yellow cells of the first figure in per cent, as Excel would leave the file: all else as it was handed out. */
async function filledRequest(zip: Uint8Array): Promise<Request> {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? []
    const first = rows.findIndex((row) => row[5] === '%' && typeof row[12] === 'string')
    if (first === -1) continue
    const line = first + 1
    const cells: readonly (readonly [cell: string, inner: string, kind: string])[] = [
      ...[42.5, 40, 37.5].map((value, i) => [`H${line + i}`, `<v>${value}</v>`, ''] as const),
      ...[0, 1, 2].map((i) => [`I${line + i}`, '<is><t>Báo cáo năm 2025</t></is>', ' t="inlineStr"'] as const),
    ]
    let sheet = partOf(bytes, SHEET)
    for (const [cell, inner, kind] of cells) {
      const empty = new RegExp(`<c r="${cell}" s="(\\d+)"/>`)
      expect(sheet).toMatch(empty)
      sheet = sheet.replace(empty, `<c r="${cell}" s="$1"${kind}>${inner}</c>`)
    }
    return { name, bytes: repacked(bytes, { [SHEET]: sheet }), waiting: String(rows[first]?.[12]).split(', ') }
  }
  throw new Error('no figure in per cent is asked for')
}
const SHEET = 'xl/worksheets/sheet1.xml'

describe('a data request', () => {
  it('filled in and taken in makes targets assessable and their evidence rise, and taken back they are as before', async () => {
    const zip = await app.inject(`/api/v1/plans/${PLAN}/data-requests.zip?lang=vi`)
    const before = await targets()
    const { name, bytes, waiting } = await filledRequest(zip.rawPayload)
    expect(waiting.length).toBeGreaterThan(0)
    for (const id of waiting) expect(before.get(id)).toMatchObject({ status: 'not-assessable', grade: 'N' })

    const { json } = await send(bytes, name)
    expect(json.counts).toMatchObject({ problems: 0, changed: 0 })
    const stored = await send(bytes, name, json.hash)
    expect(stored.status).toBe(200)
    const after = await targets()
    for (const id of waiting) expect(after.get(id)).toMatchObject({ grade: 'B' })
    for (const id of waiting) expect(after.get(id)?.status).not.toBe('not-assessable')

    await undo(stored.json.undo)
    expect([...(await targets()).values()]).toEqual([...before.values()])
  }, 120_000)
})
