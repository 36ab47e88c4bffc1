import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import type { Agency } from '../../src/data/schemas.js'
import { agendaOfAgency } from '../../src/scenarios/agency-agenda.js'
import { agendaOf } from '../../src/scenarios/agenda.js'
import { shippedData } from '../data-root.js'

const { plans, agencies } = shippedData()

function idsOf(planId: string, agencyId: string): string[] {
  const agenda = agendaOf(plans.get(planId) as PlanData, [], '2026-11-21', 6)
  const kept = agendaOfAgency(agenda, agencies.get(agencyId) as Agency, agencies)
  return kept.rows.map(({ item }) => (item.kind === 'task' ? item.task.id : item.duty.id))
}

describe('the agenda of one agency', () => {
  it('has what it leads, what it coordinates, what it reports and what is sent through it', () => {
    const ids = idsOf('ninh-thuan', 'so-khcn')
    expect(ids).toContain('ninh-thuan-task-19')
    expect(ids).toContain('ninh-thuan-task-1')
    expect(ids).toContain('ninh-thuan-duty-monthly-follow-up')
    expect(ids).toContain('ninh-thuan-duty-half-year-report')
  })

  it('leaves out what names only others', () => {
    expect(idsOf('ninh-thuan', 'so-khcn')).not.toContain('ninh-thuan-duty-budget-guidance')
    expect(idsOf('ninh-thuan', 'so-tc')).toContain('ninh-thuan-duty-budget-guidance')
    // Line 88 of the plan: led by agriculture, with "Các sở, ngành liên quan", which names nobody.
    expect(idsOf('ninh-thuan', 'so-yt')).not.toContain('ninh-thuan-task-18')
  })

  it('has what binds all departments when it is one, and not when it is none', () => {
    // Task 2 of the plan is led by "Các ngành, các cấp, cơ quan, đơn vị trong toàn tỉnh".
    expect(idsOf('ninh-thuan', 'so-yt')).toContain('ninh-thuan-task-2')
    expect(idsOf('ninh-thuan', 'vp-tu')).not.toContain('ninh-thuan-task-2')
  })

  it('follows an agency into the one that absorbed it, not back', () => {
    const absorbed = (plans.get('binh-phuoc') as PlanData).tasks.filter(
      ({ lead, coordinating }) =>
        [...lead, ...coordinating].includes('Sở Thông tin và Truyền thông') &&
        ![...lead, ...coordinating].some((name) => /Khoa học và Công nghệ|ngành/.test(name)),
    )
    expect(absorbed.length).toBeGreaterThan(0)
    for (const { id } of absorbed) {
      expect(idsOf('binh-phuoc', 'so-khcn')).toContain(id)
      expect(idsOf('binh-phuoc', 'so-tttt')).toContain(id)
    }
    expect(idsOf('binh-thuan', 'so-tttt').length).toBeLessThan(idsOf('binh-thuan', 'so-khcn').length)
  })

  it('reads UBND as Ủy ban nhân dân', () => {
    const ids = idsOf('binh-phuoc', 'vp-ubnd')
    const named = (plans.get('binh-phuoc') as PlanData).tasks.filter(({ lead }) => lead.includes('Văn phòng UBND tỉnh'))
    expect(named.length).toBeGreaterThan(0)
    for (const { id } of named) expect(ids).toContain(id)
  })
})
