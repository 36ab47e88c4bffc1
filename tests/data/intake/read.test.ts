import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { readIntake } from '../../../src/data/intake/read.js'
import { shippedData } from '../../data-root.js'
import { partOf, repacked, workbookWith } from './files.js'

const data = shippedData()
const known = { ...data, programmes: data.budget.programmes }
const source = { id: 'tep', title: 'tệp', publisher: '', published: '', address: '' }
const defaults = { territory: 'binh-dinh', status: 'reported', vintage: '2026-11-21', source } as const
const read = (bytes: Uint8Array, name = 'tep.xlsx') => readIntake(bytes, name, known, defaults)
const csv = (text: string) => read(new TextEncoder().encode(text), 'tep.csv')
const figures = async (of: ReturnType<typeof read>) =>
  (await of).proposals.flatMap((one) =>
    one.kind === 'observation' ? [[one.at.cell, one.figure.indicator, one.figure.year, one.figure.value]] : [],
  )

it('finds the table below other rows, with merged heads, years as columns, notes and totals below', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Biểu 1',
        rows: [
          ['ỦY BAN NHÂN DÂN TỈNH'],
          ['Biểu số 1: Kết quả'],
          ['Mã chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện', null, 'Ghi chú'],
          [null, null, 'Năm 2023', 2024, null],
          ['dti-score', '%', '45,5', 61.25, 'x'],
          ['5g-coverage-population', '%', null, 30, null],
          ['Ghi chú: số liệu do Sở cung cấp'],
        ],
        merges: [
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
        ],
      },
      { name: 'Bìa', rows: [['Không có bảng']] },
    ],
  })
  const intake = await read(bytes)
  expect(intake.problems).toEqual([])
  expect(await figures(Promise.resolve(intake))).toEqual([
    ['C5', 'dti-score', 2023, 0.455],
    ['D5', 'dti-score', 2024, 0.6125],
    ['D6', '5g-coverage-population', 2024, 30],
  ])
  const [first] = intake.proposals
  expect(first?.kind === 'observation' && first.read).toBe('45,5 %')
  expect(intake.notes.map(({ note }) => note).sort()).toEqual(['no-table', 'text'])
})

it('takes Vietnamese and English heads, names and ids, semicolons, tabs and UTF-16', async () => {
  const expected = [['C2', 'dti-score', 2024, 0.5]]
  expect(await figures(csv('\uFEFFChỉ tiêu;Năm;Giá trị\ndti-score;2024;0,5\n'))).toEqual(expected)
  expect(await figures(csv('INDICATOR,Year,Value\ndti-score,2024,0.5\n'))).toEqual(expected)
  const name = data.indicators.get('dti-score')?.name.vi
  expect(await figures(csv(`chi_tieu\tNăm\tSố liệu\n${name}\t2024\t0,5\n`))).toEqual(expected)
  const utf16 = Buffer.from('\uFEFFChỉ tiêu\tNăm\tGiá trị\ndti-score\t2024\t0,5\n', 'utf16le')
  expect(await figures(read(utf16, 'tep.txt'))).toEqual(expected)
})

it('never guesses at a number that could be two, and says so at its cell', async () => {
  const one = await csv('Chỉ tiêu;Năm;Giá trị\norganic;2024;1\ndti-score;2024;1.234\n')
  expect(one.problems.map(({ cell, code }) => [cell, code])).toEqual([
    ['A2', 'INDICATOR_UNKNOWN'],
    ['C3', 'NUMBER_AMBIGUOUS'],
  ])
  // Another cell of the column tells.
  const indicator = [...data.indicators.values()].find(({ unit, upper }) => unit === 'firms' && upper === undefined)?.id
  const told = await csv(`Chỉ tiêu;Năm;Giá trị\n${indicator};2023;1.234\n${indicator};2024;1.234,5\n`)
  expect(await figures(Promise.resolve(told))).toEqual([
    ['C2', indicator, 2023, 1234],
    ['C3', indicator, 2024, 1234.5],
  ])
  // Two cells that contradict each other leave the third untold.
  const both = await csv(
    `Chỉ tiêu;Năm;Giá trị\n${indicator};2022;1,5\n${indicator};2023;1.5\n${indicator};2024;1.234\n`,
  )
  expect(both.problems.map(({ cell, code }) => [cell, code])).toEqual([['C4', 'NUMBER_AMBIGUOUS']])
})

it('reads percentages as they are shown, years in date cells, and refuses foreign units', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'a',
        columns: [{}, { numFmt: 'yyyy' }, { numFmt: '0.0%' }, {}],
        rows: [
          ['Chỉ tiêu', 'Năm', 'Giá trị', 'Đơn vị'],
          ['5g-coverage-population', new Date(Date.UTC(2024, 0, 1)), 0.123, null],
          ['5g-coverage-population', 2025, 0.5, null],
          ['5g-coverage-population', 2023, 0.5, 'tỷ đồng'],
        ],
      },
    ],
  })
  const intake = await read(bytes)
  expect(await figures(Promise.resolve(intake))).toEqual([
    ['C2', '5g-coverage-population', 2024, 12.3],
    ['C3', '5g-coverage-population', 2025, 50],
    ['C4', '5g-coverage-population', 2023, 50],
  ])
  const foreign = await csv('Chỉ tiêu;Năm;Giá trị;Đơn vị\n5g-coverage-population;2024;12;tỷ đồng\n')
  expect(foreign.problems).toEqual([
    { sheet: '', cell: 'D2', code: 'UNIT_MISMATCH', facts: { got: 'tỷ đồng', allowed: '%' } },
  ])
})

