import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { readGrids } from '../../../src/data/intake/grids.js'
import { openPlan } from '../../../src/report/answers/open-plan.js'
import { requestWorkbooks } from '../../../src/report/requests/workbooks.js'
import { encodeWorkbook } from '../../../src/report/workbook/encode.js'
import { workbookOf } from '../../../src/report/workbook/index.js'
import type { WorkbookFile } from '../../../src/report/workbook/sheet.js'
import { partOf } from '../../data/intake/files.js'
import { shippedData } from '../../data-root.js'
import { describeWith, run, schemaFaults, withFile } from '../briefing/office-tools.js'

const TEXTS = ['=1+1', '+84 256', '-5', '@SUM(A1)', '\t=2', '\r=3', '=cmd|x', 'a_x000D_b', 'Đồng bằng', '<b>&"']
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await encodeWorkbook(FILE)
})

const FILE: WorkbookFile = {
  title: 'Kế hoạch',
  subject: 'Kịch bản',
  asOf: '2026-11-21',
  recipe: { run: 'abc', seed: '1' },
  sheets: [
    {
      ...{ key: 'texts', name: "Chữ [1]/2: 'x'", title: '=TITLE()', frozen: 1, editable: [1, 1] },
      columns: [
        { head: '=HEAD()', width: 20 },
        { head: 2026, width: 12, format: '#,##0.0' },
      ],
      rows: TEXTS.map((text, i) => [text, i + 0.25]),
      numbers: { low: 0, high: 9, message: 'Chỉ nhập số' },
    },
  ],
}

it('writes numbers as numbers, text as text whatever it begins with, and what a table needs', async () => {
  const xml = partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(xml).not.toContain('<f>')
  expect(xml).toMatch(/<c r="B3"[^>]*><v>0\.25<\/v>/)
  expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/)
  expect(xml).toContain('<autoFilter ref="A2:B12"')
  expect(xml).toMatch(/<dataValidation [^>]*type="decimal"[^>]*sqref="B3:B12"/)
  expect(partOf(bytes, 'xl/styles.xml')).toContain('#,##0.0')
  const book = partOf(bytes, 'xl/workbook.xml')
  expect(book).toMatch(/definedName name="lotrinh_texts"[^>]*>[^<]*\$A\$2:\$B\$12</)
  expect(partOf(bytes, 'docProps/core.xml')).toContain('2026-11-21T00:00:00Z')
  expect(partOf(bytes, 'docProps/custom.xml')).toContain('name="run"')
  const [grid] = await readGrids(bytes, 'tep.xlsx')
  expect(grid?.rows.slice(2).map(({ cells }) => cells[0])).toEqual(TEXTS)
  expect(Buffer.compare(bytes, await encodeWorkbook(FILE))).toBe(0)
})

describeWith(['soffice'], 'a workbook in LibreOffice', () => {
  it('shows every text as it is', () => {
    const csv = withFile('tep.xlsx', bytes, (file, folder) => {
      const own = `-env:UserInstallation=file://${folder}/profile`
      const to = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false'
      run('soffice', [own, '--headless', '--convert-to', to, '--outdir', folder, file])
      return readFileSync(file.replace('.xlsx', '.csv'), 'utf8')
    })
    const shown = ['=TITLE()', '=HEAD()', '=1+1', '+84 256', '-5', '@SUM(A1)', '=cmd|x', 'a_x000D_b', 'Đồng bằng']
    for (const text of shown) expect(csv).toContain(text)
    expect(csv).not.toContain('#NAME?')
  }, 120_000)
})

describeWith(['ooxml-validator'], 'workbooks against their schema', () => {
  const opened = openPlan(
    shippedData(),
    { plan: 'tinh-mau', scenario: 'rd-first', paths: 20, seed: 1, boundary: 'old', force: false },
    {},
  )
  it('are right', async () => {
    expect(schemaFaults('tep.xlsx', bytes)).toEqual([])
    expect(schemaFaults('ke-hoach.xlsx', await encodeWorkbook(workbookOf(opened, 'en')))).toEqual([])
    for (const { file, workbook } of requestWorkbooks(opened, 'vi'))
      expect(schemaFaults(file, await encodeWorkbook(workbook))).toEqual([])
  }, 120_000)
})
