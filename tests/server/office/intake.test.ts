import { spawn } from 'node:child_process'
import type { FastifyInstance } from 'fastify'
import { unzipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import type { Store } from '../../../src/server/storage/open.js'
import { partOf, repacked, workbookWith } from '../../data/intake/files.js'
import { openApp } from '../open-app.js'

let app: FastifyInstance
let store: Store
beforeAll(async () => {
  ;({ app, store } = await openApp())
})

const BASE = '/api/v1/intake'
const send = async (bytes: Uint8Array, more: Readonly<Record<string, string>> = {}, path = '') => {
  const query = new URLSearchParams({ plan: 'binh-dinh', name: 'tep.xlsx', ...more })
  const answer = await app.inject({
    method: 'POST',
    url: `${BASE}${path}?${query}`,
    headers: { 'content-type': 'application/octet-stream', 'accept-language': 'en' },
    payload: Buffer.from(bytes),
  })
  return { status: answer.statusCode, json: answer.json() }
}
const accept = (bytes: Uint8Array, hash: string, more: Readonly<Record<string, string>> = {}) =>
  send(bytes, { ...more, hash }, '/accept')
const state = async () => ({
  documents: await store.db.selectFrom('documents').selectAll().orderBy('id').execute(),
  audit: (await store.db.selectFrom('audit').selectAll().execute()).length,
})
const live = async (): Promise<string[]> =>
  (await state()).documents.filter(({ deleted }) => !deleted).map(({ kind, id }) => `${kind}/${id}`)
const csv = (value: string): Uint8Array => new TextEncoder().encode(`Chỉ tiêu;Năm;Giá trị\ndti-score;2025;${value}\n`)

it('previews without storing, stores what was previewed in one transaction, and takes it back in one call', async () => {
  const before = await state()
  const { status, json } = await send(csv('0,41'), { name: 'tep.csv' })
  expect(status).toBe(200)
  expect(json.counts).toEqual({ added: 1, changed: 0, same: 0, problems: 0 })
  expect(json.cells[0]).toMatchObject({ cell: 'C2', id: 'dti-score', year: 2025, after: 0.41, unit: 'index 0-1' })
  expect(await state()).toEqual(before)

  const stored = await accept(csv('0,41'), json.hash, { name: 'tep.csv' })
  expect([stored.status, stored.json.stored]).toEqual([200, 2])
  const ids = await live()
  expect(ids.map((id) => id.split('/')[0]).sort()).toEqual(['observation', 'source'])
  // The same file again says nothing new.
  expect((await send(csv('0,41'), { name: 'tep.csv', show: 'all' })).json.counts).toMatchObject({ added: 0, same: 1 })

  const undone = await app.inject({ method: 'POST', url: '/api/v1/changes', payload: stored.json.undo })
  expect(undone.statusCode).toBe(200)
  expect(await live()).toEqual([])
  // And it can be taken in once more, over what was deleted.
  const again = await send(csv('0,41'), { name: 'tep.csv' })
  const back = await accept(csv('0,41'), again.json.hash, { name: 'tep.csv' })
  expect(back.status).toBe(200)
  expect((await live()).sort()).toEqual(ids.sort())
  await app.inject({ method: 'POST', url: '/api/v1/changes', payload: back.json.undo })
})

it('gives the new preview when something has changed since, and stores nothing', async () => {
  const first = (await send(csv('0,5'), { name: 'tep.csv' })).json
  const other = (await send(csv('0,6'), { name: 'tep.csv' })).json
  expect((await accept(csv('0,6'), other.hash, { name: 'tep.csv' })).status).toBe(200)
  const before = await state()
  // The hash of another file, and of what is no longer so.
  const late = await accept(csv('0,5'), other.hash, { name: 'tep.csv' })
  expect([late.status, late.json.code]).toEqual([409, 'PREVIEW_STALE'])
  const fresh = (await accept(csv('0,5'), first.hash, { name: 'tep.csv' })).json
  expect([fresh.code, fresh.preview.hash]).toEqual(['PREVIEW_STALE', late.json.preview.hash])
  expect(late.json.preview.cells[0].before).toBe(0.6)
  expect(await state()).toEqual(before)
})

it('stores nothing of a file with a problem, and names sheet and cell', async () => {
  const bytes = await workbookWith({
    Biểu: [
      ['Chỉ tiêu', 'Năm', 'Giá trị'],
      ['dti-score', 2020, 0.5],
      ['dti-score', 2022, 55],
    ],
  })
  const before = await state()
  const { json } = await send(bytes)
  expect(json.problems).toHaveLength(1)
  expect(json.problems[0]).toMatchObject({ sheet: 'Biểu', cell: 'C3', code: 'VALUE_OUT_OF_RANGE' })
  expect(json.problems[0].sentence).toMatch(/out of range .*got 55/)
  const refused = await accept(bytes, json.hash)
  expect([refused.status, refused.json.code]).toEqual([422, 'INTAKE_PROBLEMS'])
  expect(await state()).toEqual(before)
})

it('turns changed amounts into a scenario of the plan that can be run', async () => {
  const bytes = new TextEncoder().encode('Chương trình;2026 (tỷ đồng);2027 (tỷ đồng)\nrd-tasks;12,5;12,5\n')
  const { json } = await send(bytes, { name: 'von.csv' })
  expect(json.counts).toMatchObject({ changed: 2, problems: 0 })
  const stored = await accept(bytes, json.hash, { name: 'von.csv' })
  expect(stored.status).toBe(200)
  const kept = (await app.inject('/api/v1/documents/scenario/baseline-binh-dinh-import')).json()
  expect(kept.body.policy.spending).toEqual([{ programme: 'rd-tasks', from: 2026, to: 2027, amount: 12.5 }])
  expect(kept.territory).toBe('binh-dinh')
  expect((await send(bytes, { name: 'von.csv', show: 'all' })).json.counts).toMatchObject({ changed: 0, same: 2 })
})

it('refuses hostile files with a clear error and an unchanged store', async () => {
  const plain = await workbookWith({
    a: [
      ['Chỉ tiêu', 'Năm', 'Giá trị'],
      ['dti-score', 2020, 0.5],
    ],
  })
  const before = await state()
  const files: Readonly<Record<string, Uint8Array>> = {
    FILE_MACROS: repacked(plain, { 'xl/vbaProject.bin': new Uint8Array(9) }),
    FILE_LINKS: repacked(plain, { 'xl/externalLinks/externalLink1.xml': '<x/>' }),
    FILE_BOMB: repacked(plain, { 'xl/worksheets/sheet1.xml': new Uint8Array(64e6) }),
    FILE_DAMAGED: plain.slice(0, 700),
    FILE_TYPE_WRONG: csv('1'),
  }
  for (const [code, bytes] of Object.entries(files)) {
    for (const path of ['', '/accept']) {
      const { status, json } = await send(bytes, path === '' ? {} : { hash: '0'.repeat(32) }, path)
      expect([status, json.errors[0].code], `${code} ${JSON.stringify(json)}`).toEqual([422, code])
      expect(json.errors[0].sentence).toContain('tep.xlsx')
    }
  }
  const large = await send(new Uint8Array(51 * 1024 * 1024))
  expect([large.status, large.json.code]).toEqual([413, 'BODY_TOO_LARGE'])
  const typed = await app.inject({ method: 'POST', url: `${BASE}?plan=binh-dinh&name=a.csv`, payload: { a: 1 } })
  expect([typed.statusCode, typed.json().code]).toEqual([415, 'BODY_TYPE_UNKNOWN'])
  expect(await state()).toEqual(before)
}, 30_000)

it('hands out the workbook and the requests, each with its entity tag', async () => {
  const url = '/api/v1/plans/ninh-thuan/workbook.xlsx?paths=50&lang=vi'
  const book = await app.inject(url)
  expect([book.statusCode, book.headers['content-type']]).toEqual([
    200,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
  expect(partOf(book.rawPayload, 'xl/workbook.xml')).toContain('Mục tiêu')
  const again = await app.inject({ url, headers: { 'if-none-match': String(book.headers.etag) } })
  expect(again.statusCode).toBe(304)
  const preview = await send(book.rawPayload, { plan: 'ninh-thuan' })
  expect(preview.json.counts).toMatchObject({ added: 0, changed: 0, problems: 0 })
  const zip = await app.inject('/api/v1/plans/ninh-thuan/data-requests.zip?lang=vi')
  expect(zip.statusCode).toBe(200)
  expect(Object.keys(unzipSync(zip.rawPayload)).every((name) => name.endsWith('.xlsx'))).toBe(true)
  expect((await app.inject('/api/v1/plans/nowhere/workbook.xlsx')).statusCode).toBe(404)
  const unknown = await app.inject('/api/v1/plans/ninh-thuan/workbook.xlsx?scenario=nobody')
  expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'SCENARIO_UNKNOWN'])
})

it('takes a file from the command line, which stores on the server what it has shown', async () => {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as { port: number }
  const { mkdtempSync, rmSync, writeFileSync } = await import('node:fs')
  const folder = mkdtempSync('/tmp/lotrinh-import-')
  try {
    writeFileSync(`${folder}/tep.csv`, csv('0,33'))
    const args = [
      'src/cli/index.ts',
      'import',
      `${folder}/tep.csv`,
      '--plan',
      'binh-dinh',
      '--lang',
      'en',
      '--data',
      'data',
    ]
    const run = (more: readonly string[]): Promise<{ code: number | null; said: string }> =>
      new Promise((resolve) => {
        const one = spawn(process.execPath, ['--import', 'tsx', ...args, ...more])
        let said = ''
        for (const stream of [one.stdout, one.stderr]) stream.on('data', (data) => (said += String(data)))
        one.on('close', (code) => resolve({ code, said }))
      })
    const shown = await run([])
    expect([shown.code, shown.said]).toEqual([0, expect.stringContaining('C2: new: dti-score 2025 = 0.33')])
    const stored = await run(['--server', `http://127.0.0.1:${port}`, '--accept'])
    expect([stored.code, stored.said]).toEqual([0, expect.stringContaining('Stored 2 items.')])
    expect(await live()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^observation\/dti-score.binh-dinh.2025/)]),
    )
    expect((await run(['--accept'])).code).toBe(2)
  } finally {
    rmSync(folder, { recursive: true })
  }
}, 60_000)
