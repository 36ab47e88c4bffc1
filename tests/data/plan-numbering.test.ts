import { describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/data/load.js'
import { shippedData } from '../data-root.js'

const planOf = (id: string) => shippedData().plans.get(id) as PlanData
const upTo = (n: number, before = '') => Array.from({ length: n }, (_, i) => `${before}${i + 1}`)
const taskNumbers = (id: string) => planOf(id).tasks.map(({ number }) => number)
const taskGroups = (id: string) => new Set(planOf(id).tasks.map(({ group }) => group))

/** The numbers of one annex table; a printed row may hold two promises. */
const annexNumbers = (id: string, group: string) => [
  ...new Set(planOf(id).targets.flatMap((target) => (target.group === group ? (target.number ?? []) : []))),
]

describe("the documents' own numbering", () => {
  it('of the annex tables has neither gap nor double', () => {
    expect(annexNumbers('binh-thuan', 'annex-2030')).toEqual(upTo(22, 'I.'))
    expect(annexNumbers('binh-thuan', 'annex-2045')).toEqual(upTo(3, 'II.'))
    expect(annexNumbers('binh-phuoc', 'annex-2030')).toEqual(upTo(33, 'I.'))
    expect(annexNumbers('binh-phuoc', 'annex-2045')).toEqual(upTo(4, 'II.'))
  })

  it('of the tasks has neither gap nor double', () => {
    expect(taskNumbers('binh-thuan')).toEqual(upTo(57))
    expect(taskNumbers('binh-phuoc')).toEqual(upTo(71))
    expect(taskNumbers('ninh-thuan')).toEqual([
      ...upTo(45),
      ...upTo(3, '45.'),
      ...upTo(5).map((n) => `${45 + Number(n)}`),
    ])
  })

  it('of Bình Thuận 2024 runs through its seven groups', () => {
    const inGroups = [4, 8, 6, 4, 4, 4].flatMap((n, i) => upTo(n, `${i + 2}.`))
    expect(taskNumbers('binh-thuan-2024')).toEqual(['1', ...inGroups])
  })

  it('of Bình Định has its 37 items, next to the bullets without a number', () => {
    const items = taskNumbers('binh-dinh').filter((number) => /^\d+\.\d+$/.test(number))
    const inSections = [5, 5, 10, 0, 3, 6, 3, 3, 2].flatMap((n, i) => upTo(n, `${i + 1}.`))
    expect(items).toEqual(inSections)
    expect(items).toHaveLength(37)
    expect(taskNumbers('binh-dinh').length).toBeGreaterThan(37)
  })
})

describe('declared counts', () => {
  const counted = (id: string) => ({
    tasks: taskNumbers(id).filter((number) => (id === 'binh-dinh' ? /^\d+\.\d+$/ : /^(?!45\.)/).test(number)).length,
    taskGroups: taskGroups(id).size,
    annexTargets2030: annexNumbers(id, 'annex-2030').length,
    annexTargets2045: annexNumbers(id, 'annex-2045').length,
  })

  it.each(['binh-dinh', 'binh-phuoc', 'binh-thuan', 'binh-thuan-2024', 'ninh-thuan'])(
    'of %s agree with its rows',
    (id) => {
      const { declared = {} } = planOf(id).plan
      expect(Object.keys(declared)).toContain('tasks')
      expect(counted(id)).toMatchObject(declared)
    },
  )

  it('of four documents are seven task groups', () => {
    const seven = [...shippedData().plans.values()].filter(({ plan }) => plan.declared?.taskGroups === 7)
    expect(seven.map(({ plan }) => plan.id)).toEqual(['binh-phuoc', 'binh-thuan', 'binh-thuan-2024', 'ninh-thuan'])
  })
})