it('takes the stored value of a formula, and refuses one that has none', async () => {
  const plain = await workbookWith({
    a: [
      ['Chỉ tiêu', 'Năm', 'Giá trị'],
      ['dti-score', 2024, 0.5],
      ['dti-score', 2025, 0.6],
    ],
  })
  const sheet = partOf(plain, 'xl/worksheets/sheet1.xml')
    .replace('<c r="C2"><v>0.5</v></c>', '<c r="C2"><f>1/2</f><v>0.5</v></c>')
    .replace('<c r="C3"><v>0.6</v></c>', '<c r="C3"><f>SUM(A1:A9)</f></c>')
  const intake = await read(repacked(plain, { 'xl/worksheets/sheet1.xml': sheet }))
  expect(await figures(Promise.resolve(intake))).toEqual([['C2', 'dti-score', 2024, 0.5]])
  expect(intake.problems.map(({ sheet, cell, code }) => [sheet, cell, code])).toEqual([
    ['a', 'C3', 'CELL_FORMULA_EMPTY'],
  ])
  expect(intake.notes).toContainEqual({ sheet: 'a', cell: '', note: 'formulas', text: '1' })
})

it('reads money by programme and year with its unit, passes over totals, and asks for a unit that is not said', async () => {
  const spent = async (of: ReturnType<typeof read>) =>
    (await of).proposals.flatMap((one) =>
      one.kind === 'spending' ? [[one.programme, one.year, one.amount, one.read]] : [],
    )
  const table = 'Chương trình;Nguồn vốn;2026;2027\nrd-tasks;Trung ương;1.500,5;2 tỷ\nTổng cộng;;3;4\n'
  expect(await spent(csv(`Đơn vị: triệu đồng;;;\n${table}`))).toEqual([
    ['rd-tasks', 2026, 1.5005, '1.500,5 triệu đồng'],
    ['rd-tasks', 2027, 2, undefined],
  ])
  const untold = await csv(table)
  expect(untold.problems.map(({ cell, code }) => [cell, code])).toEqual([['C2', 'MONEY_UNIT']])
  const past = await csv('Chương trình;2024 (tỷ đồng)\nrd-tasks;1\n')
  expect(past.problems.map(({ code }) => code)).toEqual(['YEAR_UNREADABLE'])
})

it('tells every problem of a table at once, each with its cell, and what it passed over', async () => {
  const intake = await csv(
    'Chỉ tiêu;Tỉnh;Năm;Giá trị;Màu\ndti-score;Sao Hỏa;2024;0,5;\nkhông có;;hai nghìn;x;\ndti-score;;2024;7;\ndti-score;;2024;0,5;\ndti-score;;2024;0,6;\n',
  )
  expect(intake.problems.map(({ cell, code }) => [cell, code])).toEqual([
    ['B2', 'TERRITORY_UNKNOWN'],
    ['D3', 'NUMBER_UNREADABLE'],
    ['A3', 'INDICATOR_UNKNOWN'],
    ['C3', 'YEAR_UNREADABLE'],
    ['D4', 'VALUE_OUT_OF_RANGE'],
    ['D6', 'ID_DUPLICATE'],
  ])
  expect(intake.notes).toEqual([{ sheet: '', cell: 'E1', note: 'column', text: 'Màu' }])
  expect((await csv('Một;Hai\n1;2\n')).problems.map(({ code }) => code)).toEqual(['TABLE_NONE'])
})

it('reads what offices answered to the two questions', async () => {
  const head =
    'Chương trình;Chỉ tiêu;Cơ quan;Người trả lời;Ngày trả lời;Số năm;Tốt nhất thấp;Tốt nhất khả dĩ;Tốt nhất cao;Một nửa thấp;Một nửa khả dĩ;Một nửa cao;Lý do'
  const intake = await csv(
    `${head}\ndigital-infrastructure;5g-coverage-area;Sở KH&CN;Lan;20/11/2026;5;60;75,5;90;200;300;500;Kinh nghiệm\n`,
  )
  expect(intake.problems).toEqual([])
  const [only] = intake.proposals
  expect(only?.kind === 'elicited' && only.answers).toMatchObject({
    ...{ programme: 'digital-infrastructure', indicator: '5g-coverage-area', on: '2026-11-20', years: 5 },
    ...{ best: { low: 60, mode: 75.5, high: 90 }, half: { low: 200, mode: 300, high: 500 } },
  })
})

it('passes over a column that numbers the rows, without a remark', async () => {
  for (const head of ['STT', 'Số TT', 'No.']) {
    const intake = await csv(
      `${head};Chỉ tiêu;Năm;Giá trị;Người nhập\n1;dti-score;2024;0,5;An\nII;dti-score;2023;0,4;An\n`,
    )
    expect(intake.problems).toEqual([])
    expect(intake.notes.map(({ note, text }) => [note, text])).toEqual([['column', 'Người nhập']])
    expect(await figures(Promise.resolve(intake))).toEqual([
      ['D2', 'dti-score', 2024, 0.5],
      ['D3', 'dti-score', 2023, 0.4],
    ])
  }
})
