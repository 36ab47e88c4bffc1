import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { attainmentCsv } from '../../src/report/attainment-csv.js'
import { planProjection, someAssessed } from './plan-projection.js'

type Cells = Readonly<Record<string, string>>

const { data, planData, projection } = planProjection('binh-dinh')
const gap = someAssessed(projection, 'not-assessable')

/** The one row of a target whose printed agency is this text. */
function rowWithAgency(agency: string): Cells {
  const assessment = { ...gap, target: { ...gap.target, agency } }
  const csv = attainmentCsv(data, planData, { ...projection, assessments: [assessment] })
  const rows = parse(csv, { columns: true }) as Cells[]
  expect(rows).toHaveLength(1)
  return rows[0] as Cells
}

describe('attainmentCsv', () => {
  it.each(['=1+1', '+84 256', '-x', '@sum(A1)', '\tx'])('defuses the text %j', (agency) => {
    expect(rowWithAgency(agency).agency).toBe(`'${agency}`)
  })

  it.each(['Sở "A", Sở B', 'dòng một\ndòng hai', 'a\r\nb', "'x", 'a=b', ' '])(
    'carries the text %j unchanged',
    (agency) => {
      expect(rowWithAgency(agency).agency).toBe(agency)
    },
  )

  it.each(['=', '>=', '<=', '>'] as const)('leaves the comparator %s as it is', (comparator) => {
    const assessment = { ...gap, target: { ...gap.target, comparator } }
    const csv = attainmentCsv(data, planData, { ...projection, assessments: [assessment] })
    expect((parse(csv, { columns: true }) as Cells[])[0]?.comparator).toBe(comparator)
  })

  it('writes negative numbers as numbers', () => {
    const assessed = someAssessed(projection, 'assessed')
    const growth = { required: -0.0123456789, actual: -4, as: 'ratio' as const }
    const csv = attainmentCsv(data, planData, { ...projection, assessments: [{ ...assessed, growth }] })
    expect((parse(csv, { columns: true }) as Cells[])[0]).toMatchObject({
      requiredGrowth: '-0.012346',
      actualGrowth: '-4',
    })
  })

  it('is a header alone for a plan without targets', () => {
    const csv = attainmentCsv(data, planData, { ...projection, assessments: [] })
    expect(csv).toMatch(/^plan,seed,paths,data,scenario,budget,id,[\w,]+\r\n$/)
  })
})
