import { beforeAll, describe, expect, it } from 'vitest'
import type { Opened } from '../../../src/report/answers/open.js'
import { openPlan } from '../../../src/report/answers/open-plan.js'
import { previewIntake } from '../../../src/report/intake/preview.js'
import { type RequestFile, requestsZip, requestWorkbooks } from '../../../src/report/requests/workbooks.js'
import { encodeWorkbook } from '../../../src/report/workbook/encode.js'
import { withDocuments } from '../../../src/scenarios/overlay.js'
import type { Workspace } from '../../../src/scenarios/workspace.js'
import { partOf } from '../../data/intake/files.js'
import { shippedData } from '../../data-root.js'

const data = shippedData()
const PLAN = 'binh-dinh'
const opened = (workspace: Workspace): Opened =>
  openPlan(workspace, { plan: PLAN, scenario: 'baseline', paths: 50, seed: 1, boundary: 'old', force: false }, {})

/** Fill in the yellow cells of the newest year of one indicator, as an office would. */
function filled({ workbook, ...file }: RequestFile, indicator: string, value: number): RequestFile {
  const [sheet, ...others] = workbook.sheets
  if (sheet === undefined) throw new Error('no sheet')
  const first = sheet.rows.findIndex(([id]) => id === indicator)
  const rows = sheet.rows.map((row, i) =>
    i === first
      ? [...row.slice(0, 7), value, 'Báo cáo năm 2025', '12/BC-SKHCN', 'số chính thức', ...row.slice(11)]
      : row,
  )
  return { ...file, workbook: { ...workbook, sheets: [{ ...sheet, rows }, ...others] } }
}

describe('requests for figures', () => {
  let files: readonly RequestFile[]
  beforeAll(() => {
    files = requestWorkbooks(opened(data), 'vi')
  })

  it('ask one office each, for figures of targets that cannot be judged, with unit, period and due day', () => {
    expect(files.length).toBeGreaterThan(1)
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length)
    const waiting = opened(data).runs[0].projection.assessments.filter(({ gap }) => gap === 'no-observation')
    const asked = new Set(files.flatMap(({ request }) => request.figures.flatMap(({ targets }) => targets)))
    expect([...asked].sort()).toEqual(expect.arrayContaining(waiting.map(({ target }) => target.id).sort()))
    for (const { request, workbook } of files) {
      expect(request.due).toMatch(/^202[67]-\d\d-\d\d$/)
      expect(workbook.sheets.map(({ key }) => key)).toEqual(['request', 'instructions', 'recipe'])
      for (const row of workbook.sheets[0]?.rows ?? []) {
        expect(data.indicators.has(String(row[0]))).toBe(true)
        expect([2023, 2024, 2025]).toContain(row[4])
        expect(row.slice(7, 11)).toEqual([null, null, null, null])
      }
    }
  })

  it('read back without a change while nothing is filled in, and check what is typed', async () => {
    for (const { workbook, file } of files) {
      const bytes = await encodeWorkbook(workbook)
      const preview = await previewIntake(data, [], { bytes, name: file, plan: PLAN })
      expect([preview.problems, preview.documents]).toEqual([[], []])
      expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<dataValidation [^>]*type="decimal"/)
    }
  })

  it('filled in make a target assessable, and its evidence rise', async () => {
    const before = opened(data).runs[0].projection.assessments
    const request = files.find(({ request }) => request.figures.some(({ indicator }) => indicator.unit === '%'))
    const figure = request?.request.figures.find(({ indicator }) => indicator.unit === '%')
    if (request === undefined || figure === undefined) throw new Error('nothing is asked for')
    const bytes = await encodeWorkbook(filled(request, figure.indicator.id, 42.5).workbook)
    const preview = await previewIntake(data, [], { bytes, name: request.file, plan: PLAN })
    expect(preview.problems).toEqual([])
    expect(preview.documents.map(({ kind }) => kind)).toEqual(['source', 'observation'])
    expect(preview.documents[0]?.body).toMatchObject({ title: 'Báo cáo năm 2025, 12/BC-SKHCN' })
    expect(preview.cells.filter(({ kind }) => kind === 'added')).toHaveLength(2)
    const after = opened(withDocuments(data, preview.documents)).runs[0].projection.assessments
    for (const id of figure.targets) {
      const [one, other] = [before, after].map((all) => all.find(({ target }) => target.id === id))
      expect([one?.status, one?.grade]).toEqual(['not-assessable', 'N'])
      expect(other?.status).not.toBe('not-assessable')
      expect(other?.grade).toBe('B')
    }
    // The next request asks for it no longer, but for the years that are still missing.
    const next = requestWorkbooks(opened(withDocuments(data, preview.documents)), 'vi')
    const still = next.flatMap(({ request }) => request.figures.map(({ indicator }) => indicator.id))
    expect(still).not.toContain(figure.indicator.id)
  })

  it('come as one file with the same bytes each time', async () => {
    expect(Buffer.compare(await requestsZip(files), await requestsZip(requestWorkbooks(opened(data), 'vi')))).toBe(0)
  })
})
