import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { checkSize, readGrids } from '../../../src/data/intake/grids.js'
import { partOf, refusalOf, repacked, workbookWith } from './files.js'

const FIGURES = [
  ['Mã chỉ tiêu', 'Năm', 'Giá trị'],
  ['dti-score', 2024, 0.5],
]
const plain = () => workbookWith({ 'Số liệu': FIGURES })
const refused = async (bytes: Uint8Array, name = 'tep.xlsx') => (await refusalOf(() => readGrids(bytes, name)))?.code

it('refuses a bomb by what it unpacks to, whatever it says of its size, in bounded time and memory', async () => {
  const zeros = new Uint8Array(64 * 1024 * 1024).fill(32)
  const bomb = repacked(await plain(), { 'xl/worksheets/sheet1.xml': zeros })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  // The directory says that the part is small.
  const liar = bomb.slice()
  const view = new DataView(liar.buffer)
  for (let at = 0; at + 4 < liar.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true)
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true)
  }
  const before = process.memoryUsage().rss
  const began = performance.now()
  for (const bytes of [bomb, liar]) expect(await refused(bytes)).toBe('FILE_BOMB')
  expect(performance.now() - began).toBeLessThan(5000)
  expect(process.memoryUsage().rss - before).toBeLessThan(300e6)
}, 30_000)

it('refuses 1,000 sheets and says how many are taken', async () => {
  const bytes = await workbookWith(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`s${i}`, [[i]]])))
  const problem = await refusalOf(() => readGrids(bytes, 'tep.xlsx'))
  expect([problem?.code, problem?.facts]).toEqual([
    'SHEETS_TOO_MANY',
    { file: 'tep.xlsx', got: 1000, allowed: '≤ 200' },
  ])
})

it('refuses links to other files, naming sheet and cell', async () => {
  const bytes = await plain()
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml').replace(
    '<c r="C2"><v>0.5</v></c>',
    '<c r="C2"><f>[1]Sheet1!A1</f><v>0.5</v></c>',
  )
  const linked = repacked(bytes, {
    'xl/worksheets/sheet1.xml': sheet,
    'xl/externalLinks/externalLink1.xml': '<externalLink/>',
  })
  const problem = await refusalOf(() => readGrids(linked, 'tep.xlsx'))
  expect(problem?.code).toBe('FILE_LINKS')
  expect(problem?.facts).toMatchObject({ file: 'tep.xlsx', sheet: 'Số liệu', cell: 'C2' })
})

it('refuses macros, by what is in the file and by its name', async () => {
  const bytes = await plain()
  expect(await refused(repacked(bytes, { 'xl/vbaProject.bin': new Uint8Array(10) }))).toBe('FILE_MACROS')
  const types = partOf(bytes, '[Content_Types].xml').replace('sheet.main+xml', 'sheet.macroEnabled.main+xml')
  expect(await refused(repacked(bytes, { '[Content_Types].xml': types }))).toBe('FILE_MACROS')
  expect(await refused(bytes, 'tep.xlsm')).toBe('FILE_MACROS')
})

it('refuses a password, another kind of file, a wrong name and a file that is cut short', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'a', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 1000 },
  })
  expect(await refused(locked)).toBe('FILE_PROTECTED')
  const old = new Uint8Array(2048)
  old.set([0xd0, 0xcf, 0x11, 0xe0])
  expect(await refused(old, 'tep.xls')).toBe('FILE_TYPE_WRONG')
  const bytes = await plain()
  expect(await refused(bytes, 'tep.csv')).toBe('FILE_TYPE_WRONG')
  expect(await refused(new TextEncoder().encode('Chỉ tiêu;Năm'), 'tep.xlsx')).toBe('FILE_TYPE_WRONG')
  expect(await refused(bytes, 'tep.pdf')).toBe('FILE_TYPE_WRONG')
  expect(await refused(Uint8Array.of(0x41, 0xff, 0xfe, 0x80), 'tep.csv')).toBe('FILE_ENCODING')
  expect(await refused(new Uint8Array(), 'tep.csv')).toBe('FILE_DAMAGED')
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    expect(await refused(bytes.slice(0, Math.floor(bytes.length * share)))).toBe('FILE_DAMAGED')
  }
})

it('refuses a file whose bytes are broken anywhere, or reads it: it never fails otherwise', async () => {
  const bytes = await plain()
  for (let i = 0; i < 300; i++) {
    const broken = bytes.slice()
    broken[(i * 7919) % broken.length] = (i * 31) & 0xff
    await readGrids(broken, 'tep.xlsx').catch(async (error: unknown) => {
      expect((await refusalOf(() => Promise.reject(error)))?.code).toMatch(/^(FILE|SHEET)_/)
    })
  }
}, 30_000)

it('refuses document types and cells far away before they cost anything', async () => {
  const bytes = await plain()
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  const typed = sheet.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')
  expect(await refused(repacked(bytes, { 'xl/worksheets/sheet1.xml': typed }))).toBe('FILE_DAMAGED')
  const far = sheet.replace('r="C2"', 'r="XFD1048576"')
  const problem = await refusalOf(() => readGrids(repacked(bytes, { 'xl/worksheets/sheet1.xml': far }), 'tep.xlsx'))
  expect([problem?.code, problem?.facts.sheet, problem?.facts.cell]).toEqual([
    'SHEET_TOO_LARGE',
    'Số liệu',
    'XFD1048576',
  ])
})

it('refuses 300 MB by its size, before a byte is read', async () => {
  const problem = await refusalOf(async () => checkSize(300 * 1024 * 1024, 'tep.xlsx'))
  expect(problem?.facts).toEqual({ file: 'tep.xlsx', got: '300 MiB', allowed: '≤ 50 MiB' })
})
